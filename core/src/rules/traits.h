// What an item has that gives a rule something to look at.
//
// Most items are perfectly regular, and most rules can find nothing in those. One look at the bytes of an item tells
// its traits; a rule that needs others is not even called. Where it is not worth telling for certain, an item has
// the trait: that costs time, while one that is missing would hide a finding. A test runs all rules on items
// without what they need, and expects silence.
#pragma once

#include <cstdint>

namespace twir {

struct Inspection;

/// A set of traits.
using Traits = std::uint32_t;

namespace trait {

inline constexpr Traits link = 1U << 0;    ///< the item's kind
inline constexpr Traits event = 1U << 1;   ///< the item's kind
inline constexpr Traits around = 1U << 2;  ///< text before or behind the link
inline constexpr Traits prefix = 1U << 3;
inline constexpr Traits dates = 1U << 4;
inline constexpr Traits place = 1U << 5;
/// What stands between two parts, or an edge and a part, is not what the house form has there.
inline constexpr Traits odd_form = 1U << 6;
inline constexpr Traits incomplete = 1U << 7;  ///< a title or an address is missing, empty or blank

/// A title does more than show the characters it is written with.
inline constexpr Traits marked_title = 1U << 8;
inline constexpr Traits spaced_title = 1U << 9;  ///< white space other than single spaces between words
inline constexpr Traits control_in_title = 1U << 10;
inline constexpr Traits unicode_title = 1U << 11;  ///< anything outside of ASCII
inline constexpr Traits divided_title = 1U << 12;  ///< a dash, bar or colon behind a space

inline constexpr Traits odd_url = 1U << 13;   ///< not `https://` and a host alone
inline constexpr Traits bare_url = 1U << 14;  ///< without a path
inline constexpr Traits query = 1U << 15;
inline constexpr Traits fragment = 1U << 16;
inline constexpr Traits double_slash = 1U << 17;  ///< in an address, behind its scheme
inline constexpr Traits unsafe_url = 1U << 18;    ///< may hold characters that end an address early

inline constexpr Traits backslash = 1U << 19;       ///< anywhere
inline constexpr Traits joined_unicode = 1U << 20;  ///< two characters outside of ASCII next to each other
/// It takes a renderer to know what the item shows.
inline constexpr Traits unproven = 1U << 21;
inline constexpr Traits item = 1U << 22;  ///< any item

}  // namespace trait

/// The traits of the item under inspection.
[[nodiscard]] Traits find_traits(const Inspection& in);

}  // namespace twir
