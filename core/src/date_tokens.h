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

/// A date as written. Where its days of the week stand does not matter.
struct Written {
    std::vector<Token> tokens;
    std::vector<std::string_view> weekdays;
};

/// The tokens of a date; a time of day is none. Nothing where there is anything that belongs to no date.
[[nodiscard]] std::optional<Written> read_tokens(std::string_view text);

}  // namespace twir
