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

// Events of groups that are there in most months are sent in by others, too.
std::string App::note_of_organizers() const
{
    const Fields& fields = form.fields();
    if (fields.kind != Form::event || !form.view().can_copy)
        return {};
    for (const Fields::Named& organizer : fields.organizers) {
        const Organizers::Group* group = organizers_.find(trimmed(organizer.name));
        const Organizers::Frequency known = group != nullptr ? organizers_.frequency(*group) : Organizers::Frequency{};
        if (known.in * 2 < known.of || known.in == 0)
            continue;
        const std::string when =
            known.of == 1 ? std::string("already")
                          : "in " + std::to_string(known.in) + " of the last " + std::to_string(known.of) + " months";
        return "The newsletter has events of " + group->name + " " + when +
               ": this one may be on its way, too. See whether somebody else sends it.";
    }
    return {};
}

}  // namespace twir::web
