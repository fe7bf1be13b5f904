// The page's state and what a person can do with it. No drawing, no browser, no clock: unit-tested natively.
//
// What was typed stays as it was typed. The item is derived from it after every change: the fields are
// composed, the safe fixes applied, and what was found is told at the field that it is about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model_fields.h"
#include "twir/check.h"
#include "twir/fix.h"

namespace twir::web {

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
    bool bullet = true;
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
    std::string thread_url;             ///< of the users forum, where a post goes
    std::size_t errors = 0;
    std::size_t needed = 0;
    std::size_t suggestions = 0;
    std::size_t applied = 0;
    bool untouched = true;  ///< nothing has been typed
    bool can_copy = false;
};

/// Where a link goes whose section nobody can tell.
inline constexpr std::string_view section_of_the_undecided = "Miscellaneous";

/// A submission that waits while another one is in the form.
struct Waiting {
    Form kind = Form::link;
    std::string saved;    ///< its form, as it was typed
    std::string item;     ///< or the post
    std::string label;    ///< what it is called; of an event also its date and place
    std::string heading;  ///< see Ready
    bool undecided = false;
    bool ready = false;
};

/// One that is ready to go into the pull request.
struct Ready {
    std::string_view item;
    std::string heading;     ///< under which it goes in; empty for events, whose place tells it
    bool undecided = false;  ///< the editors shall choose that heading, this one is a suggestion
};
inline constexpr std::size_t most_waiting = 20;
inline constexpr std::string_view tray_is_full = "As many as can wait do so already. Send these first, or remove some.";

struct Prefill;
struct Recognised;

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

    /// Why something could not be moved; empty after the next change.
    [[nodiscard]] const std::string& tray_problem() const noexcept { return tray_problem_; }

    /// The finished items that go into the pull request: those that wait, those from elsewhere, and the one in the form.
    /// None where a post is in the form.
    [[nodiscard]] std::vector<Ready> ready_items() const;

    /// How many that are; of a finished post 1.
    [[nodiscard]] std::size_t ready() const noexcept;

    /// Those items, each under its heading where they go under several; or the post.
    [[nodiscard]] std::string items() const;

    /// The headings they go under, each once; none for those of which the editors shall choose it.
    [[nodiscard]] std::vector<std::string> headings() const;

    /// The heading under which all of them go; empty where their places tell it, or where there are several.
    [[nodiscard]] std::string common_heading() const;

    void choose(Form kind);

    /// Judges everything by another day. False where it is the same one.
    bool set_today(Date today);

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

    /// Empties the forms; can be taken back.
    void start_over();

    /// Lets what is in the form wait, finished or not, and empties the form. False where that cannot be.
    bool put_aside();

    /// Brings one that waits back into the form; what was there waits in its place. False where it is not there.
    bool bring_back(std::size_t index);

    void remove_waiting(std::size_t index);

    /// Moves one that waits up by a place, or down. False where that cannot be.
    bool move_waiting(std::size_t index, bool up);

    /// Empties the tray; can be taken back.
    void clear_waiting();

    /// What stands in the box for anything, as somebody typed it, or what could not be read; and what to do about it.
    [[nodiscard]] const std::string& pasted() const noexcept { return pasted_; }
    [[nodiscard]] const std::string& paste_problem() const noexcept { return paste_problem_; }
    void type_pasted(std::string text);

    /// Recognises what a clipboard holds, as HTML and as text (either may be empty), and fills it in: the first of
    /// several into the form, the others into the tray, where what was in the form goes as well. What cannot be read
    /// stays in the box. Can be taken back.
    void paste(std::string_view html, std::string_view plain);

    /// Fills in what an address asks for; what was in that form waits. False where it stands there already. Can be
    /// taken back.
    bool prefill(const Prefill& from);

    /// The same for a page that embeds this one, which asks anew with each visit: false where it asks for what it asked
    /// for the last time, and what it had filled in gives way to the new where nobody has changed it.
    bool prefill_for_host(const Prefill& from);

    /// Fills in a submission that came from elsewhere; what was in that form waits. False where there is no room for it.
    /// Can be taken back.
    bool fill_in(const Fields& from, std::string notice);

    /// Fills in what is known of the organizer in that row, where nothing stands yet. Can be taken back.
    void complete_organizer(std::size_t row, const std::string& url, const std::string& place);

    /// Says something in the place of what the last action did.
    void tell(std::string notice);

    /// Puts a text that could not be read into the box for anything, and says so.
    void keep_pasted(std::string text, std::string problem);

    /// Shows these fields as if they had been typed; what was there is gone. For judging what is not in the page's form.
    void show(const Fields& fields);

    /// Finished items from elsewhere that go into the pull request, too.
    [[nodiscard]] const std::vector<std::string>& also() const noexcept { return also_; }
    void set_also(std::vector<std::string> items);

    /// Fills in the address of what was pasted into this title, where there is none yet.
    void take_link(FieldId title, std::string url);

    /// What may be copied. Where that is nothing, every problem is said from now on.
    [[nodiscard]] std::optional<std::string> copy();

    /// How the copying went.
    void set_copied(bool success);

    /// The form for the page's address (see write_address).
    [[nodiscard]] std::string address() const;

    /// Everything typed, as text for the browser's storage, and back. What cannot be read is left out.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view saved);

    /// Adds what such a text holds to the tray: its forms, and what waits there. What is here already is left out.
    void adopt(std::string_view saved);

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
        std::string pasted;
    };

    void derive();
    void show_mended(const Item* as_composed);
    void show_post();
    void add_message(Message message, Button button);
    void add_length_messages();
    void add_written_addresses(const Sourced& sourced);
    void add_paste_offers();
    void add_diagnostics(const Composed& composed, const Sourced& sourced);
    void add_needs(bool readable);
    void add_unreadable();
    [[nodiscard]] bool concerns(std::string_view rule) const;
    void add_section_message();
    void sort_messages();
    void count_messages();
    [[nodiscard]] bool quiet(FieldId field) const;
    [[nodiscard]] std::string_view section() const;
    [[nodiscard]] bool is_kept(std::string_view rule) const;
    void remember();
    [[nodiscard]] Context context_without_section() const { return {today_, places_, urls_}; }
    [[nodiscard]] bool is_full() const noexcept;
    [[nodiscard]] bool has_way(Form form) const;
    void make_way(Form form);
    void put_in(const Fields& from, const std::vector<std::string_view>& kept, std::string notice);
    void fill(const Fields& from, const std::vector<std::string_view>& kept);
    [[nodiscard]] bool fill_gap(const Recognised& found);
    void take_in(Recognised found, std::string notice);
    [[nodiscard]] std::string nothing_found() const;
    [[nodiscard]] Waiting make_waiting(std::string saved) const;
    void show_form(Form kind, std::string_view saved);
    [[nodiscard]] std::string heading(bool& is_guess) const;
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
    std::vector<std::string> also_;
    std::vector<FieldId> left_;
    bool tried_to_copy_ = false;
    CopyState copy_state_ = CopyState::none;
    unsigned rewrites_ = 0;
    unsigned version_ = 0;
    std::string notice_;
    std::string tray_problem_;
    std::string pasted_;
    std::string for_host_;  // what a page around this one has had filled in, as an address
    std::string paste_problem_;
    std::optional<Snapshot> before_;

    // Derived.
    std::string composed_;
    Mended mended_;
    std::vector<Button> buttons_;  ///< one for each message
    View view_;
};

}  // namespace twir::web
