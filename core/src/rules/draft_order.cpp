#include "../placement_site.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Virtual\n"
     "* 2026-03-05 | Virtual | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n"
     "* 2026-03-04 | Virtual | [Rust Club](https://example.com/club)\n"
     "    * [**Morning**](https://example.com/morning)\n",
     ""},
};

void check(const DraftInspection& in, Report& report)
{
    for (const Section& section : in.draft.sections) {
        std::optional<SortKey> latest;
        for (const Item& item : items_in(section, in.items)) {
            const auto key = sort_key(in.text(), item);
            if (!key)
                continue;
            if (latest && *key < *latest) {
                const Part* when = item.find(item.kind == Kind::event ? Field::dates : Field::closes);
                report.add(when->span, "This one belongs further up: lists are sorted by date, and for the same day by "
                                       "place. The one above has " +
                                           to_iso(latest->day) +
                                           (latest->place.empty() ? "" : ", " + std::string(latest->place)) + ".");
            } else {
                latest = key;
            }
        }
    }
}

}  // namespace

constinit const RuleDocs draft_order_docs{
    .summary = "Events are sorted by their first day, then by their place; calls for speakers by the day they close.",
    .why = "Readers look for a day.",
    .source = "99.0 % of the neighbours in the issues of 2026",
    .examples = examples,
};

constinit const Rule draft_order{
    .id = "draft/order",
    .severity = Severity::hint,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
