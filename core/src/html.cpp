#include "html.h"

#include <algorithm>
#include <array>

#include "chars.h"
#include "title_pieces.h"

namespace twir {

namespace {

// Elements whose contents no reader sees, and whose contents are no markup.
bool is_hidden(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 6> names{"script", "style", "title", "template", "textarea", "noscript"};
    return std::any_of(names.begin(), names.end(), [name](auto known) { return equal_ignoring_case(name, known); });
}

// The offset of the `>` of a tag that opens at `at`; one in a quoted value is none.
std::size_t find_tag_end(std::string_view html, std::size_t at) noexcept
{
    char quote = '\0';
    char before = '\0';
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && before == '=')
            quote = c;
        else if (c == '>')
            return at;
        before = is_space(c) ? before : c;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<HtmlToken> HtmlReader::next() noexcept
{
    while (at_ < html_.size()) {
        if (html_.substr(at_, 2) == "<!" || html_.substr(at_, 2) == "<?") {
            skip_comment();
            continue;
        }
        if (html_[at_] == '<')
            if (const auto tag = read_tag()) {
                if (hidden_ == Hidden::skipped && tag->what == HtmlToken::What::opening && is_hidden(tag->name)) {
                    skip_hidden(tag->name);
                    continue;
                }
                return tag;
            }
        const std::size_t begin = at_;
        at_ = std::min(html_.find('<', begin + 1), html_.size());
        return HtmlToken{HtmlToken::What::text, html_.substr(begin, at_ - begin)};
    }
    return std::nullopt;
}

std::optional<HtmlToken> HtmlReader::read_tag() noexcept
{
    const bool closing = html_.substr(at_ + 1, 1) == "/";
    const std::size_t name = at_ + (closing ? 2 : 1);
    if (!tags_end_ || name >= html_.size() || !is_letter(html_[name]))
        return std::nullopt;
    const std::size_t end = find_tag_end(html_, name);
    tags_end_ = end != std::string_view::npos;
    if (!tags_end_)
        return std::nullopt;
    at_ = end + 1;
    const std::string_view source = html_.substr(name, end - name);
    const auto name_end = std::find_if(source.begin(), source.end(), [](char c) { return is_space(c) || c == '/'; });
    return HtmlToken{closing ? HtmlToken::What::closing : HtmlToken::What::opening, source,
                     source.substr(0, static_cast<std::size_t>(name_end - source.begin()))};
}

void HtmlReader::skip_comment() noexcept
{
    const bool comment = html_.substr(at_, 4) == "<!--";
    const std::string_view mark = comment ? "-->" : ">";
    const std::size_t end = html_.find(mark, at_ + 2);
    at_ = end == std::string_view::npos ? html_.size() : end + mark.size();
}

void HtmlReader::skip_hidden(std::string_view element) noexcept
{
    do
        at_ = std::min(html_.find("</", at_), html_.size());
    while (at_ < html_.size() && !starts_with_ignoring_case(html_.substr(at_ += 2), element));
    at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
}

std::optional<std::string> html_attribute(const HtmlToken& tag, std::string_view attribute)
{
    const std::string_view text = tag.source;
    const auto skip = [text](std::size_t at, auto&& what) {
        while (at < text.size() && what(text[at]))
            ++at;
        return at;
    };
    const auto is_gap = [](char c) { return is_space(c) || c == '/'; };
    std::size_t at = tag.name.size();
    while (at < text.size()) {
        const std::size_t begin = skip(at, is_gap);
        const std::size_t name_end = skip(begin, [&](char c) { return !is_gap(c) && c != '='; });
        std::size_t value = skip(name_end, is_space);
        std::size_t value_end = value;
        at = std::max(name_end, begin + 1);
        if (value < text.size() && text[value] == '=') {
            value = skip(value + 1, is_space);
            const char quote = value < text.size() ? text[value] : '\0';
            const bool quoted = quote == '"' || quote == '\'';
            value += quoted ? 1 : 0;
            value_end = skip(value, [&](char c) { return quoted ? c != quote : !is_space(c); });
            at = value_end + (quoted ? 1 : 0);
        }
        if (equal_ignoring_case(text.substr(begin, name_end - begin), attribute))
            return resolve_references(text.substr(value, value_end - value));
    }
    return std::nullopt;
}

std::string resolve_references(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = text[at] == '&' ? reference_length(text, at) : 0;
        const std::string resolved = length > 0 ? resolve_reference(text.substr(at, length)) : std::string();
        if (resolved.empty())
            out.push_back(text[at++]);
        else
            out += resolved, at += length;
    }
    return out;
}

}  // namespace twir
