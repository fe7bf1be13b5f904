#include <set>
#include <utility>

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
    std::set<std::pair<const Section*, std::string_view>> seen;
    for_each_event(in, [&](const Section& section, const Item& item) {
        if (!seen.emplace(&section, trim(slice(in.text(), item.span))).second)
            report.add(item.span, "This event stands under “" + std::string(section.heading) +
                                      "” already. Leave one of the two out.");
    });
}

}  // namespace

constinit const RuleDocs draft_duplicate_docs{
    .summary = "Nothing stands twice: no address in the community part of recent issues, no event in a region.",
    .why = "The newsletter's CI rejects addresses that stood in one of the last 25 issues.",
    .source = "The newsletter's CI and editors",
    .examples = examples,
};

constinit const Rule draft_duplicate{
    .id = "draft/duplicate",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
