// Whether a title shows as it is meant.
#pragma once

#include <string_view>
#include <vector>

#include "look.h"

namespace twir {

/// Whether a title certainly shows as it is written, to every renderer: it has no marks, or none but backticks
/// around plain code and underscores within words. Most titles; nobody has to render them. `look` is a look at it.
[[nodiscard]] bool shows_as_written(std::string_view markdown, const Look& look) noexcept;

/// Renders the markdown of a title inside of a link and compares what shows with what is meant. Emphasis counts
/// as shown: it is visible, and a matter of its own.
[[nodiscard]] bool shows_as_meant(std::string_view markdown, bool bold);

/// Whether a title would show as meant here, but not everywhere: it has marks that the house escapes for the sake
/// of another renderer, escapes that not all renderers know, or code in which Python-Markdown sees a comment, half
/// a character reference or the definition of a link.
[[nodiscard]] bool is_fragile(std::string_view markdown, bool bold);

/// Where bold marks stand in a title: the offsets of an even number of `**`, none of them longer or escaped;
/// none otherwise.
[[nodiscard]] std::vector<std::size_t> bold_marks(std::string_view title);

/// Whether some of a title shows emphasised or struck through.
[[nodiscard]] bool shows_emphasis(std::string_view markdown, bool bold);

}  // namespace twir
