#include "shown_title.h"

#include <optional>
#include <string>

#include "../chars.h"
#include "twir/markdown.h"

namespace twir {

namespace {

std::optional<ShownLink> show(std::string_view markdown, bool bold)
{
    const std::string_view mark = bold ? "**" : "";
    const auto shown = render(join("[", mark, trim(markdown), mark, "](x)"));
    if (!shown || shown->links.size() != 1 || shown->raw_html || !shown->prose.empty() ||
        shown->links[0].strong != bold)
        return std::nullopt;
    return shown->links[0];
}

bool is_plain(std::string_view markdown) noexcept
{
    return markdown.find_first_of("\\`*_[]<&!~\n") == std::string_view::npos;
}

std::string without_emphasis_marks(std::string text)
{
    std::erase_if(text, [](char c) { return c == '*' || c == '_' || c == '~'; });
    return text;
}

}  // namespace

bool shows_as_meant(std::string_view markdown, bool bold)
{
    if (is_plain(markdown))
        return true;
    const auto shown = show(markdown, bold);
    if (!shown)
        return false;
    const std::string meant = canonical_title(title_text(markdown));
    return shown->text == meant ||
           (shown->emphasis && without_emphasis_marks(shown->text) == without_emphasis_marks(meant));
}

bool shows_emphasis(std::string_view markdown, bool bold)
{
    if (is_plain(markdown))
        return false;
    const auto shown = show(markdown, bold);
    return shown && shown->emphasis;
}

}  // namespace twir
