#include <algorithm>

#include "command.h"
#include "io.h"
#include "twir/text.h"
#include "twir_assets.h"
#include "json/twir_json.h"

namespace twir::cli {

namespace {

Exit format_lines(Input& input)
{
    Exit outcome = Exit::clean;
    while (const auto line = input.read_line()) {
        auto reading = json::read_submission(*line);
        if (reading.value) {
            print_line(json::write_text(reading.id, format(*reading.value)));
            continue;
        }
        print_line(json::write_error(reading.id, "the line cannot be used: " + reading.error));
        outcome = Exit::found;
    }
    return input.failed() ? complain_of_reading(input.name()) : outcome;
}

Exit format_text(Input& input)
{
    const auto text = input.read_all();
    if (!text)
        return complain_of_reading(input.name());
    if (const auto bad = find_invalid_utf8(*text))
        return complain_of_encoding(input.name(), *text, *bad);
    const auto reading = json::read_submissions(*text);
    if (!reading.value) {
        complain(input.name() + " cannot be used: " + reading.error + "; see “twir-submit schema”");
        return Exit::failure;
    }
    for (const Submission& submission : *reading.value)
        print_line(format(submission));
    return Exit::clean;
}

}  // namespace

Exit run_format(const Options& options, const Environment&)
{
    const auto files = options.files().empty() ? std::vector<std::string>{"-"} : options.files();
    Exit outcome = Exit::clean;
    for (const std::string& file : files) {
        Input input(file);
        if (!input.is_open())
            return complain_of_reading(input.name());
        outcome = std::max(outcome, options.has("jsonl") ? format_lines(input) : format_text(input));
    }
    return outcome;
}

Exit run_rules(const Options& options, const Environment&)
{
    const std::string form = options.value("format").value_or("md");
    if (form != "md" && form != "json") {
        complain("--format takes md or json");
        return Exit::failure;
    }
    print(form == "md" ? json::rules_markdown() : json::rules_json() + "\n");
    return Exit::clean;
}

Exit run_schema(const Options&, const Environment&)
{
    print(assets::schema);
    return Exit::clean;
}

}  // namespace twir::cli
