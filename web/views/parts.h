// The parts of the page, one file each; page.cpp puts them together.
#pragma once

#include "views/widgets.h"

namespace twir::web::views {

/// The fields of a link.
void link_form(Frame& frame, Column& column);

/// The fields of an event.
void event_form(Frame& frame, Column& column);

/// The fields of the other kinds.
void other_form(Frame& frame, Column& column);

/// What helps: links, and, the first time, what the page does.
void help(Frame& frame, Column& column);

/// The box that takes anything.
void paste_anything(Frame& frame, Column& column);

/// What was found in a calendar or page.
void found(Frame& frame, Column& column);

/// What the last action did, and the way back.
void notice(Frame& frame, Column& column);

/// What waits for the same pull request.
void tray(Frame& frame, Column& column);

/// The item, how it will look, where it goes, and the button that copies it.
void result(Frame& frame, Column& column);

/// The item in the draft, and the pull request around it.
void placing(Frame& frame, Column& column);

/// The view of a whole draft.
void whole_draft(Frame& frame, Column& column);

}  // namespace twir::web::views
