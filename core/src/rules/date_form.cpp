#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* March 9, 2026 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-09 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
    {"* 2026-03-04 & 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Days**](https://example.com/days)",
     "* 2026-03-04 - 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Days**](https://example.com/days)"},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (!reading.value || reading.problem != DateReading::Problem::none || parse_iso_date(part.text) ||
            reading.value->first > reading.value->last)
            continue;
        if (std::string wanted = to_text(*reading.value); wanted != in.source(part))
            report.add(part.span,
                       "Dates are written as 2026-03-04, several days as 2026-03-04 - 2026-03-06, without a time.",
                       "Write it as " + wanted, {part.span, wanted});
    }
}

}  // namespace

constinit const RuleDocs date_form_docs{
    .summary = "Dates are YYYY-MM-DD, several days YYYY-MM-DD - YYYY-MM-DD.",
    .why = "The list is sorted by this text, and read all over the world.",
    .source = "The newsletter's template; ISO 8601",
    .examples = examples,
};

constinit const Rule date_form{
    .id = "date/form",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
