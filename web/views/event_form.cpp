#include <algorithm>
#include <array>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

// The days with their weekdays, because a wrong date is the commonest mistake.
void shown_days(Frame& frame, Column& column)
{
    const std::string& days = frame.model.view().days;
    if (days.empty())
        return;
    const Theme& theme = frame.theme();
    column.y -= theme.space(4);
    frame.painter.text(column, days, with_colour(theme.small_strong, theme.good));
    column.y += theme.space(6);
}

void for_calendars(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "calendar-heading", theme.label);
    page_text(frame, column, "calendar-hint", theme.small);
    column.y += theme.space(3);
    field_pair(frame, column, {Slot::event_begins}, {Slot::event_ends});
    text_field(frame, column, {Slot::event_zone});
    if (!frame.model.view().can_copy)
        return;
    button_row(frame, column,
               std::array{RowButton{"download-calendar", controls::button_text(frame.app, "download-calendar")},
                          RowButton{"google-calendar", controls::text_of("google-calendar")}});
    column.y += theme.space(6);
}

void add_button(Frame& frame, Column& column, const std::string& id, bool possible)
{
    if (!possible)
        return;
    const Theme& theme = frame.theme();
    const std::string& text = controls::text_of(id);
    const Rect at{column.x, column.y, button_width(frame, text, ButtonLook::secondary), theme.small_control};
    button(frame, at, id, text, ButtonLook::secondary);
    column.y = at.bottom() + theme.space(5);
}

void rows(Frame& frame, Column& column, Rows group, Slot name, Slot url, std::size_t fewest)
{
    const Theme& theme = frame.theme();
    const std::size_t count = frame.model.fields().rows(group).size();
    const std::string prefix = group == Rows::organizers ? "organizer-" : "mirror-";
    for (std::size_t row = 0; row < count; ++row) {
        field_pair(frame, column, {name, row}, {url, row});
        if (count <= fewest)
            continue;
        column.y -= theme.space(4);
        const std::string id = prefix + std::to_string(row) + "-remove";
        const std::string& text = controls::text_of(id);
        const float width = button_width(frame, text, ButtonLook::quiet);
        button(frame, {column.x + column.width - width, column.y, width, theme.space(7)}, id, text, ButtonLook::quiet);
        column.y += theme.space(9);
    }
    add_button(frame, column, group == Rows::organizers ? "add-organizers" : "add-mirrors", count < most_rows);
}

}  // namespace

void event_form(Frame& frame, Column& column)
{
    const Fields& fields = frame.model.fields();
    text_field(frame, column, {Slot::event_title});
    text_field(frame, column, {Slot::event_url});
    field_pair(frame, column, {Slot::event_first_day}, {Slot::event_last_day});
    shown_days(frame, column);
    choice(frame, column, "event-attendance", "event-attendance-label", {"in-person", "online", "hybrid"},
           fields.at({Slot::event_attendance}));
    text_field(frame, column, {Slot::event_place});
    rows(frame, column, Rows::organizers, Slot::organizer_name, Slot::organizer_url, 1);
    check(frame, column, {Slot::event_paid});
    rows(frame, column, Rows::mirrors, Slot::mirror_title, Slot::mirror_url, 0);
    for_calendars(frame, column);
}

}  // namespace twir::web::views
