#include "views/widgets.h"

#include <algorithm>
#include <cmath>

#include "controls.h"

namespace twir::web::views {

namespace {

using controls::text_of;

struct FieldState {
    bool wrong = false;
    bool needed = false;
};

FieldState state_of(const View& view, FieldId field)
{
    FieldState state;
    for (const Message& message : view.messages) {
        if (message.field != field)
            continue;
        state.needed = state.needed || message.state == Message::State::needed;
        state.wrong =
            state.wrong || (message.severity == Severity::error &&
                            (message.state == Message::State::told || message.state == Message::State::offered));
    }
    return state;
}

// Caption with its hint; what is still needed is said at its right end.
void caption(Frame& frame, Column& column, const std::string& id, bool needed)
{
    const Theme& theme = frame.theme();
    if (needed) {
        frame.painter.line({column.x, column.y, column.width, theme.label.line}, "Still needed",
                           with_colour(theme.small, theme.accent_ink), 1);
    }
    frame.painter.text(column, text_of(id + "-label"), theme.label);
    const std::string& hint = text_of(id + "-hint");
    if (!hint.empty())
        frame.painter.text(column, hint, theme.small);
    column.y += theme.space(1.5F);
}

ImU32 border_of(Frame& frame, const std::string& id, bool wrong)
{
    const Theme& theme = frame.theme();
    if (wrong)
        return theme.error;
    return frame.painter.is_hovered(id) ? theme.quiet : theme.line_strong;
}

Rect captioned_box(Frame& frame, Column& column, const std::string& id, FieldState state, float height)
{
    const Theme& theme = frame.theme();
    caption(frame, column, id, state.needed);
    const Rect box{column.x, column.y, column.width, height};
    frame.painter.box(box, theme.card, theme.radius, border_of(frame, id, state.wrong), state.wrong ? 2 : 1);
    frame.painter.place(id, box);
    column.y = box.bottom();
    return box;
}

Rect field_box(Frame& frame, Column& column, FieldId field)
{
    return captioned_box(frame, column, key(field), state_of(frame.model.view(), field), frame.theme().control);
}

void chevron(Frame& frame, const Rect& box)
{
    const Theme& theme = frame.theme();
    const float size = theme.space(4);
    frame.painter.icon(Icon::chevron, box.right() - size - theme.space(3), box.y + (box.height - size) / 2, size,
                       theme.quiet);
}

struct MessageLook {
    Icon icon;
    ImU32 ink;
    ImU32 ground;
};

MessageLook look_of(const Theme& theme, const Message& message)
{
    if (message.state == Message::State::applied)
        return {Icon::done, theme.good, theme.good_soft};
    switch (message.severity) {
    case Severity::error:
        return {Icon::error, theme.error, theme.error_soft};
    case Severity::warning:
        return {Icon::warning, theme.warning, theme.warning_soft};
    case Severity::hint:
        break;
    }
    return {Icon::hint, theme.hint, theme.hint_soft};
}

// A message with its button behind the last word where there is room, else on a line of its own.
void message_line(Frame& frame, Column& column, const Message& message, const std::string& button_id,
                  const std::string& why)
{
    const Theme& theme = frame.theme();
    const MessageLook look = look_of(theme, message);
    const float icon_size = std::round(theme.small.line * 0.9F);
    const float indent = icon_size + theme.space(2);
    const ButtonLook kind = message.state == Message::State::applied ? ButtonLook::quiet : ButtonLook::secondary;
    const float needed = message.button.empty() ? 0 : button_width(frame, message.button, kind) + theme.space(2);

    column.y += theme.space(2);
    frame.painter.icon(look.icon, column.x, column.y + (theme.small.line - icon_size) / 2, icon_size, look.ink,
                       look.ground);
    const bool is_error = message.severity == Severity::error && message.state != Message::State::applied;
    const TextStyle style = with_colour(theme.small, is_error ? theme.error : theme.ink);
    const float width = column.width - indent;
    const Paragraph text(message.text, style, width);
    frame.painter.paragraph(text, column.x + indent, column.y);
    column.y += text.height();
    float behind = text.last_line_width();
    if (!why.empty()) {
        const float height = theme.small.line + theme.space(1);
        const float why_width = button_width(frame, "Why?", ButtonLook::quiet);
        if (behind + why_width + theme.space(1) > width) {
            behind = -theme.space(2.5F);
            column.y += theme.small.line;
        }
        button(frame,
               {column.x + indent + behind + theme.space(1), column.y - theme.small.line - theme.space(0.5F), why_width,
                height},
               why, "Why?", ButtonLook::quiet);
        behind += why_width + theme.space(1);
    }
    if (message.button.empty())
        return;
    if (kind == ButtonLook::quiet && behind + needed <= width) {
        const float height = theme.small.line + theme.space(1);
        const Rect at{column.x + indent + behind + theme.space(1), column.y - theme.small.line - theme.space(0.5F),
                      needed - theme.space(2), height};
        button(frame, at, button_id, message.button, kind);
        return;
    }
    // A button without a frame begins where the text does.
    const float outdent = kind == ButtonLook::quiet ? theme.space(1.5F) : 0;
    column.y += kind == ButtonLook::quiet ? 0 : theme.space(1.5F);
    const Rect at{column.x + indent - outdent, column.y, std::min(needed - theme.space(2), width), theme.small_control};
    button(frame, at, button_id, message.button, kind);
    column.y = at.bottom();
}

// What each option of a choice gets: so much of its text's width, and so much besides.
struct Shares {
    float text = 0;
    float rest = 0;
};

// Equal widths, unless some text does not fit in: then as the texts need.
Shares share(Frame& frame, float width, const std::string& name, std::initializer_list<std::string_view> options)
{
    const float count = static_cast<float>(options.size());
    float widest = 0;
    float sum = 0;
    for (const std::string_view option : options) {
        const float text = width_of(text_of(name + "-" + std::string(option) + "-label"), frame.theme().label);
        widest = std::max(widest, text);
        sum += text;
    }
    if (widest + frame.theme().space(3) <= width / count)
        return {0, width / count};
    return {1, (width - sum) / count};
}

}  // namespace

void page_text(Frame& frame, Column& column, const std::string& id, const TextStyle& style)
{
    frame.painter.text(column, text_of(id), style);
}

void text_field(Frame& frame, Column& column, FieldId field)
{
    field_box(frame, column, field);
    messages(frame, column, field);
    column.y += frame.theme().space(6);
}

void select_field(Frame& frame, Column& column, FieldId field)
{
    chevron(frame, field_box(frame, column, field));
    messages(frame, column, field);
    column.y += frame.theme().space(6);
}

void select_box(Frame& frame, Column& column, const std::string& id)
{
    chevron(frame, captioned_box(frame, column, id, {}, frame.theme().control));
    column.y += frame.theme().space(6);
}

void text_box(Frame& frame, Column& column, const std::string& id)
{
    captioned_box(frame, column, id, {}, frame.theme().control);
    column.y += frame.theme().space(6);
}

void text_boxes(Frame& frame, Column& column, const std::string& left, const std::string& right)
{
    const float gap = frame.theme().space(4);
    const bool narrow = column.width < frame.theme().space(110);
    const float width = narrow ? column.width : (column.width - gap) / 2;
    Column first{column.x, column.y, width};
    text_box(frame, first, left);
    Column second{narrow ? column.x : column.x + width + gap, narrow ? first.y : column.y, width};
    text_box(frame, second, right);
    column.y = std::max(first.y, second.y);
}

void tall_field(Frame& frame, Column& column, FieldId field, float height)
{
    captioned_box(frame, column, key(field), state_of(frame.model.view(), field), height);
    messages(frame, column, field);
    column.y += frame.theme().space(6);
}

void field_pair(Frame& frame, Column& column, FieldId left, FieldId right)
{
    const float gap = frame.theme().space(4);
    if (column.width < frame.theme().space(110)) {
        text_field(frame, column, left);
        text_field(frame, column, right);
        return;
    }
    const float width = (column.width - gap) / 2;
    Column first{column.x, column.y, width};
    Column second{column.x + width + gap, column.y, width};
    text_field(frame, first, left);
    text_field(frame, second, right);
    column.y = std::max(first.y, second.y);
}

void choice(Frame& frame, Column& column, const std::string& name, const std::string& label,
            std::initializer_list<std::string_view> options, std::string_view chosen)
{
    const Theme& theme = frame.theme();
    if (!label.empty()) {
        page_text(frame, column, label, theme.label);
        column.y += theme.space(1.5F);
    }
    const Rect track{column.x, column.y, column.width, theme.control};
    frame.painter.box(track, theme.sunken, theme.radius + 2, theme.line);
    const Rect inner = track.inset(4);
    const Shares shares = share(frame, inner.width, name, options);
    float x = inner.x;
    for (const std::string_view option : options) {
        const std::string id = name + "-" + std::string(option);
        const float width = shares.text * width_of(text_of(id + "-label"), theme.label) + shares.rest;
        const Rect segment{x, inner.y, width, inner.height};
        const bool on = option == chosen;
        if (on)
            frame.painter.box(segment, theme.chosen, theme.radius - 2, theme.chosen_line);
        const ImU32 ink = on ? theme.on_chosen : frame.painter.is_hovered(id) ? theme.ink : theme.quiet;
        const TextStyle style = with_colour(on ? theme.label : theme.body, ink);
        frame.painter.line(segment, text_of(id + "-label"), {style.face, theme.label.size, theme.label.line, ink},
                           0.5F);
        frame.painter.place(id, segment);
        x += width;
    }
    column.y = track.bottom();
    if (const std::optional<FieldId> field = find_field(name))
        messages(frame, column, field);
    column.y += theme.space(6);
}

void check(Frame& frame, Column& column, FieldId field)
{
    const Theme& theme = frame.theme();
    const std::string id = key(field);
    const bool on = !frame.model.fields().at(field).empty();
    const float size = theme.space(5.5F);
    const float height = std::max(theme.small_control, theme.space(9));
    const Rect box{column.x, column.y + (height - size) / 2, size, size};
    frame.painter.box(box, on ? theme.accent : theme.card, 6, on ? theme.accent : border_of(frame, id, false));
    if (on)
        frame.painter.icon(Icon::tick, box.x, box.y, size, theme.on_accent);
    const float indent = size + theme.space(3);
    const std::string& text = text_of(id + "-label");
    const TextStyle style{Face::regular, theme.label.size, theme.label.line, theme.ink};
    frame.painter.line({column.x + indent, column.y, column.width - indent, height}, text, style);
    frame.painter.place(id, {column.x, column.y, indent + width_of(text, style), height});
    column.y += height;
    messages(frame, column, field);
    column.y += theme.space(5);
}

void messages(Frame& frame, Column& column, const std::optional<FieldId>& field)
{
    const std::string list = field ? key(*field) : "item";
    std::size_t index = 0;
    for (const Message& message : frame.model.view().messages) {
        if (message.field != field)
            continue;
        // What is merely needed stands at the caption.
        if (message.state != Message::State::needed)
            message_line(frame, column, message, controls::message_button(list, index),
                         controls::rule_address(message.rule).empty() ? std::string{}
                                                                      : controls::message_why(list, index));
        ++index;
    }
}

float button_width(Frame& frame, std::string_view text, ButtonLook look)
{
    const Theme& theme = frame.theme();
    return std::round(width_of(text, theme.small_strong) + theme.space(look == ButtonLook::quiet ? 3 : 6));
}

void button(Frame& frame, Rect rect, std::string_view id, std::string_view text, ButtonLook look, bool enabled)
{
    const Theme& theme = frame.theme();
    const bool hovered = frame.painter.is_hovered(id);
    TextStyle style = rect.height > theme.small_control ? theme.label : theme.small_strong;
    switch (look) {
    case ButtonLook::primary:
        frame.painter.box(rect,
                          !enabled  ? theme.sunken
                          : hovered ? theme.accent_hover
                                    : theme.accent,
                          theme.radius, enabled ? 0 : theme.line);
        style.colour = enabled ? theme.on_accent : theme.off;
        break;
    case ButtonLook::secondary:
        frame.painter.box(rect, hovered || !enabled ? theme.sunken : theme.card, theme.radius,
                          !enabled  ? theme.line
                          : hovered ? theme.quiet
                                    : theme.line_strong);
        style.colour = enabled ? theme.ink : theme.off;
        break;
    case ButtonLook::quiet:
        if (hovered)
            frame.painter.box(rect, theme.sunken, theme.radius - 2);
        style.colour = theme.accent_ink;
        break;
    }
    frame.painter.line(rect, text, style, 0.5F);
    frame.painter.place(id, rect);
}

}  // namespace twir::web::views
