#include "shown_title.h"

#include <optional>
#include <string>

#include "../chars.h"
#include "../title_pieces.h"
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

bool is_fragile(std::string_view markdown)
{
    if (markdown.find("<!--") != std::string_view::npos)
        return true;
    const std::size_t bracket = markdown.find_first_of("[]");
    if (bracket != std::string_view::npos && markdown.substr(bracket, 2) == "]:")
        return true;
    for (const TitlePiece& piece : title_pieces(markdown, true)) {
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
            if (piece.text[i] == '`' && !piece.code)
                return true;
            if (piece.text.substr(i, 2) == "&#" && (piece.code || reference_length(piece.text, i) == 0))
                return true;
            i += piece.text[i] == '\\' && !piece.code ? 1U : 0U;
        }
    }
    return false;
}

std::vector<std::size_t> bold_marks(std::string_view title)
{
    std::vector<std::size_t> marks;
    for (std::size_t at = title.find("**"); at != std::string_view::npos; at = title.find("**", at + 2)) {
        if (title.substr(at, 3) == "***" || (at > 0 && title[at - 1] == '\\'))
            return {};
        marks.push_back(at);
    }
    return marks.size() % 2 == 0 ? marks : std::vector<std::size_t>{};
}

bool shows_emphasis(std::string_view markdown, bool bold)
{
    if (is_plain(markdown))
        return false;
    const auto shown = show(markdown, bold);
    return shown && shown->emphasis;
}

}  // namespace twir
