#include "host.h"

#include <algorithm>
#include <array>
#include <vector>

#include "chars.h"

namespace twir {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) noexcept
{
    return std::any_of(ranges.begin(), ranges.end(), [c](Range range) { return range.first <= c && c <= range.last; });
}

// Spaces, controls, marks of direction, private use, and full-width signs that delimit parts of an address.
constexpr std::array<Range, 21> forbidden{{
    {0x80, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},    {0x200E, 0x200F}, {0x2024, 0x2026}, {0x2028, 0x202F},
    {0x205F, 0x205F}, {0x2061, 0x2063}, {0x2066, 0x206F},    {0x2100, 0x2101}, {0x2105, 0x2106}, {0x3000, 0x3000},
    {0xE000, 0xF8FF}, {0xFDD0, 0xFDEF}, {0xFF03, 0xFF03},    {0xFF05, 0xFF05}, {0xFF0F, 0xFF0F}, {0xFF1A, 0xFF20},
    {0xFF3B, 0xFF3E}, {0xFFF9, 0xFFFF}, {0xE0000, 0x10FFFF},
}};

// What "domain to ASCII" leaves out: soft hyphens, joiners of words, selectors of variants.
constexpr std::array<Range, 7> ignored{{
    {0xAD, 0xAD},
    {0x34F, 0x34F},
    {0x180B, 0x180D},
    {0x200B, 0x200B},
    {0x2060, 0x2060},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
}};

constexpr Range full_width{0xFF01, 0xFF5E};  // "!" to "~"

bool is_full_stop(char32_t c) noexcept
{
    return c == 0x3002 || c == 0xFF61;
}

bool is_label(std::string_view label) noexcept
{
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-';
}

// Two labels at least, with a full stop between each.
bool is_domain(std::string_view host) noexcept
{
    std::size_t label = 0;  // where it begins
    for (std::size_t at = 0; at < host.size(); ++at) {
        const char c = host[at];
        if (c == '.') {
            if (!is_label(host.substr(label, at - label)))
                return false;
            label = at + 1;
        } else if (!is_alnum(c) && c != '-' && c != '_' && is_ascii(c)) {
            return false;
        }
    }
    return label > 0 && is_label(host.substr(label));
}

bool has_forbidden(std::string_view host) noexcept
{
    for (std::size_t at = 0; at < host.size();) {
        const CodePoint c = decode(host, at);
        if (c.value >= 0x80 && is_in(forbidden, c.value))
            return true;
        at = c.next;
    }
    return false;
}

// A host whose last label is a number is an IPv4 address or nothing (WHATWG URL, "ends in a number checker").
bool ends_in_number(std::string_view host) noexcept
{
    std::string_view last = host.substr(host.rfind('.') + 1);
    const bool hexadecimal = starts_with_ignoring_case(last, "0x");
    last.remove_prefix(hexadecimal ? 2 : 0);
    return (hexadecimal || !last.empty()) &&
           std::all_of(last.begin(), last.end(), hexadecimal ? is_hex_digit : is_digit);
}

// Octal and shortened forms are nobody's intention.
bool is_ipv4(std::string_view host)
{
    const auto numbers = split(host, '.');
    return numbers.size() == 4 && std::all_of(numbers.begin(), numbers.end(), [](std::string_view number) {
               const bool octal = number.size() > 1 && number.front() == '0';
               return !octal && number.size() <= 3 && parse_number(number) >= 0 && parse_number(number) <= 255;
           });
}

bool is_ipv6(std::string_view host) noexcept
{
    return host.size() > 2 && host.front() == '[' && host.back() == ']' &&
           std::all_of(host.begin() + 1, host.end() - 1,
                       [](char c) { return is_hex_digit(c) || c == ':' || c == '.'; });
}

}  // namespace

bool is_host(std::string_view host)
{
    if (is_ipv6(host) || equal_ignoring_case(host, "localhost"))
        return true;
    if (!is_all_ascii(host)) {
        if (has_forbidden(host))
            return false;
        if (const auto plain = plain_host(host))
            return is_host(*plain);
    }
    if (!host.empty() && host.back() == '.')
        host.remove_suffix(1);
    if (ends_in_number(host))
        return is_ipv4(host);
    return host.size() <= 253 && is_domain(host);
}

std::optional<std::string> plain_host(std::string_view host)
{
    std::string plain;
    for (std::size_t at = 0; at < host.size();) {
        const CodePoint c = decode(host, at);
        if (full_width.first <= c.value && c.value <= full_width.last)
            plain.push_back(static_cast<char>(c.value - full_width.first + '!'));
        else if (is_full_stop(c.value))
            plain.push_back('.');
        else if (!is_in(ignored, c.value))
            plain.append(host, at, c.next - at);
        at = c.next;
    }
    return plain != host ? std::optional(std::move(plain)) : std::nullopt;
}

}  // namespace twir
