#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [**Conference**](https://example.com/cfp)| CFP closes 2026-03-23 | Berlin, Germany | Event date: 2026-09-14",
     "* [**Conference**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::speaker_call)
        return;
    std::vector<Edit> edits;
    for (const Gap& gap : gaps(in))
        if (separates_columns(gap) && in.source(gap.span) != gap.expected)
            edits.push_back({gap.span, std::string(gap.expected)});
    if (edits.empty())
        return;
    const Span where{edits.front().span.begin, edits.back().span.end};
    report.add(where,
               "A call is written as “name | closing date | City, Country | date of the event”, without other words.",
               "Mend the separators", std::move(edits));
}

}  // namespace

constinit const RuleDocs call_columns_docs{
    .summary = "Calls for speakers are “name | closes | City, Country | dates”.",
    .why = "Readers compare a list whose entries have one form.",
    .source = "The newsletter's template; calls of 2026",
    .examples = examples,
};

constinit const Rule call_columns{
    .id = "call/columns",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
