#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2062-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

void check(const Inspection& in, Report& report)
{
    constexpr int days_of_a_year = 366;
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (part.field == Field::dates && reading.value &&
            days_between(in.context.day(), reading.value->first) > days_of_a_year)
            report.add(part.span, "This is more than a year ahead. Is it the right year? Events are listed from four "
                                  "weeks before they start.");
    }
}

}  // namespace

constinit const RuleDocs date_far_docs{
    .summary = "Events are not more than a year ahead.",
    .why = "The list covers four weeks; a date far ahead is most often a slip in the year.",
    .source = "The newsletter's line “Rusty Events between …”",
    .examples = examples,
};

constinit const Rule date_far{
    .id = "date/far",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
