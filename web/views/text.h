// Laying text out in lines: wrapping, mixed styles, right-to-left words.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "views/theme.h"

namespace twir::web::views {

struct TextRun {
    std::string_view text;
    TextStyle style;
};

/// Text in lines of at most a given width. Words are kept whole where they fit; monospaced text breaks after
/// any character, as in the text box that lies over it. Lives no longer than the frame.
class Paragraph {
public:
    Paragraph(std::span<const TextRun> runs, float width);
    Paragraph(std::string_view text, const TextStyle& style, float width);

    [[nodiscard]] float height() const noexcept;
    [[nodiscard]] float width() const noexcept;  ///< of the longest line
    [[nodiscard]] std::size_t lines() const noexcept { return lines_.size(); }
    [[nodiscard]] float last_line_width() const noexcept { return lines_.empty() ? 0 : lines_.back().width; }

    /// Draws the lines that lie between `top` and `bottom`; `x` and `y` are the upper left corner.
    void draw(ImDrawList& list, float x, float y, float top, float bottom) const;

private:
    struct Piece {
        ImWchar glyph = 0;
        std::size_t style = 0;
        float x = 0;
        float width = 0;
        bool blank = false;
        bool right_to_left = false;
    };
    struct Line {
        std::vector<Piece> pieces;
        float width = 0;
    };

    void add_run(const TextRun& run, float width);
    void add_piece(std::string_view text, std::size_t style, float width);
    void break_line();
    void draw_marks(ImDrawList& list, const Line& line, float x, float y) const;
    static void order(Line& line);

    std::vector<TextStyle> styles_;
    std::vector<Line> lines_{1};
    float line_height_ = 0;
    float baseline_ = 0;  ///< from the top of a line
};

/// Height of a text in lines of at most `width`, as a paragraph would have it. Remembered: what is not seen need not
/// be laid out again to know its place.
[[nodiscard]] float height_of(std::string_view text, const TextStyle& style, float width);

/// Width of a text in one line. Remembered as well.
[[nodiscard]] float width_of(std::string_view text, const TextStyle& style);

/// The distance that monospaced characters keep, in whole pixels of the screen.
[[nodiscard]] float code_advance(const TextStyle& style);

/// What that differs from the font's own distance.
[[nodiscard]] float code_spacing(const TextStyle& style);

}  // namespace twir::web::views
