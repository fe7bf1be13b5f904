// The box that takes anything, and what came of the last action.
#include <algorithm>
#include <array>
#include <vector>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

void paste_anything(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "paste-label", theme.label);
    page_text(frame, column, "paste-hint", theme.small);
    column.y += theme.space(1.5F);
    text_area(frame, column, "paste", theme.control + theme.space(6));
    if (!frame.model.paste_problem().empty()) {
        column.y += theme.space(2);
        sign(frame, column, frame.model.paste_problem(), Severity::warning);
    }
    std::vector<RowButton> buttons{{"choose-any", controls::text_of("choose-any")}};
    if (!trimmed(frame.model.pasted()).empty())
        buttons.insert(buttons.begin(), {"use-paste", controls::text_of("use-paste")});
    column.y += theme.space(2);
    button_row(frame, column, buttons);
    column.y += theme.space(6);
}

void help(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    column.x -= theme.space(1.5F);
    button_row(frame, column,
               std::array{RowButton{"help-wanted", controls::text_of("help-wanted"), ButtonLook::quiet},
                          RowButton{"help-rules", controls::text_of("help-rules"), ButtonLook::quiet},
                          RowButton{"help-keys", controls::text_of("help-keys"), ButtonLook::quiet}});
    column.x += theme.space(1.5F);
    if (!frame.app.shows_tour())
        return;
    column.y += theme.space(4);
    const float padding = theme.space(4);
    const std::string& end = controls::text_of("end-tour");
    const float button_space = button_width(frame, end, ButtonLook::secondary);
    // The button stands beside the words where these keep a good length, else below them.
    const bool beside = column.width > theme.space(150);
    const Paragraph words(controls::text_of("tour-text"), with_colour(theme.body, theme.ink),
                          column.width - 2 * padding - (beside ? button_space + theme.space(8) : 0));
    const float below = beside ? 0 : theme.small_control + theme.space(3);
    const Rect box{column.x, column.y, column.width, words.height() + below + 2 * padding};
    frame.painter.box(box, theme.hint_soft, theme.radius);
    frame.painter.paragraph(words, box.x + padding, box.y + padding);
    const float x = beside ? box.right() - padding - button_space : box.x + padding;
    const float y =
        beside ? box.y + (box.height - theme.small_control) / 2 : box.bottom() - padding - theme.small_control;
    button(frame, {x, y, button_space, theme.small_control}, "end-tour", end, ButtonLook::secondary);
    column.y = box.bottom();
}

void notice(Frame& frame, Column& column)
{
    if (!frame.app.is_kept()) {
        sign(frame, column, controls::text_of("not-kept"), Severity::warning);
        column.y += frame.theme().space(4);
    }
    const std::string& text = frame.model.notice();
    if (text.empty())
        return;
    const Theme& theme = frame.theme();
    const bool back = frame.model.can_take_back();
    const std::string& undo = controls::text_of("take-back");
    const float button_space = back ? button_width(frame, undo, ButtonLook::quiet) + theme.space(4) : theme.space(3);
    const float indent = theme.space(10);
    const Paragraph words(text, with_colour(theme.small, theme.ink), column.width - indent - button_space);
    const Rect box{column.x, column.y, column.width, std::max(theme.control, words.height() + theme.space(5))};
    frame.painter.box(box, theme.good_soft, theme.radius);
    frame.painter.icon(Icon::done, box.x + theme.space(3), box.y + (box.height - theme.space(5)) / 2, theme.space(5),
                       theme.good);
    frame.painter.paragraph(words, box.x + indent, box.y + (box.height - words.height()) / 2);
    if (back) {
        const float width = button_space - theme.space(4);
        button(frame,
               {box.right() - width - theme.space(2), box.y + (box.height - theme.small_control) / 2, width,
                theme.small_control},
               "take-back", undo, ButtonLook::quiet);
    }
    column.y = box.bottom() + theme.space(6);
}

}  // namespace twir::web::views
