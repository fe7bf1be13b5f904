// What waits, and the way to let more wait.
#include <array>
#include <vector>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

void waiting_one(Frame& frame, Column& column, std::size_t index)
{
    const Theme& theme = frame.theme();
    const std::vector<Waiting>& waiting = frame.model.waiting();
    const std::string id = "waiting-" + std::to_string(index);
    column.y += theme.space(2);
    frame.painter.box({column.x, column.y, column.width, 1}, theme.line, 0);
    column.y += theme.space(2);
    frame.painter.text(column, waiting[index].label, with_colour(theme.small, theme.ink));
    frame.painter.text(column, controls::waiting_state(waiting[index]),
                       with_colour(theme.small, waiting[index].ready ? theme.quiet : theme.warning));
    column.y += theme.space(1.5F);
    std::vector<RowButton> buttons{{id + "-edit", controls::text_of(id + "-edit")}};
    if (index != 0)
        buttons.push_back({id + "-up", controls::text_of(id + "-up"), ButtonLook::quiet});
    if (index + 1 != waiting.size())
        buttons.push_back({id + "-down", controls::text_of(id + "-down"), ButtonLook::quiet});
    buttons.push_back({id + "-remove", controls::text_of(id + "-remove"), ButtonLook::quiet});
    button_row(frame, column, buttons);
}

}  // namespace

void tray(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const Model& model = frame.model;
    if (!model.view().untouched) {
        column.y += theme.space(2);
        button_row(frame, column, std::array{RowButton{"put-aside", controls::text_of("put-aside")}});
    }
    if (!model.tray_problem().empty()) {
        column.y += theme.space(3);
        sign(frame, column, model.tray_problem(), Severity::error);
    }
    if (model.waiting().empty())
        return;
    column.y += theme.space(5);
    page_text(frame, column, "tray-heading", theme.label);
    page_text(frame, column, "tray-hint", theme.small);
    for (std::size_t i = 0; i < model.waiting().size(); ++i)
        waiting_one(frame, column, i);
    column.y += theme.space(3);
    button_row(frame, column, std::array{RowButton{"clear-tray", controls::text_of("clear-tray"), ButtonLook::quiet}});
}

}  // namespace twir::web::views
