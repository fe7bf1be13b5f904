#include "twir/lint.h"

#include "command.h"
#include "io.h"
#include "report.h"
#include "twir/text.h"
#include "json/twir_json.h"

namespace twir::cli {

namespace {

enum class Format { text, json, github, sarif };

std::optional<Format> read_format(const Options& options)
{
    const std::string name = options.value("format").value_or("text");
    if (name == "text")
        return Format::text;
    if (name == "json")
        return Format::json;
    if (name == "github")
        return Format::github;
    if (name == "sarif")
        return Format::sarif;
    complain("there is no format “" + name + "”; choose text, json, github or sarif");
    return std::nullopt;
}

void print_lines(const std::vector<std::string>& lines)
{
    for (const std::string& line : lines)
        print_line(line);
}

void print_findings(Format format, const std::string& file, std::string_view text,
                    const std::vector<Diagnostic>& diagnostics, json::Sarif& sarif)
{
    switch (format) {
    case Format::text:
        print_lines(report_lines(file, text, diagnostics, FixNote::offered, output_takes_colour()));
        break;
    case Format::json:
        print_line(json::write_lint(file, text, diagnostics));
        break;
    case Format::github:
        print_lines(github_annotations(file, text, diagnostics));
        break;
    case Format::sarif:
        sarif.add(file, text, diagnostics);
        break;
    }
}

}  // namespace

Exit run_lint(const Options& options, const Environment& environment)
{
    const auto format = read_format(options);
    if (!format)
        return Exit::failure;
    const Author author = options.has("pr") ? Author::contributor : Author::editor;
    const auto files = options.files().empty() ? std::vector<std::string>{"-"} : options.files();
    Exit outcome = Exit::clean;
    SeenLinks seen;
    json::Sarif sarif(TWIR_VERSION);
    for (const std::string& file : files) {
        Input input(file);
        const auto text = input.read_all();
        if (!text)
            return complain_of_reading(input);
        if (const auto bad = find_invalid_utf8(*text))
            return complain_of_encoding(input, *text, *bad);
        if (options.has("independent"))
            seen = {};
        Linted linted = lint(*text, environment.context(), author);
        for (Diagnostic& duplicate : seen.add(input.name(), *text, linted.links))
            linted.diagnostics.push_back(std::move(duplicate));
        sort_by_place(linted.diagnostics);
        print_findings(*format, input.name(), *text, linted.diagnostics, sarif);
        if (has_error(linted.diagnostics))
            outcome = Exit::found;
    }
    if (*format == Format::sarif)
        print_line(sarif.write());
    return outcome;
}

}  // namespace twir::cli
