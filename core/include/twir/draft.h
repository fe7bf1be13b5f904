// The structure of a draft: its front matter, and what stands under which heading.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "twir/issue.h"
#include "twir/item.h"
#include "twir/span.h"

namespace twir {

/// A heading and the lines below it, up to the next heading of any level.
struct Section {
    std::string_view heading;  ///< without its `#` and a final colon; empty above the first one
    int level = 0;             ///< number of `#`; 0 for what stands above the first heading
    Span line;                 ///< the heading's line with its line break
    Span body;                 ///< from there to the next heading
    int above = -1;            ///< index of the section whose part this is; -1 for none
};

/// A draft, or any text that is taken for one.
struct Draft {
    std::string_view text;
    std::optional<Issue> issue;  ///< Number and Date of the front matter, where both are there and readable
    std::vector<Section> sections;

    /// The first section with this heading in any letter case; nothing where there is none.
    [[nodiscard]] const Section* find(std::string_view heading) const noexcept;
};

/// The value of a line `name: value` among those that the site's generator reads: the first ones, down to a blank one.
[[nodiscard]] std::optional<std::string_view> front_matter(std::string_view text, std::string_view name);

/// Whether a text is a draft as a whole, also where its front matter is lost: then it has the community's updates and
/// the events.
[[nodiscard]] bool is_whole_draft(std::string_view text);

/// Reads the headings (`#` at the start of a line, not within a comment) and the front matter. Never fails.
/// Refers to `text`. Linear.
[[nodiscard]] Draft read_draft(std::string_view text);

/// Those of a draft's items, in their order, that stand in a section. O(log items).
[[nodiscard]] std::span<const Item> items_in(const Section& section, const std::vector<Item>& items) noexcept;

/// Why a text cannot be the draft that items are put into: a sentence that says what to do. Nothing where it can.
[[nodiscard]] std::optional<std::string_view> why_not_a_draft(std::string_view text);

}  // namespace twir
