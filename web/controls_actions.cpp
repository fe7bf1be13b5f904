// What the buttons do.
#include <algorithm>
#include <charconv>

#include "browser.h"
#include "controls_parts.h"
#include "model_calendar.h"

namespace twir::web::controls {

namespace {

std::size_t number_after(std::string_view text, std::size_t at)
{
    std::size_t number = 0;
    if (at < text.size())
        std::from_chars(text.data() + at, text.data() + text.size(), number);
    return number;
}

void change_rows(App& app, std::string_view action)
{
    Model& model = app.form;
    const bool organizers = action.find(" organizers") != std::string_view::npos;
    const Rows rows = organizers ? Rows::organizers : Rows::mirrors;
    const std::string group = organizers ? "organizer-" : "mirror-";
    std::size_t row = 0;
    if (action.starts_with("add")) {
        model.add_row(rows);
        row = model.fields().rows(rows).size() - 1;
    } else {
        row = number_after(action, action.rfind(' ') + 1);
        model.remove_row(rows, row);
        row = row == 0 ? 0 : row - 1;
    }
    show(app);
    if (model.fields().rows(rows).empty())
        dom::focus(organizers ? "add-organizers" : "add-mirrors");
    else
        dom::focus(group + std::to_string(row) + "-name");
}

void copy_item(Model& model)
{
    if (const std::optional<std::string> item = model.copy()) {
        browser::copy(*item, "copy", *item == model.view().item ? "item" : "");
        return;
    }
    dom::announce("Nothing copied. " + model.view().status, true);
}

void copy_link(const App& app)
{
    const std::string address = app.address();
    if (address.empty())
        dom::announce("Nothing copied: this form is too long for an address.", true);
    else
        browser::copy(browser::page_address() + "#" + address, "copy-link", {});
}

// The focus goes where the person goes on.
void change_tray(App& app, std::string_view action)
{
    Model& model = app.form;
    std::string next = "paste";
    bool moved = true;
    if (action == "put-aside") {
        moved = model.put_aside();
    } else if (action.starts_with("bring-back ")) {
        moved = model.bring_back(number_after(action, 11));
    } else if (action.starts_with("move-")) {
        const bool up = action.starts_with("move-up ");
        const std::size_t index = number_after(action, action.find(' ') + 1);
        moved = model.move_waiting(index, up);
        const std::size_t now = up ? index - 1 : index + 1;
        next = "waiting-" + std::to_string(now) +
               (now == 0                            ? "-down"
                : now + 1 == model.waiting().size() ? "-up"
                : up                                ? "-up"
                                                    : "-down");
    } else if (action == "clear-tray") {
        model.clear_waiting();
        next = "take-back";
    } else {
        const std::size_t index = number_after(action, 5);
        model.remove_waiting(index);
        const std::size_t left = model.waiting().size();
        if (left != 0)
            next = "waiting-" + std::to_string(std::min(index, left - 1)) + "-remove";
    }
    if (moved && (action == "put-aside" || action.starts_with("bring-back ")))
        next = key({title_slot(model.fields().kind)});
    show(app);
    if (moved)
        dom::focus(next);
    dom::announce(moved ? model.notice() : model.tray_problem(), true);
}

void give_to_calendar(const App& app, std::string_view action)
{
    if (const std::optional<std::string> cells = calendar_cells(app.form))
        browser::give_to_calendar(*cells + to_iso(browser::today()), action);
}

// True where the action was one of the form's.
bool act_on_form(App& app, std::string_view action)
{
    if (action == "copy") {
        copy_item(app.form);
    } else if (action == "take-back" || action == "start-over") {
        action == "take-back" ? app.form.take_back() : app.form.start_over();
        show(app);
        dom::focus("kind-" + std::string(chosen_kind(app)));
    } else if (action.starts_with("press ")) {
        app.form.press(number_after(action, 6));
    } else if (action.starts_with("add ") || action.starts_with("remove ")) {
        change_rows(app, action);
    } else if (action == "use-paste") {
        app.paste({}, app.form.pasted());
        show(app);
        const bool found = app.form.paste_problem().empty();
        dom::focus(found ? key({title_slot(app.form.fields().kind)}) : "paste");
        dom::announce(found ? app.form.notice() : app.form.paste_problem(), true);
    } else if (action == "end-tour") {
        app.show_tour(false);
        browser::store(tour_key, "seen");
        show(app);
        dom::focus("paste");
    } else if (action == "download-calendar" || action == "google-calendar") {
        give_to_calendar(app, action);
    } else if (action == "copy-link") {
        copy_link(app);
    } else if (action == "put-aside" || action == "clear-tray" || action.starts_with("bring-back ") ||
               action.starts_with("move-") || action.starts_with("drop ")) {
        change_tray(app, action);
    } else {
        return false;
    }
    return true;
}

void download(App& app, std::string_view button, std::string_view name, std::string_view text)
{
    browser::download(name, text);
    note_copied(app, true, button);
}

void hand_out(App& app, std::string_view action)
{
    if (app.unsettled())
        app.settle();
    if (!app.snippet() || !app.snippet()->placed)
        return;
    const Snippet& snippet = *app.snippet();
    if (action == "copy-draft")
        browser::copy(snippet.draft, action, {});
    else if (action == "copy-diff")
        browser::copy(snippet.diff, action, "diff");
    else if (action == "copy-title")
        browser::copy(snippet.title, action, "pull-title");
    else if (action == "copy-body")
        browser::copy(snippet.body, action, "pull-body");
    else if (action == "download-patch")
        download(app, action, snippet.patch_name, snippet.diff);
    else if (const std::size_t spot = number_after(action, 10); spot < snippet.spots.size())
        browser::copy(snippet.spots[spot].paste, action, {});
}

// True where the action was about the draft and the pull request.
bool act_on_draft(App& app, std::string_view action)
{
    if (action == "fetch-draft") {
        app.ask_for_draft();
    } else if (action == "other-draft") {
        app.ask_for_other_draft();
    } else if (action == "give-draft") {
        app.toggle_giving();
        show(app);
        if (app.gives_draft())
            dom::focus("draft-text");
    } else if (action == "choose-file") {
        browser::choose_file();
    } else if (action.starts_with("copy-") || action == "download-patch") {
        hand_out(app, action);
    } else {
        return false;
    }
    return true;
}

std::size_t utf16_size(std::string_view text) noexcept
{
    std::size_t size = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // Text boxes know no carriage return.
        if ((byte & 0xC0) != 0x80 && c != '\r')
            size += byte >= 0xF0 ? 2 : 1;
    }
    return size;
}

void show_finding(const App& app, std::size_t index)
{
    const std::optional<Span> span = app.whole.span(index);
    if (!span)
        return;
    const std::string& text = app.whole.text();
    const std::size_t begin = utf16_size(slice(text, {0, span->begin}));
    dom::select("whole-text", begin, begin + utf16_size(slice(text, *span)));
}

void act_on_whole(App& app, std::string_view action)
{
    if (action == "whole-current")
        app.open_current();
    else if (action == "whole-fix")
        app.whole.fix_safe();
    else if (action == "whole-undo")
        app.whole.undo();
    else if (action == "whole-copy")
        browser::copy(app.whole.text(), action, "whole-text");
    else if (action == "download-whole")
        download(app, action, app.whole.file_name(), app.whole.text());
    else if (action.starts_with("find "))
        show_finding(app, number_after(action, 5));
    else if (action.starts_with("fix "))
        app.whole.fix(number_after(action, 4));
    // What was found belongs to the text before: look again at once, the finger is on the button.
    if ((action.starts_with("whole-") || action.starts_with("fix ")) && !app.whole.takes_turns())
        app.settle();
}

}  // namespace

void act(App& app, std::string_view action)
{
    app.set_handed({});
    if (!act_on_found(app, action) && !act_on_form(app, action) && !act_on_draft(app, action))
        act_on_whole(app, action);
}

void note_copied(App& app, bool success, std::string_view button)
{
    const CopyState state = success ? CopyState::done : CopyState::failed;
    if (button == "copy") {
        app.form.set_copied(success);
        dom::announce(status(app.form), true);
        return;
    }
    app.set_handed({std::string(button), state});
    dom::announce(handed(app), true);
}

}  // namespace twir::web::controls
