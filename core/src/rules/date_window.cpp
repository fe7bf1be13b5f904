#include "rule.h"
#include "twir/issue.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-05-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::event)
        return;
    const Issue next = in.context.issue.value_or(following(issue_on_or_after(in.context.today)));
    for (const WrittenDates& part : in.dates()) {
        const DateReading& reading = part.reading;
        if (part.field != Field::dates || !reading.value || reading.problem != DateReading::Problem::none)
            continue;
        const Issue first = first_issue_listing(reading.value->first);
        if (first.number > next.number)
            report.add(part.span, "It is early for this one: an issue lists the events of four weeks. Submit it from " +
                                      to_iso(draft_opens(first)) + " on, for issue " + std::to_string(first.number) +
                                      " of " + to_iso(first.date) + ".");
    }
}

}  // namespace

constinit const RuleDocs date_window_docs{
    .summary = "Events start within four weeks after the issue appears.",
    .why = "An event outside of these weeks is taken out of the draft, and has to be submitted again.",
    .source = "The newsletter's line “Rusty Events between …”: 99.6 % of the published events",
    .examples = examples,
};

constinit const Rule date_window{
    .id = "date/window",
    .severity = Severity::hint,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::dates,
};

}  // namespace twir
