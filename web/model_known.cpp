// What is known of organizers: from the draft that is here, and the issues that were read.
#include <algorithm>
#include <string>
#include <vector>

#include "model_app.h"
#include "twir/item.h"
#include "twir/place.h"

namespace twir::web {

void App::know_organizers()
{
    if (organizers_draft_ == source_.version() && organizers_recent_ == recent_.read())
        return;
    organizers_draft_ = source_.version();
    organizers_recent_ = recent_.read();
    organizers_ = recent_.organizers();
    if (source_.draft() != nullptr)
        organizers_.read(source_.draft()->text, form.context().today);
}

void App::leave(FieldId field)
{
    form.leave(field);
    if (field.slot != Slot::organizer_name || !form.fields().has(field))
        return;
    const Organizers::Group* group = organizers_.find(trimmed(form.fields().at(field)));
    if (group != nullptr)
        form.complete_organizer(field.row, group->url, group->place);
}

// What is to be said of a group's event: those of groups that are there in most months are sent in by others, too.
std::string App::note_of_organizer(std::string_view name) const
{
    const Organizers::Group* group = organizers_.find(name);
    const Organizers::Frequency known = group != nullptr ? organizers_.frequency(*group) : Organizers::Frequency{};
    if (known.in * 2 < known.of || known.in == 0)
        return {};
    const std::string when =
        known.of == 1 ? std::string("already")
                      : "in " + std::to_string(known.in) + " of the last " + std::to_string(known.of) + " months";
    return "The newsletter has events of " + group->name + " " + when +
           ": this one may be on its way, too. See whether somebody else sends it.";
}

// Of the first organizer of whom there is something to say, among all that is ready.
std::string App::note_of_organizers() const
{
    std::vector<std::string> seen;
    for (const Ready& one : form.ready_items()) {
        for (const Item& item : parse(one.item)) {
            for (const Entry& entry : entries(one.item, item)) {
                if (entry.field != Field::organizer || std::find(seen.begin(), seen.end(), entry.text) != seen.end())
                    continue;
                if (std::string note = note_of_organizer(entry.text); !note.empty())
                    return note;
                seen.push_back(entry.text);
            }
        }
    }
    return {};
}

bool App::leave_found_organizer()
{
    const Organizers::Group* group = organizers_.find(trimmed(found_.option(FoundOption::organizer)));
    if (group == nullptr)
        return false;
    // An event online tells where its group is at home as well.
    Place home = read_place(group->place).value_or(Place{});
    home.attendance = Attendance::in_person;
    const bool url = found_.fill_in(FoundOption::organizer_url, group->url);
    const bool place = found_.fill_in(FoundOption::home, to_text(home));
    return url || place;
}

}  // namespace twir::web
