// Where the item goes: the draft, the places in it, and the pull request.
#include <algorithm>
#include <array>

#include "controls_parts.h"

namespace twir::web::controls {

namespace {

constexpr std::array<std::string_view, 3> roles{"heading", "neighbour", "fresh"};

void show_source(const App& app)
{
    const DraftSource& source = app.source();
    const bool loading = source.state() == DraftSource::State::loading;
    dom::set_text("source", source.told());
    dom::set_text("fetch-draft", fetch_text(app));
    dom::set_attribute("fetch-draft", "aria-disabled", loading ? "true" : "");
    dom::set_hidden("other-draft", source.other().empty() || loading);
    dom::set_hidden("drafts", source.state() != DraftSource::State::failed);
    dom::set_attribute("give-draft", "aria-expanded", app.gives_draft() ? "true" : "false");
    dom::set_hidden("given", !app.gives_draft());
    static bool shown = false;
    if (!shown && source.draft() != nullptr && source.draft()->origin == KnownDraft::Origin::pasted) {
        // What was pasted before a reload.
        if (dom::value_of("draft-text").empty())
            dom::set_value("draft-text", source.draft()->text);
    }
    shown = true;
    dom::set_text("draft-complaint", app.complaint());
    dom::set_hidden("draft-complaint", app.complaint().empty());
    dom::set_text("recent", app.recent().told());
    dom::set_hidden("recent", app.recent().told().empty() || app.form.fields().kind != Form::link);
}

void show_spot(const App& app, const Snippet& snippet, std::size_t index)
{
    const std::string id = "spot-" + std::to_string(index);
    dom::set_text(id + "-where", snippet.spots[index].where);
    dom::List list;
    for (const ContextLine& line : snippet.spots[index].context) {
        const std::string kind(roles[static_cast<std::size_t>(line.role)]);
        add_line(list, line.line, kind + " depth-" + std::to_string(line.line.depth));
    }
    dom::set_lines(id + "-context", list);
    show_button(app, "copy-spot-" + std::to_string(index));
}

void show_link(const std::string& id, const std::string& url)
{
    dom::set_hidden(id, url.empty());
    dom::set_attribute(id, "href", url);
}

// Without a canvas, where text boxes have a height of their own: enough for the text.
void show_rows(std::string_view id, std::string_view text)
{
    dom::set_attribute(id, "rows", std::to_string(2 + std::count(text.begin(), text.end(), '\n')));
}

void show_snippet(const App& app, const Snippet& snippet)
{
    dom::set_text("refusal", snippet.refusal);
    dom::set_hidden("refusal", snippet.refusal.empty());
    dom::set_text("place-note", snippet.note);
    dom::set_hidden("place-note", snippet.note.empty());
    dom::set_rows("spots", snippet.spots.size());
    for (std::size_t i = 0; i < snippet.spots.size(); ++i)
        show_spot(app, snippet, i);
    dom::set_hidden("change", !snippet.placed);
    // In a text box the last line break would be one more line.
    dom::set_text("diff", std::string_view(snippet.diff).substr(0, snippet.diff.rfind('\n')));
    dom::set_text("pull-title", snippet.title);
    dom::set_text("pull-body", snippet.body);
    show_rows("diff", snippet.diff);
    show_rows("pull-body", snippet.body);
    show_link("see", snippet.see_url);
    show_link("edit", snippet.edit_url);
    dom::List steps;
    for (const std::string& step : snippet.steps)
        steps.row({step});
    dom::set_entries("steps", steps);
    for (const char* id : {"copy-draft", "copy-diff", "copy-title", "copy-body", "download-patch"})
        show_button(app, id);
}

}  // namespace

std::string fetch_text(const App& app)
{
    const DraftSource& source = app.source();
    if (source.state() == DraftSource::State::failed)
        return "Try again";
    const bool fetched = source.draft() != nullptr && source.draft()->origin == KnownDraft::Origin::github;
    return fetched ? "Ask again" : "Find the current draft";
}

void show_draft(const App& app)
{
    show_source(app);
    static const Snippet none;
    show_snippet(app, app.snippet() ? *app.snippet() : none);
    dom::set_text("handed", app.shows_whole() ? std::string{} : handed(app));
}

}  // namespace twir::web::controls
