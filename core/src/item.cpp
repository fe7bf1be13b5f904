#include "twir/item.h"

#include <algorithm>
#include <array>
#include <span>

#include "chars.h"
#include "sorted.h"
#include "twir/markdown.h"
#include "twir/url.h"

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

    Separator{Kind::project_task, edge, Field::project, "* ["},
    Separator{Kind::project_task, Field::project, Field::title, " - "},
    Separator{Kind::project_task, Field::title, Field::url, "]("},
    Separator{Kind::project_task, Field::url, Field::trailing, ")"},
    Separator{Kind::project_task, Field::trailing, edge, ""},
    Separator{Kind::project_task, Field::url, edge, ")"},

    Separator{Kind::speaker_call, edge, Field::title, "* [**"},
    Separator{Kind::speaker_call, Field::title, Field::url, "**]("},
    Separator{Kind::speaker_call, Field::url, Field::closes, ") | "},
    Separator{Kind::speaker_call, Field::closes, Field::venue, " | "},
    Separator{Kind::speaker_call, Field::venue, Field::dates, " | "},
    Separator{Kind::speaker_call, Field::dates, Field::trailing, ""},
    Separator{Kind::speaker_call, Field::trailing, edge, ""},
    Separator{Kind::speaker_call, Field::dates, edge, ""},
};

// A field's row and column in the table below; the edge comes behind all fields.
constexpr std::size_t column(std::optional<Field> field) noexcept
{
    return static_cast<std::size_t>(field.value_or(Field{static_cast<std::uint8_t>(Field::trailing) + 1}));
}

using SeparatorIndex = std::array<std::array<std::array<std::uint8_t, 16>, 16>, 5>;

// Which separator stands there, counted from 1: every item asks for each of its own several times.
constexpr SeparatorIndex separator_index = [] {
    SeparatorIndex table{};
    for (std::size_t i = 0; i < separators.size(); ++i)
        table[static_cast<std::size_t>(separators[i].kind)][column(separators[i].before)][column(separators[i].after)] =
            static_cast<std::uint8_t>(i + 1);
    return table;
}();

// The fields of an item of each kind in order. A name and its URL are one step: pairs of them may repeat.
std::span<const Field> fields(Kind kind) noexcept
{
    static constexpr std::array link{Field::leading, Field::prefix, Field::title, Field::url, Field::trailing};
    static constexpr std::array event{Field::dates, Field::place, Field::organizer, Field::paid,
                                      Field::title, Field::url,   Field::mirror,    Field::trailing};
    static constexpr std::array project_task{Field::project, Field::title, Field::url, Field::trailing};
    static constexpr std::array speaker_call{Field::title, Field::url,   Field::closes,
                                             Field::venue, Field::dates, Field::trailing};
    switch (kind) {
    case Kind::event:
        return event;
    case Kind::project_task:
        return project_task;
    case Kind::speaker_call:
        return speaker_call;
    case Kind::link:
    case Kind::unknown:
        break;
    }
    return link;
}

bool is_optional(Field field) noexcept
{
    return field == Field::leading || field == Field::prefix || field == Field::paid || field == Field::mirror ||
           field == Field::trailing;
}

// The name that a URL belongs to, for fields that come in pairs.
Field step(Field field) noexcept
{
    if (field == Field::organizer_url)
        return Field::organizer;
    return field == Field::mirror_url ? Field::mirror : field;
}

// Where a field stands in an item of this kind; nothing where it has no place.
std::optional<std::size_t> order(Kind kind, Field field) noexcept
{
    const auto all = fields(kind);
    const auto found = std::find(all.begin(), all.end(), step(field));
    return found != all.end() ? std::optional(static_cast<std::size_t>(found - all.begin())) : std::nullopt;
}

bool is_title(Field field) noexcept
{
    return field == Field::title || field == Field::organizer || field == Field::mirror || field == Field::prefix ||
           field == Field::project;
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
    std::vector<Entry> ordered;
    for (const Entry& entry : entries)
        if (order(kind, entry.field))
            ordered.push_back(entry);
    for (Field field : fields(kind)) {
        const auto same = [field](const Entry& entry) { return step(entry.field) == field; };
        if (!is_optional(field) && std::none_of(ordered.begin(), ordered.end(), same))
            ordered.push_back({field, {}});
    }
    sort_stably(ordered.begin(), ordered.end(),
                [kind](const Entry& a, const Entry& b) { return order(kind, a.field) < order(kind, b.field); });
    return with_partners(ordered);
}

// A line break would begin another item. Nobody types one into a field; what programs hand over may hold some.
std::string in_one_line(std::string text)
{
    for (char& c : text)
        if (c == '\n' || c == '\r')
            c = ' ';
    return text;
}

std::string encode(Kind kind, const Entry& entry)
{
    if (is_address(entry.field))
        return written_destination(entry.text);
    if (!is_title(entry.field))
        return in_one_line(entry.text);
    const bool bold = is_bold(kind, entry.field);
    return escape_title(entry.text, bold ? Emphasis::bold : Emphasis::none);
}

}  // namespace

std::string_view name(Kind kind) noexcept
{
    constexpr std::array<std::string_view, 5> names{"unknown", "link", "event", "project-task", "speaker-call"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name(Field field) noexcept
{
    constexpr std::array<std::string_view, 15> names{"leading",       "prefix",  "dates",  "place", "organizer",
                                                     "organizer_url", "paid",    "title",  "url",   "mirror",
                                                     "mirror_url",    "project", "closes", "venue", "trailing"};
    return names[static_cast<std::size_t>(field)];
}

const Part* Item::find(Field field) const noexcept
{
    const auto found = std::find_if(parts.begin(), parts.end(), [field](const Part& p) { return p.field == field; });
    return found != parts.end() ? &*found : nullptr;
}

bool is_bold(Kind kind, Field field) noexcept
{
    if (kind == Kind::event)
        return field == Field::title || field == Field::mirror;
    return kind == Kind::speaker_call && field == Field::title;
}

std::optional<std::string_view> separator(Kind kind, std::optional<Field> before, std::optional<Field> after) noexcept
{
    const std::uint8_t index = separator_index[static_cast<std::size_t>(kind)][column(before)][column(after)];
    return index > 0 ? std::optional(separators[index - 1].text) : std::nullopt;
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

}  // namespace twir
