// Whether a title shows as it is meant.
#pragma once

#include <string_view>

namespace twir {

/// Renders the markdown of a title inside of a link and compares what shows with what is meant. Emphasis counts
/// as shown: it is visible, and a matter of its own.
[[nodiscard]] bool shows_as_meant(std::string_view markdown, bool bold);

/// Whether some of a title shows emphasised or struck through.
[[nodiscard]] bool shows_emphasis(std::string_view markdown, bool bold);

}  // namespace twir
