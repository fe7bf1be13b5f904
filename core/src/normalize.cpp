#include "normalize.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <tuple>
#include <vector>

#include "chars.h"
#include "sorted.h"
#include "unicode_tables.h"

namespace twir {

namespace {

// Hangul syllables are computed (The Unicode Standard, section 3.12).
constexpr char32_t syllable_base = 0xAC00;
constexpr char32_t lead_base = 0x1100;
constexpr char32_t vowel_base = 0x1161;
constexpr char32_t tail_base = 0x11A7;  // one before the first: no tail is 0
constexpr char32_t lead_count = 19;
constexpr char32_t vowel_count = 21;
constexpr char32_t tail_count = 28;
constexpr char32_t syllable_count = lead_count * vowel_count * tail_count;

// Whether `c` is one of the `count` code points from `base` on.
constexpr bool is_in(char32_t c, char32_t base, char32_t count) noexcept
{
    return c >= base && c - base < count;
}

struct Parts {
    char32_t first = 0;  // 0: it has no parts
    char32_t second = 0;
};

Parts ideograph_parts(char32_t c) noexcept
{
    if (is_in(c, 0xF900, std::size(unicode::ideographs_f900)))
        return {unicode::ideographs_f900[c - 0xF900], 0};
    if (is_in(c, 0x2F800, std::size(unicode::ideographs_2f800)))
        return {unicode::ideographs_2f800[c - 0x2F800], 0};
    return {};
}

// What a character other than a Hangul syllable stands for: two others, or one.
Parts parts(char32_t c) noexcept
{
    if (c < 0x10000) {
        const auto* const found =
            std::lower_bound(std::begin(unicode::small), std::end(unicode::small), c,
                             [](const auto& entry, char32_t value) { return entry.whole < value; });
        if (found != std::end(unicode::small) && found->whole == c)
            return {found->first, found->second};
    } else {
        for (const auto& entry : unicode::large)
            if (entry.whole == c)
                return {entry.first, entry.second};
    }
    return ideograph_parts(c);
}

// The first of the composites that have at least these parts, by the second and then the first.
const std::uint16_t* find_composite(char32_t first, char32_t second) noexcept
{
    return std::lower_bound(std::begin(unicode::composites), std::end(unicode::composites), std::tuple(second, first),
                            [](std::uint16_t index, const auto& wanted) {
                                const auto& entry = unicode::small[index];
                                return std::tuple<char32_t, char32_t>(entry.second, entry.first) < wanted;
                            });
}

// The character that two others make; 0 where they make none.
char32_t compose(char32_t first, char32_t second) noexcept
{
    if (is_in(first, lead_base, lead_count) && is_in(second, vowel_base, vowel_count))
        return syllable_base + ((first - lead_base) * vowel_count + (second - vowel_base)) * tail_count;
    if (is_in(first, syllable_base, syllable_count) && (first - syllable_base) % tail_count == 0 &&
        is_in(second, tail_base + 1, tail_count - 1))
        return first + (second - tail_base);
    const std::uint16_t* found = find_composite(first, second);
    if (found != std::end(unicode::composites) && unicode::small[*found].second == second &&
        unicode::small[*found].first == first)
        return unicode::small[*found].whole;
    for (std::size_t i = 0; i < unicode::large_composites; ++i)
        if (unicode::large[i].first == first && unicode::large[i].second == second)
            return unicode::large[i].whole;
    return 0;
}

// Whether `c` may become one with a character before it.
bool is_second_part(char32_t c) noexcept
{
    if (is_in(c, vowel_base, vowel_count) || is_in(c, tail_base + 1, tail_count - 1))
        return true;
    const std::uint16_t* found = find_composite(0, c);
    if (found != std::end(unicode::composites) && unicode::small[*found].second == c)
        return true;
    return std::any_of(std::begin(unicode::large), std::begin(unicode::large) + unicode::large_composites,
                       [c](const auto& entry) { return entry.second == c; });
}

// The canonical combining class: marks of different classes may be written in any order, so one is chosen.
unsigned combining_class(char32_t c) noexcept
{
    if (c < 0x300 || c >= 0x20000)
        return 0;
    const auto value = static_cast<std::uint32_t>(c);
    const auto* const next = std::upper_bound(std::begin(unicode::combining), std::end(unicode::combining), value,
                                              [](std::uint32_t v, std::uint32_t run) { return v < run >> 14; });
    if (next == std::begin(unicode::combining))
        return 0;
    const std::uint32_t run = *std::prev(next);
    return value - (run >> 14) <= (run >> 8 & 0x3F) ? run & 0xFF : 0;
}

struct Character {
    char32_t value;
    unsigned order;  // its combining class
};

// A byte that is not UTF-8 takes part as a value that is no code point.
constexpr char32_t byte_base = 0x110000;

void decompose(char32_t c, std::vector<Character>& out)
{
    if (is_in(c, syllable_base, syllable_count)) {
        const char32_t index = c - syllable_base;
        out.push_back({lead_base + index / tail_count / vowel_count, 0});
        out.push_back({vowel_base + index / tail_count % vowel_count, 0});
        if (index % tail_count != 0)
            out.push_back({tail_base + index % tail_count, 0});
    } else if (const Parts found = parts(c); found.first != 0) {
        decompose(found.first, out);
        if (found.second != 0)
            decompose(found.second, out);
    } else {
        out.push_back({c, combining_class(c)});
    }
}

std::vector<Character> decomposed(std::string_view text)
{
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    std::vector<Character> out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (c.value == 0xFFFD && text.substr(at, c.next - at) != replacement)
            for (; at < c.next; ++at)
                out.push_back({byte_base + static_cast<unsigned char>(text[at]), 0});
        else
            decompose(c.value, out);
        at = c.next;
    }
    const auto is_mark = [](const Character& c) { return c.order != 0; };
    for (auto begin = out.begin(); begin != out.end();) {
        begin = std::find_if(begin, out.end(), is_mark);
        const auto end = std::find_if_not(begin, out.end(), is_mark);
        sort_stably(begin, end, [](const Character& a, const Character& b) { return a.order < b.order; });
        begin = end;
    }
    return out;
}

// Joins each character to the last one that is no mark, unless something between them bars the way.
void compose(std::vector<Character>& text)
{
    std::size_t size = 0;
    std::size_t base = 0;  // where the last character that is no mark was put
    bool has_base = false;
    for (const Character c : text) {
        const bool next_to_it = has_base && size == base + 1;
        if (next_to_it || (has_base && text[size - 1].order < c.order)) {
            if (const char32_t whole = compose(text[base].value, c.value); whole != 0) {
                text[base].value = whole;
                continue;
            }
        }
        if (c.order == 0) {
            base = size;
            has_base = true;
        }
        text[size++] = c;
    }
    text.resize(size);
}

}  // namespace

bool is_nfc_quick(std::string_view text) noexcept
{
    constexpr unsigned char first_lead_of_more = 0xCC;  // of U+0300; nothing below takes part in composition
    unsigned last_order = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < first_lead_of_more) {
            last_order = 0;
            ++at;
            continue;
        }
        const CodePoint c = decode(text, at);
        const unsigned order = combining_class(c.value);
        const Parts found = parts(c.value);
        const bool changes = found.first != 0 && compose(found.first, found.second) != c.value;
        if (changes || (order != 0 && order < last_order) || is_second_part(c.value))
            return false;
        last_order = order;
        at = c.next;
    }
    return true;
}

std::string to_nfc(std::string_view text)
{
    if (is_nfc_quick(text))
        return std::string(text);
    std::vector<Character> characters = decomposed(text);
    compose(characters);
    std::string out;
    out.reserve(text.size());
    for (const Character& c : characters) {
        if (c.value >= byte_base)
            out.push_back(static_cast<char>(c.value - byte_base));
        else
            append_utf8(out, c.value);
    }
    return out;
}

}  // namespace twir
