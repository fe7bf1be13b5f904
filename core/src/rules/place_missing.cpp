#include "rule.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places())
        if (!part.is_named())
            report.add(part.span,
                       "The event needs its place: “City, CC” with the country's two-letter code, or “Virtual”.");
}

}  // namespace

constinit const RuleDocs place_missing_docs{
    .summary = "Every event has a place, if only “Virtual”.",
    .why = "The list is ordered by region and place.",
    .source = "The newsletter's template",
    .examples = {},
};

constinit const Rule place_missing{
    .id = "place/missing",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
