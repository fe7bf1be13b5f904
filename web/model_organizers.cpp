#include "model_organizers.h"

#include <algorithm>

#include "twir/item.h"

namespace twir::web {

const Organizers::Group* Organizers::find(std::string_view name) const noexcept
{
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) { return one.name == name; });
    return found == groups_.end() ? nullptr : &*found;
}

void Organizers::add(Group group)
{
    for (Group& known : groups_) {
        if (known.name != group.name)
            continue;
        known = std::move(group);
        return;
    }
    groups_.push_back(std::move(group));
}

void Organizers::read(std::string_view text)
{
    for (const Item& item : parse(text)) {
        if (item.kind != Kind::event)
            continue;
        Group group;
        for (const Entry& entry : entries(text, item)) {
            if (entry.field == Field::place)
                group.place = entry.text;
            else if (entry.field == Field::organizer && group.name.empty())
                group.name = entry.text;
            else if (entry.field == Field::organizer_url && group.url.empty())
                group.url = entry.text;
        }
        if (!group.name.empty() && !group.url.empty())
            add(std::move(group));
    }
}

std::string Organizers::save() const
{
    std::string out;
    for (const Group& one : groups_)
        out += "\t" + one.name + "\t" + one.url + "\t" + one.place + "\n";
    return out;
}

void Organizers::restore(std::string_view line)
{
    Group group;
    for (std::string* cell : {&group.name, &group.url, &group.place}) {
        line.remove_prefix(std::min(line.find('\t') + 1, line.size()));
        *cell = std::string(line.substr(0, line.find('\t')));
    }
    if (!group.name.empty())
        groups_.push_back(std::move(group));
}

}  // namespace twir::web
