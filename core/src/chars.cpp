#include "chars.h"

#include <algorithm>
#include <climits>
#include <cstdint>
#include <cstring>

namespace twir {

std::size_t find_beyond_ascii(std::string_view text, std::size_t at) noexcept
{
    std::uint64_t eight = 0;  // bytes at once
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080U) != 0)
            break;
    }
    while (at < text.size() && is_ascii(text[at]))
        ++at;
    return at;
}

std::string to_lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = to_lower(c);
    return out;
}

std::string to_upper(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = is_lower(c) ? static_cast<char>(c - 32) : c;
    return out;
}

CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) noexcept
{
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    // The limits of the second byte exclude overlong forms, surrogates and values above U+10FFFF.
    const unsigned low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0xC2 || first > 0xF4 || byte(at + 1) < low || byte(at + 1) > high)
        return {0xFFFD, at + 1};
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return {0xFFFD, at + i};
        value = (value << 6) | (byte(at + i) & 0x3FU);
    }
    return {value, at + length};
}

void append_utf8(std::string& out, char32_t c)
{
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool is_white_space(char32_t c) noexcept
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

namespace {

// How many bytes the white space at `at` takes; 0 where there is none.
std::size_t measure_space(std::string_view text, std::size_t at) noexcept
{
    if (is_ascii(text[at]))
        return is_space(text[at]) ? 1 : 0;
    const CodePoint c = decode_beyond_ascii(text, at);
    return is_white_space(c.value) ? c.next - at : 0;
}

}  // namespace

std::string_view trim_ends(std::string_view text) noexcept
{
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t space = measure_space(text, begin);
        if (space == 0)
            break;
        begin += space;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t start = end - 1;
        while (start > begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U)
            --start;
        if (measure_space(text, start) == 0)
            break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = text.find(separator, begin);
        pieces.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos)
            return pieces;
        begin = end + 1;
    }
}

int parse_number(std::string_view digits) noexcept
{
    if (digits.empty() || digits.size() > 9 || !std::all_of(digits.begin(), digits.end(), is_digit))
        return -1;
    int value = 0;
    for (char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

std::string join_all(std::initializer_list<std::string_view> pieces)
{
    std::size_t size = 0;
    for (const std::string_view piece : pieces)
        size += piece.size();
    std::string out;
    out.reserve(size);
    for (const std::string_view piece : pieces)
        out += piece;
    return out;
}

}  // namespace twir
