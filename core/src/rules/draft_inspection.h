// What a rule about drafts is given.
#pragma once

#include <string_view>
#include <vector>

#include "twir/check.h"
#include "twir/ci.h"
#include "twir/draft.h"
#include "twir/item.h"
#include "twir/place.h"

namespace twir {

/// A draft under examination.
struct DraftInspection {
    const Draft& draft;
    const std::vector<Item>& items;  ///< of the whole draft, in order
    const CiReading& ci;
    const Context& context;

    [[nodiscard]] std::string_view text() const noexcept { return draft.text; }
};

/// Calls `visit(section, item)` for each event that stands under a region's heading, in order.
template <typename Visit>
void for_each_event(const DraftInspection& in, Visit visit)
{
    for (const Section& section : in.draft.sections) {
        if (!find_region(section.heading))
            continue;
        for (const Item& item : items_in(section, in.items))
            if (item.kind == Kind::event)
                visit(section, item);
    }
}

}  // namespace twir
