// The forms that few people need: a project's task, a call for speakers, and what is suggested in the forum.
#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

void call_form(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    text_field(frame, column, {Slot::call_name});
    text_field(frame, column, {Slot::call_url});
    text_field(frame, column, {Slot::call_closes});
    if (const std::string& days = frame.model.view().days; !days.empty()) {
        column.y -= theme.space(4);
        frame.painter.text(column, days, with_colour(theme.small_strong, theme.good));
        column.y += theme.space(6);
    }
    text_field(frame, column, {Slot::call_venue});
    field_pair(frame, column, {Slot::call_first_day}, {Slot::call_last_day});
}

void quote_form(Frame& frame, Column& column)
{
    tall_field(frame, column, {Slot::quote_words}, frame.theme().control + frame.theme().space(14));
    text_field(frame, column, {Slot::quote_source});
    text_field(frame, column, {Slot::quote_url});
}

}  // namespace

void other_form(Frame& frame, Column& column)
{
    switch (frame.model.fields().kind) {
    case Form::project_task:
        text_field(frame, column, {Slot::task_project});
        text_field(frame, column, {Slot::task_title});
        text_field(frame, column, {Slot::task_url});
        break;
    case Form::speaker_call:
        call_form(frame, column);
        break;
    case Form::crate:
        text_field(frame, column, {Slot::crate_name});
        text_field(frame, column, {Slot::crate_url});
        text_field(frame, column, {Slot::crate_description});
        check(frame, column, {Slot::crate_own});
        break;
    case Form::quote:
        quote_form(frame, column);
        break;
    case Form::link:
    case Form::event:
        break;
    }
}

}  // namespace twir::web::views
