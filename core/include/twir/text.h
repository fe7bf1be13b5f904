// UTF-8 and positions in text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

/// The offset of the first byte that is not well-formed UTF-8 (Unicode, table 3-7); nothing where all is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

/// `text` with every ill-formed sequence replaced by U+FFFD.
[[nodiscard]] std::string to_valid_utf8(std::string_view text);

/// Code points of well-formed UTF-8; of other text, the bytes that begin one.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// A place in a text as people count it: both from 1, columns in Unicode code points.
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Turns byte offsets of one text into positions. Lines end with LF; a CR before it belongs to its line.
class LineIndex {
public:
    /// O(n). `text` must outlive the index.
    explicit LineIndex(std::string_view text);

    /// The position of a byte offset; that of the end for larger ones. O(log lines).
    [[nodiscard]] Position position(std::size_t offset) const noexcept;

private:
    void count_blocks();
    [[nodiscard]] std::size_t code_points_before(std::size_t offset) const noexcept;

    static constexpr std::size_t block_ = 1024;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::vector<std::size_t> counted_;  // code points before each block, where a line is longer than one
};

}  // namespace twir
