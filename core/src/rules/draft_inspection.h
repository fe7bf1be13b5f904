// What a rule about drafts is given.
#pragma once

#include <string_view>
#include <vector>

#include "twir/check.h"
#include "twir/ci.h"
#include "twir/draft.h"
#include "twir/item.h"

namespace twir {

/// A draft under examination.
struct DraftInspection {
    const Draft& draft;
    const std::vector<Item>& items;  ///< of the whole draft, in order
    const CiReading& ci;
    const Context& context;

    [[nodiscard]] std::string_view text() const noexcept { return draft.text; }
};

}  // namespace twir
