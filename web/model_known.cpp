// What is known of organizers: from the draft that is here, and the issues that were read.
#include "model_app.h"

namespace twir::web {

void App::know_organizers()
{
    if (organizers_draft_ == source_.version() && organizers_recent_ == recent_.read())
        return;
    organizers_draft_ = source_.version();
    organizers_recent_ = recent_.read();
    organizers_ = recent_.organizers();
    if (source_.draft() != nullptr)
        organizers_.read(source_.draft()->text);
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

// Events of groups that are there all the time are sent in by others, too.
std::string App::note_of_organizers() const
{
    const Fields& fields = form.fields();
    if (fields.kind != Form::event || !form.view().can_copy)
        return {};
    for (const Fields::Named& organizer : fields.organizers) {
        const Organizers::Group* group = organizers_.find(trimmed(organizer.name));
        if (group != nullptr)
            return "The newsletter has events of " + group->name +
                   " already: this one may be on its way, too. See whether somebody else sends it.";
    }
    return {};
}

}  // namespace twir::web
