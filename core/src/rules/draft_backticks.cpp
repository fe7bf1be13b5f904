#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Research\n\n* [Inside of `Vec](https://example.com/post)\n", ""},
    {"### Research\n\n* [Inside of ``Vec``](https://example.com/post)\n", ""},
};

void check(const DraftInspection& in, Report& report)
{
    report_ci(in, report, "odd-backticks",
              "This line has an odd number of backticks, so that some code is not closed. CI rejects it.");
    report_ci(in, report, "empty-backticks",
              "This line has two backticks side by side. CI rejects it; write code between single ones.");
}

}  // namespace

constinit const RuleDocs draft_backticks_docs{
    .summary = "Backticks come in pairs, with code between them.",
    .why = "The newsletter's CI rejects lines where they do not, whatever they are part of.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule draft_backticks{
    .id = "draft/backticks",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
