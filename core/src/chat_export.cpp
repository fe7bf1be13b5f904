#include "chat_export.h"

#include <algorithm>

#include "chars.h"
#include "hyperlink.h"
#include "title_pieces.h"

namespace twir {

namespace {

// Whether the backslash at `at` keeps the sign behind it from meaning something.
bool is_needed(std::string_view line, std::size_t at) noexcept
{
    const char sign = line[at + 1];
    const char next = at + 2 < line.size() ? line[at + 2] : '\0';
    const bool at_start = trim(line.substr(0, at)).empty();
    switch (sign) {
    case '!':
        return next == '[';  // an image
    case '(':
        return at > 0 && line[at - 1] == ']';  // the target of a link
    case '&':
        return reference_length(line, at + 1) > 0;
    case '#':
        return at_start;  // a heading
    case '<':
        return at_start || is_letter(next) || next == '/' || next == '!' || next == '?';  // a tag
    default:
        return std::string_view("\\`*_[]~").find(sign) != std::string_view::npos;
    }
}

bool is_in_date(std::string_view line, std::size_t at) noexcept
{
    return line[at + 1] == '-' && at > 0 && is_digit(line[at - 1]) && at + 2 < line.size() && is_digit(line[at + 2]);
}

// What was found so far.
struct Escapes {
    std::vector<Edit> edits;
    bool in_date = false;
};

// `piece` is a part of `line`, which starts at `offset` in the text.
void find_escapes(std::string_view line, std::size_t offset, std::string_view piece, Escapes& found)
{
    const auto begin = static_cast<std::size_t>(piece.data() - line.data());
    const std::size_t end = begin + piece.size();
    for (std::size_t at = begin; at + 1 < end; ++at) {
        if (line.substr(at).starts_with("://")) {
            at = std::max(find_url_end({line, at, end}), at + 1) - 1;
        } else if (line[at] == '\\' && is_punctuation(line[at + 1])) {
            if (!is_needed(line, at)) {
                found.edits.push_back({{offset + at, offset + at + 1}, {}});
                found.in_date = found.in_date || is_in_date(line, at);
            }
            ++at;
        }
    }
}

}  // namespace

std::vector<Edit> unescape_chat_export(std::string_view text)
{
    if (text.find('\\') == std::string_view::npos)
        return {};
    Escapes found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        if (line.find('\\') != std::string_view::npos)
            for (const TitlePiece& piece : title_pieces(line, true))
                if (!piece.code)
                    find_escapes(line, begin, piece.source, found);
        begin = end + 1;
    }
    if (found.edits.size() < 2 && !found.in_date)
        found.edits.clear();
    return std::move(found.edits);
}

}  // namespace twir
