#include "model_organizers.h"

#include <algorithm>
#include <charconv>

#include "twir/item.h"

namespace twir::web {

const Organizers::Group* Organizers::find(std::string_view name) const noexcept
{
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) { return one.name == name; });
    return found == groups_.end() ? nullptr : &*found;
}

void Months::add(Date day) noexcept
{
    const unsigned month = static_cast<unsigned>(int(day.year())) * 12 + unsigned(day.month());
    latest = std::max(latest, month);
    bits |= std::uint64_t{1} << month % 64;
}

Organizers::Frequency Organizers::frequency(const Group& group) const noexcept
{
    Frequency out;
    for (unsigned month = months_.latest; month + 12 > months_.latest && out.of < 4; --month) {
        out.of += months_.has(month) ? 1U : 0U;
        out.in += months_.has(month) && group.months.has(month) ? 1U : 0U;
    }
    return out;
}

void Organizers::add(Group group, Date day)
{
    for (Group& known : groups_) {
        if (known.name != group.name)
            continue;
        const unsigned before = known.months.latest;
        known.months.add(day);
        if (known.months.latest != before || group.months.latest == before) {
            known.url = std::move(group.url);
            known.place = std::move(group.place);
        }
        return;
    }
    groups_.push_back(std::move(group));
}

void Organizers::read(std::string_view text, Date day)
{
    add_month(day);
    for (const Item& item : parse(text)) {
        if (item.kind != Kind::event)
            continue;
        Group group;
        group.months.add(day);
        for (const Entry& entry : entries(text, item)) {
            if (entry.field == Field::place)
                group.place = entry.text;
            else if (entry.field == Field::organizer && group.name.empty())
                group.name = entry.text;
            else if (entry.field == Field::organizer_url && group.url.empty())
                group.url = entry.text;
        }
        if (!group.name.empty() && !group.url.empty())
            add(std::move(group), day);
    }
}

std::string Organizers::save() const
{
    std::string out;
    for (const Group& one : groups_)
        out += "\t" + one.name + "\t" + one.url + "\t" + one.place + "\t" + std::to_string(one.months.latest) + "\t" +
               std::to_string(one.months.bits) + "\n";
    return out;
}

void Organizers::restore(std::string_view line)
{
    const auto take = [&line] {
        line.remove_prefix(std::min(line.find('\t') + 1, line.size()));
        return line.substr(0, line.find('\t'));
    };
    Group group;
    for (std::string* cell : {&group.name, &group.url, &group.place})
        *cell = std::string(take());
    const auto read = [](std::string_view cell, auto& number) {
        std::from_chars(cell.data(), cell.data() + cell.size(), number);
    };
    read(take(), group.months.latest);
    read(take(), group.months.bits);
    if (!group.name.empty())
        groups_.push_back(std::move(group));
}

}  // namespace twir::web
