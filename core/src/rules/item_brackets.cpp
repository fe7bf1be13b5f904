#include <algorithm>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post] (https://example.com/post)", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/post", "* [A post](https://example.com/post)"},
    {"* [A post]((https://example.com/post))", "* [A post](https://example.com/post)"},
    {"* [A post](<https://example.com/post>)", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/post \"Read me\")", "* [A post](https://example.com/post)"},
    {"* A post (https://example.com/post)", "* [A post](https://example.com/post)"},
    {"* A post: https://example.com/post", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/post)  ", "* [A post](https://example.com/post)"},
};

// The gaps that have a rule of their own.
bool is_elsewhere(const Gap& gap) noexcept
{
    const bool list = gap.expected.starts_with("*") || gap.expected.find('\n') != std::string_view::npos;
    return list || separates_columns(gap);
}

void check(const Inspection& in, Report& report)
{
    std::vector<Edit> edits;
    bool only_space = true;
    // Empty brackets are no improvement over an address that has no title yet.
    const Part* title = in.item.find(Field::title);
    if (title != nullptr && title->span.empty())
        return;
    for (const Gap& gap : gaps(in)) {
        const std::string_view actual = in.source(gap.span);
        if (is_elsewhere(gap) || actual == gap.expected)
            continue;
        std::string rest(actual);
        std::erase_if(rest, is_space);
        only_space = only_space && rest == gap.expected;
        edits.push_back({gap.span, std::string(gap.expected)});
    }
    if (edits.empty())
        return;
    const Span where{edits.front().span.begin, edits.back().span.end};
    report.add(where,
               only_space ? "There are spaces around the brackets of this link that do not belong there."
                          : "This is not quite a markdown link: [Title](https://…), with nothing between or around.",
               only_space ? "Remove the spaces" : "Mend the brackets", std::move(edits));
}

}  // namespace

constinit const RuleDocs item_brackets_docs{
    .summary = "A link is [Title](address), with nothing between the brackets and nothing around the address.",
    .why = "With anything else there, renderers show the brackets instead of a link.",
    .source = "CommonMark, section 6.3; the newsletter's template",
    .examples = examples,
};

constinit const Rule item_brackets{
    .id = "item/brackets",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
