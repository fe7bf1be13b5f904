// Which characters the bytes of two old charsets stand for, and which characters people write. For charset.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace twir {

// The characters of the bytes from 0x80 on. Windows-1252 leaves five bytes open, which browsers decode as control
// characters, as Latin-1 does with all up to 0x9F; the rest of it is Latin-1.
inline constexpr std::u32string_view windows_1252 =
    U"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"
    U"\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
inline constexpr std::u32string_view mac_roman =
    U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    U"¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
static_assert(windows_1252.size() == 128 && mac_roman.size() == 128);

// The byte of a character outside of ASCII; 0 where the charset has none.
inline unsigned char byte_of(std::u32string_view charset, char32_t c) noexcept
{
    if (const std::size_t at = charset.find(c); at != std::u32string_view::npos)
        return static_cast<unsigned char>(0x80 + at);
    const bool latin_1 = charset == windows_1252 && c >= 0x80 && c < 0xA0;
    return latin_1 ? static_cast<unsigned char>(c) : 0;
}

// Text that was spoilt twice holds control characters as halves of others; nobody writes them.
constexpr bool is_control(char32_t c) noexcept
{
    return c < 0xA0;
}

struct Range {
    char32_t first;
    char32_t last;
};

// What people write. Bytes that make something else were no UTF-8 before.
inline constexpr std::array written{
    Range{0xA0, 0x17F},       // Latin
    Range{0x1A0, 0x1A1},      // ơ
    Range{0x1AF, 0x1B0},      // ư
    Range{0x218, 0x21B},      // ș, ț
    Range{0x300, 0x328},      // accents
    Range{0x384, 0x3CE},      // Greek
    Range{0x400, 0x52F},      // Cyrillic
    Range{0x531, 0x58A},      // Armenian
    Range{0x5D0, 0x5F4},      // Hebrew
    Range{0x600, 0x6FF},      // Arabic
    Range{0x900, 0x10FF},     // scripts of South Asia, Georgian
    Range{0x1E00, 0x1FFF},    // Vietnamese and others, Greek with breathings
    Range{0x2002, 0x2027},    // punctuation
    Range{0x202F, 0x205E},    //
    Range{0x2070, 0x2BFF},    // currencies, arrows, mathematics, symbols
    Range{0x3000, 0x318F},    // Japanese, Bopomofo, Korean
    Range{0x3400, 0x9FFF},    // Chinese
    Range{0xAC00, 0xD7A3},    // Korean
    Range{0xFB00, 0xFB06},    // ligatures
    Range{0xFE0E, 0xFE0F},    // text or emoji
    Range{0xFEFF, 0xFEFF},    // byte order mark
    Range{0xFF01, 0xFFEF},    // wide and narrow forms
    Range{0x1D400, 0x1D7FF},  // mathematical letters
    Range{0x1F000, 0x1FAFF},  // emoji
    Range{0x20000, 0x323AF},  // Chinese
};

// Also all that either charset has: text may have been spoilt twice.
inline bool may_be_original(char32_t c) noexcept
{
    const auto holds = [c](Range range) { return c >= range.first && c <= range.last; };
    return std::any_of(written.begin(), written.end(), holds) || byte_of(windows_1252, c) != 0 ||
           byte_of(mac_roman, c) != 0;
}

inline bool is_lower_letter(char32_t c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

inline bool is_upper_letter(char32_t c) noexcept
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

inline bool is_any_letter(char32_t c) noexcept
{
    return is_lower_letter(c) || is_upper_letter(c) || (c >= 0x100 && c < 0x180);
}

inline bool is_one_of(std::u32string_view set, char32_t c) noexcept
{
    return set.find(c) != std::u32string_view::npos;
}

}  // namespace twir
