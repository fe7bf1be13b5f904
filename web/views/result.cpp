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
    if (view.can_copy) {
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
    button(frame, draft, "draft", controls::text_of("draft"), copied ? ButtonLook::secondary : ButtonLook::quiet);
    column.y = draft.bottom();
}

// The events that wait, and the way to add one.
void tray(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const Model& model = frame.model;
    if (model.fields().kind != Kind::event)
        return;
    if (model.view().can_copy) {
        column.y += theme.space(2);
        button_row(frame, column, std::array{RowButton{"put-aside", controls::text_of("put-aside")}});
    }
    if (model.waiting().empty())
        return;
    column.y += theme.space(5);
    page_text(frame, column, "tray-heading", theme.label);
    for (std::size_t i = 0; i < model.waiting().size(); ++i) {
        const std::string id = "waiting-" + std::to_string(i);
        column.y += theme.space(2);
        frame.painter.box({column.x, column.y, column.width, 1}, theme.line, 0);
        column.y += theme.space(2);
        frame.painter.text(column, model.waiting()[i].label, with_colour(theme.small, theme.ink));
        column.y += theme.space(1.5F);
        button_row(frame, column,
                   std::array{RowButton{id + "-edit", controls::text_of(id + "-edit")},
                              RowButton{id + "-remove", controls::text_of(id + "-remove"), ButtonLook::quiet}});
    }
    if (!model.tray_problem().empty()) {
        column.y += theme.space(3);
        sign(frame, column, model.tray_problem(), Severity::error);
    }
}

}  // namespace

void result(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "result-heading", theme.heading);
    column.y += theme.space(1);
    status_line(frame, column);
    column.y += theme.space(4);
    markdown(frame, column);
    column.y += theme.space(5);
    page_text(frame, column, "preview-heading", theme.label);
    preview(frame, column);
    column.y += theme.space(1);
    frame.painter.text(column, frame.model.view().destination, theme.small);
    messages(frame, column, std::nullopt);
    column.y += theme.space(4);
    actions(frame, column);
    tray(frame, column);
}

}  // namespace twir::web::views
