// The page's forms: their fields, what is typed there, and the core's entries that it stands for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/item.h"

namespace twir::web {

/// What the page has a form for: the kinds of items, and the two suggestions that are posted in the users forum.
enum class Form : std::uint8_t { link, event, project_task, speaker_call, crate, quote };
inline constexpr std::size_t form_count = 6;

/// "link", "event", "project-task", "speaker-call", "crate-nomination", "quote-nomination": as in the JSON schema.
[[nodiscard]] std::string_view name(Form form) noexcept;
[[nodiscard]] std::optional<Form> find_form(std::string_view name) noexcept;

/// The kind of item that a form makes; unknown for those that make a post.
[[nodiscard]] Kind kind_of(Form form) noexcept;

/// The form for items of this kind.
[[nodiscard]] std::optional<Form> form_of(Kind kind) noexcept;

[[nodiscard]] inline bool makes_post(Form form) noexcept
{
    return kind_of(form) == Kind::unknown;
}

/// A field of one of the forms, in the order in which they stand there.
enum class Slot : std::uint8_t {
    link_title,
    link_url,
    link_medium,  ///< "article", "video" or "audio"
    link_series,  ///< "yes" or empty
    link_language,
    link_section,  ///< a heading; empty: the editors choose
    event_title,
    event_url,
    event_first_day,
    event_last_day,
    event_attendance,  ///< "in-person", "online" or "hybrid"
    event_place,
    organizer_name,  ///< these four stand in rows
    organizer_url,
    event_paid,  ///< "yes" or empty
    mirror_title,
    mirror_url,
    event_begins,  ///< as "19:00"; these three are for calendars alone
    event_ends,
    event_zone,
    task_project,
    task_title,
    task_url,
    call_name,
    call_url,
    call_closes,
    call_venue,
    call_first_day,
    call_last_day,
    crate_name,
    crate_url,
    crate_description,
    crate_own,  ///< "yes" or empty
    quote_words,
    quote_source,  ///< "who on where"
    quote_url,
};
inline constexpr std::size_t slot_count = 36;

/// One field; `row` counts within the slots that stand in rows.
struct FieldId {
    Slot slot = Slot::link_title;
    std::size_t row = 0;

    friend bool operator==(const FieldId&, const FieldId&) = default;
};

/// What is fixed about a slot.
struct SlotInfo {
    Slot slot;
    Form form;
    std::string_view key;   ///< of the HTML control; `#` stands for the row
    std::string_view noun;  ///< in sentences: "Still needed: the title"
    std::size_t limit;      ///< characters; 0 for choices
};

[[nodiscard]] const SlotInfo& info(Slot slot) noexcept;

/// The fields of a form that hold what it is called and where it is.
[[nodiscard]] Slot title_slot(Form form) noexcept;
[[nodiscard]] Slot url_slot(Form form) noexcept;

/// Id of the field's HTML control: "link-title", "organizer-1-url".
[[nodiscard]] std::string key(FieldId field);
[[nodiscard]] std::optional<FieldId> find_field(std::string_view key) noexcept;

/// Groups of fields that can be there several times.
enum class Rows : std::uint8_t { organizers, mirrors };
inline constexpr std::size_t most_rows = 8;

[[nodiscard]] bool is_in_rows(Slot slot) noexcept;

/// The group of a slot that stands in rows.
[[nodiscard]] Rows rows_of(Slot slot) noexcept;

/// Everything that was typed or chosen, as it was.
struct Fields {
    struct Named {
        std::string name;
        std::string url;
        friend bool operator==(const Named&, const Named&) = default;
    };
    Form kind = Form::link;
    std::array<std::string, slot_count> single;  ///< by slot; those of rows stay empty
    std::vector<Named> organizers{1};
    std::vector<Named> mirrors;
    std::vector<Entry> extras;  ///< parts of a pasted item that no field stands for

    [[nodiscard]] std::string& at(FieldId field);
    [[nodiscard]] const std::string& at(FieldId field) const;
    [[nodiscard]] bool has(FieldId field) const noexcept;
    [[nodiscard]] std::vector<Named>& rows(Rows rows) { return rows == Rows::organizers ? organizers : mirrors; }
    [[nodiscard]] const std::vector<Named>& rows(Rows rows) const
    {
        return rows == Rows::organizers ? organizers : mirrors;
    }
    /// Whether nothing has been typed into the form of `kind`. What is chosen does not count.
    [[nodiscard]] bool untouched() const;

    friend bool operator==(const Fields&, const Fields&) = default;
};

/// Adds the rows that a field needs. False where there would be too many.
[[nodiscard]] bool make_room(Fields& fields, FieldId field);

/// How to attend and the place, as the item has them together: "Hybrid (Oslo, NO)".
[[nodiscard]] std::string place_text(std::string_view attendance, std::string place);

/// Fields as the core's entries, and the field that each entry comes from.
struct Sourced {
    std::vector<Entry> entries;
    std::vector<FieldId> sources;  ///< one for each entry
};
[[nodiscard]] Sourced to_entries(const Fields& fields);

/// What is posted in the users forum, with this link in it; for forms that make a post.
[[nodiscard]] Submission to_nomination(const Fields& fields, Hyperlink link);

/// The fields that stand for these entries; everything else is empty.
[[nodiscard]] Fields to_fields(Form kind, const std::vector<Entry>& entries);

/// Copies what `from` says into the form it belongs to. What is not `whole` only fills what it has.
void merge(Fields& into, const Fields& from, bool whole);

/// Every field that the form of `fields.kind` shows, in order.
[[nodiscard]] std::vector<FieldId> shown_fields(const Fields& fields);

/// Text without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

}  // namespace twir::web
