// The links of the last issues, so that what was published before is not sent in again; and the groups in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model_network.h"
#include "model_organizers.h"
#include "twir/date.h"
#include "twir/lint.h"

namespace twir::web {

/// Asks GitHub when it is told to. Only the links are kept, and where they stood, and who organizes events.
class RecentIssues {
public:
    enum class State : std::uint8_t { idle, loading, done };

    explicit RecentIssues(Requests& requests) : requests_(requests) {}

    [[nodiscard]] State state() const noexcept { return state_; }
    [[nodiscard]] const SeenLinks& links() const noexcept { return links_; }

    [[nodiscard]] const Organizers& organizers() const noexcept { return organizers_; }

    /// Counts the issues that were read.
    [[nodiscard]] std::size_t read() const noexcept { return read_; }

    /// How far that is, in words.
    [[nodiscard]] std::string told() const;

    /// How much is read: every issue, or the last one of each of the last months, which tells the groups in it.
    enum class Scope : std::uint8_t { monthly, all };

    /// Reads the last issues; does nothing where that was done or is being done.
    void ask(Scope scope);

    /// Forgets that some could not be read, so that asking begins anew.
    void retry();

    /// True where this was the answer to a question of ours.
    bool arrived(unsigned id, const Answer& answer);

    /// The links, as text for the browser's storage, and back. Good for the day.
    [[nodiscard]] std::string save(Date today) const;
    void restore(std::string_view saved, Date today);

private:
    struct Asked {
        unsigned id = 0;
        std::string name;
    };
    void ask_some();
    void remember(const std::string& file, std::string_view text);
    void add(std::string_view normalised, const std::string& file, std::size_t line);

    Requests& requests_;
    State state_ = State::idle;
    Scope scope_ = Scope::monthly;
    SeenLinks links_;
    Organizers organizers_;
    std::string saved_;  ///< a line for each file and for each link in it
    unsigned listing_ = 0;
    std::vector<std::string> names_;  ///< still to be read, the oldest first
    std::vector<Asked> asked_;
    std::size_t total_ = 0;
    std::size_t read_ = 0;
};

}  // namespace twir::web
