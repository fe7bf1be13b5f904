// The table of fields, and finding one.
#include <algorithm>
#include <charconv>

#include "model.h"

namespace twir::web {

namespace {

constexpr std::array<SlotInfo, slot_count> table{{
    {Slot::link_title, Kind::link, "link-title", "the title", 400},
    {Slot::link_url, Kind::link, "link-url", "the URL", 2000},
    {Slot::link_medium, Kind::link, "link-medium", "the kind of content", 0},
    {Slot::link_series, Kind::link, "link-series", "the series mark", 0},
    {Slot::link_language, Kind::link, "link-language", "the language", 40},
    {Slot::link_section, Kind::link, "link-section", "the section", 0},
    {Slot::event_title, Kind::event, "event-title", "the title", 400},
    {Slot::event_url, Kind::event, "event-url", "the event's URL", 2000},
    {Slot::event_first_day, Kind::event, "event-first-day", "the day", 80},
    {Slot::event_last_day, Kind::event, "event-last-day", "the last day", 80},
    {Slot::event_attendance, Kind::event, "event-attendance", "the attendance", 0},
    {Slot::event_place, Kind::event, "event-place", "the place", 300},
    {Slot::organizer_name, Kind::event, "organizer-#-name", "the organizer", 200},
    {Slot::organizer_url, Kind::event, "organizer-#-url", "the organizer's URL", 2000},
    {Slot::event_paid, Kind::event, "event-paid", "the price mark", 0},
    {Slot::mirror_title, Kind::event, "mirror-#-name", "the other link's title", 400},
    {Slot::mirror_url, Kind::event, "mirror-#-url", "the other link", 2000},
}};

constexpr bool table_is_by_slot()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].slot != static_cast<Slot>(i))
            return false;
    }
    return true;
}
static_assert(table_is_by_slot());

constexpr bool in_rows(Slot slot) noexcept
{
    return slot == Slot::organizer_name || slot == Slot::organizer_url || slot == Slot::mirror_title ||
           slot == Slot::mirror_url;
}

constexpr Rows rows_of(Slot slot) noexcept
{
    return slot == Slot::organizer_name || slot == Slot::organizer_url ? Rows::organizers : Rows::mirrors;
}

constexpr bool is_name(Slot slot) noexcept
{
    return slot == Slot::organizer_name || slot == Slot::mirror_title;
}

constexpr std::size_t index(Slot slot) noexcept
{
    return static_cast<std::size_t>(slot);
}

}  // namespace

const SlotInfo& info(Slot slot) noexcept
{
    return table[index(slot)];
}

std::string key(FieldId field)
{
    std::string out(info(field.slot).key);
    if (const std::size_t mark = out.find('#'); mark != std::string::npos)
        out.replace(mark, 1, std::to_string(field.row));
    return out;
}

std::optional<FieldId> find_field(std::string_view key) noexcept
{
    for (const SlotInfo& entry : table) {
        const std::size_t mark = entry.key.find('#');
        if (mark == std::string_view::npos) {
            if (entry.key == key)
                return FieldId{entry.slot};
            continue;
        }
        const std::string_view head = entry.key.substr(0, mark);
        const std::string_view tail = entry.key.substr(mark + 1);
        if (key.size() <= head.size() + tail.size() || !key.starts_with(head) || !key.ends_with(tail))
            continue;
        const std::string_view digits = key.substr(head.size(), key.size() - head.size() - tail.size());
        std::size_t row = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), row);
        if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && row < most_rows)
            return FieldId{entry.slot, row};
    }
    return std::nullopt;
}

bool Fields::has(FieldId field) const noexcept
{
    return in_rows(field.slot) ? field.row < rows(rows_of(field.slot)).size() : field.row == 0;
}

const std::string& Fields::at(FieldId field) const
{
    if (!in_rows(field.slot))
        return single[index(field.slot)];
    const Named& row = rows(rows_of(field.slot))[field.row];
    return is_name(field.slot) ? row.name : row.url;
}

std::string& Fields::at(FieldId field)
{
    if (!in_rows(field.slot))
        return single[index(field.slot)];
    Named& row = rows(rows_of(field.slot))[field.row];
    return is_name(field.slot) ? row.name : row.url;
}

void merge(Fields& into, const Fields& from, bool whole)
{
    into.kind = from.kind;
    for (std::size_t i = 0; i < slot_count; ++i) {
        const Slot slot = static_cast<Slot>(i);
        if (info(slot).form != from.kind || slot == Slot::link_section)
            continue;
        const std::string& text = from.single[i];
        if (whole || (info(slot).limit != 0 && !text.empty()))
            into.single[i] = text;
    }
    if (!whole)
        return;
    into.extras = from.extras;
    if (from.kind == Kind::event) {
        into.organizers = from.organizers;
        into.mirrors = from.mirrors;
    }
}

std::vector<FieldId> shown_fields(const Fields& fields)
{
    std::vector<FieldId> out;
    const auto add_rows = [&](Slot name, Slot url, std::size_t count) {
        for (std::size_t row = 0; row < count; ++row) {
            out.push_back({name, row});
            out.push_back({url, row});
        }
    };
    for (const SlotInfo& entry : table) {
        if (entry.form != fields.kind)
            continue;
        if (!in_rows(entry.slot))
            out.push_back({entry.slot});
        else if (entry.slot == Slot::organizer_name)
            add_rows(Slot::organizer_name, Slot::organizer_url, fields.organizers.size());
        else if (entry.slot == Slot::mirror_title)
            add_rows(Slot::mirror_title, Slot::mirror_url, fields.mirrors.size());
    }
    return out;
}

std::string_view trimmed(std::string_view text) noexcept
{
    constexpr std::string_view blank = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

}  // namespace twir::web
