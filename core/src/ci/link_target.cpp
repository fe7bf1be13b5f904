#include "ci/link_target.h"
#include "ci/marks.h"

#include <algorithm>

#include "ci/html_tokens.h"
#include "ci/line_forms.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at) noexcept
{
    while (at < text.size() && is_html_space(text[at]))
        ++at;
    return at;
}

/// `<address> "title")`, from the `<` on.
[[nodiscard]] std::optional<LinkTarget> read_bracketed(std::string_view text, std::size_t at) noexcept
{
    const std::size_t close = angles.find(text, at + 1);
    if (close == npos || text[close] == '<')
        return {};
    std::size_t end = skip_space(text, close + 1);
    if (end < text.size() && (text[end] == '"' || text[end] == '\'')) {
        const std::size_t quote = text.find(text[end], end + 1);
        if (quote == npos)
            return {};
        end = skip_space(text, quote + 1);
    }
    if (end >= text.size() || text[end] != ')')
        return {};
    return LinkTarget{strip(text.substr(at + 1, close - at - 1)), end + 1};
}

/// A kind of quote that occurs in a target: it may begin a title, if the same closes it just before the end.
struct Quote {
    char mark = '\0';
    std::size_t begin = 0;    ///< of the first of its kind
    std::size_t last = npos;  ///< of the latest other one
    [[nodiscard]] bool closes(char previous) const noexcept { return last != npos && mark == previous; }
};

/// Follows the parentheses of a target up to the one that closes it. From the first quote on, parentheses may be those of a
/// title, and only one that follows a closing quote ends the target; where none does, the count that ignores quotes decides.
class TargetScanner {
public:
    TargetScanner(std::string_view text, std::size_t begin) noexcept : text_(text), begin_(begin) {}

    [[nodiscard]] std::optional<LinkTarget> run() noexcept
    {
        for (std::size_t at = begin_; at < text_.size(); ++at) {
            const char c = text_[at];
            if (c > ')')  // as most are
                continue;
            if (c == '(')
                open();
            else if (c == ')' && closes(at))
                return finish(at);
            else if (c == '"' || c == '\'')
                see(c, at);
        }
        if (first_.mark == '\0' || unquoted_ != 0)
            return {};
        if (fallback_ != npos)
            return target(fallback_, fallback_ + 1);
        // Opening parentheses alone have used the count up. The renderer then takes the whole text but for its last character as
        // the link, and all but the last two as the address.
        const std::size_t end = previous_character(text_.size());
        return target(std::max(begin_, previous_character(end)), end);
    }

private:
    [[nodiscard]] std::size_t previous_character(std::size_t at) const noexcept
    {
        while (at > 0 && (static_cast<unsigned char>(text_[--at]) & 0xC0U) == 0x80U) {
        }
        return at;
    }

    /// The last character before `at` that is no space.
    [[nodiscard]] char mark_before(std::size_t at) const noexcept
    {
        while (at > begin_ && text_[at - 1] == ' ')
            --at;
        return at > begin_ ? text_[at - 1] : '\0';
    }

    void open() noexcept
    {
        if (first_.mark == '\0')
            ++depth_;
        else if (unquoted_ > 0)
            --unquoted_;  // the renderer counts an opening one here like a closing one
    }

    [[nodiscard]] bool closes(std::size_t at) noexcept
    {
        const char previous = mark_before(at);
        if (first_.closes(previous) || second_.closes(previous))
            return true;
        if (first_.mark == '\0')
            return --depth_ == 0;
        if (unquoted_ > 0 && --unquoted_ == 0)
            fallback_ = at;
        return false;
    }

    void see(char c, std::size_t at) noexcept
    {
        if (first_.mark == '\0') {
            first_ = {c, at, npos};
            unquoted_ = depth_;
        } else if (c == first_.mark) {
            first_.last = at;
        } else if (second_.mark == '\0') {
            second_ = {c, at, npos};
        } else {
            second_.last = at;
        }
    }

    [[nodiscard]] LinkTarget finish(std::size_t at) const noexcept
    {
        const char previous = mark_before(at);
        if (first_.closes(previous))
            return target(first_.begin, at + 1);
        if (second_.closes(previous))
            return target(second_.begin, at + 1);
        return target(at, at + 1);
    }

    [[nodiscard]] LinkTarget target(std::size_t href_end, std::size_t end) const noexcept
    {
        return {strip(text_.substr(begin_, href_end - begin_)), end};
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t depth_ = 1;
    std::size_t unquoted_ = 1;  ///< the depth when quotes are ignored
    std::size_t fallback_ = npos;
    Quote first_;
    Quote second_;
};

}  // namespace

std::optional<LinkTarget> read_link_target(std::string_view text, std::size_t at) noexcept
{
    if (at >= text.size() || text[at] != '(')
        return {};
    at = skip_space(text, at + 1);
    if (at < text.size() && text[at] == '<')
        if (const auto target = read_bracketed(text, at))
            return target;
    return TargetScanner(text, at).run();
}

}  // namespace twir::ci
