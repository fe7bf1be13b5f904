// Everything that the page holds: the form, the draft, the item in it, and the view of a whole draft.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model.h"
#include "model_found.h"
#include "model_recent.h"
#include "model_snippet.h"
#include "model_source.h"
#include "model_whole.h"

namespace twir::web {

/// Which copying or downloading was done last, by the id of its button, and how it went.
struct Handed {
    std::string button;
    CopyState state = CopyState::none;
};

class App {
public:
    /// The tables must outlive it.
    App(const PlaceTable& places, const UrlTable& urls, Date today, GitHub github);
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    Model form;
    WholeDraft whole;

    [[nodiscard]] const DraftSource& source() const noexcept { return source_; }
    [[nodiscard]] const RecentIssues& recent() const noexcept { return recent_; }

    /// The events of a calendar or page that was given; they are chosen and mended here.
    [[nodiscard]] const FoundEvents& found() const noexcept { return found_; }
    void type_found(FoundOption option, std::string text) { found_.type(option, std::move(text)); }
    /// The group's name is typed: what is known of it fills in what the list asks for besides. True where that is anything.
    bool leave_found_organizer();
    void choose_found(std::size_t index, bool on);
    void choose_found(FoundEvents::Choice choice);
    void turn_found(bool forward) { found_.turn(forward); }
    void retry_found() { found_.retry(); }
    void close_found();

    /// The list, as text for the browser's storage, and back: then the importer is asked again. Empty without a list.
    [[nodiscard]] std::string save_found() const;
    void restore_found(std::string_view saved);

    /// Whether the browser keeps the list. True where that has changed.
    bool set_found_kept(bool kept) { return found_.set_kept(kept); }

    /// Brings one into the form; it is no longer chosen in the list. False where there is no room.
    bool edit_found(std::size_t index);

    /// The groups of the draft and of the last issues, as far as they are here.
    [[nodiscard]] const Organizers& organizers() const noexcept { return organizers_; }

    /// The person has left a field. Of an organizer that is known the rest is filled in, where nothing stands yet.
    void leave(FieldId field);

    /// What the importer is to be told besides the text, where it has to be asked; and its answer.
    [[nodiscard]] std::optional<std::string> take_import() { return found_.take_call(form.context().today); }
    void imported(bool done, std::string_view answer);

    /// Whether there is more of that to be looked at, without waiting for a pause.
    [[nodiscard]] bool is_judging() const noexcept { return found_.unsettled(); }

    /// The item in the draft; nothing where one of them is not ready yet.
    [[nodiscard]] const std::optional<Snippet>& snippet() const noexcept { return snippet_; }

    /// Whether a whole draft is looked at, instead of one item.
    [[nodiscard]] bool shows_whole() const noexcept { return shows_whole_; }
    void show_whole(bool on);

    /// Whether the box for pasting a draft is open, and what was pasted.
    [[nodiscard]] bool gives_draft() const noexcept { return gives_draft_; }
    void toggle_giving() { gives_draft_ = !gives_draft_; }

    [[nodiscard]] const Handed& handed() const noexcept { return handed_; }
    void set_handed(Handed handed) { handed_ = std::move(handed); }

    /// Why what was given last is no draft; empty where it is one.
    [[nodiscard]] const std::string& complaint() const noexcept
    {
        return complaint_.empty() ? source_.complaint() : complaint_;
    }

    /// Placing and linting wait until the typing pauses: true while they are due.
    [[nodiscard]] bool unsettled() const;

    /// Does them. Once the item is complete, this asks GitHub for the draft, and then for the last issues.
    void settle();

    /// The day by the clock of the browser. True where it is another one than before.
    bool set_today(Date today);

    void ask_for_draft();
    void ask_for_other_draft();

    /// A draft that was pasted, chosen or dropped, for the view that is open.
    void give_draft(KnownDraft::Origin origin, std::string name, std::string_view text, const Moment& now);

    /// What a clipboard holds, as HTML and as text: a whole draft is opened, everything else goes to the form.
    void paste(std::string_view html, std::string_view plain);

    /// What an address of the page asks for (see model_address.h), `of_host` where a page that embeds this one wrote
    /// it. False where it changes nothing.
    bool prefill(std::string_view query, bool of_host = false);

    /// The same for what is shown now; empty where that is nothing, or too much for an address.
    [[nodiscard]] std::string address() const;

    /// What was put into the page's address last. A reload finds that there, perhaps older than what was kept.
    void note_address(std::string address) { written_ = std::move(address); }

    /// Takes the current draft into the view of a whole one; asks for it where it is not there yet.
    void open_current();

    /// How that stands; empty where something else is looked at.
    [[nodiscard]] std::string told_current() const { return shows_current_ ? source_.told() : std::string{}; }

    [[nodiscard]] std::vector<Request> take_requests() { return requests_.take(); }
    void arrived(unsigned id, Answer answer, const Moment& now);

    /// Everything typed but drafts, as text for the browser's storage, and back.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view saved);

    /// Takes over what another tab, or this one before, has saved: it is in the form where that is empty, else in the
    /// tray.
    void take_over(std::string_view saved);

    /// Whether the browser keeps what is typed. True where that has changed.
    [[nodiscard]] bool is_kept() const noexcept { return kept_; }
    bool set_kept(bool kept);

    /// Whether the page explains itself, until somebody has read it.
    [[nodiscard]] bool shows_tour() const noexcept { return tour_; }
    void show_tour(bool on) { tour_ = on; }

    /// What the browser keeps for the day, and back.
    [[nodiscard]] std::string save_draft() const { return source_.save(); }
    [[nodiscard]] std::string save_recent(Date today) const { return recent_.save(today); }
    void restore_for_today(std::string_view draft, std::string_view recent, Date today);

private:
    [[nodiscard]] Context context() const;
    void refuse(std::string why);
    void place();
    void know_organizers();
    [[nodiscard]] std::string note_of_organizer(std::string_view name) const;
    [[nodiscard]] std::string note_of_organizers() const;
    void open_found(std::string_view text, bool pasted);
    void give_up_found();
    void settle_found();
    void hand_on_found();

    const PlaceTable& places_;
    const UrlTable& urls_;
    Requests requests_;
    DraftSource source_;
    RecentIssues recent_;
    std::optional<Snippet> snippet_;
    Organizers organizers_;
    unsigned organizers_draft_ = 0;  ///< the versions that these are of
    std::size_t organizers_recent_ = 0;
    FoundEvents found_;
    bool found_is_new_ = false;    ///< the importer has not answered yet
    bool found_by_paste_ = false;  ///< and what it cannot read goes back to the box
    bool shows_whole_ = false;
    bool gives_draft_ = false;
    bool wants_current_ = false;  ///< the view of a whole draft waits for it
    bool shows_current_ = false;  ///< and is about it
    std::string written_;         ///< into the page's address
    bool kept_ = true;
    bool tour_ = false;
    std::string complaint_;
    Handed handed_;
    unsigned placed_form_ = 0;  ///< the versions that the snippet is made of
    unsigned placed_draft_ = 0;
    std::size_t placed_recent_ = 0;
};

}  // namespace twir::web
