// The languages of pages, as the newsletter writes them before a title.
#pragma once

#include <string_view>

namespace twir {

/// The code (ISO 639-1, in capitals) of a language by its name in English or its own: "German", "Deutsch". Empty for
/// everything else. Ignores the case of ASCII letters.
[[nodiscard]] std::string_view code_of_language(std::string_view name) noexcept;

/// The same for a country's code that is often taken for that of its language, and is none of any: "JA" for "JP".
[[nodiscard]] std::string_view code_of_country(std::string_view code) noexcept;

}  // namespace twir
