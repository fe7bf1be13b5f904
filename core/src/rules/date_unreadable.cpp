#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-02-30 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

std::string message(DateReading::Problem problem, std::string_view text)
{
    if (text.empty())
        return "The event needs its date: 2026-03-04, or 2026-03-04 - 2026-03-06 for several days.";
    if (problem == DateReading::Problem::impossible)
        return quoted(text) + " is a day that does not exist. Look the date up once more.";
    return quoted(text) + " cannot be read as a date. Write it as year, month and day: 2026-03-04.";
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (!reading.value)
            report.add(part.span, message(reading.problem, in.source(part)));
    }
}

}  // namespace

constinit const RuleDocs date_unreadable_docs{
    .summary = "The date of an event is a day that exists.",
    .why = "Wrong dates are the mistake that editors correct most often.",
    .source = "The newsletter's template; 54 corrections by editors",
    .examples = examples,
};

constinit const Rule date_unreadable{
    .id = "date/unreadable",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
