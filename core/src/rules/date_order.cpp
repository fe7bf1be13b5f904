#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-05 - 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Days**](https://example.com/days)",
     "* 2026-03-04 - 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Days**](https://example.com/days)"},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (part.field != Field::dates || !reading.value || reading.problem != DateReading::Problem::none ||
            reading.value->first <= reading.value->last)
            continue;
        report.add(part.span,
                   "The last day, " + to_iso(reading.value->last) + ", is before the first, " +
                       to_iso(reading.value->first) + ". Correct one of them.",
                   "Swap the two days", {part.span, to_text({reading.value->last, reading.value->first})});
    }
}

}  // namespace

constinit const RuleDocs date_order_docs{
    .summary = "The last day of an event is not before its first.",
    .why = "One of the two is wrong, and readers cannot know which.",
    .source = "Common sense",
    .examples = examples,
};

constinit const Rule date_order{
    .id = "date/order",
    .severity = Severity::error,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
