#include "model_calendar.h"

namespace twir::web {

std::optional<std::string> calendar_cells(const Model& form)
{
    if (form.fields().kind != Form::event || !form.view().can_copy)
        return std::nullopt;
    const std::string& text = form.view().item;
    std::string out;
    const auto add = [&](std::string_view cell) {
        out += cell;
        out += '\x1f';
    };
    for (const Item& item : parse(text)) {
        const std::vector<Entry> parts = entries(text, item);
        for (const Field field :
             {Field::dates, Field::place, Field::title, Field::url, Field::organizer, Field::organizer_url}) {
            std::string_view first;
            for (const Entry& part : parts) {
                if (part.field == field && first.empty())
                    first = part.text;
            }
            add(first);
        }
    }
    for (const Slot slot : {Slot::event_begins, Slot::event_ends, Slot::event_zone})
        add(trimmed(form.fields().at({slot})));
    return out;
}

}  // namespace twir::web
