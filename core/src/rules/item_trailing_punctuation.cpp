#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post).", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/post))", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.find(Field::leading) != nullptr)
        return;  // a sentence, and its punctuation
    for (const Part& part : in.parts({Field::trailing}))
        if (is_stray_punctuation(trim(in.source(part))))
            report.add(part.span, "Nothing follows the closing parenthesis of a link.", "Remove the punctuation",
                       {part.span, {}});
}

}  // namespace

constinit const RuleDocs item_trailing_punctuation_docs{
    .summary = "No period or other punctuation follows the link.",
    .why = "The list is one of titles, not of sentences.",
    .source = "99.3 % of the published links since 2024; corrections by editors",
    .examples = examples,
};

constinit const Rule item_trailing_punctuation{
    .id = "item/trailing-punctuation",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::around,
};

}  // namespace twir
