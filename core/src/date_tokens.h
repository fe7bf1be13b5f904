// The first step of reading a date as people write it: its numbers and words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace twir {

/// A date is read as a row of tokens: numbers, month names and what stands between them.
struct Token {
    enum class Kind { number, month, mark } kind;
    int value = 0;           // of a number; 1 to 12 for a month
    std::size_t digits = 0;  // of a number
    char mark = 0;           // '-', '/', '.', '~' for a range ("to", an arrow …), '&' between two days
    bool spaced = false;     // white space before it
};

/// A day of the week, by its English name, and how many tokens stand before it.
struct Weekday {
    std::string_view name;
    std::size_t at;
};

/// A date as written.
struct Written {
    std::vector<Token> tokens;
    std::vector<Weekday> weekdays;
};

/// The tokens of a date; a time of day is none. Nothing where there is anything that belongs to no date.
[[nodiscard]] std::optional<Written> read_tokens(std::string_view text);

}  // namespace twir
