#include "twir/item.h"

#include <algorithm>
#include <array>

#include "chars.h"
#include "twir/markdown.h"

namespace twir {

namespace {

// --- The house form, in one table --------------------------------------------------------------------------

// The start or the end of an item.
constexpr std::optional<Field> edge = std::nullopt;

struct Separator {
    Kind kind;
    std::optional<Field> before;
    std::optional<Field> after;
    std::string_view text;
};

constexpr std::array separators{
    Separator{Kind::link, edge, Field::leading, "* "},
    Separator{Kind::link, Field::leading, Field::title, " ["},
    Separator{Kind::link, edge, Field::prefix, "* ["},
    Separator{Kind::link, edge, Field::title, "* ["},
    Separator{Kind::link, Field::prefix, Field::prefix, "] ["},
    Separator{Kind::link, Field::prefix, Field::title, "] ["},
    Separator{Kind::link, Field::title, Field::url, "]("},
    Separator{Kind::link, Field::url, Field::trailing, ")"},
    Separator{Kind::link, Field::trailing, edge, ""},
    Separator{Kind::link, Field::url, edge, ")"},

    Separator{Kind::event, edge, Field::dates, "* "},
    Separator{Kind::event, Field::dates, Field::place, " | "},
    Separator{Kind::event, Field::place, Field::organizer, " | ["},
    Separator{Kind::event, Field::organizer, Field::organizer_url, "]("},
    Separator{Kind::event, Field::organizer_url, Field::organizer, ") + ["},
    Separator{Kind::event, Field::organizer_url, Field::paid, ")\n    * "},
    Separator{Kind::event, Field::organizer_url, Field::title, ")\n    * [**"},
    Separator{Kind::event, Field::paid, Field::title, "[**"},
    Separator{Kind::event, Field::title, Field::url, "**]("},
    Separator{Kind::event, Field::url, Field::mirror, ") | [**"},
    Separator{Kind::event, Field::mirror, Field::mirror_url, "**]("},
    Separator{Kind::event, Field::mirror_url, Field::mirror, ") | [**"},
    Separator{Kind::event, Field::mirror_url, Field::trailing, ")"},
    Separator{Kind::event, Field::mirror_url, edge, ")"},
    Separator{Kind::event, Field::url, Field::trailing, ")"},
    Separator{Kind::event, Field::trailing, edge, ""},
    Separator{Kind::event, Field::url, edge, ")"},
};

// Where a field stands in an item of this kind; -1 where it has no place. Fields of a pair share theirs.
int order(Kind kind, Field field) noexcept
{
    const bool event = kind == Kind::event;
    switch (field) {
    case Field::leading:
        return event ? -1 : 0;
    case Field::prefix:
        return event ? -1 : 0;
    case Field::dates:
        return event ? 0 : -1;
    case Field::place:
        return event ? 1 : -1;
    case Field::organizer:
    case Field::organizer_url:
        return event ? 2 : -1;
    case Field::paid:
        return event ? 3 : -1;
    case Field::title:
        return 4;
    case Field::url:
        return 5;
    case Field::mirror:
    case Field::mirror_url:
        return event ? 6 : -1;
    case Field::trailing:
        return 7;
    }
    return -1;
}

bool is_title(Field field) noexcept
{
    return field == Field::title || field == Field::organizer || field == Field::mirror || field == Field::prefix;
}

std::optional<Field> partner(Field field) noexcept
{
    switch (field) {
    case Field::organizer:
        return Field::organizer_url;
    case Field::mirror:
        return Field::mirror_url;
    default:
        return std::nullopt;
    }
}

// Every name gets its URL and every URL its name, empty where there is none.
std::vector<Entry> with_partners(const std::vector<Entry>& entries)
{
    std::vector<Entry> complete;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Field field = entries[i].field;
        const Field before = i > 0 ? entries[i - 1].field : Field::title;
        if (field == Field::organizer_url && before != Field::organizer)
            complete.push_back({Field::organizer, {}});
        if (field == Field::mirror_url && before != Field::mirror)
            complete.push_back({Field::mirror, {}});
        complete.push_back(entries[i]);
        if (const auto wanted = partner(field); wanted && (i + 1 == entries.size() || entries[i + 1].field != *wanted))
            complete.push_back({*wanted, {}});
    }
    return complete;
}

std::vector<Entry> in_house_order(Kind kind, const std::vector<Entry>& entries)
{
    constexpr std::array link_fields{Field::title, Field::url};
    constexpr std::array event_fields{Field::dates, Field::place, Field::organizer, Field::title, Field::url};
    std::vector<Entry> ordered;
    for (const Entry& entry : entries)
        if (order(kind, entry.field) >= 0)
            ordered.push_back(entry);
    const auto require = [&](Field field) {
        const auto has = [&](const Entry& e) { return order(kind, e.field) == order(kind, field); };
        if (std::none_of(ordered.begin(), ordered.end(), has))
            ordered.push_back({field, {}});
    };
    if (kind == Kind::event)
        std::for_each(event_fields.begin(), event_fields.end(), require);
    else
        std::for_each(link_fields.begin(), link_fields.end(), require);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [kind](const Entry& a, const Entry& b) { return order(kind, a.field) < order(kind, b.field); });
    return with_partners(ordered);
}

std::string encode(Kind kind, const Entry& entry)
{
    if (!is_title(entry.field))
        return entry.text;
    const bool bold = kind == Kind::event && entry.field != Field::organizer;
    return escape_title(entry.text, bold ? Emphasis::bold : Emphasis::none);
}

}  // namespace

