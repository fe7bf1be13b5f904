// Fields and the core's entries: each direction.
#include <algorithm>

#include "model_fields.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// Text that is too long for its field is kept there, but no item is made of it.
std::string_view usable(const Fields& fields, FieldId field)
{
    const std::string_view text = trimmed(fields.at(field));
    const std::size_t limit = info(field.slot).limit;
    return limit != 0 && text.size() > limit && count_code_points(text) > limit ? std::string_view{} : text;
}

class Writer {
public:
    explicit Writer(const Fields& fields) : fields_(fields) {}

    void add(Field field, FieldId source, std::string text)
    {
        out_.entries.push_back({field, std::move(text)});
        out_.sources.push_back(source);
    }
    void add_field(Field field, FieldId source) { add(field, source, text(source)); }
    void add_if_any(Field field, FieldId source)
    {
        if (!text(source).empty())
            add_field(field, source);
    }
    void add_extras(Field field, Slot source)
    {
        for (const Entry& extra : fields_.extras) {
            if (extra.field == field)
                add(field, {source}, extra.text);
        }
    }
    [[nodiscard]] std::string text(FieldId field) const { return std::string(usable(fields_, field)); }
    [[nodiscard]] Sourced take() { return std::move(out_); }

private:
    const Fields& fields_;
    Sourced out_;
};

Sourced link_entries(const Fields& fields)
{
    Writer out(fields);
    out.add_if_any(Field::prefix, {Slot::link_language});
    const std::string medium = out.text({Slot::link_medium});
    if (medium == "video" || medium == "audio")
        out.add(Field::prefix, {Slot::link_medium}, medium);
    if (!out.text({Slot::link_series}).empty())
        out.add(Field::prefix, {Slot::link_series}, "series");
    out.add_extras(Field::prefix, Slot::link_title);
    out.add_field(Field::title, {Slot::link_title});
    out.add_field(Field::url, {Slot::link_url});
    out.add_extras(Field::trailing, Slot::link_title);
    return out.take();
}

