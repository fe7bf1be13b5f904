// Where in a draft an item goes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/draft.h"
#include "twir/item.h"
#include "twir/place.h"

namespace twir {

/// What an item sorts by within its section.
struct SortKey {
    Date day{};
    std::string_view place;  ///< compared bytewise

    friend bool operator==(const SortKey&, const SortKey&) = default;
    friend bool operator<(const SortKey& a, const SortKey& b) noexcept
    {
        return a.day != b.day ? a.day < b.day : a.place < b.place;
    }
};

/// The key of an event or a call for speakers; nothing for items that keep the order of their arrival, and where
/// the day cannot be read.
[[nodiscard]] std::optional<SortKey> sort_key(std::string_view text, const Item& item);

/// A draft and its items.
struct Contents {
    explicit Contents(std::string_view text) : draft(read_draft(text)), items(parse(text)) {}

    Draft draft;
    std::vector<Item> items;
};

/// A place for whole lines.
struct Site {
    std::size_t at = 0;         ///< start of a line, or the end of the text
    std::string_view eol;       ///< how the lines around end
    std::string_view heading;   ///< heading to be made above the item; empty for none
    bool blank_before = false;  ///< whether a blank line has to be made above
    bool blank_after = false;   ///< and below
};

/// The place of an item of this kind and key under a heading; nothing where the draft has no such heading and none
/// can be made.
[[nodiscard]] std::optional<Site> find_site(const Contents& contents, std::string_view heading, Kind kind,
                                            const std::optional<SortKey>& key);

}  // namespace twir
