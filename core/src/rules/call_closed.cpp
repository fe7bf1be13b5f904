#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [**Conference**](https://example.com/cfp) | 2026-01-23 | Berlin, Germany | 2026-09-14", ""},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (part.field == Field::closes && reading.value && reading.value->last < in.context.day())
            report.add(part.span, "This call has closed, on a " + std::string(weekday_name(reading.value->last)) +
                                      ". Is it the right year?");
    }
}

}  // namespace

constinit const RuleDocs call_closed_docs{
    .summary = "A call for speakers is still open.",
    .why = "Nobody can answer one that has closed.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule call_closed{
    .id = "call/closed",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
