#include "views/page.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

constexpr float narrow_below = 56;  // rem
constexpr float widest = 70;        // rem

// What the frame before came to: the result is laid out before its height is known.
struct Measured {
    float result = 0;
    float page = 0;
    float code = 0;
};
Measured measured;

void header(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "heading", theme.display);
    column.y += theme.space(2);
    Column intro{column.x, column.y, std::min(column.width, theme.space(160))};
    page_text(frame, intro, "intro", with_colour(theme.body, theme.quiet));
    column.y = intro.y + theme.space(1);
    help(frame, column);
    column.y += theme.space(5);
}

void choose_kind(Frame& frame, Column& column)
{
    const std::string_view chosen = controls::chosen_kind(frame.app);
    choice(frame, column, "kind", "kind-label", {"link", "event", "other", "draft"}, chosen);
    if (chosen == "other")
        select_box(frame, column, "other-kind");
}

void form(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const Form kind = frame.model.fields().kind;
    paste_anything(frame, column);
    notice(frame, column);
    found(frame, column);
    choose_kind(frame, column);
    if (kind == Form::event)
        event_form(frame, column);
    else if (kind == Form::link)
        link_form(frame, column);
    else
        other_form(frame, column);
    if (frame.model.view().untouched)
        return;
    column.x -= theme.space(1.5F);
    button_row(frame, column,
               std::array{RowButton{"copy-link", controls::button_text(frame.app, "copy-link"), ButtonLook::quiet},
                          RowButton{"start-over", controls::text_of("start-over"), ButtonLook::quiet}});
    column.x += theme.space(1.5F);
    column.y += theme.space(2);
}

// Draws something on a card as wide as the column.
void on_card(Frame& frame, Column& column, float padding, void (*draw)(Frame&, Column&))
{
    const float top = column.y;
    Column inner{column.x + padding, top + padding, column.width - 2 * padding};
    draw(frame, inner);
    column.y = inner.y + padding;
    frame.painter.card({column.x, top, column.width, column.y - top});
}

void whole(Frame& frame, Column& column)
{
    choose_kind(frame, column);
    whole_draft(frame, column);
}

float draw_wide(Frame& frame, Column page)
{
    const Theme& theme = frame.theme();
    const float gap = theme.space(7);
    const float right_width = std::round((page.width - gap) * 0.44F);
    Column left{page.x, page.y, page.width - gap - right_width};
    on_card(frame, left, theme.space(7), form);

    // The result stays in view as far as the form beside it reaches.
    const browser::Screen& screen = frame.painter.screen();
    const float lowest = std::max(page.y, left.y - measured.result);
    const float top = std::clamp(screen.scroll + theme.space(5), page.y, lowest);
    Column right{left.x + left.width + gap, top, right_width};
    on_card(frame, right, theme.space(6), result);
    measured.result = right.y - top;
    page.y = std::max(left.y, page.y + measured.result) + gap;
    if (!makes_post(frame.model.fields().kind))
        on_card(frame, page, theme.space(7), placing);
    return page.y;
}

float draw_narrow(Frame& frame, Column page)
{
    const Theme& theme = frame.theme();
    on_card(frame, page, theme.space(5), form);
    page.y += theme.space(4);
    on_card(frame, page, theme.space(5), result);
    page.y += theme.space(4);
    if (!makes_post(frame.model.fields().kind))
        on_card(frame, page, theme.space(5), placing);
    return page.y;
}

float draw_whole(Frame& frame, Column page, bool narrow)
{
    on_card(frame, page, frame.theme().space(narrow ? 5 : 7), whole);
    return page.y;
}

}  // namespace

bool is_narrow(const browser::Screen& screen)
{
    return screen.width < narrow_below * browser::text_size();
}

bool follows_window(const browser::Screen& screen, const App& app)
{
    return !is_narrow(screen) && !app.shows_whole();
}

bool draw_page(Painter& painter, const App& app)
{
    Frame frame{painter, app};
    const Theme& theme = painter.theme();
    const bool narrow = is_narrow(painter.screen());
    const float margin = narrow ? theme.space(4) : theme.space(8);
    const float width = std::min(painter.screen().width - 2 * margin, widest * theme.space(4));
    Column page{std::floor((painter.screen().width - width) / 2), narrow ? theme.space(6) : theme.space(11), width};
    header(frame, page);
    const Measured before = measured;
    const float bottom = app.shows_whole() ? draw_whole(frame, page, narrow)
                         : narrow          ? draw_narrow(frame, page)
                                           : draw_wide(frame, page);
    measured.page = bottom + theme.space(10);
    measured.code = code_spacing(theme.code);
    if (before.page != measured.page)
        controls::set_height(measured.page);
    if (before.code != measured.code)
        controls::set_property("--code-spacing", measured.code);
    return before.page != measured.page || before.result != measured.result;
}

}  // namespace twir::web::views
