#include <algorithm>
#include <array>
#include <vector>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

TextStyle code_style(const Theme& theme, ItemRun::Ink ink)
{
    switch (ink) {
    case ItemRun::Ink::prefix:
        return with_colour(theme.code, theme.prefix);
    case ItemRun::Ink::date:
        return with_colour(theme.code, theme.date);
    case ItemRun::Ink::place:
        return with_colour(theme.code, theme.place);
    case ItemRun::Ink::name:
        return with_colour(theme.code, theme.name);
    case ItemRun::Ink::title:
        return with_colour(theme.code, theme.title);
    case ItemRun::Ink::url:
        return with_colour(theme.code, theme.url);
    case ItemRun::Ink::markup:
        return with_colour(theme.code, theme.markup);
    case ItemRun::Ink::gap:
        break;
    }
    TextStyle gap = with_colour(theme.code, theme.accent_ink);
    gap.ground = theme.accent_soft;
    return gap;
}

// The item as markdown.
void markdown(Frame& frame, Column& column)
{
    std::vector<TextRun> runs;
    for (const ItemRun& run : frame.model.view().item_runs)
        runs.push_back({run.text, code_style(frame.theme(), run.ink)});
    code_box(frame, column, "item", runs);
}

// The item as the newsletter's site shows it.
void preview(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const float top = column.y;
    Column inner{column.x + theme.space(4), column.y + theme.space(3), column.width - theme.space(8)};
    for (const ShownLine& line : frame.model.view().shown)
        shown_line(frame, inner, line);
    const Rect box{column.x, top, column.width, inner.y + theme.space(2.5F) - top};
    frame.painter.place("preview", box);
    column.y = box.bottom();
}

void status_line(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const View& view = frame.model.view();
    const float size = theme.space(5);
    Icon icon = Icon::hint;
    ImU32 ink = theme.hint;
    ImU32 ground = theme.hint_soft;
    if (view.can_copy || !controls::shows_item(frame.model)) {
        icon = Icon::done;
        ink = theme.good;
        ground = theme.good_soft;
    } else if (view.errors != 0) {
        icon = Icon::error;
        ink = theme.error;
        ground = theme.error_soft;
    }
    frame.painter.icon(icon, column.x, column.y + (theme.small.line - size) / 2, size, ink, ground);
    Column text{column.x + size + theme.space(2), column.y, column.width - size - theme.space(2)};
    frame.painter.text(text, controls::status(frame.model), with_colour(theme.small, theme.ink));
    column.y = text.y;
}

void actions(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const bool copied = frame.model.copy_state() == CopyState::done;
    const Rect copy{column.x, column.y, column.width, theme.control + theme.space(0.5F)};
    button(frame, copy, "copy", controls::copy_text(frame.model), ButtonLook::primary, frame.model.ready() != 0);
    column.y = copy.bottom() + theme.space(2);
    const Rect draft{column.x, column.y, column.width, theme.control - theme.space(1)};
    button(frame, draft, "draft", controls::draft_text(frame.model),
           copied ? ButtonLook::secondary : ButtonLook::quiet);
    column.y = draft.bottom();
}

}  // namespace

void result(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "result-heading", theme.heading);
    column.y += theme.space(1);
    status_line(frame, column);
    column.y += theme.space(4);
    if (controls::shows_item(frame.model)) {
        markdown(frame, column);
        column.y += theme.space(5);
        page_text(frame, column, "preview-heading", theme.label);
        preview(frame, column);
        column.y += theme.space(1);
        frame.painter.text(column, frame.model.view().destination, theme.small);
        messages(frame, column, std::nullopt);
        column.y += theme.space(4);
    }
    actions(frame, column);
    tray(frame, column);
}

}  // namespace twir::web::views
