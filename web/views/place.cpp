// The item in the draft, and the pull request around it.
#include <algorithm>
#include <array>
#include <cmath>

#include "controls.h"
#include "views/boxes.h"
#include "views/parts.h"

namespace twir::web::views {

namespace {

using controls::button_text;
using controls::text_of;

void given_draft(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    column.y += theme.space(5);
    page_text(frame, column, "draft-text-label", theme.label);
    page_text(frame, column, "draft-text-hint", theme.small);
    column.y += theme.space(1.5F);
    text_area(frame, column, "draft-text", theme.space(32));
    if (!frame.app.complaint().empty()) {
        column.y += theme.space(2);
        sign(frame, column, frame.app.complaint(), Severity::error);
    }
    column.y += theme.space(2);
    button_row(frame, column, std::array{RowButton{"choose-draft", text_of("choose-draft")}});
}

void source(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    const DraftSource& source = frame.app.source();
    const bool loading = source.state() == DraftSource::State::loading;
    const std::string told = source.told();
    if (source.state() == DraftSource::State::failed)
        sign(frame, column, told, Severity::warning);
    else
        frame.painter.text(column, told, theme.small);
    column.y += theme.space(2.5F);
    std::vector<RowButton> buttons{{"fetch-draft", controls::fetch_text(frame.app), ButtonLook::secondary, !loading}};
    if (!source.other().empty() && !loading)
        buttons.push_back({"other-draft", text_of("other-draft")});
    buttons.push_back({"give-draft", text_of("give-draft"), ButtonLook::quiet});
    if (source.state() == DraftSource::State::failed)
        buttons.push_back({"drafts", text_of("drafts"), ButtonLook::quiet});
    button_row(frame, column, buttons);
    if (frame.app.gives_draft())
        given_draft(frame, column);
    const std::string recent = frame.app.recent().told();
    if (!recent.empty() && frame.model.fields().kind == Form::link) {
        column.y += theme.space(3);
        frame.painter.text(column, recent, theme.small);
    }
}

// The surroundings of the item as readers will see them; what is new stands out by a bar and its ground.
void context(Frame& frame, Column& column, const std::string& id, const Spot& spot)
{
    const Theme& theme = frame.theme();
    const float top = column.y;
    Column inner{column.x + theme.space(4), column.y + theme.space(3), column.width - theme.space(8)};
    for (const ContextLine& line : spot.context) {
        if (line.role == ContextLine::Role::heading) {
            frame.painter.text(inner, line.line.runs.front().text, theme.label);
            inner.y += theme.space(1);
            continue;
        }
        if (line.role == ContextLine::Role::fresh) {
            // The ground has to be known before it is covered: lines are laid out once to be measured.
            const float height = shown_height(frame, inner.width, line.line);
            frame.painter.box({column.x, inner.y, column.width, height}, theme.good_soft, 0);
            frame.painter.box({column.x, inner.y, theme.space(1), height}, theme.good, 0);
        }
        shown_line(frame, inner, line.line);
    }
    const Rect all{column.x, top, column.width, inner.y + theme.space(2.5F) - top};
    frame.painter.frame(all, theme.radius, theme.line);
    frame.painter.place(id, all);
    column.y = all.bottom();
}

void spot(Frame& frame, Column& column, const Snippet& snippet, std::size_t index)
{
    const Theme& theme = frame.theme();
    const std::string number = std::to_string(index);
    column.y += theme.space(5);
    frame.painter.text(column, snippet.spots[index].where, theme.label);
    column.y += theme.space(1.5F);
    context(frame, column, "spot-" + number + "-context", snippet.spots[index]);
    column.y += theme.space(2);
    const std::string id = "copy-spot-" + number;
    button_row(frame, column, std::array{RowButton{id, button_text(frame.app, id)}});
}

void steps(Frame& frame, Column& column, const Snippet& snippet)
{
    const Theme& theme = frame.theme();
    column.y += theme.space(7);
    page_text(frame, column, "steps-heading", theme.heading);
    column.y += theme.space(1.5F);
    std::size_t number = 0;
    for (const std::string& step : snippet.steps) {
        const float indent = theme.space(6);
        frame.painter.line({column.x, column.y, indent, theme.body.line}, std::to_string(++number) + ".",
                           with_colour(theme.body, theme.quiet));
        Column text{column.x + indent, column.y, column.width - indent};
        frame.painter.text(text, step, theme.body);
        column.y = text.y + theme.space(1);
    }
    column.y += theme.space(2);
    std::vector<RowButton> links;
    if (!snippet.edit_url.empty())
        links.push_back({"edit", text_of("edit"), ButtonLook::primary});
    if (!snippet.see_url.empty())
        links.push_back({"see", text_of("see")});
    button_row(frame, column, links);
}

void box_to_copy(Frame& frame, Column& column, const std::string& id, const std::string& text, const std::string& copy)
{
    const Theme& theme = frame.theme();
    column.y += theme.space(5);
    page_text(frame, column, id + "-label", theme.label);
    column.y += theme.space(1.5F);
    code_box(frame, column, id, std::array{TextRun{text, theme.code}});
    column.y += theme.space(2);
    button_row(frame, column, std::array{RowButton{copy, button_text(frame.app, copy)}});
}

TextStyle diff_style(const Theme& theme, DiffLine::Role role)
{
    switch (role) {
    case DiffLine::Role::added: {
        TextStyle style = with_colour(theme.code, theme.good);
        style.ground = theme.good_soft;
        return style;
    }
    case DiffLine::Role::place:
        return with_colour(theme.code, theme.url);
    case DiffLine::Role::file:
        return with_colour(theme.code, theme.markup);
    case DiffLine::Role::same:
        break;
    }
    return theme.code;
}

void patch(Frame& frame, Column& column, const Snippet& snippet)
{
    const Theme& theme = frame.theme();
    column.y += theme.space(7);
    page_text(frame, column, "diff-label", theme.label);
    page_text(frame, column, "diff-hint", theme.small);
    column.y += theme.space(1.5F);
    std::vector<TextRun> runs;
    for (const DiffLine& line : snippet.diff_lines) {
        if (!runs.empty())
            runs.push_back({"\n", theme.code});
        runs.push_back({line.text, diff_style(theme, line.role)});
    }
    code_box(frame, column, "diff", runs);
    column.y += theme.space(2);
    std::vector<RowButton> buttons;
    for (const char* id : {"download-patch", "copy-diff", "copy-draft"})
        buttons.push_back({id, button_text(frame.app, id)});
    button_row(frame, column, buttons);
    if (frame.app.handed().state == CopyState::failed) {
        column.y += theme.space(2);
        sign(frame, column, controls::handed(frame.app), Severity::warning);
    }
}

void spots_and_steps(Frame& frame, Column& column, const Snippet& snippet)
{
    if (!snippet.note.empty()) {
        column.y += frame.theme().space(4);
        sign(frame, column, snippet.note, Severity::hint);
    }
    for (std::size_t i = 0; i < snippet.spots.size(); ++i)
        spot(frame, column, snippet, i);
    steps(frame, column, snippet);
}

void pull_request(Frame& frame, Column& column, const Snippet& snippet)
{
    box_to_copy(frame, column, "pull-title", snippet.title, "copy-title");
    box_to_copy(frame, column, "pull-body", snippet.body, "copy-body");
}

}  // namespace

void placing(Frame& frame, Column& column)
{
    const Theme& theme = frame.theme();
    page_text(frame, column, "place-heading", theme.heading);
    column.y += theme.space(1);
    source(frame, column);
    if (!frame.app.snippet())
        return;
    const Snippet& snippet = *frame.app.snippet();
    if (!snippet.placed) {
        column.y += theme.space(4);
        sign(frame, column, snippet.refusal, Severity::error);
        return;
    }
    const float gap = theme.space(8);
    if (column.width < theme.space(200)) {
        spots_and_steps(frame, column, snippet);
        pull_request(frame, column, snippet);
    } else {
        const float width = std::round((column.width - gap) * 0.56F);
        Column left{column.x, column.y, width};
        Column right{column.x + width + gap, column.y, column.width - gap - width};
        spots_and_steps(frame, left, snippet);
        pull_request(frame, right, snippet);
        column.y = std::max(left.y, right.y);
    }
    patch(frame, column, snippet);
}

}  // namespace twir::web::views
