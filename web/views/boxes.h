// Texts in boxes, rows of buttons, rendered lines: what the result, the draft and the pull request are made of.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "views/widgets.h"

namespace twir::web::views {

/// Text to be copied, in a box. The text box `id` over it holds the same text in the same places, to be selected.
void code_box(Frame& frame, Column& column, std::string_view id, std::span<const TextRun> runs);

/// An empty box for a text box that shows its own text.
void text_area(Frame& frame, Column& column, std::string_view id, float height);

/// The style of a piece of a rendered item.
[[nodiscard]] TextStyle shown_style(const Theme& theme, const ShownRun& run);

/// A rendered line of an item with its bullet, and the height that it takes.
void shown_line(Frame& frame, Column& column, const ShownLine& line);
[[nodiscard]] float shown_height(Frame& frame, float width, const ShownLine& line);

struct RowButton {
    std::string id;
    std::string text;
    ButtonLook look = ButtonLook::secondary;
    bool enabled = true;
};

/// Buttons side by side, in as many lines as they need.
void button_row(Frame& frame, Column& column, std::span<const RowButton> buttons);

/// A sentence behind a sign.
void sign(Frame& frame, Column& column, std::string_view text, Severity severity);

}  // namespace twir::web::views
