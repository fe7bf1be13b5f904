#include "report.h"

#include <algorithm>

#include "twir/text.h"

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

std::string note_of(const Fix& fix, FixNote note)
{
    if (fix.safety == Safety::safe)
        return (note == FixNote::done ? " (done: " : " (fix: ") + fix.title + ')';
    return (note == FixNote::done ? " (--unsafe: " : " (offer: ") + fix.title + ')';
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

std::vector<std::string> report_lines(std::string_view file, std::string_view text,
                                      const std::vector<Diagnostic>& diagnostics, FixNote note, bool colour)
{
    const LineIndex lines(text);
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics) {
        const Position at = lines.position(d.span.begin);
        std::string line(file);
        line += ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
        line += colour ? colour_of(d.severity) : "";
        line += name(d.severity);
        line += colour ? "\x1b[0m" : "";
        line += '[' + std::string(d.rule) + "] " + d.message;
        if (d.fix)
            line += note_of(*d.fix, note);
        if (d.ci)
            line += " [CI: " + d.ci->kind + ']';
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<std::string> github_annotations(std::string_view file, std::string_view text,
                                            const std::vector<Diagnostic>& diagnostics)
{
    const LineIndex lines(text);
    std::vector<std::string> out;
    for (const Diagnostic& d : diagnostics) {
        const Position begin = lines.position(d.span.begin);
        const Position end = lines.position(d.span.end);
        std::string line = "::" + std::string(command_of(d.severity)) + " file=" + escaped(file, true) +
                           ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
        if (begin.line == end.line)  // GitHub refuses columns over several lines
            line += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
        line += ",title=" + escaped(d.rule, true) + "::" + escaped(d.message, false);
        out.push_back(std::move(line));
    }
    return out;
}

bool has_error(const std::vector<Diagnostic>& diagnostics) noexcept
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace twir::cli
