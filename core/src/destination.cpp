#include "destination.h"

#include <algorithm>
#include <optional>
#include <string>

#include "byte_set.h"
#include "chars.h"
#include "title_pieces.h"
#include "twir/fix.h"
#include "twir/url.h"

namespace twir {

namespace {

std::string percent_encoded(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back('%');
        out.push_back(digits[byte / 16]);
        out.push_back(digits[byte % 16]);
    }
    return out;
}

Edit encoding(std::string_view text, Span span, std::size_t offset = 0)
{
    return {span.shifted(offset), percent_encoded(slice(text, span))};
}

// Characters that end a destination in one renderer or another, and those that cannot be seen.
bool needs_encoding(char32_t c) noexcept
{
    const bool ascii = c < 0x80 && std::string_view("\"<>[]\\|`").find(static_cast<char>(c)) != std::string_view::npos;
    return ascii || is_white_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200B || c == 0xFEFF;
}

// Parentheses that have no partner.
std::vector<std::size_t> lone_parentheses(std::string_view url)
{
    std::vector<std::size_t> open;
    std::vector<std::size_t> lone;
    for (std::size_t i = 0; i < url.size(); ++i) {
        if (url[i] == '(')
            open.push_back(i);
        else if (url[i] == ')' && open.empty())
            lone.push_back(i);
        else if (url[i] == ')')
            open.pop_back();
    }
    lone.insert(lone.end(), open.begin(), open.end());
    return lone;
}

// Python-Markdown takes what stands between an apostrophe and a parenthesis for a link's title.
bool has_false_title(std::string_view url) noexcept
{
    const std::size_t quote = url.find('\'');
    return quote != std::string_view::npos &&
           (url.find('\'', quote + 1) != std::string_view::npos || url.find('(') != std::string_view::npos);
}

// Where empty parameters begin that stand at the end of the query, before a fragment: "?a=1&#b".
std::size_t find_idle_ampersands(std::string_view url, const UrlComponents& parts) noexcept
{
    std::size_t begin = parts.query.end;
    while (parts.has_fragment && begin > parts.query.begin && url[begin - 1] == '&')
        --begin;
    return begin;
}

// Renderers resolve "&amp;" in an address; what they make of it is what is meant. `&#` without a number may keep
// Python-Markdown's HTML parser from coming to an end.
std::optional<Edit> mend_ampersand(std::string_view url, std::size_t at)
{
    if (const std::size_t length = reference_length(url, at); length > 0) {
        const std::string resolved = resolve_reference(url.substr(at, length));
        if (!resolved.empty())
            return Edit{{at, at + length}, resolved == "&" ? resolved : percent_encoded(resolved)};
    }
    return url.substr(at + 1, 1) == "#" ? std::optional(Edit{{at, at + 1}, "%26"}) : std::nullopt;
}

}  // namespace

std::string written_destination(std::string_view url)
{
    static constexpr ByteSet odd(" \t\n\v\f\r<>()");
    if (!odd.is_in(url))
        return std::string(url);
    std::string one_line;
    for (const char c : trim(url))
        if (c != '\t' && c != '\n' && c != '\r')
            one_line.push_back(c);
    std::vector<Edit> edits;
    for (std::size_t at = 0; at < one_line.size(); ++at)
        if (is_space(one_line[at]) || one_line[at] == '<' || one_line[at] == '>')
            edits.push_back(encoding(one_line, {at, at + 1}));
    for (const std::size_t at : lone_parentheses(one_line))
        edits.push_back(encoding(one_line, {at, at + 1}));
    return apply_edits(one_line, edits);
}

std::vector<Edit> destination_edits(std::string_view url, std::size_t offset)
{
    std::vector<Edit> edits;
    const UrlComponents parts = split_url(url);
    const bool encode_apostrophes = has_false_title(url);
    const std::size_t idle = find_idle_ampersands(url, parts);
    if (idle < parts.query.end)
        edits.push_back({Span{idle, parts.query.end}.shifted(offset), {}});
    for (std::size_t i = 0; i < url.size();) {
        const CodePoint c = decode(url, i);
        std::size_t next = c.next;
        const bool in_host = parts.host.begin <= i && i < parts.host.end;
        // The brackets of an IPv6 address; and escapes of letters are none that a host could have.
        const bool of_host = in_host && (c.value == '[' || c.value == ']' || c.value >= 0x80);
        const bool is_idle = idle <= i && i < parts.query.end;
        if ((needs_encoding(c.value) && !of_host) || (c.value == '\'' && encode_apostrophes)) {
            edits.push_back(encoding(url, {i, c.next}, offset));
        } else if (c.value == '&' && !is_idle) {
            if (auto edit = mend_ampersand(url, i)) {
                next = edit->span.end;
                edits.push_back({edit->span.shifted(offset), std::move(edit->text)});
            }
        }
        i = next;
    }
    for (std::size_t at : lone_parentheses(url))
        edits.push_back(encoding(url, {at, at + 1}, offset));
    return edits;
}

}  // namespace twir
