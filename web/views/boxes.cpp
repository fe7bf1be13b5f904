#include "views/boxes.h"

#include <algorithm>

namespace twir::web::views {

void code_box(Frame& frame, Column& column, std::string_view id, std::span<const TextRun> runs)
{
    const Theme& theme = frame.theme();
    const Rect inner{column.x + theme.space(4), column.y + theme.space(3.5F), column.width - theme.space(8), 0};
    const Paragraph text(runs, inner.width);
    const Rect box{column.x, column.y, column.width, text.height() + theme.space(7)};
    frame.painter.box(box, theme.sunken, theme.radius, theme.line);
    frame.painter.paragraph(text, inner.x, inner.y);
    frame.painter.place(id, box);
    column.y = box.bottom();
}

void text_area(Frame& frame, Column& column, std::string_view id, float height)
{
    const Theme& theme = frame.theme();
    const Rect box{column.x, column.y, column.width, height};
    frame.painter.box(box, theme.card, theme.radius, frame.painter.is_hovered(id) ? theme.quiet : theme.line_strong);
    frame.painter.place(id, box);
    column.y = box.bottom();
}

TextStyle shown_style(const Theme& theme, const ShownRun& run)
{
    TextStyle style = theme.body;
    if (run.strong)
        style.face = Face::bold;
    if (run.code) {
        style.face = Face::mono;
        style.size = theme.code.size;
        style.ground = theme.sunken;
    }
    if (run.link) {
        style.colour = theme.link;
        style.underline = !run.gap;
    }
    if (run.gap) {
        style.colour = theme.quiet;
        style.ground = theme.sunken;
    }
    return style;
}

namespace {

float indent_of(const Theme& theme, const ShownLine& line)
{
    return theme.space(5) * static_cast<float>(line.depth + 1);
}

Paragraph lay_out(const Theme& theme, const ShownLine& line, float width)
{
    std::vector<TextRun> runs;
    for (const ShownRun& run : line.runs)
        runs.push_back({run.text, shown_style(theme, run)});
    return {runs, width - indent_of(theme, line)};
}

}  // namespace

float shown_height(Frame& frame, float width, const ShownLine& line)
{
    return lay_out(frame.theme(), line, width).height() + frame.theme().space(0.5F);
}

void shown_line(Frame& frame, Column& column, const ShownLine& line)
{
    const Theme& theme = frame.theme();
    const float indent = indent_of(theme, line);
    const Paragraph text = lay_out(theme, line, column.width);
    if (line.bullet)
        frame.painter.line({column.x + indent - theme.space(4), column.y, theme.space(4), theme.body.line},
                           line.depth == 0 ? "•" : "◦", with_colour(theme.body, theme.quiet));
    frame.painter.paragraph(text, column.x + indent, column.y);
    column.y += text.height() + theme.space(0.5F);
}

void button_row(Frame& frame, Column& column, std::span<const RowButton> buttons)
{
    const Theme& theme = frame.theme();
    const float gap = theme.space(2);
    float x = column.x;
    for (const RowButton& it : buttons) {
        const float width = std::min(button_width(frame, it.text, it.look), column.width);
        if (x > column.x && x + width > column.x + column.width) {
            x = column.x;
            column.y += theme.small_control + gap;
        }
        button(frame, {x, column.y, width, theme.small_control}, it.id, it.text, it.look, it.enabled);
        x += width + gap;
    }
    column.y += theme.small_control;
}

void sign(Frame& frame, Column& column, std::string_view text, Severity severity)
{
    const Theme& theme = frame.theme();
    const float size = theme.space(5);
    const bool wrong = severity == Severity::error;
    frame.painter.icon(wrong                           ? Icon::error
                       : severity == Severity::warning ? Icon::warning
                                                       : Icon::hint,
                       column.x, column.y + (theme.small.line - size) / 2, size,
                       wrong                           ? theme.error
                       : severity == Severity::warning ? theme.warning
                                                       : theme.hint,
                       wrong                           ? theme.error_soft
                       : severity == Severity::warning ? theme.warning_soft
                                                       : theme.hint_soft);
    Column rest{column.x + size + theme.space(2), column.y, column.width - size - theme.space(2)};
    frame.painter.text(rest, text, with_colour(theme.small, theme.ink));
    column.y = rest.y;
}

}  // namespace twir::web::views
