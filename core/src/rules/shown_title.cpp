#include "shown_title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "../chars.h"
#include "../title_pieces.h"
#include "look.h"
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
    const Look look = look_at(markdown);
    const bool has_marks = look.has(Look::backslash | Look::backtick | Look::star | Look::underscore | Look::bracket |
                                    Look::less | Look::ampersand | Look::bang | Look::tilde);
    return (!has_marks && markdown.find('\n') == std::string_view::npos) || shows_as_written(markdown, look);
}

// For each time that a mark shows outside of code, whether nothing takes its meaning away.
std::vector<char> find_bare(const std::vector<TitlePiece>& pieces, char mark)
{
    std::vector<char> bare;  // of bits it would take more code
    for (const TitlePiece& piece : pieces) {
        for (std::size_t i = 0; !piece.code && i < piece.text.size(); ++i) {
            const char c = piece.text[i];
            const std::size_t length = c == '&' ? reference_length(piece.text, i) : 0;
            const std::string shown = length > 0 ? resolve_reference(piece.text.substr(i, length)) : "";
            const bool escaped = c == '\\' && i + 1 < piece.text.size() && is_punctuation(piece.text[i + 1]);
            if (!shown.empty()) {
                if (shown.size() == 1 && shown.front() == mark)
                    bare.push_back(false);
                i += length - 1;
            } else if (escaped) {
                if (piece.text[++i] == mark)
                    bare.push_back(false);
            } else if (c == mark) {
                bare.push_back(true);
            }
        }
    }
    return bare;
}

// A comment or half a character reference, which Python-Markdown sees in code, too.
bool misleads_python_markdown(std::string_view code) noexcept
{
    return code.find("<!--") != std::string_view::npos || code.find("&#") != std::string_view::npos;
}

// Half a character reference, or a backslash before what Python-Markdown does not let it escape.
bool has_unshared_escape(std::string_view text) noexcept
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '&' && text[i + 1] == '#' && reference_length(text, i) == 0)
            return true;
        if (text[i] != '\\')
            continue;
        ++i;
        if (is_punctuation(text[i]) && std::string_view("\\`*_{}[]()>#+-.!").find(text[i]) == std::string_view::npos)
            return true;
    }
    return false;
}

std::string without_emphasis_marks(std::string text)
{
    std::erase_if(text, [](char c) { return c == '*' || c == '_' || c == '~'; });
    return text;
}

// Whether a backtick, an underscore, a bracket or a less-than sign means nothing but itself, wherever one stands: code
// spans have one backtick on each side, underscores stand within words, and the others in code.
bool has_plain_marks(std::string_view markdown) noexcept
{
    const auto is_word = [&](std::size_t i) { return i < markdown.size() && is_alnum(markdown[i]); };
    bool code = false;
    bool bracket = false;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        const char c = markdown[i];
        if (c < '<' || c > '`')
            continue;
        const bool doubled = i > 0 && markdown[i - 1] == c;
        if ((c == '`' || c == '_') && doubled)
            return false;
        if (c == '_' && !code && !(i > 0 && is_word(i - 1) && is_word(i + 1)))
            return false;
        if ((c == '[' || c == ']' || c == '<') && !code)
            return false;
        // What starts with "]:" is taken for the definition of a link somewhere.
        if (c == ']' && !bracket)
            return false;
        bracket = bracket || c == '[';
        code = code != (c == '`');
    }
    return !code;
}

}  // namespace

bool shows_as_written(std::string_view markdown, const Look& look) noexcept
{
    if (look.has(Look::control | Look::backslash | Look::star | Look::tilde))
        return false;
    // A character reference, half a one, or a comment, be it within code.
    if (look.may_have_reference() || (look.has(Look::less) && look.has(Look::bang)))
        return false;
    if (!look.has(Look::backtick | Look::underscore | Look::bracket | Look::less))
        return true;
    const bool plain_ends = is_ascii(markdown.front()) && is_ascii(markdown.back());
    return plain_ends && has_plain_marks(markdown);
}

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

bool is_fragile(std::string_view markdown, bool bold)
{
    if (is_plain(markdown))
        return false;
    const std::size_t bracket = markdown.find_first_of("[]");
    if (bracket != std::string_view::npos && markdown.substr(bracket, 2) == "]:")
        return true;
    const std::vector<TitlePiece> pieces = title_pieces(markdown, true);
    for (const TitlePiece& piece : pieces)
        if (piece.code ? misleads_python_markdown(piece.text) : has_unshared_escape(piece.text))
            return true;
    const Look look = look_at(markdown);
    const bool references = look.has(Look::ampersand);
    const bool may_emphasise = look.has(Look::ampersand | Look::star | Look::underscore);
    // Emphasis that shows here is a matter of its own.
    const std::string_view marks = may_emphasise && !shows_emphasis(markdown, bold) ? "<[]`~&*_" : "<[]`~&";
    const std::string house = escape_title(title_text(markdown), bold ? Emphasis::bold : Emphasis::none);
    const std::vector<TitlePiece> house_pieces = title_pieces(house, true);
    return std::any_of(marks.begin(), marks.end(), [&](char mark) {
        if (!references && markdown.find(mark) == std::string_view::npos)
            return false;  // neither here nor there
        const auto here = find_bare(pieces, mark);
        const auto there = find_bare(house_pieces, mark);
        return !std::equal(here.begin(), here.end(), there.begin(), there.end(),
                           [](bool bare, bool bare_in_house) { return !bare || bare_in_house; });
    });
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
