// The page's state and what a person can do with it. No drawing, no browser, no clock: unit-tested natively.
//
// What was typed stays as it was typed. The item is derived from it after every change: the fields are
// composed, the safe fixes applied, and what was found is told at the field that it is about.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/check.h"
#include "twir/fix.h"
#include "twir/item.h"

namespace twir::web {

/// A field of one of the two forms, in the order in which they stand there.
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
};
inline constexpr std::size_t slot_count = 17;

/// One field; `row` counts within the slots that stand in rows.
struct FieldId {
    Slot slot = Slot::link_title;
    std::size_t row = 0;

    friend bool operator==(const FieldId&, const FieldId&) = default;
};

/// What is fixed about a slot.
struct SlotInfo {
    Slot slot;
    Kind form;
    std::string_view key;   ///< of the HTML control; `#` stands for the row
    std::string_view noun;  ///< in sentences: "Still needed: the title"
    std::size_t limit;      ///< characters; 0 for choices
};

[[nodiscard]] const SlotInfo& info(Slot slot) noexcept;

/// Id of the field's HTML control: "link-title", "organizer-1-url".
[[nodiscard]] std::string key(FieldId field);
[[nodiscard]] std::optional<FieldId> find_field(std::string_view key) noexcept;

/// Groups of fields that can be there several times.
enum class Rows : std::uint8_t { organizers, mirrors };
inline constexpr std::size_t most_rows = 8;

/// Everything that was typed or chosen, as it was.
struct Fields {
    struct Named {
        std::string name;
        std::string url;
        friend bool operator==(const Named&, const Named&) = default;
    };
    Kind kind = Kind::link;
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
    friend bool operator==(const Fields&, const Fields&) = default;
};

/// Fields as the core's entries, and the field that each entry comes from.
struct Sourced {
    std::vector<Entry> entries;
    std::vector<FieldId> sources;  ///< one for each entry
};
[[nodiscard]] Sourced to_entries(const Fields& fields);

/// The fields that stand for these entries; everything else is empty.
[[nodiscard]] Fields to_fields(Kind kind, const std::vector<Entry>& entries);

/// Copies what `from` says into the form it belongs to. What is not `whole` only fills what it has.
void merge(Fields& into, const Fields& from, bool whole);

/// Every field that the form of `fields.kind` shows, in order.
[[nodiscard]] std::vector<FieldId> shown_fields(const Fields& fields);

/// Text without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// Something to say about a field, or about the whole item.
struct Message {
    enum class State : std::uint8_t {
        told,     ///< nothing the page could do about it
        offered,  ///< there is a button that mends it
        applied,  ///< mended already; the button takes it back
        needed,   ///< an empty field that nobody has been at yet
    };
    std::optional<FieldId> field;
    Severity severity = Severity::hint;
    State state = State::told;
    std::string rule;
    std::string text;
    std::string button;  ///< empty where there is nothing to press
};

/// A piece of the item's text and what it is, for colouring.
struct ItemRun {
    enum class Ink : std::uint8_t { markup, prefix, date, place, name, title, url, gap };
    Ink ink = Ink::markup;
    std::string text;
};

/// A piece of the item as a reader of the newsletter sees it.
struct ShownRun {
    std::string text;
    bool link = false;
    bool strong = false;
    bool code = false;
    bool gap = false;  ///< stands for something that is still missing
};
struct ShownLine {
    std::size_t depth = 0;
    std::vector<ShownRun> runs;
};

/// What the page shows, derived from the fields.
struct View {
    std::string item;
    std::vector<ItemRun> item_runs;
    std::vector<ShownLine> shown;
    std::vector<Message> messages;      ///< in the order of the fields, those of the whole item last
    std::vector<std::string> headings;  ///< under which the item goes; empty: not known yet
    std::string destination;            ///< the same as a sentence
    std::string days;                   ///< the day or days of an event, with their weekdays
    std::string status;                 ///< one sentence: ready, or what is missing
    std::string discussion_url;         ///< where to post instead, for sections that take no pull requests
    std::size_t errors = 0;
    std::size_t needed = 0;
    std::size_t suggestions = 0;
    std::size_t applied = 0;
    bool untouched = true;  ///< nothing has been typed
    bool can_copy = false;
};

/// An event that waits to go into the same pull request as the one in the form.
struct Waiting {
    std::string saved;  ///< its form, as it was typed
    std::string item;
    std::string label;  ///< its date, place and title
};
inline constexpr std::size_t most_waiting = 20;

