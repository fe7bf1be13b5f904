#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 3/4/2026 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
    {"* Friday, 4 March 2026 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
    {"* 2026-03-04 & 2026-03-11 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

std::string in_words(Date date)
{
    return std::to_string(static_cast<unsigned>(date.day())) + " " + std::string(month_name(date.month()));
}

std::string on_weekday(Date date)
{
    return join(to_iso(date), " is a ", weekday_name(date));
}

// What is to be decided; empty where nothing is.
std::string question(const DateReading& reading)
{
    const DateRange days = reading.value.value_or(DateRange{});
    switch (reading.problem) {
    case DateReading::Problem::ambiguous:
        if (!reading.alternative)
            return {};
        if (days.first == reading.alternative->first)
            return " could be two things. Write " + to_text(days) + " or " + to_text(*reading.alternative) + ".";
        return " could be " + in_words(days.first) + " or " + in_words(reading.alternative->first) + ". Write " +
               to_text(days) + " or " + to_text(*reading.alternative) + ".";
    case DateReading::Problem::weekday:
        return " names another day of the week: " + on_weekday(days.first) +
               (days.first == days.last ? "" : " and " + on_weekday(days.last)) + ". Look the date up once more.";
    case DateReading::Problem::apart:
        return " are two days with others between. Write an item for each, or " + to_text(days) +
               " if the event lasts all of them.";
    default:
        return {};
    }
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates())
        if (const std::string text = question(part.reading); !text.empty())
            report.add(part.span, quoted(in.source(part)) + text);
}

}  // namespace

constinit const RuleDocs date_ambiguous_docs{
    .summary = "A date can be read in one way only.",
    .why = "3/4/2026 is a day in March for some readers and one in April for others, and where date and day of the "
           "week do not fit, one of them is wrong.",
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
