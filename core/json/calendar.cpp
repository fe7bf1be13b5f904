#include "twir/calendar.h"
#include "json/import.h"

#include "json.h"

namespace twir::json {

namespace {

// "2026-03-04T19:00", as `write` has it.
std::optional<WallTime> read_wall(const Json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_string())
        return std::nullopt;
    const auto& text = found->get_ref<const std::string&>();
    const auto day = parse_iso_date(text.substr(0, 10));
    const auto digit = [&text](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
    if (!day || text.size() != 16 || text[10] != 'T' || text[13] != ':')
        return std::nullopt;
    const int hours = digit(11) * 10 + digit(12);
    const int minutes = digit(14) * 10 + digit(15);
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::local_days(*day) + std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

std::optional<EventTimes> read_times(const Json& object)
{
    const auto begin = read_wall(object, "begin");
    const auto end = read_wall(object, "end");
    const auto zone = object.find("zone");
    if (!begin || (end && *end < *begin))
        return std::nullopt;
    return EventTimes{*begin, end.value_or(*begin),
                      zone != object.end() && zone->is_string() ? zone->get<std::string>() : std::string()};
}

Reading<CalendarEvent> read_event(const Json& object)
{
    Reading<CalendarEvent> out;
    const auto submission = object.is_object() ? object.find("submission") : object.end();
    if (!object.is_object() || submission == object.end()) {
        out.error = "“submission” is missing";
        return out;
    }
    auto reading = read_submission(dump(*submission));
    out.error = reading.error;
    if (!reading.value)
        return out;
    auto* event = std::get_if<Event>(&*reading.value);
    if (event == nullptr) {
        out.error = "“submission” has to be an event";
        return out;
    }
    out.value = CalendarEvent{std::move(*event), std::nullopt};
    const auto times = object.find("times");
    if (times != object.end() && times->is_object())
        out.value->times = read_times(*times);
    if (times != object.end() && !out.value->times)
        out.error = "“times” has to be {\"begin\", \"end\"?, \"zone\"?}, each time as 2026-03-04T19:00";
    return out;
}

}  // namespace

std::string calendar_as_json(std::string_view request, const ZoneTable& zones)
{
    const Json object = parse(request);
    const auto array = object.is_object() ? object.find("events") : object.end();
    if (!object.is_object() || array == object.end() || !array->is_array())
        return write_error({}, "“events” has to be an array");
    const auto day = object.find("today");
    const auto today = day != object.end() && day->is_string() ? parse_iso_date(day->get<std::string>()) : std::nullopt;
    if (!today)
        return write_error({}, "“today” has to be a day, as YYYY-MM-DD");
    std::vector<CalendarEvent> events;
    Json links = Json::array();
    for (const Json& one : *array) {
        auto reading = read_event(one);
        if (!reading.error.empty())
            return write_error({}, "event " + std::to_string(events.size() + 1) + ": " + reading.error);
        events.push_back(std::move(*reading.value));
        links.push_back(google_calendar_link(events.back()));
    }
    return dump(Json{{"calendar", to_icalendar(events, zones, *today)}, {"links", std::move(links)}});
}

}  // namespace twir::json
