// The patterns for code, escapes, links, tags and references, each of which goes once over the whole text.
#include <algorithm>
#include <unordered_map>

#include "chars.h"
#include "ci/entities.h"
#include "ci/html_tokens.h"
#include "ci/inline.h"
#include "ci/inline_rewriter.h"
#include "ci/line_forms.h"
#include "ci/link_target.h"
#include "ci/marks.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view escapable = "\\`*_{}[]()>#+-.!";

[[nodiscard]] std::size_t run_length(std::string_view text, std::size_t at) noexcept
{
    const std::size_t end = text.find_first_not_of(text[at], at);
    return (end == npos ? text.size() : end) - at;
}

/// For each opening bracket, the closing one that belongs to it.
class Brackets {
public:
    explicit Brackets(std::string_view text)
    {
        std::vector<std::size_t> open;
        open.reserve(8);
        pairs_.reserve(8);
        for (std::size_t at = bracket_marks.find(text); at != npos; at = bracket_marks.find(text, at + 1)) {
            if (text[at] == '[') {
                open.push_back(pairs_.size());
                pairs_.push_back({at, npos});
            } else if (!open.empty()) {
                pairs_[open.back()].close = at;
                open.pop_back();
            }
        }
    }
    /// Asked in ascending order.
    [[nodiscard]] std::size_t close_of(std::size_t open) noexcept
    {
        while (pairs_[next_].open < open)
            ++next_;
        return pairs_[next_].close;
    }

private:
    struct Pair {
        std::size_t open;
        std::size_t close;
    };
    std::vector<Pair> pairs_;
    std::size_t next_ = 0;
};

