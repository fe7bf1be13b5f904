// What Python-Markdown does to a draft before it looks for paragraphs and lists: line ends and tabs are made the same, and each
// block of raw HTML is taken out and leaves a placeholder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twir::ci {

// Placeholders stand where something was taken out of the text: a mark, a kind, five digits, a mark. The marks cannot occur
// otherwise, for the first thing that is done to a draft is to remove them, and the rest is no character of UTF-8.
inline constexpr char placeholder_begin = '\x02';
inline constexpr char placeholder_end = '\x03';
inline constexpr std::size_t placeholder_size = 8;
inline constexpr char raw_block = '\xC0';    ///< HTML that the draft holds as a block
inline constexpr char inline_node = '\xC1';  ///< something found in a line

void append_placeholder(std::string& out, char kind, std::size_t number);

/// The number of the placeholder at `at`.
[[nodiscard]] std::size_t placeholder_number(std::string_view text, std::size_t at) noexcept;

/// Where pieces of a text come from. Pieces are added in order, and mostly places are asked for in order as well.
class OffsetMap {
public:
    void add(std::size_t begin, std::size_t origin);
    [[nodiscard]] std::size_t origin(std::size_t offset) const noexcept;

private:
    struct Piece {
        std::size_t begin;
        std::size_t origin;
    };
    std::vector<Piece> pieces_;
    mutable std::size_t next_ = 0;  ///< the first piece behind the place that was asked for last
};

/// The text for the block parser. Holds views of the draft, which must outlive it.
class CleanText {
public:
    explicit CleanText(std::string_view draft);
    CleanText(const CleanText&) = delete;
    CleanText& operator=(const CleanText&) = delete;

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// The pieces of a block of raw HTML, of which all but the first are rare.
    [[nodiscard]] const std::vector<std::string_view>& raw(std::size_t number) const noexcept { return raw_[number]; }

    /// The offset in the draft of a character of `text()` or of raw HTML.
    [[nodiscard]] std::size_t draft_offset(const char* at) const noexcept;

private:
    friend class HtmlExtractor;
    void normalise(std::string_view draft);

    std::string_view draft_;
    std::string_view normal_;  ///< the draft with its white space normalised
    std::string_view text_;    ///< `normal_` with placeholders for raw HTML
    std::string normal_buffer_;
    std::string text_buffer_;
    OffsetMap normal_origins_;
    OffsetMap text_origins_;
    std::vector<std::vector<std::string_view>> raw_;
};

}  // namespace twir::ci
