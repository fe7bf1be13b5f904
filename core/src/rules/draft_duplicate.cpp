#include <map>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Virtual\n"
     "* 2026-03-04 | Virtual | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n"
     "* 2026-03-04 | Virtual | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n",
     ""},
};

// The community part's addresses are compared over several drafts, by SeenLinks; these are the events.
void check(const DraftInspection& in, Report& report)
{
    for (const Section& section : in.draft.sections) {
        if (!find_region(section.heading))
            continue;
        std::map<std::string_view, const Item*> seen;
        for (const Item& item : items_in(section, in.items)) {
            const auto [first, added] = seen.try_emplace(trim(slice(in.text(), item.span)), &item);
            if (!added && item.kind == Kind::event)
                report.add(item.span, "This event stands under “" + std::string(section.heading) +
                                          "” already. Leave one of the two out.");
        }
    }
}

}  // namespace

constinit const Rule draft_duplicate{
    .id = "draft/duplicate",
    .severity = Severity::error,
    .fix = std::nullopt,
    .summary = "Nothing stands twice: no address in the community part of recent issues, no event in a region.",
    .why = "The newsletter's CI rejects addresses that stood in one of the last 25 issues.",
    .source = "The newsletter's CI and editors",
    .examples = examples,
    .check_draft = check,
};

}  // namespace twir
