// Splitting a title into code spans and the text between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twir {

/// A run of a title: either a code span, whose text is what stands between its backtick strings, or other
/// text. `source` is all of it, backticks included.
struct TitlePiece {
    bool code = false;
    std::string_view source;
    std::string_view text;
};

/// Splits at code spans as CommonMark does (section 6.1). In markdown, a backslash before a backtick outside
/// of a code span takes its meaning away; in title text backslashes are literal.
[[nodiscard]] std::vector<TitlePiece> title_pieces(std::string_view title, bool is_markdown);

/// A code span with the shortest backtick string that fits around the trimmed text.
[[nodiscard]] std::string code_span(std::string_view text);

/// The character of an HTML character reference such as `&amp;` or `&#126;`, in UTF-8; empty for names that
/// are not known here. `reference` goes from `&` to `;`.
[[nodiscard]] std::string resolve_reference(std::string_view reference);

/// The length of what looks like a character reference at `at` (an `&`), known or not; 0 for none.
[[nodiscard]] std::size_t reference_length(std::string_view text, std::size_t at) noexcept;

}  // namespace twir
