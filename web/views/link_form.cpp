#include "controls.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

// Where the section takes no pull requests: the way that is open instead.
void discussion_link(Frame& frame, Column& column)
{
    if (frame.model.view().discussion_url.empty())
        return;
    const Theme& theme = frame.theme();
    column.y -= theme.space(3.5F);
    const std::string& text = controls::text_of("discussion");
    const Rect at{column.x, column.y, button_width(frame, text, ButtonLook::secondary), theme.small_control};
    button(frame, at, "discussion", text, ButtonLook::secondary);
    column.y = at.bottom() + theme.space(6);
}

}  // namespace

void link_form(Frame& frame, Column& column)
{
    const Fields& fields = frame.model.fields();
    text_field(frame, column, {Slot::link_title});
    text_field(frame, column, {Slot::link_url});
    choice(frame, column, "link-medium", "link-medium-label", {"article", "video", "audio"},
           fields.at({Slot::link_medium}));
    column.y -= frame.theme().space(3);
    check(frame, column, {Slot::link_series});
    text_field(frame, column, {Slot::link_language});
    select_field(frame, column, {Slot::link_section});
    discussion_link(frame, column);
}

}  // namespace twir::web::views
