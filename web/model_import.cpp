// From a calendar or a page to the form, or to a list to choose from.
#include <utility>

#include "model_app.h"
#include "model_paste.h"
#include "model_words.h"
#include "twir/import.h"

namespace twir::web {

namespace {

// Lines above a list that is kept.
constexpr std::string_view new_mark = "new\n";
constexpr std::string_view pasted_mark = "pasted\n";

// Conferences are announced long before.
constexpr int far_days = 730;

// Calendars and JSON-LD have addresses in them, but none that was meant as a submission.
bool is_prose(std::string_view text) noexcept
{
    text = trimmed(text);
    return !is_icalendar(text) && !text.starts_with('{') && !text.starts_with('[');
}

std::string sentences(std::string text, const std::vector<FoundNote>& notes)
{
    for (const FoundNote& note : notes)
        text += (text.empty() ? "" : " ") + note.text;
    return text;
}

}  // namespace

void App::open_found(std::string_view text, bool pasted)
{
    shows_whole_ = false;
    found_.open(std::string(text));
    found_is_new_ = true;
    found_by_paste_ = pasted;
    if (pasted && form.pasted() == text)
        form.keep_pasted({}, {});
    hand_on_found();
}

void App::imported(bool done, std::string_view answer)
{
    if (found_.state() == FoundEvents::State::none)
        return;
    if (!done) {
        found_.fail(std::string(answer));
        return;
    }
    found_.arrived(answer);
    if (!std::exchange(found_is_new_, false))
        return;
    const bool nothing = found_.events().empty();
    if (nothing && found_.has_later() && trimmed(found_.option(FoundOption::until)).empty()) {
        found_.type(FoundOption::until, to_iso(add_days(form.context().today, far_days)));
        found_is_new_ = true;
    } else if (nothing && !found_.has_later() && !found_.has_past()) {
        give_up_found();
    } else if (nothing) {
        return;
    } else if (const FoundEvent& event = found_.events().front(); found_.events().size() == 1) {
        const std::string_view status = event.cell(FoundEvent::Cell::status);
        if ((status == "confirmed" || status == "tentative") &&
            form.fill_in(fields_of(event), sentences("Recognised an event.", event.notes)))
            found_.close();
    }
}

std::string App::save_found() const
{
    const std::string list = found_.save();
    return list.empty()
               ? list
               : std::string(found_is_new_ ? new_mark : "") + std::string(found_by_paste_ ? pasted_mark : "") + list;
}

void App::restore_found(std::string_view saved)
{
    const auto take = [&saved](std::string_view mark) {
        const bool there = saved.starts_with(mark);
        saved.remove_prefix(there ? mark.size() : 0);
        return there;
    };
    found_is_new_ = take(new_mark);
    found_by_paste_ = take(pasted_mark);
    found_.restore(saved);
}

// There is no event: then a page is a link, and prose what it would have been without the importer.
void App::give_up_found()
{
    const std::string text = found_.text();
    const std::string said = sentences({}, found_.notes());
    const Hyperlink& page = found_.page();
    if (!page.text.empty() && !page.url.empty()) {
        Fields link = to_fields(Form::link, {});
        link.at({Slot::link_title}) = page.text;
        link.at({Slot::link_url}) = page.url;
        if (form.fill_in(link, "The page tells of no event that can be read: its title and address are filled in."))
            found_.close();
        return;
    }
    found_.close();
    if (is_prose(text))
        form.paste({}, text);
    if (!is_prose(text) || !form.paste_problem().empty())
        form.keep_pasted(found_by_paste_ && text.size() <= longest_pasted ? text : std::string{}, said);
}

// Looks at some of the events, and once all are looked at, at what is there of them already.
void App::settle_found()
{
    if (found_.events().empty())
        return;
    const Date today = form.context().today;
    if (found_.unsettled()) {
        Model scratch(places_, urls_, today);
        found_.judge(scratch, today);
        if (found_.unsettled())
            return;
    }
    SeenLinks known;
    if (source_.draft() != nullptr)
        add_identities(known, source_.draft()->text);
    add_identities(known, form.view().item);
    for (const Waiting& one : form.waiting())
        add_identities(known, one.item);
    found_.mark_known(std::move(known));
    hand_on_found();
}

void App::hand_on_found()
{
    form.set_also(found_.items());
}

void App::choose_found(std::size_t index, bool on)
{
    found_.choose(index, on);
    hand_on_found();
}

void App::choose_found(FoundEvents::Choice choice)
{
    found_.choose(choice);
    hand_on_found();
}

void App::close_found()
{
    found_.close();
    hand_on_found();
}

bool App::edit_found(std::size_t index)
{
    if (index >= found_.events().size() ||
        !form.fill_in(fields_of(found_.events()[index]), "It is in the form: mend it there."))
        return false;
    choose_found(index, false);
    return true;
}

}  // namespace twir::web
