#include <algorithm>
#include <map>

#include "../chars.h"
#include "rule.h"
#include "twir/placement.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Virtual\n"
     "* 2026-03-05 | Hybrid (Berlin, DE) | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n",
     ""},
};

// The regions in which each hybrid event stands, by the event's text.
std::map<std::string_view, std::vector<std::string_view>> hybrid_events(const DraftInspection& in)
{
    std::map<std::string_view, std::vector<std::string_view>> found;
    for (const Section& section : in.draft.sections)
        if (find_region(section.heading))
            for (const Item& item : items_in(section, in.items))
                if (item.kind == Kind::event)
                    found[trim(slice(in.text(), item.span))].push_back(section.heading);
    return found;
}

void check(const DraftInspection& in, Report& report)
{
    const auto found = hybrid_events(in);
    for (const Item& item : in.items) {
        const auto headings = headings_of(in.text(), item, in.context.places);
        if (item.kind != Kind::event || headings.size() != 2)
            continue;
        const auto stands = found.find(trim(slice(in.text(), item.span)));
        if (stands == found.end())
            continue;
        for (const std::string& heading : headings)
            if (std::find(stands->second.begin(), stands->second.end(), heading) == stands->second.end())
                report.add(item.find(Field::place)->span, "This event is a hybrid one, but does not stand under “" +
                                                              heading + "” word for word the same. Put it there, too.");
    }
}

}  // namespace

constinit const Rule draft_hybrid{
    .id = "draft/hybrid",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .summary = "Hybrid events stand twice, word for word the same: under Virtual and under their region.",
    .why = "Readers look in one of the two only.",
    .source = "61 of 61 hybrid events of 2026",
    .examples = examples,
    .check_draft = check,
};

}  // namespace twir
