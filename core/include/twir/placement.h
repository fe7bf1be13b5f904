// Putting items into a draft: where they go, and the proof that nothing else changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/check.h"
#include "twir/lint.h"

namespace twir {

/// An item that was put into a draft. All positions are those of the new draft.
struct Insertion {
    Kind kind = Kind::unknown;
    Span span;                 ///< the item, without the line break at its end
    std::size_t line = 0;      ///< of its first line, counted from 1
    std::string heading;       ///< what it stands under: "Research", "Europe"
    bool new_heading = false;  ///< whether that came with it
    std::string line_before;   ///< the nearest line with text above it; empty where there is none
    std::string line_after;    ///< and below it
};

/// Why an item is not put in.
enum class Refusal : std::uint8_t {
    not_a_draft,     ///< the text has not the front matter and sections of a draft
    no_items,        ///< nothing that is an item
    not_understood,  ///< an item of no known kind, without its bullet, or without what places it
    no_section,      ///< the draft has no such section, or it has to be told which
    duplicate,       ///< stands there already, or in an earlier issue
    closed_section,  ///< takes no pull requests
    new_findings,    ///< linting the new draft finds what it did not before
    unproven,        ///< it could not be shown that only this item is new
};

/// "duplicate", "closed-section" …
[[nodiscard]] std::string_view name(Refusal refusal) noexcept;

/// What came of it: a new draft, or the reason why not.
struct Placement {
    std::string text;                   ///< the new draft; the old one where it was refused
    std::vector<Insertion> insertions;  ///< in the order of their places
    std::vector<Edit> edits;            ///< the same as insertions into the old draft: whole lines, spans empty
    std::optional<Refusal> refused;
    std::string message;  ///< why, and what to do: a sentence

    [[nodiscard]] bool placed() const noexcept { return !refused; }
};

struct PlacementOptions {
    std::string_view section{};        ///< heading to put the items under; empty: each one's own
    bool force = false;                ///< go on where the reason is a duplicate, a closed section or a finding
    const SeenLinks* known = nullptr;  ///< addresses of earlier issues
};

/// The headings under which an item belongs, in the order of a draft: one, or for a hybrid event two. Empty where
/// that cannot be told from the item. They last as long as the item's section.
[[nodiscard]] std::vector<std::string_view> headings_of(std::string_view text, const Item& item,
                                                        const PlaceTable& places);

/// Puts the items of `items` into `draft` as they stand there, each under its heading at its place: links at the
/// end of their section, events and calls for speakers where they sort, hybrid events in both places; a region that
/// is missing is made. Everything that was there stays, byte for byte. Before it answers it proves so, and that the
/// new draft shows the new items and is otherwise the same. Linear in the draft for each item.
[[nodiscard]] Placement place(std::string_view draft, std::string_view items, const Context& context,
                              const PlacementOptions& options = {});

/// A unified diff with three lines of context from `draft` to the draft with these insertions of whole lines, as
/// `git apply` takes it. `path` is that of the draft from the repository's root.
[[nodiscard]] std::string unified_diff(std::string_view path, std::string_view draft, const std::vector<Edit>& edits);

}  // namespace twir
