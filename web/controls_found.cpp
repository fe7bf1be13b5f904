// The list of what was found in a calendar or page.
#include <array>
#include <charconv>

#include "browser.h"
#include "controls_parts.h"
#include "model_words.h"

namespace twir::web::controls {

namespace {

// By option; these are names of controls.
constexpr std::array<std::string_view, found_option_count> options{
    "found-from", "found-until", "found-zone", "found-home", "found-organizer", "found-organizer-url"};

dom::List messages_of(const std::vector<FoundNote>& notes)
{
    dom::List list;
    for (const FoundNote& note : notes)
        list.row({name(note.severity), "0", note.text, "", ""});
    return list;
}

std::size_t number_in(std::string_view text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void show_row(const FoundEvent& event, const std::string& id)
{
    const bool open = event.standing == FoundEvent::Standing::open;
    dom::set_value(id, event.is_chosen() ? "yes" : "");
    dom::set_attribute(id, "disabled", open ? "" : "disabled");
    dom::set_text(id + "-label", event.title);
    dom::set_text(id + "-day", event.day);
    dom::set_text(id + "-where", event.where);
    dom::set_text(id + "-state", found_state(event));
    dom::set_hidden(id + "-edit", !open);
    dom::set_messages(id, messages_of(event.notes));
}

void show_list(const FoundEvents& found)
{
    const std::size_t first = found.first_shown();
    // What has not been looked at has nothing to show yet.
    const std::size_t end = found.unsettled() ? first : found.end_shown();
    dom::set_rows("found-rows", end - first);
    for (std::size_t i = first; i < end; ++i)
        show_row(found.events()[i], "found-" + std::to_string(i - first));
    dom::set_text("found-part", found_part(found));
    dom::set_hidden("found-pages", found.events().size() <= FoundEvents::page_size);
    dom::set_attribute("found-previous", "aria-disabled", first == 0 ? "true" : "");
    dom::set_attribute("found-next", "aria-disabled", found.end_shown() == found.events().size() ? "true" : "");
}

void write_options(const FoundEvents& found)
{
    static unsigned written = 0;
    if (written == found.rewrites())
        return;
    written = found.rewrites();
    for (std::size_t i = 0; i < options.size(); ++i)
        dom::set_value(options[i], found.option(static_cast<FoundOption>(i)));
}

void edit(App& app, std::size_t row)
{
    const bool moved = app.edit_found(app.found().first_shown() + row);
    show(app);
    if (moved)
        dom::focus(key({title_slot(Form::event)}));
    dom::announce(moved ? app.form.notice() : app.form.tray_problem(), true);
}

}  // namespace

std::string found_state(const FoundEvent& event)
{
    switch (event.standing) {
    case FoundEvent::Standing::over:
        return "Over already.";
    case FoundEvent::Standing::off:
        return event.cell(FoundEvent::Cell::status) == "postponed" ? "Postponed: left out." : "Cancelled: left out.";
    case FoundEvent::Standing::known:
        return "There already: in the draft, in the form, or waiting.";
    case FoundEvent::Standing::open:
        break;
    }
    return event.issue;
}

std::string found_part(const FoundEvents& found)
{
    return in_thousands(found.first_shown() + 1) + " to " + in_thousands(found.end_shown()) + " of " +
           in_thousands(found.events().size());
}

std::string found_told(const FoundEvents& found)
{
    switch (found.state()) {
    case FoundEvents::State::none:
    case FoundEvents::State::failed:
        return {};
    case FoundEvents::State::loading:
        return "Reading …";
    case FoundEvents::State::listed:
        break;
    }
    return found.told();
}

void show_found(const App& app)
{
    const FoundEvents& found = app.found();
    dom::set_hidden("found", found.state() == FoundEvents::State::none || app.shows_whole());
    dom::set_text("found-told", found_told(found));
    dom::set_text("found-failure", found.failure());
    dom::set_hidden("found-failure", found.failure().empty());
    dom::set_hidden("found-retry", found.failure().empty());
    dom::set_hidden("found-list", found.state() != FoundEvents::State::listed);
    // The list comes with the importer (web/import/import-page.js).
    if (found.state() != FoundEvents::State::listed)
        return;
    dom::set_hidden("found-home-field", !found.asks_for(FoundOption::home));
    dom::set_hidden("found-zone-field", !found.asks_for(FoundOption::zone));
    dom::set_hidden("found-organizer-fields",
                    !found.asks_for(FoundOption::organizer) && !found.asks_for(FoundOption::organizer_url));
    for (std::string_view button : {"found-all", "found-now", "found-none"})
        dom::set_hidden(button, found.events().empty());
    dom::set_messages("found", messages_of(found.notes()));
    write_options(found);
    show_list(found);
}

bool type_found(App& app, std::string_view key, std::string_view value)
{
    constexpr std::string_view prefix = "found-";
    if (!key.starts_with(prefix))
        return false;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (key == options[i]) {
            app.type_found(static_cast<FoundOption>(i), std::string(value));
            return true;
        }
    }
    app.choose_found(app.found().first_shown() + number_in(key.substr(prefix.size())), !value.empty());
    dom::announce(app.found().told(), false);
    return true;
}

bool leave_found(App& app, std::string_view key)
{
    if (key != options[static_cast<std::size_t>(FoundOption::organizer)] || !app.leave_found_organizer())
        return false;
    dom::announce("Filled in what the newsletter has of the group.", true);
    return true;
}

bool act_on_found(App& app, std::string_view action)
{
    constexpr std::string_view editing = "edit-found ";
    if (action.starts_with(editing)) {
        edit(app, number_in(action.substr(editing.size())));
        return true;
    }
    if (action == "found-all") {
        app.choose_found(FoundEvents::Choice::all);
    } else if (action == "found-now") {
        app.choose_found(FoundEvents::Choice::now);
    } else if (action == "found-none") {
        app.choose_found(FoundEvents::Choice::none);
    } else if (action == "found-previous" || action == "found-next") {
        app.turn_found(action == "found-next");
        dom::announce(found_part(app.found()), true);
        return true;
    } else if (action == "found-retry") {
        app.retry_found();
    } else if (action == "found-close") {
        app.close_found();
        show(app);
        dom::focus("paste");
        dom::announce("The list is closed.", true);
        return true;
    } else {
        return false;
    }
    dom::announce(found_told(app.found()), true);
    return true;
}

void take_imported(App& app, bool done, std::string_view answer)
{
    app.imported(done, answer);
    const FoundEvents& found = app.found();
    const std::string& told = !found.failure().empty()    ? found.failure()
                              : app.form.notice().empty() ? app.form.paste_problem()
                                                          : app.form.notice();
    // Of a list it is told once everything in it has been looked at.
    if (found.state() != FoundEvents::State::listed)
        dom::announce(told, true);
}

}  // namespace twir::web::controls