/// How the last copying went, until something changes.
enum class CopyState : std::uint8_t { none, done, failed };

class Model {
public:
    /// The tables must outlive the model.
    Model(const PlaceTable& places, const UrlTable& urls, Date today);

    [[nodiscard]] const Fields& fields() const noexcept { return fields_; }
    [[nodiscard]] const View& view() const noexcept { return view_; }

    /// Counts the times that the model itself, not the person, changed what stands in fields.
    [[nodiscard]] unsigned rewrites() const noexcept { return rewrites_; }

    /// Counts the changes of the view.
    [[nodiscard]] unsigned version() const noexcept { return version_; }

    /// What the item is judged by.
    [[nodiscard]] Context context() const;

    /// What the last action did, for a notice; empty after the next change.
    [[nodiscard]] const std::string& notice() const noexcept { return notice_; }
    [[nodiscard]] bool can_take_back() const noexcept { return before_.has_value(); }
    [[nodiscard]] CopyState copy_state() const noexcept { return copy_state_; }

    [[nodiscard]] const std::vector<Waiting>& waiting() const noexcept { return waiting_; }

    /// Why an event could not be moved; empty after the next change.
    [[nodiscard]] const std::string& tray_problem() const noexcept { return tray_problem_; }

    /// How many items go into the pull request: events that wait and the finished one in the form. Links come alone.
    [[nodiscard]] std::size_t ready() const noexcept;

    /// Those items, one below the other.
    [[nodiscard]] std::string items() const;

    void choose(Kind kind);
    void set_today(Date today);

    /// The person typed or chose something. Fields that do not exist are ignored.
    void type(FieldId field, std::string text);

    /// The person has left a field: what it lacks may be said from now on.
    void leave(FieldId field);

    void add_row(Rows rows);
    void remove_row(Rows rows, std::size_t row);

    /// Presses the button of a message.
    void press(std::size_t message);

    /// Takes back what the last action did to the fields.
    void take_back();

    /// Empties both forms; can be taken back.
    void start_over();

    /// Lets the form's finished event wait and empties its form. False where that cannot be.
    bool put_aside();

    /// Brings an event that waits back into the form; a finished one there waits instead. False where that cannot be.
    bool bring_back(std::size_t index);

    void remove_waiting(std::size_t index);

    /// What may be copied. Where that is nothing, every problem is said from now on.
    [[nodiscard]] std::optional<std::string> copy();

    /// How the copying went.
    void set_copied(bool success);

    /// Everything typed, as text for the browser's storage, and back. What cannot be read is left out.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view saved);

    /// Only the events that wait, for a form that somebody has begun to fill in already.
    void restore_waiting(std::string_view saved);

private:
    struct Button {
        enum class What : std::uint8_t { none, fix, keep, unkeep, fill, section };
        What what = What::none;
        std::size_t diagnostic = 0;
    };
    struct Snapshot {
        Fields fields;
        std::vector<std::string_view> kept;
        std::vector<Waiting> waiting;
    };

    void derive();
    void add_message(Message message, Button button);
    void add_length_messages();
    void add_paste_offers();
    void add_diagnostics(const Composed& composed, const Sourced& sourced);
    void add_section_message();
    void sort_messages();
    void count_messages();
    [[nodiscard]] bool quiet(FieldId field) const;
    [[nodiscard]] std::string_view section() const;
    [[nodiscard]] bool is_kept(std::string_view rule) const;
    void remember();
    void wait(std::string saved);
    void show_event(std::string_view saved);
    void apply_fix(const Diagnostic& diagnostic);
    void fill_from(FieldId field);
    void choose_section();
    void changed();

    const PlaceTable& places_;
    const UrlTable& urls_;
    Date today_;
    Fields fields_;
    std::vector<std::string_view> kept_;  ///< rules whose fixes were taken back
    std::vector<Waiting> waiting_;
    std::vector<FieldId> left_;
    bool tried_to_copy_ = false;
    CopyState copy_state_ = CopyState::none;
    unsigned rewrites_ = 0;
    unsigned version_ = 0;
    std::string notice_;
    std::string tray_problem_;
    std::optional<Snapshot> before_;

    // Derived.
    std::string composed_;
    Mended mended_;
    std::vector<Button> buttons_;  ///< one for each message
    View view_;
};

}  // namespace twir::web
