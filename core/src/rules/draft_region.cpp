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

// "Chicago, IL" under North America is more likely Illinois than Israel.
bool may_be_state(const Section& section, const Place& place, const PlaceTable& places) noexcept
{
    return find_region(section.heading) == Region::north_america && place.subdivision.empty() &&
           places.subdivision("US", place.country) != nullptr;
}

std::string what_to_do(const Section& section, std::string_view place, std::string_view region,
                       const PlaceTable& places)
{
    const auto read = read_place(place);
    const Country* country = read ? places.by_code(read->country) : nullptr;
    if (country == nullptr || !may_be_state(section, *read, places))
        return join("Events of this place stand under “", region, "”. Move it there.");
    return join(quoted(read->country), " is ", country->name, ". Write ",
                quoted(join(read->city, ", ", read->country, ", US")), " if it is the state, or move it to “", region,
                "”.");
}

void check(const DraftInspection& in, Report& report)
{
    for_each_event(in, [&](const Section& section, const Item& item) {
        const auto headings = headings_of(in.text(), item, in.context.places);
        const bool fits = std::find(headings.begin(), headings.end(), section.heading) != headings.end();
        if (headings.empty() || fits)
            return;
        const Span place = item.find(Field::place)->span;
        report.add(place, what_to_do(section, slice(in.text(), place), headings.back(), in.context.places));
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
