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
    const bool list = !gap.before || gap.expected.find('\n') != std::string_view::npos;
    const bool columns = gap.before == Field::dates || gap.before == Field::place ||
                         (gap.before == Field::organizer_url && gap.after == Field::organizer);
    return list || columns;
}

bool is_only_space(std::string_view actual, std::string_view expected)
{
    std::string rest(actual);
    std::erase_if(rest, is_space);
    return rest == expected;
}

void check(const Inspection& in, Report& report)
{
    for (const Gap& gap : gaps(in)) {
        const std::string_view actual = in.source(gap.span);
        if (is_elsewhere(gap) || actual == gap.expected)
            continue;
        const bool missing = gap.span.empty();
        report.add(gap.span,
                   is_only_space(actual, gap.expected)
                       ? "There is a space too many around the brackets of this link."
                       : "The brackets of this link are not as they should be: [Title](https://…), nothing between.",
                   missing ? "Close the brackets" : "Mend the brackets", {{gap.span, std::string(gap.expected)}});
    }
}

}  // namespace

constinit const Rule item_brackets{
    .id = "item/brackets",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "A link is [Title](address), with nothing between the brackets and nothing around the address.",
    .why = "With anything else there, renderers show the brackets instead of a link.",
    .source = "CommonMark, section 6.3; the newsletter's template",
    .examples = examples,
    .check = check,
};

}  // namespace twir
