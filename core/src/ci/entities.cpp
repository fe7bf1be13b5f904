#include "ci/entities.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "chars.h"

namespace twir::ci {

namespace {

struct Entity {
    std::string_view name;
    char32_t value;
};

// The names that occur in addresses and titles; hundreds of others never did.
constexpr std::array<Entity, 49> entities{{
    {"AMP", '&'},      {"COPY", 0xA9},   {"GT", '>'},       {"LT", '<'},       {"QUOT", '"'},     {"REG", 0xAE},
    {"Aacute", 0xC1},  {"Auml", 0xC4},   {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"aacute", 0xE1},  {"amp", '&'},
    {"apos", '\''},    {"auml", 0xE4},   {"bull", 0x2022},  {"ccedil", 0xE7},  {"cent", 0xA2},    {"copy", 0xA9},
    {"deg", 0xB0},     {"eacute", 0xE9}, {"egrave", 0xE8},  {"euro", 0x20AC},  {"gt", '>'},       {"hellip", 0x2026},
    {"iacute", 0xED},  {"laquo", 0xAB},  {"larr", 0x2190},  {"ldquo", 0x201C}, {"lsquo", 0x2018}, {"lt", '<'},
    {"mdash", 0x2014}, {"middot", 0xB7}, {"nbsp", 0xA0},    {"ndash", 0x2013}, {"ntilde", 0xF1},  {"oacute", 0xF3},
    {"ouml", 0xF6},    {"para", 0xB6},   {"pound", 0xA3},   {"quot", '"'},     {"raquo", 0xBB},   {"rarr", 0x2192},
    {"rdquo", 0x201D}, {"reg", 0xAE},    {"rsquo", 0x2019}, {"sect", 0xA7},    {"szlig", 0xDF},   {"times", 0xD7},
    {"uuml", 0xFC},
}};

// The C1 controls are read as the characters that Windows has in their place.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

[[nodiscard]] const Entity* find_entity(std::string_view name) noexcept
{
    const auto* const found =
        std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == name; });
    return found == entities.end() ? nullptr : found;
}

/// The number of `&#…;` or `&#x…;`.
[[nodiscard]] std::uint32_t number_of(std::string_view reference) noexcept
{
    const bool is_hex = reference[2] == 'x' || reference[2] == 'X';
    std::uint32_t number = 0;
    for (const char c : reference.substr(is_hex ? 3 : 2)) {
        if (!is_hex_digit(c))
            break;
        const auto digit = static_cast<std::uint32_t>(is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10);
        number = std::min(number * (is_hex ? 16U : 10U) + digit, 0x110000U);
    }
    return number;
}

void append_number(std::string& out, std::uint32_t number)
{
    if (number >= 0x80 && number < 0xA0)
        append_utf8(out, windows_1252[number - 0x80]);
    else if (number == 0 || number >= 0x110000 || (number >= 0xD800 && number < 0xE000))
        append_utf8(out, 0xFFFD);
    else
        append_utf8(out, number);
}

}  // namespace

std::size_t measure_reference(std::string_view text, std::size_t at) noexcept
{
    std::size_t end = at + 1;
    bool (*wanted)(char) noexcept = is_alnum;
    if (end < text.size() && text[end] == '#') {
        const bool is_hex = end + 1 < text.size() && (text[end + 1] == 'x' || text[end + 1] == 'X');
        end += is_hex ? 2 : 1;
        wanted = is_hex ? is_hex_digit : is_digit;
    }
    const std::size_t begin = end;
    while (end < text.size() && wanted(text[end]))
        ++end;
    return end > begin && end < text.size() && text[end] == ';' ? end + 1 - at : 0;
}

void append_resolved(std::string& out, std::string_view reference)
{
    if (reference[1] == '#')
        return append_number(out, number_of(reference));
    if (const Entity* const entity = find_entity(reference.substr(1, reference.size() - 2)))
        return append_utf8(out, entity->value);
    out += reference;
}

std::string resolve_references(std::string_view value)
{
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t size = value[at] == '&' ? measure_reference(value, at) : 0;
        if (size != 0)
            append_resolved(out, value.substr(at, size));
        else
            out += value[at];
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

void append_resolved_in_text(std::string& out, std::string_view reference)
{
    if (reference[1] == '#')
        return append_number(out, number_of(reference));
    if (const Entity* const entity = find_entity(reference.substr(1, reference.size() - 2)))
        return append_utf8(out, entity->value);
    out += reference.substr(0, reference.size() - 1);  // an unknown name loses its semicolon
}

}  // namespace twir::ci
