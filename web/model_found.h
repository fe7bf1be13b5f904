// Events that were found in a calendar or on a page: a list to choose from. What is chosen and complete goes into the
// pull request with what waits and what is in the form; what is not is mended in the form.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model_fields.h"
#include "twir/date.h"
#include "twir/diagnostic.h"
#include "twir/lint.h"
#include "twir/submission.h"

namespace twir::web {

class Model;

/// What the importer is told besides the text (twir/import.h), as somebody typed it.
enum class FoundOption : std::uint8_t {
    from,   ///< first day; empty: today
    until,  ///< last day; empty: as the importer has it
    zone,   ///< of the venue, for times in UTC
    home,   ///< where the group meets: the place of events that name none or one that can only be guessed
    organizer,
    organizer_url,
};
inline constexpr std::size_t found_option_count = 6;

/// A sentence about an event, or about all of them.
struct FoundNote {
    Severity severity = Severity::hint;
    std::string text;
};

/// One date of an event.
struct FoundEvent {
    enum class Standing : std::uint8_t {
        open,   ///< can be chosen
        over,   ///< before today
        off,    ///< cancelled or postponed
        known,  ///< the draft, the form or the tray has it, or an event before it in the list
    };
    /// Cells of the record that the importer's answer has of it (web/import/import-worker.js).
    enum class Cell : std::uint8_t { key, status, begin, end, zone };

    std::string record;

    // Derived.
    std::string title;
    std::string day;    ///< "Wednesday, 4 March 2026 · in 9 days · 19:00"
    std::string where;  ///< "Hybrid (Oslo, NO), under Virtual and Europe"
    std::string issue;  ///< from when it can be submitted, and for which issue
    std::string item;
    std::vector<FoundNote> notes;  ///< what is wrong, and what to do
    Standing standing = Standing::open;
    bool early = false;     ///< the draft does not take it yet
    bool complete = false;  ///< nothing is missing, nothing wrong
    bool decided = false;   ///< somebody chose it, or chose it not
    bool chosen = false;

    [[nodiscard]] std::string_view cell(Cell cell) const noexcept;
    [[nodiscard]] bool is_chosen() const noexcept { return chosen && standing == Standing::open; }
};

class FoundEvents {
public:
    enum class State : std::uint8_t {
        none,
        loading,  ///< the importer is asked
        failed,   ///< it could not be had, or could not do it
        listed,
    };
    /// Which events are chosen where nobody decided otherwise.
    enum class Choice : std::uint8_t { now, all, none };

    /// So many are shown at a time; so many are looked at in one go; so many go into one pull request.
    static constexpr std::size_t page_size = 20;
    static constexpr std::size_t slice = 250;
    static constexpr std::size_t most_chosen = 100;

    [[nodiscard]] State state() const noexcept { return state_; }
    [[nodiscard]] const std::vector<FoundEvent>& events() const noexcept { return events_; }
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Title and address of the page that told of no event; empty where there is none.
    [[nodiscard]] const Hyperlink& page() const noexcept { return page_; }

    /// Whether the text has events after the last day that is asked for, and such as are over.
    [[nodiscard]] bool has_later() const noexcept { return has_later_; }
    [[nodiscard]] bool has_past() const noexcept { return has_past_; }

    /// Why the importer gave nothing.
    [[nodiscard]] const std::string& failure() const noexcept { return failure_; }

    /// What is to be said of all of them.
    [[nodiscard]] const std::vector<FoundNote>& notes() const noexcept { return notes_; }

    [[nodiscard]] const std::string& option(FoundOption option) const noexcept
    {
        return options_[static_cast<std::size_t>(option)];
    }

    /// Whether there is need of an option: events lack what it tells, or it was told already. Then there is, until the list
    /// is closed: a field in which somebody types does not go away.
    [[nodiscard]] bool asks_for(FoundOption option) const noexcept;

    /// Changes when options are other than they were typed: with another text, and when they are filled in.
    [[nodiscard]] unsigned rewrites() const noexcept { return rewrites_; }

    /// Changes with everything that `save` tells.
    [[nodiscard]] unsigned version() const noexcept { return version_; }

    /// The text, the options and what was chosen, as lines and then the text, in UTF-8; and back. O(n).
    [[nodiscard]] std::string save() const;
    void restore(std::string_view saved);

    /// Whether the browser keeps that. True where that has changed.
    bool set_kept(bool kept);

    /// Another text; the importer has to be asked about it.
    void open(std::string text);

    /// Asks it once more, after it failed.
    void retry();

    void close();

    void type(FoundOption option, std::string text);

    /// Fills in an option that is asked for and empty. True where it was.
    bool fill_in(FoundOption option, std::string text);

    /// Today and the options, each after a separator (U+001F) and days in ISO form, where the importer has to be asked now;
    /// each thing is asked once. Days that cannot be read are a failure.
    [[nodiscard]] std::optional<std::string> take_call(Date today);

    /// The importer's answer, as web/import/import-worker.js packs it.
    void arrived(std::string_view answer);
    void fail(std::string reason);

    /// Whether there are events that have not been looked at; looks at some of them. `scratch` is overwritten.
    [[nodiscard]] bool unsettled() const noexcept { return judged_ < events_.size(); }
    void judge(Model& scratch, Date today);

    /// Finds those that are there already, by their identities (see add_identities).
    void mark_known(SeenLinks known);

    void choose(std::size_t index, bool on);
    void choose(Choice choice);

    /// The items of those that are chosen and complete.
    [[nodiscard]] std::vector<std::string> items() const;

    /// How many were found, and how many are chosen, in a sentence.
    [[nodiscard]] std::string told() const;

    /// Which part of the list is shown, and turning to another one.
    [[nodiscard]] std::size_t first_shown() const noexcept { return first_shown_; }
    [[nodiscard]] std::size_t end_shown() const noexcept;
    void turn(bool forward) noexcept;

private:
    struct Decision {
        std::string key;
        bool chosen = false;
    };
    void judge_one(FoundEvent& event, Model& scratch, Date today);

    State state_ = State::none;
    std::string text_;
    std::array<std::string, found_option_count> options_;
    std::array<bool, found_option_count> lacking_{};  ///< in one of the readings
    std::string asked_;
    std::string failure_;
    Hyperlink page_;
    bool has_later_ = false;
    bool has_past_ = false;
    std::vector<FoundNote> notes_;
    std::vector<FoundEvent> events_;
    std::vector<Decision> decisions_;  ///< of single events, one for each; also of those that are not listed now
    Choice choice_ = Choice::now;
    std::size_t judged_ = 0;
    std::size_t first_shown_ = 0;
    unsigned rewrites_ = 0;
    unsigned version_ = 0;
    bool kept_ = true;
};

/// The form that an event fills.
[[nodiscard]] Fields fields_of(const FoundEvent& event);

/// Adds what tells the events of a text from others: the day with the address, and the day with title and city. True
/// where one of them was there already. Linear.
bool add_identities(SeenLinks& known, std::string_view text);

/// Whether the importer reads this: a calendar, schema.org's JSON-LD, or the source of a page.
[[nodiscard]] bool is_importable(std::string_view text) noexcept;

}  // namespace twir::web
