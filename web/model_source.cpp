#include "model_source.h"

#include <algorithm>
#include <array>

#include "model_words.h"
#include "twir/draft.h"
#include "twir/text.h"

namespace twir::web {

namespace {

constexpr std::string_view folder = "draft";

constexpr std::array<std::string_view, 3> origin_names{"github", "pasted", "file"};

// On a Wednesday the issue of the day may be out already: then the draft is that of the week after.
std::vector<std::string> likely_names(Date today)
{
    const Issue issue = issue_on_or_after(today);
    if (issue.date != today)
        return {draft_file_name(issue)};
    return {draft_file_name(following(issue)), draft_file_name(issue)};
}

std::string_view origin_in_words(KnownDraft::Origin origin) noexcept
{
    switch (origin) {
    case KnownDraft::Origin::github:
        return "from GitHub";
    case KnownDraft::Origin::pasted:
        return "as you pasted it";
    case KnownDraft::Origin::file:
        break;
    }
    return "from your file";
}

}  // namespace

std::string failure_in_words(const Answer& answer, std::string_view name, std::string_view reason)
{
    switch (answer.failure) {
    case Failure::none:
        return {};
    case Failure::unreachable:
        return "GitHub could not be reached: you are offline, or something blocks the way. Try again later, or paste "
               "the draft here.";
    case Failure::slow:
        return "GitHub took too long to answer. Try again, or paste the draft here.";
    case Failure::rate_limited:
        return "GitHub answers no more questions from your network for now" +
               (answer.until.empty() ? std::string(": too many came from there. Try again in an hour")
                                     : ": too many came from there. Try again at " + answer.until) +
               ", or open the draft on GitHub and paste it here.";
    case Failure::not_found:
        return "There is no draft " + std::string(name) +
               " on GitHub. The next one may not have been made yet: open the drafts on GitHub to see which there "
               "are, and paste one here.";
    case Failure::too_large:
        return "What GitHub sent is larger than 2 MB, and no draft is. Open the drafts on GitHub, and paste one here.";
    case Failure::malformed:
        return "GitHub sent something else than a draft" +
               (reason.empty() ? std::string(".") : ": “" + std::string(reason) + "”") +
               " Try again later, or open the drafts on GitHub and paste one here.";
    case Failure::refused:
        break;
    }
    return "GitHub answered with an error (" + std::to_string(answer.status) +
           "). Try again in a few minutes, or paste the draft here.";
}

void DraftSource::ask(Date today)
{
    if (state_ == State::loading)
        return;
    today_ = today;
    state_ = State::loading;
    candidates_.clear();
    no_listing_.reset();
    other_.clear();
    complaint_.clear();
    listing_ = requests_.list_folder(folder);
}

void DraftSource::set_today(Date today)
{
    today_ = today;
    if (draft_ && draft_->origin == KnownDraft::Origin::github && draft_->came.day != today)
        ask(today);
}

void DraftSource::ask_other()
{
    if (state_ == State::loading || other_.empty())
        return;
    state_ = State::loading;
    const auto at = std::find(candidates_.begin(), candidates_.end(), other_);
    candidate_ = static_cast<std::size_t>(at - candidates_.begin());
    ask_next();
}

void DraftSource::ask_next()
{
    file_ = requests_.read_file(folder, candidates_[candidate_]);
}

bool DraftSource::arrived(unsigned id, Answer& answer, const Moment& now)
{
    if (id == 0 || (id != listing_ && id != file_))
        return false;
    if (id == listing_) {
        listing_ = 0;
        if (answer.failure == Failure::none)
            candidates_ = issues_in(answer.body, 4);
        else
            no_listing_ = answer;
        if (candidates_.empty())
            candidates_ = likely_names(today_);
        candidate_ = 0;
        ask_next();
        return true;
    }
    file_ = 0;
    const std::string name = candidates_[candidate_];
    if (answer.failure == Failure::none) {
        if (const std::optional<std::string_view> why = why_not_a_draft(answer.body))
            fail({Failure::malformed, answer.status, {}, {}}, std::string(*why));
        else
            take(KnownDraft::Origin::github, name, std::move(answer.body), now);
    } else if (answer.failure == Failure::not_found && no_listing_ && candidate_ + 1 < candidates_.size()) {
        ++candidate_;
        ask_next();
    } else {
        // That a guessed name does not exist says less than why it had to be guessed.
        fail(answer.failure == Failure::not_found && no_listing_ && no_listing_->failure != Failure::not_found
                 ? *no_listing_
                 : answer);
    }
    return true;
}

void DraftSource::fail(Answer answer, std::string why)
{
    state_ = State::failed;
    failure_ = std::move(answer);
    failure_reason_ = std::move(why);
}

void DraftSource::take(KnownDraft::Origin origin, std::string name, std::string text, Moment came)
{
    const std::optional<Issue> issue = read_draft(text).issue;
    if (name.empty())
        name = issue ? draft_file_name(*issue) : "draft.md";
    draft_ = KnownDraft{origin, std::move(name), std::move(text), issue, std::move(came)};
    today_ = draft_->came.day;
    state_ = State::ready;
    ++version_;
    listing_ = file_ = 0;
    complaint_.clear();
    other_.clear();
    if (origin != KnownDraft::Origin::github)
        return;
    for (const std::string& candidate : candidates_) {
        if (candidate != draft_->name && other_.empty())
            other_ = candidate;
    }
}

void DraftSource::give(KnownDraft::Origin origin, std::string_view text, const Moment& now)
{
    complaint_.clear();
    if (text.empty())
        return;
    if (const std::optional<std::string_view> why = why_not_a_draft(text)) {
        complaint_ = std::string(*why);
        return;
    }
    take(origin, {}, std::string(text), now);
}

std::string DraftSource::told_draft() const
{
    std::string out = "The draft ";
    if (draft_->issue)
        out += "of issue " + std::to_string(draft_->issue->number) + " (" + long_date(draft_->issue->date) + "), ";
    const std::string day = draft_->came.day == today_ ? "today" : "on " + long_date(draft_->came.day);
    out += std::string(origin_in_words(draft_->origin)) + ", " + day + " at " + draft_->came.time + ".";
    if (!other_.empty())
        out += " There is another one, " + other_ +
               ": on the Wednesday when an issue appears, its own draft closes and the next one opens.";
    return out;
}

std::string DraftSource::told() const
{
    const std::string known = draft_ ? " Meanwhile: " + told_draft() : std::string{};
    switch (state_) {
    case State::idle:
        return "Once your item is complete, this page asks GitHub for the current draft and finds the place. Nothing "
               "that you type is sent.";
    case State::loading:
        return "Asking GitHub for the current draft …" + known;
    case State::ready:
        return told_draft();
    case State::failed:
        break;
    }
    return failure_in_words(failure_, candidates_.empty() ? "" : candidates_[candidate_], failure_reason_) + known;
}

std::string DraftSource::save() const
{
    if (!draft_ || find_invalid_utf8(draft_->text))
        return {};
    return to_iso(draft_->came.day) + "\n" + std::string(origin_names[static_cast<std::size_t>(draft_->origin)]) +
           "\n" + draft_->came.time + "\n" + draft_->name + "\n" + draft_->text;
}

void DraftSource::restore(std::string_view saved, Date today)
{
    std::array<std::string, 4> head;
    for (std::string& line : head) {
        const std::size_t end = saved.find('\n');
        if (end == std::string_view::npos)
            return;
        line = std::string(saved.substr(0, end));
        saved.remove_prefix(end + 1);
    }
    const auto origin = std::find(origin_names.begin(), origin_names.end(), head[1]);
    if (head[0] == to_iso(today) && origin != origin_names.end() && !why_not_a_draft(saved))
        take(static_cast<KnownDraft::Origin>(origin - origin_names.begin()), std::move(head[3]), std::string(saved),
             {today, std::move(head[2])});
}

}  // namespace twir::web
