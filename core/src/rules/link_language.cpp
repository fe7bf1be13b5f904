#include <algorithm>

#include "../chars.h"
#include "../language.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Una charla (Spanish)](https://example.com/charla)", "* [ES] [Una charla](https://example.com/charla)"},
    {"* [video] [Ein Vortrag (in German)](https://example.com/vortrag)",
     "* [DE] [video] [Ein Vortrag](https://example.com/vortrag)"},
};

struct Ending {
    std::size_t at;  // with the space before it
    std::string_view code;
};

// "(Spanish)" or "[in Spanish]" at the end of a title that has more to say.
std::optional<Ending> find_language(std::string_view title) noexcept
{
    if (!title.ends_with(')') && !title.ends_with(']'))
        return std::nullopt;
    const std::size_t at = title.find_last_of("([");
    if (at == std::string_view::npos || at < 2 || title[at - 1] != ' ')
        return std::nullopt;
    std::string_view name = title.substr(at + 1, title.size() - at - 2);
    name.remove_prefix(starts_with_ignoring_case(name, "in ") ? 3 : 0);
    const std::string_view code = code_of_language(name);
    return code.empty() ? std::nullopt : std::optional(Ending{at - 1, code});
}

void check(const Inspection& in, Report& report)
{
    const Part* title = in.item.find(Field::title);
    if (in.item.kind != Kind::link || !in.item.in_order || title == nullptr)
        return;
    const auto found = find_language(in.source(*title));
    const Part* first = in.item.find(Field::prefix) != nullptr ? in.item.find(Field::prefix) : title;
    const std::size_t bracket = first->span.begin - std::min<std::size_t>(first->span.begin, 1);
    if (!found || in.text[bracket] != '[')
        return;  // or the brackets have to be mended first
    std::vector<Edit> edits{{{title->span.begin + found->at, title->span.end}, {}}};
    const std::string_view written = in.source(*first);
    if (!equal_ignoring_case(written, found->code) && code_of_language(written) != found->code)
        edits.insert(edits.begin(), {{bracket, bracket}, join("[", found->code, "] ")});
    report.add(title->span, join("The language of a page stands before its title: [", found->code, "]."),
               "Put it there", std::move(edits));
}

}  // namespace

constinit const RuleDocs link_language_docs{
    .summary = "Pages in other languages than English have the language's code before their title.",
    .why = "Readers see at once whether they can read it.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule link_language{
    .id = "link/language",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::link,
};

}  // namespace twir
