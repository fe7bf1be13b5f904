#include "ci/line_forms.h"

#include <algorithm>

#include "chars.h"
#include "ci/html_tokens.h"

namespace twir::ci {

namespace {

constexpr std::size_t most_indent = indent_size - 1;  // of what is no code

[[nodiscard]] std::size_t count(std::string_view line, std::size_t at, char c) noexcept
{
    const std::size_t end = line.find_first_not_of(c, at);
    return (end == std::string_view::npos ? line.size() : end) - at;
}

/// White space of more than one byte, which Python strips as well.
[[nodiscard]] std::size_t wide_space_at(std::string_view text, std::size_t at) noexcept
{
    if (is_ascii(text[at]))
        return is_html_space(text[at]) ? 1 : 0;
    const CodePoint c = decode(text, at);
    return is_white_space(c.value) ? c.next - at : 0;
}

}  // namespace

std::size_t count_leading_spaces(std::string_view line) noexcept
{
    return count(line, 0, ' ');
}

std::string_view strip_left(std::string_view line) noexcept
{
    while (!line.empty()) {
        const std::size_t space = wide_space_at(line, 0);
        if (space == 0)
            break;
        line.remove_prefix(space);
    }
    return line;
}

std::string_view strip(std::string_view line) noexcept
{
    line = strip_left(line);
    while (!line.empty()) {
        std::size_t last = line.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0U) == 0x80U)
            --last;
        if (wide_space_at(line, last) != line.size() - last)
            break;
        line.remove_suffix(line.size() - last);
    }
    return line;
}

std::optional<HashHeading> read_hash_heading(std::string_view line) noexcept
{
    if (line.empty() || line[0] != '#')
        return {};
    const std::size_t level = std::min<std::size_t>(count(line, 0, '#'), 6);
    // A run of `#` up to the end does not belong to the title.
    std::size_t end = std::max(level, line.find_last_not_of('#') + 1);
    // Backslashes go in pairs with what follows them: the last may escape the first `#`, which then is part of the
    // title. One that ends the line has no partner, and then this is no heading.
    const std::size_t backslashes = end - (line.substr(0, end).find_last_not_of('\\') + 1);
    if (backslashes % 2 != 0 && ++end > line.size())
        return {};
    return HashHeading{heading(level), strip(line.substr(level, end - level))};
}

std::optional<Tag> read_underline(std::string_view line) noexcept
{
    if (line.empty() || (line[0] != '=' && line[0] != '-'))
        return {};
    const std::size_t end = line.find_first_not_of("=-");
    if (end != std::string_view::npos && line.find_first_not_of(' ', end) != std::string_view::npos)
        return {};
    return line[0] == '=' ? Tag::h1 : Tag::h2;
}

bool is_rule(std::string_view line) noexcept
{
    std::size_t at = count_leading_spaces(line);
    if (at > most_indent || at == line.size())
        return false;
    const char mark = line[at];
    if (mark != '-' && mark != '_' && mark != '*')
        return false;
    std::size_t marks = 0;
    std::size_t spaces = 0;  // since the last mark
    for (; at < line.size(); ++at) {
        if (line[at] == ' ') {
            ++spaces;
            continue;
        }
        if (line[at] != mark || spaces > 2)
            return false;
        ++marks;
        spaces = 0;
    }
    return marks >= 3;
}

std::optional<ListMark> read_list_mark(std::string_view line, std::size_t least, std::size_t most) noexcept
{
    std::size_t at = count_leading_spaces(line);
    if (at < least || at > most || at == line.size())
        return {};
    Tag list = Tag::ul;
    if (is_digit(line[at])) {
        while (at < line.size() && is_digit(line[at]))
            ++at;
        if (at == line.size() || line[at] != '.')
            return {};
        list = Tag::ol;
    } else if (line[at] != '*' && line[at] != '+' && line[at] != '-') {
        return {};
    }
    const std::size_t spaces = count(line, ++at, ' ');
    if (spaces == 0)
        return {};
    return ListMark{list, line.substr(at + spaces)};
}

std::optional<std::string_view> read_quote_mark(std::string_view line) noexcept
{
    const std::size_t at = count_leading_spaces(line);
    if (at > most_indent || at == line.size() || line[at] != '>')
        return {};
    return line.substr(at + (line.substr(at + 1, 1) == " " ? 2 : 1));
}

bool may_define(std::string_view line) noexcept
{
    const std::size_t at = count_leading_spaces(line);
    return at <= most_indent && at < line.size() && line[at] == '[';
}

}  // namespace twir::ci
