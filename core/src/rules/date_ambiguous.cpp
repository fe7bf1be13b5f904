#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 3/4/2026 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

std::string in_words(Date date)
{
    return std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month_name(date.month()));
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (reading.problem != DateReading::Problem::ambiguous || !reading.value || !reading.alternative)
            continue;
        report.add(part.span, quoted(in.source(part)) + " could be " + in_words(reading.value->first) + " or " +
                                  in_words(reading.alternative->first) + ". Write " + to_text(*reading.value) + " or " +
                                  to_text(*reading.alternative) + ".");
    }
}

}  // namespace

constinit const RuleDocs date_ambiguous_docs{
    .summary = "A date tells its day from its month.",
    .why = "3/4/2026 is a day in March for some readers and one in April for others.",
    .source = "ISO 8601",
    .examples = examples,
};

constinit const Rule date_ambiguous{
    .id = "date/ambiguous",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
