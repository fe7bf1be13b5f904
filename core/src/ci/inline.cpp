#include "ci/inline.h"

#include <algorithm>
#include <initializer_list>

#include "byte_set.h"
#include "chars.h"
#include "ci/entities.h"
#include "ci/html_tokens.h"
#include "ci/line_forms.h"
#include "ci/link_target.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

/// Whether a link's title is plain enough to be its text, as far as CI looks at it.
[[nodiscard]] bool is_plain_title(std::string_view title) noexcept
{
    static constexpr ByteSet odd("*_&\n");
    return !odd.is_in(title);
}

/// Whether text has to be parsed before it is known what it shows.
constexpr ByteSet markup("[*_&");

/// Whether a link, code or emphasis may begin with this.
[[nodiscard]] constexpr bool may_open(char c) noexcept
{
    return c == '[' || c == '`' || c == '*' || c == '_';
}

/// Whether CI could take this for a title that was cut at 70 characters.
[[nodiscard]] bool may_be_truncated(std::string_view title) noexcept
{
    return title.size() >= 70 && title.find("..") != npos;
}

// The library looks for one byte much faster than a table for several, where none is expected.
[[nodiscard]] bool has_any(std::string_view text, std::initializer_list<char> marks) noexcept
{
    return std::any_of(marks.begin(), marks.end(), [&](char mark) { return text.find(mark) != npos; });
}

}  // namespace

/// The lines of a text as one.
std::string_view InlineParser::join(const BlockNode& node)
{
    const auto& lines = blocks_.lines;
    std::string_view whole = lines[node.first_line];
    bool contiguous = true;
    for (std::uint32_t i = node.first_line + 1; contiguous && i < node.end_line; ++i) {
        contiguous = lines[i].data() == whole.data() + whole.size() + 1;
        if (contiguous)
            whole = {whole.data(), whole.size() + 1 + lines[i].size()};
    }
    if (contiguous)
        return whole;
    joined_ = lines[node.first_line];
    for (std::uint32_t i = node.first_line + 1; i < node.end_line; ++i) {
        if (lines[i].data() == nullptr)
            continue;
        joined_ += '\n';
        joined_ += lines[i];
    }
    return joined_;
}

std::size_t InlineParser::draft_offset(std::size_t at) const noexcept
{
    if (text_.data() != joined_.data())
        return clean_.draft_offset(text_.data() + std::min(at, text_.size()));
    for (std::uint32_t i = node_->first_line; i < node_->end_line; ++i) {
        const std::string_view line = blocks_.lines[i];
        if (line.data() == nullptr)
            continue;
        if (at <= line.size())
            return clean_.draft_offset(line.data() + at);
        at -= line.size() + 1;
    }
    const std::string_view last = blocks_.lines[node_->end_line - 1];
    return clean_.draft_offset(last.data() + last.size());
}

Span InlineParser::draft_span(std::size_t begin, std::size_t end) const noexcept
{
    const std::size_t first = draft_offset(begin);
    return {first, std::max(first, draft_offset(end))};
}

bool InlineParser::spend(std::size_t effort) noexcept
{
    if (patience_ < effort)
        return false;
    patience_ -= effort;
    return true;
}

void InlineParser::parse(const BlockNode& node)
{
    node_ = &node;
    text_ = join(node);
    if (text_.empty() || parse_plain(text_))
        return;
    patience_ = 16 * text_.size() + 4096;
    parse_thoroughly(text_);
}

/// Reads text in which nothing but plain links can be found: no code, no escapes, no tags, no images, no brackets in brackets,
/// no defined references. True when it was such a text; then all of it has been handed on.
bool InlineParser::parse_plain(std::string_view text)
{
    const bool wants_links = view_.wants_links();
    const bool wants_text = view_.wants_text();
    if (has_any(text, {'<', placeholder_begin}) || text.find("![") != npos)
        return false;
    if (!wants_links) {
        // Behind marks that open something, a letter is shown, whatever they mean.
        std::size_t first = 0;
        while (first < text.size() && may_open(text[first]))
            ++first;
        if (first < text.size() && is_alnum(text[first])) {
            view_.some_text();
            return true;
        }
    }
    if (has_any(text, {'`', '\\'}))
        return false;

    // First make sure that this is the whole story, then tell it.
    struct Plain {
        std::string_view title;
        LinkTarget target;
    };
    constexpr std::size_t most = 8;
    Plain found[most];
    std::size_t count = 0;
    std::size_t outside = 0;  // text that is in no link
    std::size_t at = 0;
    for (std::size_t open = text.find('['), next_open = npos; open != npos; open = next_open) {
        outside += open - at;
        next_open = text.find('[', open + 1);
        const std::size_t close = text.find(']', open + 1);
        if (close == npos || next_open < close)
            return false;
        const std::string_view title = text.substr(open + 1, close - open - 1);
        at = close + 1;
        if (at < text.size() && text[at] == '(') {
            const auto target = read_link_target(text, at);
            if (!target || next_open < target->end || text.substr(at, target->end - at).find(']') != npos ||
                count == most || ((wants_text || may_be_truncated(title)) && !is_plain_title(title)))
                return false;
            found[count++] = {title, *target};
            at = target->end;
            continue;
        }
        outside += 2 + title.size();
        const std::size_t next = at < text.size() && is_html_space(text[at]) ? at + 1 : at;
        if (next < text.size() && text[next] == '[') {
            const std::size_t end = std::min(text.find(']', next), text.size());
            if (find_reference(end == next + 1 ? title : text.substr(next + 1, end - next - 1)) != nullptr)
                return false;
        }
        if (find_reference(title) != nullptr)
            return false;
    }
    outside += text.size() - at;
    if (wants_text && outside != 0 && markup.is_in(text))
        return false;
    if (outside != 0 && count == 0)
        view_.text(text);
    else if (outside != 0)
        view_.some_text();
    for (std::size_t i = 0; i < count && wants_links; ++i) {
        const auto begin = static_cast<std::size_t>(found[i].target.href.data() - text.data());
        const auto title = static_cast<std::size_t>(found[i].title.data() - text.data());
        emit_link(found[i].target.href, draft_span(begin, begin + found[i].target.href.size()),
                  draft_span(title, title + found[i].title.size()));
        view_.text(found[i].title);
        view_.close(Tag::a);
    }
    for (std::size_t i = 0; i < count && !wants_links; ++i)
        view_.text(found[i].title);
    return true;
}

const Reference* InlineParser::find_reference(std::string_view name) const
{
    if (blocks_.references.empty() || name.size() > 200)
        return nullptr;
    std::string key;
    for (const char c : name) {
        if (!is_html_space(c))
            key += to_lower(c);
        else if (key.empty() || key.back() != ' ' || !is_html_space(name[0]))
            key += ' ';
    }
    const auto found = blocks_.references.find(key);
    return found == blocks_.references.end() ? nullptr : &found->second;
}

void InlineParser::emit_link(std::string_view href, Span href_span, Span span)
{
    if (href.find('&') == npos)
        view_.open(Tag::a, span, href, href_span);
    else
        view_.open(Tag::a, span, resolve_references(href), href_span);
}

}  // namespace twir::ci
