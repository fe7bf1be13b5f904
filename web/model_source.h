// The draft that items are put into: found on GitHub, or given by the person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model_network.h"
#include "twir/issue.h"

namespace twir::web {

/// The day, and the time of day as "14:05", where the visitor is.
struct Moment {
    Date day{};
    std::string time;
};

struct KnownDraft {
    enum class Origin : std::uint8_t { github, pasted, file };
    Origin origin = Origin::github;
    std::string name;  ///< of its file
    std::string text;
    std::optional<Issue> issue;  ///< as its front matter says
    Moment came;
};

/// Asks GitHub when it is told to, never by itself. Opening the page asks nothing.
class DraftSource {
public:
    enum class State : std::uint8_t { idle, loading, ready, failed };

    explicit DraftSource(Requests& requests) : requests_(requests) {}

    [[nodiscard]] State state() const noexcept { return state_; }

    /// What there is; it stays while another one is asked for, and where that fails.
    [[nodiscard]] const KnownDraft* draft() const noexcept { return draft_ ? &*draft_ : nullptr; }

    /// Counts the drafts that came.
    [[nodiscard]] unsigned version() const noexcept { return version_; }

    /// How things stand and what can be done, in words.
    [[nodiscard]] std::string told() const;

    /// Another draft that may be meant: on Wednesdays there are two.
    [[nodiscard]] const std::string& other() const noexcept { return other_; }

    /// Why the text given last is no draft; empty where it is one.
    [[nodiscard]] const std::string& complaint() const noexcept { return complaint_; }

    /// Looks for the current draft: in the folder's listing, and where that cannot be had, under the name that the
    /// day tells.
    void ask(Date today);
    void ask_other();

    /// The day has changed. What came from GitHub on another one may be a draft that is closed by now: it is asked for anew.
    void set_today(Date today);

    /// True where this was the answer to a question of ours.
    bool arrived(unsigned id, Answer& answer, const Moment& now);

    /// A draft that the person pasted or chose. What is none is told, and changes nothing else.
    void give(KnownDraft::Origin origin, std::string_view text, const Moment& now);

    /// The draft as text for the browser's storage, and back, where it is of today.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view saved, Date today);

private:
    void ask_next();
    void fail(Answer answer, std::string why = {});
    void take(KnownDraft::Origin origin, std::string name, std::string text, Moment came);
    [[nodiscard]] std::string told_draft() const;

    Requests& requests_;
    State state_ = State::idle;
    std::optional<KnownDraft> draft_;
    unsigned version_ = 0;
    Date today_{};
    unsigned listing_ = 0;  ///< number of the question that is open; 0 for none
    unsigned file_ = 0;
    std::vector<std::string> candidates_;
    std::size_t candidate_ = 0;
    std::optional<Answer> no_listing_;  ///< why there is none
    Answer failure_;
    std::string failure_reason_;
    std::string other_;
    std::string complaint_;
};

/// What came instead of an answer, and what to do about it. `name` is the file that was asked for.
[[nodiscard]] std::string failure_in_words(const Answer& answer, std::string_view name, std::string_view reason);

}  // namespace twir::web
