// Whether a title shows as it is meant.
#pragma once

#include <string_view>
#include <vector>

namespace twir {

/// Renders the markdown of a title inside of a link and compares what shows with what is meant. Emphasis counts
/// as shown: it is visible, and a matter of its own.
[[nodiscard]] bool shows_as_meant(std::string_view markdown, bool bold);

/// Whether a title would show as meant here, but is known to fail elsewhere: a backtick without a partner is
/// counted by the newsletter's CI, and Python-Markdown knows no code spans when it looks for the end of comments
/// that open in the title, for incomplete character references, and for definitions of links (`[a]: b`).
[[nodiscard]] bool is_fragile(std::string_view markdown);

/// Where bold marks stand in a title: the offsets of an even number of `**`, none of them longer or escaped;
/// none otherwise.
[[nodiscard]] std::vector<std::size_t> bold_marks(std::string_view title);

/// Whether some of a title shows emphasised or struck through.
[[nodiscard]] bool shows_emphasis(std::string_view markdown, bool bold);

}  // namespace twir
