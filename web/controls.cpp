#include "controls.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "browser.h"
#include "controls_parts.h"
#include "host.h"
#include "model_words.h"
#include "twir/rules.h"

namespace twir::web::controls {

namespace {

Moment now()
{
    return {browser::today(), browser::time()};
}

void choose_kind(App& app, std::string_view kind)
{
    app.show_whole(kind == "draft");
    const std::string other = kind == "other" ? dom::value_of("other-kind") : std::string(kind);
    if (const std::optional<Form> form = find_form(other))
        app.form.choose(*form);
}

// The styles of a run, as classes.
std::string classes_of(const ShownRun& run)
{
    std::string out;
    for (const auto& [on, word] : {std::pair{run.link, "link "}, std::pair{run.strong, "strong "},
                                   std::pair{run.code, "code "}, std::pair{run.gap, "gap "}}) {
        if (on)
            out += word;
    }
    return out;
}

WholeDraft::Filter filter_of(std::string_view name) noexcept
{
    using enum WholeDraft::Filter;
    return name == "errors"     ? errors
           : name == "warnings" ? warnings
           : name == "hints"    ? hints
           : name == "ci"       ? ci
                                : all;
}

// Which of the page's parts are to be seen.
void show_parts(const App& app)
{
    const bool whole = app.shows_whole();
    const Form kind = app.form.fields().kind;
    constexpr std::array<std::string_view, form_count> sections{"link-form", "event-form", "task-form",
                                                                "call-form", "crate-form", "quote-form"};
    for (std::size_t i = 0; i < form_count; ++i)
        dom::set_hidden(sections[i], whole || static_cast<Form>(i) != kind);
    dom::set_hidden("tour", !app.shows_tour());
    dom::set_hidden("other-kinds", chosen_kind(app) != "other");
    dom::set_hidden("paste-anything", whole);
    dom::set_hidden("result", whole);
    dom::set_hidden("place", whole || makes_post(kind));
    dom::set_hidden("whole", !whole);
    dom::set_hidden("start-over", whole || app.form.view().untouched);
    dom::set_hidden("copy-link", whole || app.form.view().untouched);
    dom::set_hidden("jump", whole || (app.form.view().untouched && app.form.ready() == 0));
    dom::set_hidden("notice", whole || app.form.notice().empty());
}

void take_input(App& app, std::string_view key, std::string_view value)
{
    app.set_handed({});
    if (key == "kind" || key == "other-kind")
        choose_kind(app, value);
    else if (type_found(app, key, value))
        return;
    else if (key == "paste")
        app.form.type_pasted(std::string(value));
    else if (key == "draft-text")
        app.give_draft(KnownDraft::Origin::pasted, {}, value, now());
    else if (key == "whole-text")
        app.whole.type(value);
    else if (key == "whole-filter")
        app.whole.choose(filter_of(value));
    else if (const std::optional<FieldId> field = find_field(key))
        app.form.type(*field, std::string(value));
}

// What came of a text or file. Of a calendar or page that is told once it was read.
void tell_given(const App& app)
{
    const bool reading = app.found().state() == FoundEvents::State::loading;
    const std::string& problem = app.form.paste_problem();
    if (app.shows_whole())
        return dom::announce(app.complaint(), true);
    if (reading || !problem.empty())
        dom::reveal("paste");
    if (!reading)
        dom::announce(!problem.empty()            ? problem
                      : !app.complaint().empty()  ? app.complaint()
                      : app.form.notice().empty() ? app.source().told()
                                                  : app.form.notice(),
                      true);
}

// `key` is the number of the request and how it went: "3 status 404".
void take_answer(App& app, std::string_view key, std::string_view value)
{
    unsigned id = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), id);
    key.remove_prefix(std::min(static_cast<std::size_t>(read.ptr - key.data()) + 1, key.size()));
    const bool waited = app.source().state() == DraftSource::State::loading;
    app.arrived(id, read_answer(key, value), now());
    if (waited && app.source().state() != DraftSource::State::loading)
        dom::announce(app.source().told(), true);
}

}  // namespace

void add_line(dom::List& list, const ShownLine& line, std::string_view kind)
{
    for (const ShownRun& run : line.runs)
        list.row({&run == line.runs.data() ? kind : std::string_view{}, classes_of(run), run.text});
}

void show_button(const App& app, const std::string& id)
{
    dom::set_text(id, button_text(app, id));
}

void show(const App& app)
{
    dom::set_value("kind", chosen_kind(app));
    if (chosen_kind(app) == "other")
        dom::set_value("other-kind", name(app.form.fields().kind));
    show_form(app);
    show_found(app);
    show_draft(app);
    show_whole(app);
    show_button(app, "copy-link");
    show_parts(app);
}

void read_all(App& app)
{
    const std::string kind = dom::value_of("kind");
    read_form(app.form);
    choose_kind(app, kind);
    app.form.type_pasted(dom::value_of("paste"));
    app.whole.type(dom::value_of("whole-text"));
}

