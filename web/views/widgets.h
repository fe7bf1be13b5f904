// The looks of fields, choices, buttons and messages. Each widget draws itself at the column's place, lays its
// HTML control over the drawing, and moves the column down.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "model_app.h"
#include "views/painter.h"

namespace twir::web::views {

/// What all widgets of a frame need.
struct Frame {
    Painter& painter;
    const App& app;
    const Model& model = app.form;

    [[nodiscard]] const Theme& theme() const noexcept { return painter.theme(); }
};

/// Text that stands in shell.html under this id.
void page_text(Frame& frame, Column& column, const std::string& id, const TextStyle& style);

/// A labelled text field with its hint and messages.
void text_field(Frame& frame, Column& column, FieldId field);

/// The same for a list to choose from; and one that is no field of an item.
void select_field(Frame& frame, Column& column, FieldId field);
void select_box(Frame& frame, Column& column, const std::string& id);

/// A text field that is no field of an item; and two side by side where there is room.
void text_box(Frame& frame, Column& column, const std::string& id);
void text_boxes(Frame& frame, Column& column, const std::string& left, const std::string& right);

/// The same for text of several lines.
void tall_field(Frame& frame, Column& column, FieldId field, float height);

/// Two fields side by side where there is room, else one above the other.
void field_pair(Frame& frame, Column& column, FieldId left, FieldId right);

/// A row of options of which one is chosen. `label` is the id of its caption's text, empty for none.
void choice(Frame& frame, Column& column, const std::string& name, const std::string& label,
            std::initializer_list<std::string_view> options, std::string_view chosen);

/// A box to tick, with its caption and messages.
void check(Frame& frame, Column& column, FieldId field);

/// The messages about a field, or about the whole item.
void messages(Frame& frame, Column& column, const std::optional<FieldId>& field);

enum class ButtonLook { primary, secondary, quiet };

/// A button's width for its text.
[[nodiscard]] float button_width(Frame& frame, std::string_view text, ButtonLook look);

/// Draws a button (or a link that looks like one) and lays its control over it.
void button(Frame& frame, Rect rect, std::string_view id, std::string_view text, ButtonLook look, bool enabled = true);

}  // namespace twir::web::views
