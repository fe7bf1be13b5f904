// Dear ImGui as a painter of one tall page: what is drawn at page coordinates shows up on the canvas where the
// page is scrolled to. Controls are placed over their drawings as these are made.
#pragma once

#include <string>
#include <string_view>

#include "browser.h"
#include "views/text.h"
#include "views/theme.h"

namespace twir::web::views {

/// Page coordinates, in CSS pixels.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] float right() const noexcept { return x + width; }
    [[nodiscard]] float bottom() const noexcept { return y + height; }
    [[nodiscard]] Rect inset(float by) const noexcept { return inset(by, by); }
    [[nodiscard]] Rect inset(float dx, float dy) const noexcept
    {
        return {x + dx, y + dy, width - 2 * dx, height - 2 * dy};
    }
};

/// Where the next thing of a column goes: things move `y` down by what they took.
struct Column {
    float x = 0, y = 0, width = 0;
};

/// The part of the page that the canvas holds, in page coordinates: what the window shows and a margin around it. The
/// canvas scrolls with the page, so that drawings and the controls over them never come apart; a frame moves it.
struct Slice {
    float top = 0, height = 0;

    /// Between the pixels of the screen.
    [[nodiscard]] static Slice around(const browser::Screen& screen) noexcept;
    /// Whether a window that was scrolled there would still be well inside.
    [[nodiscard]] bool holds(const browser::Screen& screen) const noexcept;
};

enum class Icon { error, warning, hint, done, chevron, tick };

class Painter {
public:
    /// `hovered` is the id of the control that the pointer is on.
    Painter(const Theme& theme, const browser::Screen& screen, std::string_view hovered);

    [[nodiscard]] const Theme& theme() const noexcept { return theme_; }
    [[nodiscard]] const browser::Screen& screen() const noexcept { return screen_; }
    [[nodiscard]] bool is_hovered(std::string_view id) const noexcept { return !id.empty() && id == hovered_; }

    /// A filled box with an optional border.
    void box(Rect rect, ImU32 fill, float radius, ImU32 border = 0, float thickness = 1);
    /// Only the border of a box.
    void frame(Rect rect, float radius, ImU32 border);
    /// A box that lies behind what is already drawn, with a soft shadow.
    void card(Rect rect);
    void icon(Icon which, float x, float y, float size, ImU32 ink, ImU32 ground = 0);

    /// Draws text wrapped to the column and moves the column down.
    void text(Column& column, std::string_view text, const TextStyle& style);
    /// Draws a laid-out paragraph at a place.
    void paragraph(const Paragraph& paragraph, float x, float y);
    /// One line, vertically centred in `rect`; `align` 0 is left, 0.5 centred, 1 right.
    void line(Rect rect, std::string_view text, const TextStyle& style, float align = 0);

    /// Lays the control with this id over a rectangle.
    void place(std::string_view id, Rect rect);

private:
    [[nodiscard]] float on_canvas(float y) const noexcept { return y - slice_.top; }
    /// The next place that is between two pixels of the screen.
    [[nodiscard]] float snapped(float value) const noexcept;
    [[nodiscard]] bool is_visible(float top, float bottom) const noexcept
    {
        return on_canvas(bottom) >= 0 && on_canvas(top) <= slice_.height;
    }

    const Theme& theme_;
    browser::Screen screen_;
    std::string_view hovered_;
    ImDrawList& list_;
    Slice slice_;
};

/// Prepares Dear ImGui.
void start_painting();

/// The canvas has a new context: everything in it has to be made again.
void restart_painting();

/// The reader's fonts have changed.
void forget_text();

/// Draws one frame: calls `draw` between what comes before and after. False where there is no canvas to be had.
bool paint_frame(const browser::Screen& screen, const Theme& theme, void (*draw)(void*), void* data);

}  // namespace twir::web::views
