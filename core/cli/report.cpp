#include "report.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace twir::cli {

namespace {

std::string_view colour_of(Severity severity) noexcept
{
    switch (severity) {
    case Severity::error:
        return "\x1b[31m";
    case Severity::warning:
        return "\x1b[33m";
    case Severity::hint:
        break;
    }
    return "\x1b[36m";
}

std::string_view note_of(const Fix& fix, FixNote note) noexcept
{
    if (fix.safety == Safety::safe)
        return note == FixNote::done ? " (done: " : " (fix: ";
    return note == FixNote::done ? " (--unsafe: " : " (offer: ";
}

void append(std::string& out, std::initializer_list<std::string_view> pieces)
{
    for (const std::string_view piece : pieces)
        out += piece;
}

// GitHub's escapes for workflow commands: in their properties, ":" and "," as well.
std::string escaped(std::string_view text, bool property)
{
    std::string out;
    for (const char c : text) {
        if (c == '%')
            out += "%25";
        else if (c == '\r')
            out += "%0D";
        else if (c == '\n')
            out += "%0A";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

std::string_view command_of(Severity severity) noexcept
{
    return severity == Severity::hint ? "notice" : name(severity);
}

}  // namespace

std::string report(std::string_view file, const LineIndex& lines, const std::vector<Diagnostic>& diagnostics,
                   FixNote note, bool colour)
{
    constexpr std::size_t usual = 192;  // bytes of a line, rather more than less
    const std::string begin = std::string(file) + ':';
    std::array<std::string, 3> severities;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        append(severities[static_cast<std::size_t>(severity)],
               {": ", colour ? colour_of(severity) : "", name(severity), colour ? "\x1b[0m" : "", "["});
    std::string out;
    out.reserve(usual * diagnostics.size());
    for (const Diagnostic& d : diagnostics) {
        const Position at = lines.position(d.span.begin);
        append(out, {begin, std::to_string(at.line), ":", std::to_string(at.column),
                     severities[static_cast<std::size_t>(d.severity)], d.rule, "] ", d.message});
        if (d.fix)
            append(out, {note_of(*d.fix, note), d.fix->title, ")"});
        if (d.ci)
            append(out, {" [CI: ", d.ci->kind, "]"});
        out += '\n';
    }
    return out;
}

std::string github_annotations(std::string_view file, const LineIndex& lines,
                               const std::vector<Diagnostic>& diagnostics)
{
    std::string out;
    for (const Diagnostic& d : diagnostics) {
        const Position begin = lines.position(d.span.begin);
        const Position end = lines.position(d.span.end);
        append(out, {"::", command_of(d.severity), " file=", escaped(file, true), ",line=", std::to_string(begin.line),
                     ",endLine=", std::to_string(end.line)});
        if (begin.line == end.line)  // GitHub refuses columns over several lines
            append(out, {",col=", std::to_string(begin.column), ",endColumn=", std::to_string(end.column)});
        append(out, {",title=", escaped(d.rule, true), "::", escaped(d.message, false), "\n"});
    }
    return out;
}

bool has_error(const std::vector<Diagnostic>& diagnostics) noexcept
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace twir::cli
