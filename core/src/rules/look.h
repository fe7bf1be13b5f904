// One look at a text: which classes of bytes it has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twir {

/// The classes of bytes, and the pairs of neighbouring bytes, that a text has.
struct Look {
    enum Class : std::uint32_t {
        space = 1U << 0,
        control = 1U << 1,  // of ASCII: line breaks and tabs too
        unicode = 1U << 2,  // outside of ASCII
        backslash = 1U << 3,
        backtick = 1U << 4,
        ampersand = 1U << 5,
        semicolon = 1U << 6,
        hash = 1U << 7,
        star = 1U << 8,
        underscore = 1U << 9,
        bracket = 1U << 10,
        less = 1U << 11,
        tilde = 1U << 12,
        bang = 1U << 13,
        question = 1U << 14,
        quote = 1U << 15,  // also `>` and `|`
        parenthesis = 1U << 16,
    };
    enum Pair : std::uint32_t {
        double_space = 1U << 0,
        double_slash = 1U << 1,
        divider = 1U << 2,         // a hyphen, bar or colon behind a space
        joined_unicode = 1U << 3,  // two characters outside of ASCII
        number_sign = 1U << 4,     // "&#"
    };
    std::uint32_t classes = 0;
    std::uint32_t pairs = 0;

    void add(const Look& other) noexcept
    {
        classes |= other.classes;
        pairs |= other.pairs;
    }
    [[nodiscard]] bool has(std::uint32_t any_of) const noexcept { return (classes & any_of) != 0; }
    [[nodiscard]] bool has_pair(std::uint32_t any_of) const noexcept { return (pairs & any_of) != 0; }
    /// Whether there may be a character reference, or the start of one.
    [[nodiscard]] bool may_have_reference() const noexcept
    {
        return has_pair(number_sign) || (has(ampersand) && has(semicolon));
    }
};

[[nodiscard]] Look look_at(std::string_view text) noexcept;

}  // namespace twir
