#include "twir/fix.h"

#include <algorithm>

#include "command.h"
#include "io.h"
#include "report.h"
#include "twir/text.h"
#include "json/twir_json.h"

namespace twir::cli {

namespace {

std::string_view without_final_newline(std::string_view text)
{
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
    return text;
}

Exit fix_line(std::string_view line, Safety safety, const Options& options, const Environment& environment)
{
    if (const auto bad = find_invalid_utf8(line)) {
        print_line(
            json::write_error({}, "the line cannot be used: it is not UTF-8 at byte " + std::to_string(*bad + 1)));
        return Exit::clean;
    }
    auto request = json::read_fix_request(line);
    if (!request.value) {
        print_line(json::write_error(request.id, "the line cannot be used: " + request.error));
        return Exit::clean;
    }
    const std::string section = request.value->section.value_or(options.value("section").value_or(""));
    const Mended mended = mend(request.value->text, environment.context(section), safety);
    const std::string_view text = without_final_newline(mended.text);
    print_line(json::write(json::FixReply{request.value->id, request.value->text, text, request.value->section,
                                          submissions(text, section), mended.diagnostics, false}));
    return has_error(mended.diagnostics) ? Exit::found : Exit::clean;
}

Exit fix_lines(Input& input, Safety safety, const Options& options, const Environment& environment)
{
    Exit outcome = Exit::clean;
    while (const auto line = input.read_line())
        outcome = std::max(outcome, fix_line(*line, safety, options, environment));
    return input.failed() ? complain_of_reading(input.name()) : outcome;
}

Exit fix_text(Input& input, Safety safety, const Options& options, const Environment& environment)
{
    const auto text = input.read_all();
    if (!text)
        return complain_of_reading(input.name());
    if (const auto bad = find_invalid_utf8(*text))
        return complain_of_encoding(input.name(), *text, *bad);
    const std::string section = options.value("section").value_or("");
    const Mended mended = mend(*text, environment.context(section), safety);
    if (options.has("json")) {
        print_line(json::write(json::FixReply{
            {}, *text, mended.text, std::nullopt, submissions(mended.text, section), mended.diagnostics, true}));
    } else {
        print(mended.text);
        if (!mended.text.empty() && mended.text.back() != '\n')
            print("\n");
        if (!flush_output())
            return Exit::failure;
        print_error(report(input.name(), LineIndex(*text), mended.diagnostics, FixNote::done, errors_take_colour()));
    }
    return has_error(mended.diagnostics) ? Exit::found : Exit::clean;
}

}  // namespace

Exit run_fix(const Options& options, const Environment& environment)
{
    if (options.has("json") && options.has("jsonl")) {
        complain("--json and --jsonl exclude each other; choose one");
        return Exit::failure;
    }
    const Safety safety = options.has("unsafe") ? Safety::unsafe : Safety::safe;
    const auto files = options.files().empty() ? std::vector<std::string>{"-"} : options.files();
    Exit outcome = Exit::clean;
    for (const std::string& file : files) {
        Input input(file);
        if (!input.is_open())
            return complain_of_reading(input.name());
        outcome = std::max(outcome, options.has("jsonl") ? fix_lines(input, safety, options, environment)
                                                         : fix_text(input, safety, options, environment));
    }
    return outcome;
}

}  // namespace twir::cli
