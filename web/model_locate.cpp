#include "model_locate.h"

#include <algorithm>

namespace twir::web {

namespace {

// Where in the list of parts a diagnostic belongs: the part that holds it, or the only one it touches.
std::optional<std::size_t> find_part(const Item& item, Span span)
{
    std::optional<std::size_t> holder;
    std::optional<std::size_t> touched;
    std::size_t touches = 0;
    for (std::size_t i = 0; i < item.parts.size(); ++i) {
        const Span part = item.parts[i].span;
        if (part == span)
            return i;
        if (part.contains(span) && (!holder || part.size() < item.parts[*holder].span.size()))
            holder = i;
        if (part.begin < span.end && span.begin < part.end) {
            touched = i;
            ++touches;
        }
    }
    if (holder)
        return holder;
    return touches == 1 ? touched : std::nullopt;
}

// The field that the n-th part of its kind was composed from.
std::optional<FieldId> source_of(const Item& item, std::size_t part, const Sourced& sourced)
{
    const Field field = item.parts[part].field;
    const auto before = item.parts.begin() + static_cast<std::ptrdiff_t>(part);
    auto skip = std::count_if(item.parts.begin(), before, [field](const Part& p) { return p.field == field; });
    for (std::size_t i = 0; i < sourced.entries.size(); ++i) {
        if (sourced.entries[i].field == field && skip-- == 0)
            return sourced.sources[i];
    }
    return std::nullopt;
}

// Both days stand in one part; the message belongs to the day that it is about.
FieldId day_field(const Fields& fields, Slot first_day, Slot last_day, Span part, Span span)
{
    const std::string_view first = trimmed(fields.at({first_day}));
    if (trimmed(fields.at({last_day})).empty())
        return {first_day};
    if (span.begin >= part.begin + first.size())
        return {last_day};
    const bool first_is_good = read_dates(first).problem == DateReading::Problem::none;
    return {span.end > part.begin + first.size() && first_is_good ? last_day : first_day};
}

}  // namespace

std::optional<FieldId> locate(const Fields& fields, const Item& item, const Sourced& sourced, const Diagnostic& found)
{
    if (found.rule.starts_with("section/"))
        return FieldId{Slot::link_section};
    const std::optional<std::size_t> part = find_part(item, found.span);
    if (!part)
        return std::nullopt;
    const std::optional<FieldId> source = source_of(item, *part, sourced);
    if (source && source->slot == Slot::event_first_day)
        return day_field(fields, Slot::event_first_day, Slot::event_last_day, item.parts[*part].span, found.span);
    if (source && source->slot == Slot::call_first_day)
        return day_field(fields, Slot::call_first_day, Slot::call_last_day, item.parts[*part].span, found.span);
    return source;
}

}  // namespace twir::web
