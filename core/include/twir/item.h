// An item is the markdown of one submission together with where its parts stand in it.
//
// Every item is a sequence of parts (date, place, title, URL …) with fixed text between them. One table in
// item.cpp says what stands between two parts in the house form; the writer composes items from it, the
// reader finds the parts in what people paste, and the rules compare what stands there with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"
#include "twir/submission.h"

namespace twir {

enum class Kind : std::uint8_t { unknown, link, event, project_task, speaker_call };

/// "link", "event", "project-task", "speaker-call", or "unknown".
[[nodiscard]] std::string_view name(Kind kind) noexcept;

/// What a part of an item is. Titles, prefixes, names: markdown. The others: plain text.
enum class Field : std::uint8_t {
    leading,        ///< text of a link's item before the link
    prefix,         ///< the inside of `[video]`
    dates,          ///< `2026-03-04` or `2026-03-04 - 2026-03-05`
    place,          ///< `Virtual (Berlin, DE)`
    organizer,      ///< name of an organizer
    organizer_url,  ///< … and where it links to
    paid,           ///< `$`
    title,
    url,
    mirror,  ///< title of a further link of the same event
    mirror_url,
    project,   ///< whose task it is
    closes,    ///< the day until which talks can be proposed
    venue,     ///< `Berlin, Germany`: where a conference takes place, with the country's full name
    trailing,  ///< anything after the item's regular end
};

/// Whether it is where a link leads to.
[[nodiscard]] constexpr bool is_address(Field field) noexcept
{
    return field == Field::url || field == Field::organizer_url || field == Field::mirror_url;
}

/// "title", "url", "organizer_url" …
[[nodiscard]] std::string_view name(Field field) noexcept;

/// A part as found in, or written to, an item.
struct Part {
    Field field;
    Span span;  ///< bytes of the text the item stands in

    friend bool operator==(const Part&, const Part&) = default;
};

/// The parts of an item in `text`, in the order of the house form. Spans are those of the whole text.
struct Item {
    Kind kind = Kind::unknown;
    Span span;                 ///< whole lines, without the last line break
    std::string_view section;  ///< the heading above it in the text, or the one that was told
    bool listed = false;       ///< starts with a list bullet
    bool by_editors = false;   ///< in a part of a draft that contributors have no part in
    std::vector<Part> parts;
    /// Whether the parts stand in the order of the house form, so that mending what stands between them is
    /// enough. Otherwise the item has to be written anew.
    bool in_order = true;

    [[nodiscard]] const Part* find(Field field) const noexcept;
};

/// The value of one field, decoded: titles and names are title text, the rest is as written.
struct Entry {
    Field field;
    std::string text;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// An item that stands alone.
struct Composed {
    std::string text;
    Item item;
};

/// The items in `text`, with or without headings and prose around them, in order. Never fails: headings,
/// comments and blank lines become none, and neither does prose around items; an entry of a list that cannot be
/// understood, and a text that holds no item at all, become items of unknown kind.
/// Linear in the size of `text`. A link under a heading of project tasks is one; `section` is the heading that
/// the first items stand under. Items refer to both texts.
[[nodiscard]] std::vector<Item> parse(std::string_view text, std::string_view section = {});

/// The decoded values of an item's parts.
[[nodiscard]] std::vector<Entry> entries(std::string_view text, const Item& item);

/// The item's value, where every part it needs is there and readable.
[[nodiscard]] std::optional<Submission> submission(std::string_view text, const Item& item);

/// The values of all items in `text` that have one, in order. `section` as for `parse`. Linear.
[[nodiscard]] std::vector<Submission> submissions(std::string_view text, std::string_view section = {});

/// The values of a submission as entries, in the order of the house form.
[[nodiscard]] std::vector<Entry> entries(const Submission& submission);

/// Writes entries in the house form, whatever they hold; title text is escaped. Entries that are
/// out of order are moved to their place, those that an item of this kind does not have are left out, and
/// missing ones are left empty.
[[nodiscard]] Composed compose(Kind kind, const std::vector<Entry>& entries);

/// The exact item of a submission, without a final newline. Nominations are no items of a contributor: theirs is
/// the block that editors publish.
[[nodiscard]] std::string format(const Submission& submission);

/// The post with which a crate or a quote is suggested in the users forum; empty for other submissions.
[[nodiscard]] std::string forum_post(const Submission& submission);

/// Whether the house form has this field in bold.
[[nodiscard]] bool is_bold(Kind kind, Field field) noexcept;

/// What stands between two neighbouring parts in the house form; nothing where they cannot be neighbours.
/// No `before` means the item's start, no `after` its end.
[[nodiscard]] std::optional<std::string_view> separator(Kind kind, std::optional<Field> before,
                                                        std::optional<Field> after) noexcept;

}  // namespace twir
