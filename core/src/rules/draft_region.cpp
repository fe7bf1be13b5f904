#include <algorithm>

#include "../chars.h"
#include "rule.h"
#include "twir/placement.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Asia\n"
     "* 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n",
     ""},
};

void check(const DraftInspection& in, Report& report)
{
    for_each_event(in, [&](const Section& section, const Item& item) {
        const auto headings = headings_of(in.text(), item, in.context.places);
        const bool fits = std::find(headings.begin(), headings.end(), section.heading) != headings.end();
        if (!headings.empty() && !fits)
            report.add(item.find(Field::place)->span,
                       join("Events of this place stand under “", headings.back(), "”. Move it there."));
    });
}

}  // namespace

constinit const RuleDocs draft_region_docs{
    .summary = "Events stand under the region of their place.",
    .why = "Readers look for what is near them.",
    .source = "The newsletter's tool that gathers events",
    .examples = examples,
};

constinit const Rule draft_region{
    .id = "draft/region",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
