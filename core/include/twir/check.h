// What is wrong with an item.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "twir/date.h"
#include "twir/diagnostic.h"
#include "twir/issue.h"
#include "twir/item.h"
#include "twir/place.h"
#include "twir/url.h"

namespace twir {

/// All that a judgement depends on besides the text itself.
struct Context {
    Date today;
    const PlaceTable& places;
    const UrlTable& urls;
    std::string_view section{};  ///< heading under which the item stands or shall stand; empty: not known
    /// The issue that the item stands in, where that is known: its day is what an event has to come after, and
    /// what a call has to be open on.
    std::optional<Issue> issue{};

    /// The day by which dates are judged.
    [[nodiscard]] Date day() const noexcept { return issue ? issue->date : today; }
};

/// Runs every rule on one item of `text`. Diagnostics come in the order of their places in the text, and of
/// the rule table where they start at the same place. Edits of different diagnostics may overlap.
[[nodiscard]] std::vector<Diagnostic> check(std::string_view text, const Item& item, const Context& context);

/// The same for several items of `text`, one after the other.
[[nodiscard]] std::vector<Diagnostic> check(std::string_view text, std::span<const Item> items, const Context& context);

/// The same for every item in `text`.
[[nodiscard]] std::vector<Diagnostic> check(std::string_view text, const Context& context);

}  // namespace twir
