#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Research\n\n* [A post](https://example.com/post)\n* \n", ""},
};

void check(const DraftInspection& in, Report& report)
{
    report_ci(in, report, "empty-item", "This item of a list shows no text. CI rejects it; fill it or delete it.");
}

}  // namespace

constinit const RuleDocs draft_empty_item_docs{
    .summary = "Every item of a list shows something.",
    .why = "The newsletter's CI rejects bullets without text.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule draft_empty_item{
    .id = "draft/empty-item",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
