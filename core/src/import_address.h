// An address in pieces: what stands between its commas, and the postal codes in there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

using Words = std::vector<std::string_view>;

/// The words of a text, and a text of words.
[[nodiscard]] Words words_of(std::string_view text);
[[nodiscard]] std::string joined(const Words& words);

[[nodiscard]] bool has_digit(std::string_view text) noexcept;

/// Whether a text is nothing but capitals of ASCII, and no more than `most`: "WA", "NSW".
[[nodiscard]] bool is_capitals(std::string_view text, std::size_t most) noexcept;

/// The pieces of an address between commas and line ends; of "Hall (1 Pike St, Seattle, WA)" those in the brackets.
[[nodiscard]] Words pieces_of(std::string_view text);

struct City {
    std::string name;
    bool had_code = false;  ///< a postal code stood beside it
};

/// "10115 Berlin", "1012 AB Amsterdam", "London SW1A 1AA", "20121 Milano MI", "São Paulo - SP": the name alone.
[[nodiscard]] City without_codes(std::string_view piece);

/// The postal code behind a name, or alone: "98101" of "WA 98101"; empty where there is none.
[[nodiscard]] std::string_view postcode_of(std::string_view piece);

/// The one of the countries with states that writes its postal codes so: US "98101", CA "V6B 1A1", AU "2000".
[[nodiscard]] std::string_view country_of_postcode(std::string_view code) noexcept;

}  // namespace twir
