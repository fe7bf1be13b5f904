#include <algorithm>

#include "../chars.h"
#include "../cursor.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post), worth reading", "* [A post](https://example.com/post)"},
};

// A leading text goes with the space that separates it from the link.
Span with_gap(const Inspection& in, const Part& part)
{
    const bool spaced = part.field == Field::leading && in.text.substr(part.span.end, 1) == " ";
    return {part.span.begin, part.span.end + (spaced ? 1 : 0)};
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.parts({Field::leading, Field::trailing})) {
        if (is_stray_punctuation(trim(in.source(part))))
            continue;
        report.add(part.span,
                   "An item is its link alone: put " + quoted(trim(in.source(part))) +
                       " into the title, or leave it out.",
                   "Remove the text around the link", {{with_gap(in, part), {}}});
    }
}

}  // namespace

constinit const RuleDocs item_trailing_docs{
    .summary = "An item is its link alone, without text around it.",
    .why = "The list is one of titles. What matters about a page belongs in its title.",
    .source = "99.3 % of the published links since 2024",
    .examples = examples,
};

constinit const Rule item_trailing{
    .id = "item/trailing-text",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::around,
};

}  // namespace twir
