// What a line is by its looks: the marks that begin headings, rules, lists, quotes, code and definitions.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ci/tags.h"

namespace twir::ci {

inline constexpr std::size_t indent_size = 4;  ///< columns of a level

[[nodiscard]] std::size_t count_leading_spaces(std::string_view line) noexcept;
[[nodiscard]] constexpr bool is_indented(std::string_view line) noexcept
{
    return line.starts_with("    ");
}
/// Without white space at its ends, and at its beginning.
[[nodiscard]] std::string_view strip(std::string_view line) noexcept;
[[nodiscard]] std::string_view strip_left(std::string_view line) noexcept;

/// `## Title ##`
struct HashHeading {
    Tag tag;
    std::string_view title;
};
[[nodiscard]] std::optional<HashHeading> read_hash_heading(std::string_view line) noexcept;

/// `===` or `---` below a title.
[[nodiscard]] std::optional<Tag> read_underline(std::string_view line) noexcept;

[[nodiscard]] bool is_rule(std::string_view line) noexcept;

/// `* text` or `1. text` behind `least` to `most` spaces.
struct ListMark {
    Tag list;
    std::string_view content;
};
[[nodiscard]] std::optional<ListMark> read_list_mark(std::string_view line, std::size_t least,
                                                     std::size_t most) noexcept;

/// What stands behind the `>` of a quote.
[[nodiscard]] std::optional<std::string_view> read_quote_mark(std::string_view line) noexcept;

/// Whether a line may begin the definition of a reference.
[[nodiscard]] bool may_define(std::string_view line) noexcept;

}  // namespace twir::ci
