// The table of fields, and finding one.
#include "model_fields.h"

#include <algorithm>
#include <charconv>

namespace twir::web {

namespace {

constexpr std::array<SlotInfo, slot_count> table{{
    {Slot::link_title, Form::link, "link-title", "the title", 400},
    {Slot::link_url, Form::link, "link-url", "the URL", 2000},
    {Slot::link_medium, Form::link, "link-medium", "the kind of content", 0},
    {Slot::link_series, Form::link, "link-series", "the series mark", 0},
    {Slot::link_language, Form::link, "link-language", "the language", 40},
    {Slot::link_section, Form::link, "link-section", "the section", 0},
    {Slot::event_title, Form::event, "event-title", "the title", 400},
    {Slot::event_url, Form::event, "event-url", "the event's URL", 2000},
    {Slot::event_first_day, Form::event, "event-first-day", "the day", 80},
    {Slot::event_last_day, Form::event, "event-last-day", "the last day", 80},
    {Slot::event_attendance, Form::event, "event-attendance", "the attendance", 0},
    {Slot::event_place, Form::event, "event-place", "the place", 300},
    {Slot::organizer_name, Form::event, "organizer-#-name", "the organizer", 200},
    {Slot::organizer_url, Form::event, "organizer-#-url", "the organizer's URL", 2000},
    {Slot::event_paid, Form::event, "event-paid", "the price mark", 0},
    {Slot::mirror_title, Form::event, "mirror-#-name", "the other link's title", 400},
    {Slot::mirror_url, Form::event, "mirror-#-url", "the other link", 2000},
    {Slot::event_begins, Form::event, "event-begins", "the time it begins", 20},
    {Slot::event_ends, Form::event, "event-ends", "the time it ends", 20},
    {Slot::event_zone, Form::event, "event-zone", "the time zone", 80},
    {Slot::task_project, Form::project_task, "task-project", "the project", 200},
    {Slot::task_title, Form::project_task, "task-title", "the issue's title", 400},
    {Slot::task_url, Form::project_task, "task-url", "the issue's URL", 2000},
    {Slot::call_name, Form::speaker_call, "call-name", "the name", 400},
    {Slot::call_url, Form::speaker_call, "call-url", "the URL of the call", 2000},
    {Slot::call_closes, Form::speaker_call, "call-closes", "the day it closes", 80},
    {Slot::call_venue, Form::speaker_call, "call-venue", "the place", 300},
    {Slot::call_first_day, Form::speaker_call, "call-first-day", "the day", 80},
    {Slot::call_last_day, Form::speaker_call, "call-last-day", "the last day", 80},
    {Slot::crate_name, Form::crate, "crate-name", "the crate's name", 200},
    {Slot::crate_url, Form::crate, "crate-url", "its URL", 2000},
    {Slot::crate_description, Form::crate, "crate-description", "what it is", 400},
    {Slot::crate_own, Form::crate, "crate-own", "the author's mark", 0},
    {Slot::quote_words, Form::quote, "quote-words", "the quote", 4000},
    {Slot::quote_source, Form::quote, "quote-source", "who said it", 200},
    {Slot::quote_url, Form::quote, "quote-url", "where it was said", 2000},
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

struct FormInfo {
    Form form;
    std::string_view name;
    Kind kind;
    Slot title;
    Slot url;
};

constexpr std::array<FormInfo, form_count> forms{{
    {Form::link, "link", Kind::link, Slot::link_title, Slot::link_url},
    {Form::event, "event", Kind::event, Slot::event_title, Slot::event_url},
    {Form::project_task, "project-task", Kind::project_task, Slot::task_title, Slot::task_url},
    {Form::speaker_call, "speaker-call", Kind::speaker_call, Slot::call_name, Slot::call_url},
    {Form::crate, "crate-nomination", Kind::unknown, Slot::crate_name, Slot::crate_url},
    {Form::quote, "quote-nomination", Kind::unknown, Slot::quote_source, Slot::quote_url},
}};

constexpr const FormInfo& info(Form form) noexcept
{
    return forms[static_cast<std::size_t>(form)];
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

bool is_in_rows(Slot slot) noexcept
{
    return slot == Slot::organizer_name || slot == Slot::organizer_url || slot == Slot::mirror_title ||
           slot == Slot::mirror_url;
}

Rows rows_of(Slot slot) noexcept
{
    return slot == Slot::organizer_name || slot == Slot::organizer_url ? Rows::organizers : Rows::mirrors;
}

bool make_room(Fields& fields, FieldId field)
{
    if (!is_in_rows(field.slot))
        return field.row == 0;
    std::vector<Fields::Named>& rows = fields.rows(rows_of(field.slot));
    if (field.row >= most_rows)
        return false;
    if (field.row >= rows.size())
        rows.resize(field.row + 1);
    return true;
}

std::string_view name(Form form) noexcept
{
    return info(form).name;
}

std::optional<Form> find_form(std::string_view name) noexcept
{
    for (const FormInfo& form : forms) {
        if (form.name == name)
            return form.form;
    }
    return std::nullopt;
}

Kind kind_of(Form form) noexcept
{
    return info(form).kind;
}

std::optional<Form> form_of(Kind kind) noexcept
{
    for (const FormInfo& form : forms) {
        if (form.kind == kind && kind != Kind::unknown)
            return form.form;
    }
    return std::nullopt;
}

Slot title_slot(Form form) noexcept
{
    return info(form).title;
}

Slot url_slot(Form form) noexcept
{
    return info(form).url;
}

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
    return is_in_rows(field.slot) ? field.row < rows(rows_of(field.slot)).size() : field.row == 0;
}

const std::string& Fields::at(FieldId field) const
{
    if (!is_in_rows(field.slot))
        return single[index(field.slot)];
    const Named& row = rows(rows_of(field.slot))[field.row];
    return is_name(field.slot) ? row.name : row.url;
}

std::string& Fields::at(FieldId field)
{
    if (!is_in_rows(field.slot))
        return single[index(field.slot)];
    Named& row = rows(rows_of(field.slot))[field.row];
    return is_name(field.slot) ? row.name : row.url;
}

bool Fields::untouched() const
{
    const std::vector<FieldId> shown = shown_fields(*this);
    return std::all_of(shown.begin(), shown.end(),
                       [this](FieldId field) { return info(field.slot).limit == 0 || trimmed(at(field)).empty(); });
}

void merge(Fields& into, const Fields& from, bool whole)
{
    into.kind = from.kind;
    for (std::size_t i = 0; i < slot_count; ++i) {
        const Slot slot = static_cast<Slot>(i);
        if (info(slot).form != from.kind)
            continue;
        const std::string& text = from.single[i];
        if (whole || (info(slot).limit != 0 && !text.empty()))
            into.single[i] = text;
    }
    if (!whole)
        return;
    into.extras = from.extras;
    if (from.kind == Form::event) {
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
        if (!is_in_rows(entry.slot))
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
