#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Research\n\n* [Inside of Vec<T>](https://example.com/post)\n", ""},
};

void check(const DraftInspection& in, Report& report)
{
    report_ci(in, report, "unknown-tag",
              "This is read as a tag of HTML that CI does not allow, and not shown. Write `&lt;` for `<`, or put it "
              "between backticks.");
}

}  // namespace

constinit const RuleDocs draft_tag_docs{
    .summary = "Only the tags of HTML that issues usually have are used.",
    .why = "The newsletter's CI rejects others: most often they are code like `Vec<T>`, of which readers would see "
           "only half.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule draft_tag{
    .id = "draft/tag",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
