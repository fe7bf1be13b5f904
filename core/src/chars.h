// Bytes, code points and white space: the small things that every part of the core needs. ASCII only where
// a function says so; the C library's locale-dependent functions are not used anywhere.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

/// What some programs put before the first character of a file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[nodiscard]] constexpr bool is_digit(char c) noexcept
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept
{
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept
{
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_letter(char c) noexcept
{
    return is_lower(c) || is_upper(c);
}
[[nodiscard]] constexpr bool is_alnum(char c) noexcept
{
    return is_letter(c) || is_digit(c);
}
[[nodiscard]] constexpr bool is_space(char c) noexcept
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
[[nodiscard]] constexpr bool is_ascii(char c) noexcept
{
    return static_cast<unsigned char>(c) < 0x80;
}
[[nodiscard]] constexpr bool is_hex_digit(char c) noexcept
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
/// The first byte from `at` on that is not of ASCII; the text's size where there is none.
[[nodiscard]] std::size_t find_beyond_ascii(std::string_view text, std::size_t at = 0) noexcept;
[[nodiscard]] inline bool is_all_ascii(std::string_view text) noexcept
{
    return find_beyond_ascii(text) == text.size();
}

/// CommonMark's ASCII punctuation.
[[nodiscard]] constexpr bool is_punctuation(char c) noexcept
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
[[nodiscard]] constexpr char to_lower(char c) noexcept
{
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}

[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);

/// Equal when ASCII letter case is ignored. Most texts that are not equal have another size or first letter.
[[nodiscard]] inline bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size() || (!a.empty() && to_lower(a.front()) != to_lower(b.front())))
        return false;
    for (std::size_t i = 1; i < a.size(); ++i)
        if (to_lower(a[i]) != to_lower(b[i]))
            return false;
    return true;
}
[[nodiscard]] inline bool starts_with_ignoring_case(std::string_view text, std::string_view start) noexcept
{
    return text.size() >= start.size() && equal_ignoring_case(text.substr(0, start.size()), start);
}

[[nodiscard]] inline bool ends_with_ignoring_case(std::string_view text, std::string_view end) noexcept
{
    return text.size() >= end.size() && equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

/// Takes `start` off the start of `text`, where it stands there.
inline bool take_start(std::string_view& text, std::string_view start) noexcept
{
    const bool found = text.starts_with(start);
    text.remove_prefix(found ? start.size() : 0);
    return found;
}

/// A code point and where the next one starts.
struct CodePoint {
    char32_t value;
    std::size_t next;
};

[[nodiscard]] CodePoint decode_beyond_ascii(std::string_view text, std::size_t at) noexcept;

/// The code point at `at` (< text.size()); U+FFFD and one byte for an ill-formed sequence.
[[nodiscard]] inline CodePoint decode(std::string_view text, std::size_t at) noexcept
{
    if (is_ascii(text[at]))
        return {static_cast<unsigned char>(text[at]), at + 1};
    return decode_beyond_ascii(text, at);
}

void append_utf8(std::string& out, char32_t code_point);

/// Unicode's White_Space property.
[[nodiscard]] bool is_white_space(char32_t c) noexcept;

[[nodiscard]] std::string_view trim_ends(std::string_view text) noexcept;

/// Without white space (Unicode's) at both ends. Most texts have none there.
[[nodiscard]] inline std::string_view trim(std::string_view text) noexcept
{
    const auto is_plain = [](char c) { return c > ' ' && is_ascii(c); };
    return text.empty() || (is_plain(text.front()) && is_plain(text.back())) ? text : trim_ends(text);
}

/// Pieces between separators; at least one.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// A number of ASCII digits alone, small enough for an int; -1 for anything else.
[[nodiscard]] int parse_number(std::string_view digits) noexcept;

/// What `join` does, compiled once for all kinds of call. O(n).
[[nodiscard]] std::string join_all(std::initializer_list<std::string_view> pieces);

/// Joins pieces of text; reads better than a chain of `+`, and allocates once.
template <typename... Pieces>
[[nodiscard]] std::string join(const Pieces&... pieces)
{
    return join_all({std::string_view(pieces)...});
}

}  // namespace twir
