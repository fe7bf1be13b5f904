#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-01-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (part.field != Field::dates || !reading.value || reading.value->last >= in.context.day() ||
            reading.value->first > reading.value->last)
            continue;
        report.add(part.span, "This day, a " + std::string(weekday_name(reading.value->last)) +
                                  (in.context.issue ? ", is over when the issue appears" : ", is over") +
                                  ". Is it the right year? Only events to come are listed.");
    }
}

}  // namespace

constinit const RuleDocs date_past_docs{
    .summary = "Events lie in the future.",
    .why = "The list tells where to go; a date that is over is most often one with last year's number.",
    .source = "The newsletter's line “Rusty Events between …”",
    .examples = examples,
};

constinit const Rule date_past{
    .id = "date/past",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
