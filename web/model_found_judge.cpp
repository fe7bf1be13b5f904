// Looking at what was found: what each event's item is, what it lacks, when it can be submitted, and whether it is there
// already.
#include "model.h"
#include "model_found.h"
#include "model_words.h"
#include "twir/ci.h"
#include "twir/issue.h"
#include "twir/place.h"

namespace twir::web {

namespace {

using Standing = FoundEvent::Standing;

std::string place_in(std::string_view item)
{
    for (const Item& one : parse(item)) {
        if (const Part* place = one.find(Field::place))
            return std::string(slice(item, place->span));
    }
    return {};
}

std::string when_to_submit(Date day, Date today)
{
    const Issue first = first_issue_listing(day);
    const Date opens = draft_opens(first);
    // On a Wednesday the draft of the day's issue closes.
    const Issue next = issue_on_or_after(add_days(today, 1));
    const std::string when = opens <= today ? "now" : "from " + long_date(opens);
    const int number = opens <= today ? next.number : first.number;
    return "Can be submitted " + when + ", for issue " + std::to_string(number) + ".";
}

}  // namespace

bool add_identities(SeenLinks& known, std::string_view text)
{
    bool seen = false;
    const auto add = [&](std::string identity) {
        seen = seen || known.find(identity) != nullptr;
        known.add(std::move(identity), {});
    };
    for (const Item& item : parse(text)) {
        if (item.kind != Kind::event)
            continue;
        std::string day;
        std::string url;
        std::string name;
        for (const Entry& entry : entries(text, item)) {
            if (entry.field == Field::dates)
                day = entry.text.substr(0, 10);
            else if (entry.field == Field::url)
                url = ci_normalised(entry.text);
            else if (entry.field == Field::title)
                name += "\n" + entry.text;
            else if (entry.field == Field::place)
                name += read_place(entry.text).value_or(Place{}).city;
        }
        if (!url.empty())
            add(day + url);
        if (name.find('\n') != std::string::npos)
            add(day + name);
    }
    return seen;
}

void FoundEvents::judge(Model& scratch, Date today)
{
    for (std::size_t i = 0; i < slice && unsettled(); ++i)
        judge_one(events_[judged_++], scratch, today);
}

void FoundEvents::judge_one(FoundEvent& event, Model& scratch, Date today)
{
    const Fields fields = fields_of(event);
    scratch.show(fields);
    const View& view = scratch.view();
    event.item = view.item;
    event.complete = view.can_copy;
    event.title = fields.at({Slot::event_title});
    if (event.title.empty())
        event.title = "An event without a title";
    event.day = view.days;
    // "2026-03-04T19:00"
    if (const std::string_view begin = event.cell(FoundEvent::Cell::begin); begin.size() == 16)
        event.day += " · " + std::string(begin.substr(11));
    event.where = place_in(event.item);
    if (event.where.empty())
        event.where = "No place";
    if (!view.headings.empty())
        event.where += ", under " + list_of(view.headings);

    if (view.needed != 0 || (!view.can_copy && view.errors == 0))
        event.notes.push_back({Severity::error, view.status});
    for (const Message& message : view.messages) {
        if (message.severity != Severity::hint && message.state != Message::State::needed &&
            message.state != Message::State::applied)
            event.notes.push_back({message.severity, message.text});
    }

    const std::optional<Date> first = parse_iso_date(fields.at({Slot::event_first_day}));
    const std::optional<Date> last = parse_iso_date(fields.at({Slot::event_last_day}));
    const std::string_view status = event.cell(FoundEvent::Cell::status);
    const bool is_off = status == "cancelled" || status == "postponed";
    const bool is_over = first && last.value_or(*first) < today;
    event.standing = is_off ? Standing::off : is_over ? Standing::over : Standing::open;
    event.early = first && draft_opens(first_issue_listing(*first)) > today;
    if (first)
        event.issue = when_to_submit(*first, today);
    if (!event.decided)
        event.chosen = choice_ == Choice::all || (choice_ == Choice::now && !event.early);

    const auto lacks = [&](FoundOption option, FieldId field) {
        if (trimmed(fields.at(field)).empty())
            lacking_[static_cast<std::size_t>(option)] = true;
    };
    lacks(FoundOption::home, {Slot::event_place});
    lacks(FoundOption::organizer, {Slot::organizer_name});
    lacks(FoundOption::organizer_url, {Slot::organizer_url});
}

void FoundEvents::mark_known(SeenLinks known)
{
    for (FoundEvent& event : events_) {
        if (event.standing == Standing::over || event.standing == Standing::off)
            continue;
        event.standing = add_identities(known, event.item) ? Standing::known : Standing::open;
    }
}

}  // namespace twir::web
