#include "ci/definitions.h"

#include "ci/html_tokens.h"
#include "ci/line_forms.h"

namespace twir::ci {

namespace {

[[nodiscard]] std::string_view without_spaces_right(std::string_view text) noexcept
{
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

[[nodiscard]] std::string_view without_spaces_left(std::string_view text) noexcept
{
    return text.substr(count_leading_spaces(text));
}

/// `"…"`, `'…'` or `(…)`, up to the end of its line.
[[nodiscard]] bool is_title(std::string_view text) noexcept
{
    text = without_spaces_right(text);
    if (text.size() < 2)
        return false;
    const char open = text.front();
    return (open == '"' || open == '\'' || open == '(') && text.back() == (open == '(' ? ')' : open);
}

/// How much of `rest`, which begins with the address, the address is, when nothing but a title follows it; 0 when more does.
[[nodiscard]] std::size_t measure_href(std::string_view rest) noexcept
{
    std::size_t end = 0;
    while (end < rest.size() && !is_html_space(rest[end]))
        ++end;
    const std::string_view after = without_spaces_left(rest.substr(end));
    if (after.empty() || is_title(after))
        return end;
    // A title may also begin inside of what looks like the address.
    for (std::size_t at = end; at-- > 1;)
        if (is_title(rest.substr(at)))
            return at;
    return 0;
}

}  // namespace

std::optional<Definition> read_definition(std::span<const std::string_view> lines) noexcept
{
    const std::string_view first = without_spaces_left(lines[0]);
    const std::size_t close = first.find(']', 1);
    if (close == std::string_view::npos || first.substr(close + 1, 1) != ":" || first.find('[', 1) < close)
        return {};
    std::size_t line = 0;
    std::string_view rest = without_spaces_left(first.substr(close + 2));
    if (rest.empty() && lines.size() > 1)
        rest = without_spaces_left(lines[++line]);
    const std::size_t size = measure_href(rest);
    if (size == 0)
        return {};
    const bool may_go_on = without_spaces_left(rest.substr(size)).empty();
    if (may_go_on && line + 1 < lines.size() && is_title(without_spaces_left(lines[line + 1])))
        ++line;
    std::string_view href = rest.substr(0, size);
    while (href.starts_with('<'))
        href.remove_prefix(1);
    while (href.ends_with('>'))
        href.remove_suffix(1);
    return Definition{first.substr(1, close - 1), href, line + 1};
}

}  // namespace twir::ci
