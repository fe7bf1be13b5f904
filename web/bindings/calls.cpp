#include "calls.h"

#include "twir/fix.h"
#include "twir/lint.h"
#include "twir/placement.h"
#include "twir_assets.h"
#include "json/twir_json.h"

namespace twir::bindings {

namespace {

using Arguments = std::vector<std::string_view>;
using Answers = std::vector<std::string>;

const PlaceTable& places()
{
    static const PlaceTable table = PlaceTable::read(assets::places);
    return table;
}

const UrlTable& urls()
{
    static const UrlTable table = UrlTable::read(assets::url_rules);
    return table;
}

Answers error(std::string_view what)
{
    return {json::write_error({}, what)};
}

// All that a call depends on, where its day is one.
std::optional<Context> context(std::string_view day, std::string_view section = {})
{
    const auto today = parse_iso_date(day);
    if (!today)
        return std::nullopt;
    return Context{*today, places(), urls(), section};
}

Answers no_day(std::string_view day)
{
    return error("“" + std::string(day) + "” is no day; write today as YYYY-MM-DD");
}

bool flag(std::string_view argument) noexcept
{
    return !argument.empty();
}

Answers answer_fix(const Arguments& given)
{
    const std::string_view text = given[0];
    const std::string_view section = given[1];
    const auto here = context(given[3], section);
    if (!here)
        return no_day(given[3]);
    const Mended mended = mend(text, *here, flag(given[2]) ? Safety::unsafe : Safety::safe);
    return {json::write(json::FixReply{
        {}, text, mended.text, std::nullopt, submissions(mended.text, section), mended.diagnostics, true})};
}

Answers answer_format(const Arguments& given)
{
    const auto reading = json::read_submissions(given[0]);
    if (!reading.value)
        return error(reading.error);
    std::string text;
    for (const Submission& submission : *reading.value)
        text += (text.empty() ? "" : "\n") + format(submission);
    return {json::write_text({}, text)};
}

Answers answer_lint(const Arguments& given)
{
    const Author author = flag(given[0]) ? Author::contributor : Author::editor;
    const auto here = context(given[2]);
    if (!here)
        return no_day(given[2]);
    Answers answers;
    SeenLinks seen;
    for (std::size_t i = 3; i + 1 < given.size(); i += 2) {
        const std::string_view file = given[i];
        const std::string_view text = given[i + 1];
        const LineIndex lines(text);
        Linted linted = lint(text, *here, author);
        if (flag(given[1]))
            seen = {};
        merge_by_place(linted.diagnostics, seen.add(file, lines, linted.links));
        answers.push_back(json::write_lint(file, lines, linted.diagnostics));
    }
    return answers;
}

Answers answer_place(const Arguments& given)
{
    const auto here = context(given[5]);
    if (!here)
        return no_day(given[5]);
    const Placement placement = place(given[1], given[2], *here, {given[3], flag(given[4]), nullptr});
    Answers answers{json::write_placement(given[0], placement)};
    if (placement.placed()) {
        answers.push_back(placement.text);
        answers.push_back(unified_diff(given[0], given[1], placement.edits));
    }
    return answers;
}

Answers answer_rules(const Arguments&)
{
    return {json::rules_json()};
}

Answers answer_schema(const Arguments&)
{
    return {std::string(assets::schema)};
}

struct Function {
    std::string_view name;
    std::size_t arguments;  // at least
    Answers (*answer)(const Arguments& given);
};

constexpr Function functions[] = {
    {"fix", 4, answer_fix},     {"format", 1, answer_format}, {"lint", 3, answer_lint},
    {"place", 6, answer_place}, {"rules", 0, answer_rules},   {"schema", 0, answer_schema},
};

}  // namespace

Answers answer(const Arguments& call)
{
    for (const Function& function : functions)
        if (!call.empty() && call[0] == function.name && call.size() - 1 >= function.arguments)
            return function.answer({call.begin() + 1, call.end()});
    return error("there is no such call");
}

}  // namespace twir::bindings
