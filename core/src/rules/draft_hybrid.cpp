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

// A hybrid event, and the regions under which it stands.
struct Hybrid {
    const Item* item = nullptr;
    std::vector<std::string_view> regions;
};

// The hybrid events of a draft by their text.
std::map<std::string_view, Hybrid> hybrid_events(const DraftInspection& in)
{
    std::map<std::string_view, Hybrid> found;
    for_each_event(in, [&](const Section& section, const Item& item) {
        const Part* place = item.find(Field::place);
        if (place == nullptr || !slice(in.text(), place->span).starts_with("Hybrid"))
            return;
        Hybrid& hybrid = found[trim(slice(in.text(), item.span))];
        hybrid.item = &item;
        hybrid.regions.push_back(section.heading);
    });
    return found;
}

void check(const DraftInspection& in, Report& report)
{
    for (const auto& [source, hybrid] : hybrid_events(in))
        for (const std::string_view heading : headings_of(in.text(), *hybrid.item, in.context.places))
            if (std::find(hybrid.regions.begin(), hybrid.regions.end(), heading) == hybrid.regions.end())
                report.add(hybrid.item->find(Field::place)->span,
                           join("This event is a hybrid one, but does not stand under “", heading,
                                "” word for word the same. Put it there, too."));
}

}  // namespace

constinit const RuleDocs draft_hybrid_docs{
    .summary = "Hybrid events stand twice, word for word the same: under Virtual and under their region.",
    .why = "Readers look in one of the two only.",
    .source = "61 of 61 hybrid events of 2026",
    .examples = examples,
};

constinit const Rule draft_hybrid{
    .id = "draft/hybrid",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
