// The languages of pages, as the newsletter writes them before a title.
#pragma once

#include <string_view>

namespace twir {

/// The code (ISO 639-1, in capitals) of a language by its name in English or its own: "German", "Deutsch". Empty for
/// everything else. Ignores the case of ASCII letters.
[[nodiscard]] std::string_view code_of_language(std::string_view name) noexcept;

/// The language in a tag that has a region as well ("pt" of "pt-BR", in its own case), or the code of the one for which a
/// country's is often taken ("JA" for "JP"). Empty for everything else, codes of languages included.
[[nodiscard]] std::string_view code_in_tag(std::string_view tag) noexcept;

}  // namespace twir