bool starts_with_any_case(std::string_view text, std::string_view lower)
{
    if (text.size() < lower.size())
        return false;
    return std::equal(lower.begin(), lower.end(), text.begin(), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

void add_days(Writer& out, Slot first, Slot last_day)
{
    std::string days = out.text({first});
    const std::string last = out.text({last_day});
    if (!last.empty() && last != days)
        days += " - " + last;
    out.add(Field::dates, {first}, std::move(days));
}

void add_organizers(Writer& out, std::size_t rows)
{
    bool any = false;
    for (std::size_t row = 0; row < rows; ++row) {
        const FieldId name{Slot::organizer_name, row};
        const FieldId url{Slot::organizer_url, row};
        const bool empty = out.text(name).empty() && out.text(url).empty();
        if (empty && (any || row + 1 < rows))
            continue;
        out.add_field(Field::organizer, name);
        out.add_field(Field::organizer_url, url);
        any = true;
    }
}

void add_mirrors(Writer& out, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row) {
        const FieldId title{Slot::mirror_title, row};
        const FieldId url{Slot::mirror_url, row};
        if (out.text(title).empty() && out.text(url).empty())
            continue;
        std::string name = out.text(title);
        if (name.empty())
            name = "Mirror: " + out.text({Slot::event_title});
        out.add(Field::mirror, title, std::move(name));
        out.add_field(Field::mirror_url, url);
    }
}

Sourced event_entries(const Fields& fields)
{
    Writer out(fields);
    add_days(out, Slot::event_first_day, Slot::event_last_day);
    out.add(Field::place, {Slot::event_place},
            place_text(fields.at({Slot::event_attendance}), out.text({Slot::event_place})));
    add_organizers(out, fields.organizers.size());
    if (!out.text({Slot::event_paid}).empty())
        out.add(Field::paid, {Slot::event_paid}, "$");
    out.add_field(Field::title, {Slot::event_title});
    out.add_field(Field::url, {Slot::event_url});
    add_mirrors(out, fields.mirrors.size());
    out.add_extras(Field::trailing, Slot::event_title);
    return out.take();
}

Sourced task_entries(const Fields& fields)
{
    Writer out(fields);
    out.add_field(Field::project, {Slot::task_project});
    out.add_field(Field::title, {Slot::task_title});
    out.add_field(Field::url, {Slot::task_url});
    out.add_extras(Field::trailing, Slot::task_title);
    return out.take();
}

Sourced call_entries(const Fields& fields)
{
    Writer out(fields);
    out.add_field(Field::title, {Slot::call_name});
    out.add_field(Field::url, {Slot::call_url});
    out.add_field(Field::closes, {Slot::call_closes});
    out.add_field(Field::venue, {Slot::call_venue});
    add_days(out, Slot::call_first_day, Slot::call_last_day);
    out.add_extras(Field::trailing, Slot::call_name);
    return out.take();
}

// The link within a post is judged as a link is.
Sourced post_entries(const Fields& fields)
{
    Writer out(fields);
    out.add_field(Field::title, {title_slot(fields.kind)});
    out.add_field(Field::url, {url_slot(fields.kind)});
    return out.take();
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

void read_prefix(Fields& fields, const Entry& entry)
{
    const std::string word = lower(entry.text);
    if (word == "video" || word == "audio")
        fields.at({Slot::link_medium}) = word;
    else if (word == "series")
        fields.at({Slot::link_series}) = "yes";
    else if (word.size() == 2 && fields.at({Slot::link_language}).empty())
        fields.at({Slot::link_language}) = entry.text;
    else
        fields.extras.push_back(entry);
}

void read_days(Fields& fields, std::string_view days)
{
    const bool call = fields.kind == Form::speaker_call;
    const std::size_t dash = days.find(" - ");
    fields.at({call ? Slot::call_first_day : Slot::event_first_day}) = std::string(trimmed(days.substr(0, dash)));
    if (dash != std::string_view::npos)
        fields.at({call ? Slot::call_last_day : Slot::event_last_day}) = std::string(trimmed(days.substr(dash + 3)));
}

void read_where(Fields& fields, std::string_view text)
{
    std::string& attendance = fields.at({Slot::event_attendance});
    std::string& place = fields.at({Slot::event_place});
    std::optional<Place> read = read_place(text);
    if (!read || read->attendance == Attendance::in_person) {
        attendance = "in-person";
        place = std::string(text);
        return;
    }
    attendance = read->attendance == Attendance::online ? "online" : "hybrid";
    // What stands between the parentheses is taken as it is: the fields show what was written.
    const std::string_view opening = read->attendance == Attendance::online ? "Virtual (" : "Hybrid (";
    if (text.starts_with(opening) && text.ends_with(')')) {
        place = std::string(text.substr(opening.size(), text.size() - opening.size() - 1));
        return;
    }
    read->attendance = Attendance::in_person;
    place = read->city.empty() ? std::string{} : to_text(*read);
}

void read_named(std::vector<Fields::Named>& rows, Field name, const Entry& entry)
{
    const bool is_title = entry.field == name;
    const bool taken =
        rows.empty() || (is_title ? !rows.back().name.empty() || !rows.back().url.empty() : !rows.back().url.empty());
    if (taken && rows.size() < most_rows)
        rows.emplace_back();
    (is_title ? rows.back().name : rows.back().url) = entry.text;
}

void read_entry(Fields& fields, const Entry& entry)
{
    switch (entry.field) {
    case Field::prefix:
        read_prefix(fields, entry);
        break;
    case Field::dates:
        read_days(fields, entry.text);
        break;
    case Field::place:
        read_where(fields, entry.text);
        break;
    case Field::organizer:
    case Field::organizer_url:
        read_named(fields.organizers, Field::organizer, entry);
        break;
    case Field::paid:
        fields.at({Slot::event_paid}) = "yes";
        break;
    case Field::title:
        fields.at({title_slot(fields.kind)}) = entry.text;
        break;
    case Field::url:
        fields.at({url_slot(fields.kind)}) = entry.text;
        break;
    case Field::mirror:
    case Field::mirror_url:
        read_named(fields.mirrors, Field::mirror, entry);
        break;
    case Field::project:
        fields.at({Slot::task_project}) = entry.text;
        break;
    case Field::closes:
        fields.at({Slot::call_closes}) = entry.text;
        break;
    case Field::venue:
        fields.at({Slot::call_venue}) = entry.text;
        break;
    case Field::leading:
    case Field::trailing:
    default:
        fields.extras.push_back(entry);
        break;
    }
}

}  // namespace

std::string place_text(std::string_view attendance, std::string place)
{
    if (attendance == "in-person" || attendance.empty())
        return place;
    // Somebody may have typed the whole form, "Virtual (Oslo, NO)": that says it already.
    if (starts_with_any_case(place, "virtual") || starts_with_any_case(place, "hybrid"))
        return place;
    if (attendance == "online")
        return place.empty() ? "Virtual" : "Virtual (" + place + ")";
    return place.empty() ? place : "Hybrid (" + place + ")";
}

Sourced to_entries(const Fields& fields)
{
    switch (fields.kind) {
    case Form::link:
        return link_entries(fields);
    case Form::event:
        return event_entries(fields);
    case Form::project_task:
        return task_entries(fields);
    case Form::speaker_call:
        return call_entries(fields);
    case Form::crate:
    case Form::quote:
        break;
    }
    return post_entries(fields);
}

Submission to_nomination(const Fields& fields, Hyperlink link)
{
    if (fields.kind == Form::quote)
        return QuoteNomination{std::string(usable(fields, {Slot::quote_words})), std::move(link), {}, false};
    std::string description(usable(fields, {Slot::crate_description}));
    const bool own = !fields.at({Slot::crate_own}).empty();
    return CrateNomination{std::move(link.text), std::move(link.url), std::move(description), {}, own};
}

Fields to_fields(Form kind, const std::vector<Entry>& entries)
{
    Fields fields;
    fields.kind = kind;
    fields.at({Slot::link_medium}) = "article";
    fields.at({Slot::event_attendance}) = "in-person";
    for (const Entry& entry : entries)
        read_entry(fields, entry);
    return fields;
}

}  // namespace twir::web
