#include <array>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

using controls::button_text;
using controls::text_of;

std::string_view name(WholeDraft::Filter filter) noexcept
{
    constexpr std::array<std::string_view, 5> names{"all", "errors", "warnings", "hints", "ci"};
    return names[static_cast<std::size_t>(filter)];
}

void intake(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "whole-heading", theme.heading);
    column.y += theme.space(1);
    page_text(frame, column, "whole-intro", theme.small);
    column.y += theme.space(2.5F);
    button_row(frame, column,
               std::array{RowButton{"whole-current", text_of("whole-current")},
                          RowButton{"whole-choose", text_of("whole-choose")}});
    if (const std::string told = controls::whole_source_text(frame.app); !told.empty()) {
        column.y += theme.space(2.5F);
        const bool wrong = frame.app.source().state() == DraftSource::State::failed || !frame.app.complaint().empty();
        sign(frame, column, told, wrong ? Severity::warning : Severity::hint);
    }
    column.y += theme.space(5);
    page_text(frame, column, "whole-text-label", theme.label);
    page_text(frame, column, "whole-text-hint", theme.small);
    column.y += theme.space(1.5F);
    text_area(frame, column, "whole-text", theme.space(80));
}

// "12:5 error · CI", the message, the rule, and the button that mends it.
void finding(Frame& frame, Column& column, const WholeDraft::Finding& it, std::size_t row)
{
    const Theme& theme = frame.theme();
    const std::string id = "finding-" + std::to_string(row);
    const ImU32 ink = it.severity == Severity::error     ? theme.error
                      : it.severity == Severity::warning ? theme.warning
                                                         : theme.hint;
    frame.painter.box({column.x, column.y, column.width, 1}, theme.line, 0);
    column.y += theme.space(2);
    const std::string place = std::to_string(it.position.line) + ":" + std::to_string(it.position.column);
    const float height = theme.space(7);
    const float place_width = button_width(frame, place, ButtonLook::quiet);
    button(frame, {column.x - theme.space(1.5F), column.y, place_width, height}, id + "-find", place,
           ButtonLook::quiet);
    float x = column.x + place_width;
    const std::string severity(twir::name(it.severity));
    const TextStyle strong = with_colour(theme.small_strong, ink);
    frame.painter.line({x, column.y, column.width, height}, severity, strong);
    x += width_of(severity, strong) + theme.space(2.5F);
    if (it.ci) {
        const float width = width_of("CI", theme.small_strong) + theme.space(3);
        frame.painter.box({x, column.y + theme.space(1), width, height - theme.space(2)}, theme.error_soft,
                          theme.radius / 2);
        frame.painter.line({x, column.y, width, height}, "CI", with_colour(theme.small_strong, theme.error), 0.5F);
    }
    const std::string rule(it.rule);
    const float rule_width = button_width(frame, rule, ButtonLook::quiet);
    button(frame, {column.x + column.width - rule_width + theme.space(1.5F), column.y, rule_width, height}, id + "-why",
           rule, ButtonLook::quiet);
    column.y += height;
    frame.painter.text(column, it.message, with_colour(theme.small, theme.ink));
    if (!it.button.empty()) {
        column.y += theme.space(1.5F);
        button_row(frame, column, std::array{RowButton{id + "-fix", it.button}});
    }
    column.y += theme.space(2.5F);
}

void actions(Frame& frame, Column& column)
{
    const WholeDraft& whole = frame.app.whole;
    std::vector<RowButton> buttons{
        {"whole-fix", controls::safe_fixes_text(frame.app), ButtonLook::primary, whole.safe_fixes() != 0}};
    if (whole.can_undo())
        buttons.push_back({"whole-undo", text_of("whole-undo")});
    for (const char* id : {"whole-copy", "download-whole"})
        buttons.push_back({id, button_text(frame.app, id)});
    button_row(frame, column, buttons);
    if (frame.app.handed().state == CopyState::failed) {
        column.y += frame.theme().space(2);
        sign(frame, column, controls::handed(frame.app), Severity::warning);
    }
}

}  // namespace

void whole_draft(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const WholeDraft& whole = frame.app.whole;
    intake(frame, column);
    column.y += theme.space(3);
    frame.painter.text(column, whole.told(), with_colour(theme.body, theme.ink));
    if (whole.text().empty())
        return;
    column.y += theme.space(3);
    actions(frame, column);
    column.y += theme.space(5);
    choice(frame, column, "whole-filter", "whole-filter-label", {"all", "errors", "warnings", "hints", "ci"},
           name(whole.filter()));
    column.y -= theme.space(2);
    std::size_t row = 0;
    for (const WholeDraft::Finding& it : whole.listed())
        finding(frame, column, it, row++);
    if (const std::string hidden = controls::hidden_text(frame.app); !hidden.empty())
        frame.painter.text(column, hidden, theme.small);
}

}  // namespace twir::web::views
