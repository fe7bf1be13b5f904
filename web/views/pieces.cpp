#include "views/pieces.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace twir::web::views {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array right_to_left_ranges{Range{0x590, 0x8FF}, Range{0xFB1D, 0xFDFF}, Range{0xFE70, 0xFEFF},
                                          Range{0x10800, 0x10FFF}, Range{0x1E800, 0x1EFFF}};
// Scripts whose letters change with their neighbours or stack: Indic, Thai to Tibetan, Myanmar, Khmer …
constexpr std::array joined_ranges{Range{0x900, 0x109F},  Range{0x1780, 0x18AF}, Range{0x1A00, 0x1AAF},
                                   Range{0x1B00, 0x1CFF}, Range{0xA800, 0xABFF}, Range{0x11000, 0x11FFF}};
constexpr std::array ideograph_ranges{Range{0x2E80, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0xFF00, 0xFFEF},
                                      Range{0x20000, 0x3FFFF}};
constexpr std::array emoji_ranges{Range{0x231A, 0x231B}, Range{0x23E9, 0x23FA}, Range{0x2600, 0x27BF},
                                  Range{0x2B05, 0x2B55}, Range{0x1F000, 0x1FAFF}};
// Marks, variation selectors, skin tones, tags: all that belongs to the character before.
constexpr std::array extender_ranges{Range{0x300, 0x36F},     Range{0x483, 0x489},    Range{0x1AB0, 0x1AFF},
                                     Range{0x1DC0, 0x1DFF},   Range{0x200C, 0x200D},  Range{0x20D0, 0x20FF},
                                     Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F},  Range{0x1F3FB, 0x1F3FF},
                                     Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF}};

bool in(std::span<const Range> ranges, char32_t c) noexcept
{
    return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return r.first <= c && c <= r.last; });
}

struct Character {
    char32_t value = 0;
    std::size_t size = 1;
};

// Malformed bytes count as one character each, so that every text comes to an end.
Character first_character(std::string_view text) noexcept
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (size == 1 || size > text.size())
        return {lead, 1};
    char32_t value = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {lead, 1};
        value = value << 6 | (byte(i) & 0x3FU);
    }
    return {value, size};
}

bool is_flag_letter(char32_t c) noexcept
{
    return 0x1F1E6 <= c && c <= 0x1F1FF;
}

bool is_blank(char32_t c) noexcept
{
    return c == ' ' || c == '\t' || c == '\n';
}

bool is_neutral(char32_t c) noexcept
{
    return c < 0x80 && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Whether a word goes on with this character.
bool continues_word(char32_t c) noexcept
{
    return !is_blank(c) && !in(ideograph_ranges, c) && !in(emoji_ranges, c);
}

bool is_joined(char32_t c) noexcept
{
    return in(right_to_left_ranges, c) || in(joined_ranges, c);
}

// A word from left to right, or the right-to-left core of one: the punctuation around such a core takes its
// direction from the line.
TextPiece word(std::string_view text) noexcept
{
    TextPiece piece;
    bool neutral = true;  // nothing with a direction of its own so far
    std::size_t end = 0;
    std::size_t core_end = 0;
    while (end < text.size()) {
        const Character c = first_character(text.substr(end));
        if (end != 0 && !continues_word(c.value) && !in(extender_ranges, c.value))
            break;
        const bool right_to_left = in(right_to_left_ranges, c.value);
        if (right_to_left && end != 0 && !piece.right_to_left && neutral)
            break;
        piece.right_to_left = piece.right_to_left || right_to_left;
        neutral = neutral && is_neutral(c.value);
        end += c.size;
        if (!is_neutral(c.value))
            core_end = end;
    }
    piece.text = text.substr(0, piece.right_to_left ? core_end : end);
    return piece;
}

TextPiece joined_word(std::string_view text) noexcept
{
    TextPiece piece;
    std::size_t end = 0;
    while (end < text.size()) {
        const Character c = first_character(text.substr(end));
        if (!is_joined(c.value) && !in(extender_ranges, c.value))
            break;
        piece.right_to_left = piece.right_to_left || in(right_to_left_ranges, c.value);
        end += c.size;
    }
    piece.text = text.substr(0, end);
    return piece;
}

}  // namespace

std::string_view next_cluster(std::string_view text) noexcept
{
    Character c = first_character(text);
    std::size_t end = c.size;
    bool flag = is_flag_letter(c.value);
    while (end < text.size()) {
        const Character next = first_character(text.substr(end));
        const bool joins = in(extender_ranges, next.value) || c.value == 0x200D || (flag && is_flag_letter(next.value));
        if (!joins)
            break;
        flag = false;
        end += next.size;
        c = next;
    }
    return text.substr(0, end);
}

TextPiece next_piece(std::string_view text, bool cells) noexcept
{
    const Character c = first_character(text);
    if (is_blank(c.value))
        return {text.substr(0, 1), true, false, cells};
    if (cells && is_joined(c.value))
        return joined_word(text);
    if (cells || in(emoji_ranges, c.value) || in(ideograph_ranges, c.value)) {
        const std::string_view cluster = next_cluster(text);
        return {cluster, false, false, cells && cluster.size() == 1};
    }
    return word(text);
}

}  // namespace twir::web::views