[[nodiscard]] bool is_balanced(std::string_view text) noexcept
{
    std::ptrdiff_t depth = 0;
    for (const char c : text) {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// The `[name]` behind a link's text, after at most one space: the name and where it ends.
struct ReferenceName {
    std::string_view name;
    std::size_t end;
};

[[nodiscard]] std::optional<ReferenceName> read_reference_name(std::string_view text, std::size_t at) noexcept
{
    if (at < text.size() && is_html_space(text[at]))
        ++at;
    if (at >= text.size() || text[at] != '[')
        return {};
    const std::size_t close = text.find(']', at);
    if (close == npos)
        return {};
    return ReferenceName{text.substr(at + 1, close - at - 1), close + 1};
}

}  // namespace

/// Code in backticks, and the even number of backslashes before one that does not begin code.
std::string InlineParser::apply_code(const std::string& text, std::size_t base)
{
    Rewriter out(*this, text, base);
    // Where the last run of each length is: whether looking for one is worth while.
    std::unordered_map<std::size_t, std::size_t> last_run;
    for (std::size_t at = text.find('`'); at != npos; at = text.find('`', at)) {
        const std::size_t length = run_length(text, at);
        last_run[length] = at;
        at += length;
    }
    const auto find_run = [&](std::size_t length, std::size_t from) {
        for (std::size_t at = text.find('`', from); at != npos; at = text.find('`', at)) {
            const std::size_t found = run_length(text, at);
            if (found == length)
                return at;
            at += found;
        }
        return npos;
    };
    for (std::size_t at = code_marks.find(text); at != npos && at < text.size(); at = code_marks.find(text, at)) {
        std::size_t length = run_length(text, at);
        if (text[at] == '\\') {
            const bool before_code = length % 2 == 0 && at + length < text.size() && text[at + length] == '`';
            if (before_code) {
                out.replace(at, at + length,
                            {.kind = InlineNode::Kind::literal, .text = std::string(length / 2, '\\')});
            } else if (length % 2 == 1 && at + length < text.size() && text[at + length] == '`') {
                ++length;  // the backtick is escaped
            }
            at += length;
            continue;
        }
        const std::size_t behind = at + length;
        std::size_t close = npos;
        std::size_t wanted = length;
        for (; wanted != 0 && close == npos; --wanted) {
            const auto last = last_run.find(wanted);
            if (last != last_run.end() && last->second > behind)
                close = find_run(wanted, behind);
        }
        ++wanted;
        if (close == npos) {
            at = behind;
            continue;
        }
        const std::string_view inside = std::string_view(text).substr(at + wanted, close - at - wanted);
        out.replace(at, close + wanted, {.kind = InlineNode::Kind::code, .text = std::string(strip(inside))});
        at = close + wanted;
    }
    return std::move(out).finish();
}

std::string InlineParser::apply_escapes(const std::string& text, std::size_t base)
{
    Rewriter out(*this, text, base);
    for (std::size_t at = text.find('\\'); at != npos && at + 1 < text.size(); at = text.find('\\', at + 2))
        if (escapable.find(text[at + 1]) != npos)
            out.replace(at, at + 2, {.kind = InlineNode::Kind::literal, .text = std::string(1, text[at + 1])});
    return std::move(out).finish();
}

/// Links and images. What has been found can change what stands before it only when it was odd; then all is read again.
std::string InlineParser::apply_brackets(std::string text, Pattern pattern, std::size_t base)
{
    const bool is_image =
        pattern == Pattern::image || pattern == Pattern::image_reference || pattern == Pattern::short_image_reference;
    const bool has_target = pattern == Pattern::link || pattern == Pattern::image;
    const bool is_short = pattern == Pattern::short_reference || pattern == Pattern::short_image_reference;
    for (bool again = true; again;) {
        again = false;
        bool failed = false;
        Brackets brackets(text);
        Rewriter out(*this, text, base);
        for (std::size_t at = text.find('['); at != npos; at = text.find('[', at)) {
            const std::size_t open = at++;
            const bool marked = open > 0 && text[open - 1] == '!' && !out.has_replaced(open);
            const std::size_t close = brackets.close_of(open);
            if (marked != is_image || close == npos)
                continue;
            const std::string_view title = std::string_view(text).substr(open + 1, close - open - 1);
            InlineNode node{.kind = is_image ? InlineNode::Kind::image : InlineNode::Kind::link};
            node.text_begin = out.origin(open + 1);
            std::size_t end = close + 1;
            if (has_target) {
                if (end >= text.size() || text[end] != '(')
                    continue;
                const auto target = spend((text.size() - end) / 8) ? read_link_target(text, end) : std::nullopt;
                if (!target) {
                    failed = true;
                    continue;
                }
                patience_ += (text.size() - end) / 8;
                const auto begin = static_cast<std::size_t>(target->href.data() - text.data());
                node.href = without_placeholders(target->href, false);
                node.href_span = {out.origin(begin), out.origin(begin + target->href.size())};
                end = target->end;
            } else {
                std::string_view name = title;
                if (!is_short) {
                    const auto found = read_reference_name(text, end);
                    if (!found)
                        continue;
                    name = found->name.empty() ? name : found->name;
                    end = found->end;
                }
                const Reference* const reference = find_reference(name);
                if (reference == nullptr) {
                    at = end;  // an unknown name still takes its text
                    continue;
                }
                node.href = reference->href;
                node.defined_href = reference->href;
            }
            const std::size_t begin = is_image ? open - 1 : open;
            const bool odd = !is_balanced(std::string_view(text).substr(begin, end - begin));
            node.text = title;
            out.replace(begin, end, std::move(node));
            at = end;
            if ((odd || failed) && spend(text.size())) {
                again = true;
                break;
            }
        }
        text = std::move(out).finish();
    }
    return text;
}

/// What stands in angle brackets: addresses, mail addresses, tags and comments.
std::string InlineParser::apply_angles(const std::string& text, Pattern pattern, std::size_t base)
{
    Rewriter out(*this, text, base);
    const std::string_view all = text;
    const std::size_t last_close = all.rfind('>');
    Ahead comment_begin(all, "<!--");
    Ahead comment_end(all, "-->");
    for (std::size_t at = all.find('<'); at != npos && last_close != npos && at < last_close; at = all.find('<', at)) {
        const std::size_t open = at++;
        const bool is_comment = pattern == Pattern::html && all.substr(open).starts_with("<!--");
        if (is_comment) {
            const std::size_t close = comment_end.from(open + 4);
            if (close == npos || comment_begin.from(open + 4) < close)
                continue;
            at = close + 3;
            out.replace(
                open, at,
                {.kind = InlineNode::Kind::html, .text = without_placeholders(all.substr(open, at - open), true)});
            continue;
        }
        const std::size_t close = angles.find(all, at);
        if (close == npos || all[close] == '<')
            continue;
        const std::string_view inside = all.substr(at, close - at);
        InlineNode node{.text = std::string(inside), .text_begin = out.origin(at)};
        if (pattern == Pattern::auto_link) {
            const std::size_t colon = inside.find("://");
            const std::string scheme = to_lower(inside.substr(0, std::min<std::size_t>(colon, 6)));
            if (colon == npos || (scheme != "http" && scheme != "https" && scheme != "ftp" && scheme != "ftps"))
                continue;
            node.kind = InlineNode::Kind::link;
            node.href = without_placeholders(inside, false);
            node.href_span = {node.text_begin, out.origin(close)};
        } else if (pattern == Pattern::auto_mail) {
            const std::size_t sign = inside.rfind('@');
            if (sign == npos || sign == 0 || sign + 1 == inside.size() || inside.find(' ') != npos ||
                inside.find('!') < sign)
                continue;
            node.kind = InlineNode::Kind::link;
            const std::string mail = without_placeholders(inside, false);
            node.href = mail.starts_with("mailto:") ? mail : "mailto:" + mail;
            node.href_span = {node.text_begin, out.origin(close)};
            node.text = node.href.substr(7);
        } else {
            const std::size_t name = inside.starts_with('/') ? 1 : 0;
            const std::size_t space = inside.find(' ');
            if (name >= inside.size() || !is_letter(inside[name]) || inside.find('@') < std::min(space, inside.size()))
                continue;
            node.kind = InlineNode::Kind::html;
            node.text = without_placeholders(all.substr(open, close + 1 - open), true);
        }
        at = close + 1;
        out.replace(open, at, std::move(node));
    }
    return std::move(out).finish();
}

std::string InlineParser::apply_line_breaks(const std::string& text, std::size_t base)
{
    Rewriter out(*this, text, base);
    for (std::size_t at = text.find("  \n"); at != npos; at = text.find("  \n", at + 3))
        out.replace(at, at + 3, {.kind = InlineNode::Kind::line_break});
    return std::move(out).finish();
}

std::string InlineParser::apply_entities(const std::string& text, std::size_t base)
{
    Rewriter out(*this, text, base);
    for (std::size_t at = text.find('&'); at != npos; at = text.find('&', at)) {
        const std::size_t size = measure_reference(text, at);
        if (size != 0)
            out.replace(at, at + size, {.kind = InlineNode::Kind::html, .text = text.substr(at, size)});
        at += std::max<std::size_t>(size, 1);
    }
    return std::move(out).finish();
}

}  // namespace twir::ci
