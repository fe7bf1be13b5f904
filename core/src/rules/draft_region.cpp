#include <algorithm>
#include <utility>

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
    {"### Official\n"
     "* 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n",
     ""},
    {"### Africa\n* [A post](https://example.com/post)\n", ""},
};

// "Chicago, IL" under North America is more likely Illinois than Israel.
std::string state_first(const Section& section, std::string_view text, const PlaceTable& places)
{
    auto place = read_place(text);
    if (!place || !place->subdivision.empty() || section.heading != heading(Region::north_america) ||
        places.subdivision("US", place->country) == nullptr)
        return "Move";
    place->subdivision = std::exchange(place->country, "US");
    return join("If it is the state, write ", quoted(to_text(*place)), ". Otherwise move");
}

void check_event(const DraftInspection& in, const Section& section, const Item& item, Report& report)
{
    const auto headings = headings_of(in.text(), item, in.context.places);
    const bool fits = std::find(headings.begin(), headings.end(), section.heading) != headings.end();
    if (headings.empty() || fits)
        return;
    const Span place = item.find(Field::place)->span;
    report.add(place, join("Events of this place stand under “", headings.back(), "”. ",
                           state_first(section, slice(in.text(), place), in.context.places), " it there."));
}

void check(const DraftInspection& in, Report& report)
{
    for (const Section& section : in.draft.sections) {
        if (section.level == 0)
            continue;
        const bool region = find_region(section.heading).has_value();
        for (const Item& item : items_in(section, in.items)) {
            if (item.kind == Kind::event)
                check_event(in, section, item, report);
            else if (region && item.kind == Kind::link)
                report.add(item.span, join("Only events stand under “", section.heading,
                                           "”. Move this link to the updates from the community, or write it as an "
                                           "event."));
        }
    }
}

}  // namespace

constinit const RuleDocs draft_region_docs{
    .summary = "Events, and only events, stand under the region of their place.",
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
