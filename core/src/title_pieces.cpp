#include "title_pieces.h"

#include <algorithm>
#include <array>

#include "chars.h"

namespace twir {

namespace {

struct Reference {
    std::string_view name;
    char32_t value;
};

// Names of HTML 4 that occur in titles, besides those of Latin-1 below.
constexpr std::array<Reference, 36> references{{
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},     {"ndash", 0x2013},
    {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"ldquo", 0x201C},  {"rdquo", 0x201D},
    {"bdquo", 0x201E}, {"bull", 0x2022},  {"hellip", 0x2026}, {"prime", 0x2032}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A},
    {"euro", 0x20AC},  {"trade", 0x2122}, {"larr", 0x2190},   {"uarr", 0x2191},  {"rarr", 0x2192},   {"darr", 0x2193},
    {"harr", 0x2194},  {"minus", 0x2212}, {"infin", 0x221E},  {"asymp", 0x2248}, {"ne", 0x2260},     {"le", 0x2264},
    {"ge", 0x2265},    {"grave", '`'},    {"lbrack", '['},    {"rbrack", ']'},   {"ast", '*'},       {"lowbar", '_'},
}};

// The names of U+00A0 to U+00FF, in order.
constexpr std::string_view latin1_names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
    "Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
    "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute "
    "ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc "
    "uuml yacute thorn yuml";

char32_t named_reference(std::string_view name)
{
    for (const Reference& reference : references)
        if (reference.name == name)
            return reference.value;
    char32_t value = 0xA0;
    for (std::string_view candidate : split(latin1_names, ' ')) {
        if (candidate == name)
            return value;
        ++value;
    }
    return 0;
}

char32_t numeric_reference(std::string_view digits) noexcept
{
    const bool hexadecimal = !digits.empty() && to_lower(digits.front()) == 'x';
    if (hexadecimal)
        digits.remove_prefix(1);
    char32_t value = 0;
    for (char c : digits) {
        const auto digit = static_cast<char32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
        value = value * (hexadecimal ? 16 : 10) + digit;
    }
    const bool valid = value != 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return valid ? value : 0xFFFD;
}

std::size_t run_length(std::string_view text, std::size_t at) noexcept
{
    std::size_t end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

}  // namespace

std::size_t reference_length(std::string_view text, std::size_t at) noexcept
{
    // CommonMark's limits: seven decimal or six hexadecimal digits. The longest name has 31 letters.
    std::size_t i = at + 1;
    bool (*allowed)(char) noexcept = is_alnum;
    std::size_t longest = 32;
    if (i < text.size() && text[i] == '#') {
        ++i;
        allowed = is_digit;
        longest = 7;
        if (i < text.size() && to_lower(text[i]) == 'x') {
            ++i;
            allowed = is_hex_digit;
            longest = 6;
        }
    } else if (i < text.size() && !is_letter(text[i])) {
        return 0;
    }
    const std::size_t begin = i;
    while (i < text.size() && allowed(text[i]))
        ++i;
    const bool complete = i > begin && i - begin <= longest && i < text.size() && text[i] == ';';
    return complete ? i + 1 - at : 0;
}

std::string resolve_reference(std::string_view reference)
{
    const std::string_view inner = reference.substr(1, reference.size() - 2);
    const char32_t value = inner.front() == '#' ? numeric_reference(inner.substr(1)) : named_reference(inner);
    std::string out;
    if (value != 0)
        append_utf8(out, value);
    return out;
}

std::vector<TitlePiece> title_pieces(std::string_view title, bool is_markdown)
{
    std::vector<TitlePiece> pieces;
    // A backtick string of a length that found no partner finds none further on either.
    std::array<bool, 64> hopeless{};
    std::size_t begin = 0;
    const auto add_text = [&](std::size_t end) {
        if (end > begin)
            pieces.push_back({false, title.substr(begin, end - begin), title.substr(begin, end - begin)});
    };
    std::size_t at = title.find('`');
    while (at != std::string_view::npos) {
        std::size_t backslashes = 0;
        while (is_markdown && at > begin + backslashes && title[at - backslashes - 1] == '\\')
            ++backslashes;
        if (backslashes % 2 == 1) {
            at = title.find('`', at + 1);
            continue;
        }
        const std::size_t length = run_length(title, at);
        const std::size_t slot = std::min(length, hopeless.size() - 1);
        std::size_t close = hopeless[slot] ? std::string_view::npos : title.find('`', at + length);
        while (close != std::string_view::npos && run_length(title, close) != length)
            close = title.find('`', close + run_length(title, close));
        if (close == std::string_view::npos) {
            hopeless[slot] = slot == length;
            at = title.find('`', at + length);
            continue;
        }
        add_text(at);
        const std::size_t end = close + length;
        pieces.push_back({true, title.substr(at, end - at), title.substr(at + length, close - at - length)});
        begin = end;
        at = title.find('`', end);
    }
    add_text(title.size());
    return pieces;
}

std::string code_span(std::string_view text)
{
    text = trim(text);
    std::size_t shortest_free = 1;
    std::vector<std::size_t> lengths;
    for (std::size_t at = text.find('`'); at != std::string_view::npos; at = text.find('`', at + lengths.back())) {
        lengths.push_back(run_length(text, at));
    }
    while (std::find(lengths.begin(), lengths.end(), shortest_free) != lengths.end())
        ++shortest_free;
    const std::string fence(shortest_free, '`');
    const std::string_view gap = !text.empty() && (text.front() == '`' || text.back() == '`') ? " " : "";
    return join(fence, gap, text, gap, fence);
}

}  // namespace twir