std::string_view name(Kind kind) noexcept
{
    constexpr std::array<std::string_view, 3> names{"unknown", "link", "event"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name(Field field) noexcept
{
    constexpr std::array<std::string_view, 12> names{"leading",   "prefix",        "dates",      "place",
                                                     "organizer", "organizer_url", "paid",       "title",
                                                     "url",       "mirror",        "mirror_url", "trailing"};
    return names[static_cast<std::size_t>(field)];
}

const Part* Item::find(Field field) const noexcept
{
    const auto found = std::find_if(parts.begin(), parts.end(), [field](const Part& p) { return p.field == field; });
    return found != parts.end() ? &*found : nullptr;
}

std::optional<std::string_view> separator(Kind kind, std::optional<Field> before, std::optional<Field> after) noexcept
{
    for (const Separator& s : separators)
        if (s.kind == kind && s.before == before && s.after == after)
            return s.text;
    return std::nullopt;
}

Composed compose(Kind kind, const std::vector<Entry>& entries)
{
    Composed composed;
    composed.item.kind = kind;
    std::optional<Field> before;
    for (const Entry& entry : in_house_order(kind, entries)) {
        composed.text += separator(kind, before, entry.field).value_or(" ");
        const std::size_t begin = composed.text.size();
        composed.text += encode(kind, entry);
        composed.item.parts.push_back({entry.field, {begin, composed.text.size()}});
        before = entry.field;
    }
    composed.text += separator(kind, before, std::nullopt).value_or("");
    composed.item.span = {0, composed.text.size()};
    return composed;
}

std::vector<Entry> entries(std::string_view text, const Item& item)
{
    std::vector<Entry> found;
    for (const Part& part : item.parts) {
        const std::string_view source = slice(text, part.span);
        found.push_back({part.field, is_title(part.field) ? title_text(source) : std::string(source)});
    }
    return found;
}

std::vector<Entry> entries(const Submission& submission)
{
    std::vector<Entry> out;
    if (const auto* link = std::get_if<Link>(&submission)) {
        for (const std::string& prefix : link->prefixes)
            out.push_back({Field::prefix, prefix});
        out.push_back({Field::title, link->title});
        out.push_back({Field::url, link->url});
    } else if (const auto* event = std::get_if<Event>(&submission)) {
        out.push_back({Field::dates, to_text(event->dates)});
        out.push_back({Field::place, to_text(event->place)});
        for (const Hyperlink& organizer : event->organizers) {
            out.push_back({Field::organizer, organizer.text});
            out.push_back({Field::organizer_url, organizer.url});
        }
        if (event->paid)
            out.push_back({Field::paid, "$"});
        out.push_back({Field::title, event->title});
        out.push_back({Field::url, event->url});
        for (const Hyperlink& mirror : event->mirrors) {
            out.push_back({Field::mirror, mirror.text});
            out.push_back({Field::mirror_url, mirror.url});
        }
    }
    return out;
}

namespace {

std::optional<Submission> to_link(const std::vector<Entry>& entries)
{
    Link link;
    for (const Entry& entry : entries) {
        if (entry.field == Field::prefix)
            link.prefixes.push_back(entry.text);
        else if (entry.field == Field::title)
            link.title = entry.text;
        else if (entry.field == Field::url)
            link.url = entry.text;
    }
    if (link.title.empty() || link.url.empty())
        return std::nullopt;
    return link;
}

std::optional<Submission> to_event(const std::vector<Entry>& entries)
{
    Event event;
    bool has_dates = false;
    bool has_place = false;
    for (const Entry& entry : entries) {
        switch (entry.field) {
        case Field::dates: {
            const DateReading reading = read_dates(entry.text);
            has_dates = reading.value && reading.problem == DateReading::Problem::none;
            event.dates = reading.value.value_or(DateRange{});
            break;
        }
        case Field::place: {
            auto place = read_place(entry.text);
            has_place = place.has_value();
            event.place = std::move(place).value_or(Place{});
            break;
        }
        case Field::organizer:
            event.organizers.push_back({entry.text, {}});
            break;
        case Field::organizer_url:
            if (!event.organizers.empty())
                event.organizers.back().url = entry.text;
            break;
        case Field::paid:
            event.paid = true;
            break;
        case Field::title:
            event.title = entry.text;
            break;
        case Field::url:
            event.url = entry.text;
            break;
        case Field::mirror:
            event.mirrors.push_back({entry.text, {}});
            break;
        case Field::mirror_url:
            if (!event.mirrors.empty())
                event.mirrors.back().url = entry.text;
            break;
        case Field::leading:
        case Field::prefix:
        case Field::trailing:
            break;
        }
    }
    if (!has_dates || !has_place || event.organizers.empty() || event.title.empty() || event.url.empty())
        return std::nullopt;
    return event;
}

}  // namespace

std::optional<Submission> submission(std::string_view text, const Item& item)
{
    switch (item.kind) {
    case Kind::link:
        return to_link(entries(text, item));
    case Kind::event:
        return to_event(entries(text, item));
    case Kind::unknown:
        break;
    }
    return std::nullopt;
}

std::string format(const Submission& submission)
{
    const Kind kind = std::holds_alternative<Link>(submission) ? Kind::link : Kind::event;
    return compose(kind, entries(submission)).text;
}

}  // namespace twir
