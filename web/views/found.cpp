// What was found in a calendar or page, to choose from.
#include <algorithm>
#include <array>
#include <vector>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

using controls::text_of;

void notes(Frame& frame, Column& column, const std::vector<FoundNote>& all)
{
    for (const FoundNote& note : all) {
        column.y += frame.theme().space(1.5F);
        sign(frame, column, note.text, note.severity);
    }
}

ImU32 ink_of(const Theme& theme, const FoundEvent& event)
{
    if (event.standing != FoundEvent::Standing::open)
        return theme.warning;
    return event.complete && !event.early ? theme.good : theme.quiet;
}

// A box to tick beside title, day, place and issue of an event; what is wrong with it below.
void row(Frame& frame, Column& column, const FoundEvent& event, const std::string& id)
{
    const Theme& theme = frame.theme();
    const bool open = event.standing == FoundEvent::Standing::open;
    const bool on = event.is_chosen();
    column.y += theme.space(2);
    frame.painter.box({column.x, column.y, column.width, 1}, theme.line, 0);
    column.y += theme.space(2);
    const float top = column.y;
    const float size = theme.space(5.5F);
    const float indent = size + theme.space(3);
    const std::string& edit = text_of(id + "-edit");
    const float edit_width = button_width(frame, edit, ButtonLook::secondary);
    Column text{column.x + indent, top, column.width - indent - edit_width - theme.space(2)};
    frame.painter.text(text, event.title, with_colour(theme.label, open ? theme.ink : theme.quiet));
    const Rect box{column.x, top, size, size};
    const ImU32 border = !open ? theme.line : frame.painter.is_hovered(id) && !on ? theme.quiet : theme.line_strong;
    frame.painter.box(box, on ? theme.accent : open ? theme.card : theme.sunken, 6, on ? theme.accent : border);
    if (on)
        frame.painter.icon(Icon::tick, box.x, box.y, size, theme.on_accent);
    frame.painter.place(id, {column.x, top, indent + text.width, std::max(text.y - top, size)});
    if (open)
        button(frame, {column.x + column.width - edit_width, top - theme.space(1), edit_width, theme.small_control},
               id + "-edit", edit, ButtonLook::secondary);
    frame.painter.text(text, event.day, with_colour(theme.small, open ? theme.ink : theme.quiet));
    frame.painter.text(text, event.where, theme.small);
    frame.painter.text(text, controls::found_state(event), with_colour(theme.small_strong, ink_of(theme, event)));
    Column below{column.x + indent, text.y, column.width - indent};
    if (open)
        notes(frame, below, event.notes);
    column.y = std::max(below.y, top + size);
}

void fields(Frame& frame, Column& column)
{
    const FoundEvents& found = frame.app.found();
    text_boxes(frame, column, "found-from", "found-until");
    if (found.asks_for(FoundOption::home))
        text_box(frame, column, "found-home");
    if (found.asks_for(FoundOption::organizer) || found.asks_for(FoundOption::organizer_url))
        text_boxes(frame, column, "found-organizer", "found-organizer-url");
    if (found.asks_for(FoundOption::zone))
        text_box(frame, column, "found-zone");
}

void list(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const FoundEvents& found = frame.app.found();
    notes(frame, column, found.notes());
    column.y += theme.space(4);
    fields(frame, column);
    if (found.events().empty())
        return;
    button_row(frame, column,
               std::array{RowButton{"found-all", text_of("found-all")}, RowButton{"found-now", text_of("found-now")},
                          RowButton{"found-none", text_of("found-none")}});
    column.y += theme.space(1);
    const std::size_t first = found.first_shown();
    for (std::size_t i = first; i < (found.unsettled() ? first : found.end_shown()); ++i)
        row(frame, column, found.events()[i], "found-" + std::to_string(i - first));
    if (found.events().size() <= FoundEvents::page_size)
        return;
    column.y += theme.space(4);
    frame.painter.text(column, controls::found_part(found), theme.small);
    column.y += theme.space(1.5F);
    button_row(frame, column,
               std::array{RowButton{"found-previous", text_of("found-previous"), ButtonLook::secondary, first != 0},
                          RowButton{"found-next", text_of("found-next"), ButtonLook::secondary,
                                    found.end_shown() != found.events().size()}});
}

}  // namespace

void found(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const FoundEvents& found = frame.app.found();
    if (found.state() == FoundEvents::State::none)
        return;
    page_text(frame, column, "found-heading", theme.heading);
    column.y += theme.space(1);
    if (const std::string told = controls::found_told(found); !told.empty())
        frame.painter.text(column, told, with_colour(theme.body, theme.ink));
    std::vector<RowButton> buttons{{"found-close", text_of("found-close"), ButtonLook::quiet}};
    if (!found.failure().empty()) {
        column.y += theme.space(2);
        sign(frame, column, found.failure(), Severity::error);
        buttons.insert(buttons.begin(), {"found-retry", text_of("found-retry")});
    }
    if (found.state() == FoundEvents::State::listed)
        list(frame, column);
    column.y += theme.space(3);
    button_row(frame, column, buttons);
    column.y += theme.space(8);
}

}  // namespace twir::web::views