bool handle(App& app, std::string_view what, std::string_view key, std::string_view value)
{
    if (what == "input") {
        take_input(app, key, value);
    } else if (what == "leave") {
        const std::optional<FieldId> field = find_field(key);
        if (field)
            app.leave(*field);
        else if (!leave_found(app, key))
            return false;
    } else if (what == "action") {
        act(app, key);
    } else if (what == "copied") {
        note_copied(app, key == "yes", value);
    } else if (what == "fetched") {
        take_answer(app, key, value);
    } else if (what == "file") {
        app.give_draft(KnownDraft::Origin::file, std::string(key), value, now());
        tell_given(app);
    } else if (what == "paste") {
        app.paste(key, value);
        tell_given(app);
    } else if (what == "imported") {
        take_imported(app, key == "yes", value);
    } else if (what == "uncalendared") {
        app.form.tell(std::string(key));
        dom::announce(key, true);
    } else if (what == "address") {
        if (!app.prefill(value, host::is_there()))
            return false;
    } else if (what == "link") {
        if (const std::optional<FieldId> field = find_field(key))
            app.form.take_link(*field, std::string(value));
    } else if (what == "rest") {
        const bool judging = app.is_judging();
        app.set_today(browser::today());  // midnight passes without a word
        app.settle();
        if (judging && !app.is_judging())
            dom::announce(found_told(app.found()), true);
    } else if (what == "visible") {
        if (!app.set_today(browser::today()))
            return false;
    } else {
        return false;
    }
    show(app);
    return true;
}

void place(std::string_view id, float x, float y, float width, float height)
{
    dom::place(id, static_cast<double>(x), static_cast<double>(y), static_cast<double>(width),
               static_cast<double>(height));
}

void unplace()
{
    dom::unplace();
}

void show_kept(const App& app)
{
    dom::set_hidden("not-kept", app.is_kept());
    if (!app.is_kept())
        dom::announce(text_of("not-kept"), true);
}

void set_property(std::string_view name, float pixels)
{
    dom::set_property(name, static_cast<double>(pixels));
}

void set_height(float height)
{
    dom::set_height(static_cast<double>(height));
}

std::string status(const Model& model)
{
    switch (model.copy_state()) {
    case CopyState::done:
        return makes_post(model.fields().kind) ? "Copied. Open the thread and post it there."
                                               : "Copied. How it gets into the draft stands below.";
    case CopyState::failed:
        return model.ready() < 2 ? "The browser does not allow copying: select the item and copy it by hand."
                                 : "The browser does not allow copying: take the patch or the text below.";
    case CopyState::none:
        break;
    }
    if (!shows_item(model))
        return counted(model.ready(), "item") + " ready to copy.";
    return model.view().status;
}

bool shows_item(const Model& model) noexcept
{
    return !model.view().untouched || model.ready() == 0;
}

std::string handed(const App& app)
{
    switch (app.handed().state) {
    case CopyState::done:
        return app.handed().button.starts_with("download") ? "Downloaded." : "Copied.";
    case CopyState::failed:
        return "The browser does not allow copying: download it, or select it and copy it by hand.";
    case CopyState::none:
        break;
    }
    return {};
}

const std::string& text_of(const std::string& id)
{
    static std::unordered_map<std::string, std::string> known;
    const auto found = known.find(id);
    if (found != known.end())
        return found->second;
    return known.emplace(id, dom::text_of(id)).first->second;
}

std::string button_text(const App& app, const std::string& id)
{
    const std::string& text = text_of(id);
    if (app.handed().button != id || app.handed().state != CopyState::done)
        return text;
    return id.starts_with("download") ? "Downloaded" : "Copied";
}

std::string copy_text(const Model& model)
{
    if (model.copy_state() == CopyState::done)
        return "Copied";
    const std::size_t count = model.ready();
    if (makes_post(model.fields().kind))
        return "Copy the post";
    // What is unfinished in the form is left out: the button says so.
    const bool only_waiting = count != 0 && !model.view().can_copy;
    if (count < 2 && !only_waiting)
        return text_of("copy");
    const std::string number = count < 2 ? std::string{} : std::to_string(count) + " ";
    const std::string_view which = !only_waiting ? "" : model.also().empty() ? "waiting " : "chosen ";
    return "Copy the " + number + std::string(which) + (count < 2 ? "item" : "items");
}

std::string_view chosen_kind(const App& app) noexcept
{
    const Form kind = app.form.fields().kind;
    if (app.shows_whole())
        return "draft";
    return kind == Form::link || kind == Form::event ? name(kind) : "other";
}

std::string draft_text(const Model& model)
{
    const std::string& usual = text_of("draft");
    return makes_post(model.fields().kind) ? "Open the thread in the users forum" : usual;
}

std::string message_button(std::string_view list, std::size_t index)
{
    return std::string(list) + "-fix-" + std::to_string(index);
}

std::string message_why(std::string_view list, std::size_t index)
{
    return std::string(list) + "-why-" + std::to_string(index);
}

std::string rule_address(std::string_view rule)
{
    if (find_rule(rule) == nullptr)
        return {};
    std::string anchor(rule);
    std::replace(anchor.begin(), anchor.end(), '/', '-');
    return "rules.html#" + anchor;
}

}  // namespace twir::web::controls
