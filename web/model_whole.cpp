#include "model_whole.h"

#include <algorithm>
#include <utility>

#include "model_words.h"
#include "twir/draft.h"
#include "twir/fix.h"

namespace twir::web {

namespace {

constexpr std::size_t most_undone = 10;
constexpr std::size_t longest_linted = 8'000'000;

// A fix may bring another one to light, or overlap with it.
constexpr int most_rounds = 8;

bool has_safe_fix(const Diagnostic& found) noexcept
{
    return found.fix && found.fix->safety == Safety::safe;
}

bool has_crlf(std::string_view text) noexcept
{
    const std::size_t at = text.find('\n');
    return at != std::string_view::npos && at > 0 && text[at - 1] == '\r';
}

std::string with_crlf(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += '\r';
        out += c;
    }
    return out;
}

}  // namespace

void WholeDraft::open(std::string name, std::string text)
{
    name_ = std::move(name);
    before_.clear();
    rewrite(std::move(text));
}

void WholeDraft::type(std::string_view text)
{
    std::string typed = has_crlf(text_) ? with_crlf(text) : std::string(text);
    if (typed == text_)
        return;
    linting_.reset();
    rounds_ = 0;
    text_ = std::move(typed);
    // Taking a fix back would take the typing back too.
    before_.clear();
    unsettled_ = true;
}

void WholeDraft::settle(const Context& context, const SeenLinks& earlier)
{
    do {
        if (!look(context)) {
            told_ = "Looking through it…";
            return;
        }
        take_found(earlier);
        mend();
    } while (unsettled_ && !takes_turns());
    told_ = describe();
    list();
}

// Goes on; true where nothing is left to be looked at.
bool WholeDraft::look(const Context& context)
{
    too_long_ = text_.size() > longest_linted;
    if (too_long_ || text_.empty())
        return true;
    if (!linting_)
        linting_.emplace(text_, context);
    while (linting_->step()) {
        if (takes_turns())
            return false;
    }
    return true;
}

void WholeDraft::take_found(const SeenLinks& earlier)
{
    unsettled_ = false;
    found_.clear();
    if (linting_) {
        Linted linted = linting_->take();
        linting_.reset();
        found_ = std::move(linted.diagnostics);
        // Nor is an issue a duplicate of itself, or of those after it.
        const std::optional<Issue> issue = read_draft(text_).issue;
        SeenLinks seen = issue ? earlier.earlier_than(draft_file_name(*issue)) : earlier;
        merge_by_place(found_, seen.add(name_, LineIndex(text_), linted.links));
    }
    safe_fixes_ = static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), has_safe_fix));
}

std::size_t WholeDraft::count(Severity severity) const noexcept
{
    return static_cast<std::size_t>(std::count_if(
        found_.begin(), found_.end(), [severity](const Diagnostic& found) { return found.severity == severity; }));
}

bool WholeDraft::set_kept(bool kept)
{
    const bool changed = std::exchange(kept_, kept) != kept;
    if (changed)
        told_ = describe();
    return changed;
}

std::string WholeDraft::describe() const
{
    const std::string told = describe_found();
    return kept_ ? told : told + " The browser cannot keep this text: after a reload it is gone.";
}

std::string WholeDraft::describe_found() const
{
    if (text_.empty())
        return "Paste a draft, drop its file on this page, or take the current one from GitHub.";
    if (too_long_)
        return "This is too long to be a draft: more than 8 MB. Nothing was looked at.";
    const std::optional<std::string_view> why = why_not_a_draft(text_);
    const std::string prefix = why ? std::string(*why) + " All the same: " : std::string{};
    if (found_.empty())
        return prefix + "Nothing to mend: CI will be content, and so are all the rules.";
    std::vector<std::string> parts;
    for (const auto& [severity, noun] : {std::pair{Severity::error, "error"}, std::pair{Severity::warning, "warning"},
                                         std::pair{Severity::hint, "hint"}}) {
        if (const std::size_t number = count(severity); number != 0)
            parts.push_back(counted(number, noun));
    }
    const auto ci = static_cast<std::size_t>(
        std::count_if(found_.begin(), found_.end(), [](const Diagnostic& found) { return found.ci.has_value(); }));
    return prefix + list_of(parts) + ". " +
           (ci == 0 ? "CI reports none of them." : "CI reports " + in_thousands(ci) + " of them.");
}

bool WholeDraft::passes(const Diagnostic& found) const noexcept
{
    switch (filter_) {
    case Filter::all:
        return true;
    case Filter::errors:
        return found.severity == Severity::error;
    case Filter::warnings:
        return found.severity == Severity::warning;
    case Filter::hints:
        return found.severity == Severity::hint;
    case Filter::ci:
        break;
    }
    return found.ci.has_value();
}

void WholeDraft::choose(Filter filter)
{
    filter_ = filter;
    list();
}

void WholeDraft::list()
{
    const LineIndex lines(text_);
    listed_.clear();
    hidden_ = 0;
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Diagnostic& found = found_[i];
        if (!passes(found))
            continue;
        if (listed_.size() == most_listed) {
            ++hidden_;
            continue;
        }
        listed_.push_back({i, lines.position(found.span.begin), found.severity, found.ci.has_value(), found.rule,
                           found.message, found.fix ? found.fix->title : std::string{}});
    }
}

std::optional<Span> WholeDraft::span(std::size_t index) const
{
    return index < found_.size() ? std::optional(found_[index].span) : std::nullopt;
}

void WholeDraft::remember()
{
    if (before_.size() == most_undone)
        before_.erase(before_.begin());
    before_.push_back(text_);
}

void WholeDraft::rewrite(std::string text)
{
    text_ = std::move(text);
    // The findings are those of another text now.
    linting_.reset();
    rounds_ = 0;
    found_.clear();
    safe_fixes_ = 0;
    unsettled_ = true;
    ++rewrites_;
}

void WholeDraft::fix(std::size_t index)
{
    if (unsettled_ || index >= found_.size() || !found_[index].fix)
        return;
    remember();
    rewrite(apply_edits(text_, found_[index].fix->edits));
}

void WholeDraft::fix_safe()
{
    rounds_ = most_rounds;
    if (!unsettled_)
        mend();
}

void WholeDraft::mend()
{
    const int left = std::exchange(rounds_, 0);
    if (left == 0 || safe_fixes_ == 0)
        return;
    std::string mended = twir::fix(text_, found_, Safety::safe);
    if (mended == text_)
        return;
    if (left == most_rounds)
        remember();
    rewrite(std::move(mended));
    rounds_ = left - 1;
}

void WholeDraft::undo()
{
    if (before_.empty())
        return;
    std::string text = std::move(before_.back());
    before_.pop_back();
    rewrite(std::move(text));
}

}  // namespace twir::web
