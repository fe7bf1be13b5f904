#include "twir/calendar.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "chars.h"
#include "twir/url.h"

namespace twir {

namespace {

using std::chrono::days;
using std::chrono::seconds;

// --- Content lines -----------------------------------------------------------------------------------------

// RFC 5545, section 3.3.11.
std::string escaped(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (c == '\\' || c == ';' || c == ',')
            out.push_back('\\');
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= ' ' || c == '\t')
            out.push_back(c);
    }
    return out;
}

// A parameter's value (RFC 6868).
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (char c : text) {
        if (c == '"')
            out += "^'";
        else if (c == '^')
            out += "^^";
        else if (static_cast<unsigned char>(c) >= ' ')
            out.push_back(c);
    }
    return out + '"';
}

// A line of at most 75 octets, which goes on behind a space; characters stay whole.
void add_line(std::string& out, std::string_view line)
{
    constexpr std::size_t longest = 75;
    std::size_t room = longest;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
            --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = longest - 1;
    }
    out.append(line).append("\r\n");
}

// --- Times -------------------------------------------------------------------------------------------------

std::string padded(long long number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string compact(Date date)
{
    std::string out = to_iso(date);
    std::erase(out, '-');
    return out;
}

std::string compact(WallTime wall)
{
    const auto day = std::chrono::floor<days>(wall);
    const std::chrono::hh_mm_ss time(wall - day);
    return join(compact(Date{day}), "T", padded(time.hours().count(), 2), padded(time.minutes().count(), 2),
                padded(time.seconds().count(), 2));
}

std::string utc(const ZoneRules& rules, WallTime wall)
{
    return compact(WallTime(rules.to_instant(wall).time_since_epoch())) + "Z";
}

// The times on the event's first day, which may have been changed since they were found.
std::optional<EventTimes> times_of(const CalendarEvent& event)
{
    if (!event.times)
        return std::nullopt;
    EventTimes times = *event.times;
    const auto moved = std::chrono::local_days(event.event.dates.first) - std::chrono::floor<days>(times.begin);
    times.begin += moved;
    times.end += moved;
    return times;
}

// --- Time zones --------------------------------------------------------------------------------------------

// How many days behind its weekday a change lies: some zones change "26 hours after Thursday begins".
int days_behind(const ZoneRules::Change& change) noexcept
{
    return static_cast<int>(std::chrono::floor<days>(change.time).count());
}

// The first of the seven days of the month on one of which the change falls.
int first_day(const ZoneRules::Change& change) noexcept
{
    // A last week is only asked for in months that have the same length every year.
    const std::chrono::year_month_day_last month{std::chrono::year{1970} / std::chrono::month{change.month} /
                                                 std::chrono::last};
    const int week = change.week == 5 ? static_cast<int>(static_cast<unsigned>(month.day())) - 6
                                      : static_cast<int>(change.week - 1) * 7 + 1;
    return week + days_behind(change);
}

bool stays_in_month(const ZoneRules::Change& change) noexcept
{
    constexpr int shortest_month = 28;
    const bool shifted = days_behind(change) != 0;
    return !shifted || (first_day(change) >= 1 && (first_day(change) + 6 <= shortest_month || change.month != 2));
}

// Whether a VTIMEZONE can say it.
bool is_plain(const ZoneRules& rules) noexcept
{
    return !rules.has_daylight() || (stays_in_month(rules.to_daylight()) && stays_in_month(rules.to_standard()));
}

std::string offset_text(seconds offset)
{
    const auto total = offset < seconds(0) ? -offset.count() : offset.count();
    const std::string rest = total % 60 != 0 ? padded(total % 60, 2) : "";
    return join(offset < seconds(0) ? "-" : "+", padded(total / 3600, 2), padded(total / 60 % 60, 2), rest);
}

// "BYMONTH=10;BYDAY=-1SU", or "BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29"
std::string day_rule(const ZoneRules::Change& change)
{
    constexpr std::array<std::string_view, 7> names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    const int behind = days_behind(change);
    const std::string_view day = names[static_cast<std::size_t>((static_cast<int>(change.weekday) + behind + 14) % 7)];
    const std::string month = "BYMONTH=" + std::to_string(change.month) + ";BYDAY=";
    if (behind == 0)
        return join(month, change.week == 5 ? "-1" : std::to_string(change.week), day);
    std::string out = join(month, day, ";BYMONTHDAY=");
    for (int i = 0; i < 7; ++i)
        out += (i > 0 ? "," : "") + std::to_string(first_day(change) + i);
    return out;
}

void add_observance(std::string& out, std::string_view name, seconds from, seconds to, const ZoneRules::Change* change)
{
    constexpr std::chrono::year first_year{1970};
    add_line(out, join("BEGIN:", name));
    add_line(out, join("TZOFFSETFROM:", offset_text(from)));
    add_line(out, join("TZOFFSETTO:", offset_text(to)));
    add_line(out, "DTSTART:" + (change != nullptr ? compact(change->in(first_year)) : "19700101T000000"));
    if (change != nullptr)
        add_line(out, "RRULE:FREQ=YEARLY;" + day_rule(*change));
    add_line(out, join("END:", name));
}

void add_zone(std::string& out, const Zone& zone)
{
    const ZoneRules& rules = zone.rules;
    add_line(out, "BEGIN:VTIMEZONE");
    add_line(out, join("TZID:", zone.name));
    if (rules.has_daylight()) {
        add_observance(out, "STANDARD", rules.daylight(), rules.standard(), &rules.to_standard());
        add_observance(out, "DAYLIGHT", rules.standard(), rules.daylight(), &rules.to_daylight());
    } else {
        add_observance(out, "STANDARD", rules.standard(), rules.standard(), nullptr);
    }
    add_line(out, "END:VTIMEZONE");
}

const Zone* zone_of(const std::optional<EventTimes>& times, const ZoneTable& zones)
{
    return times && !times->zone.empty() ? zones.find(times->zone) : nullptr;
}

// --- Events ------------------------------------------------------------------------------------------------

void add_time(std::string& out, std::string_view property, WallTime wall, const Zone* zone)
{
    if (zone == nullptr)
        add_line(out, join(property, ":", compact(wall)));
    else if (!is_plain(zone->rules) || zone->rules == ZoneRules())
        add_line(out, join(property, ":", utc(zone->rules, wall)));
    else
        add_line(out, join(property, ";TZID=", zone->name, ":", compact(wall)));
}

// A value that has no escapes, as addresses.
std::string one_line(std::string text)
{
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; });
    return text;
}

// The same for the same event on every import; FNV-1a of its address and title: several may share a group's page.
std::string uid_of(const Event& event)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char c : event.url + "\n" + event.title)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits.push_back("0123456789abcdef"[hash >> shift & 0xFU]);
    return join(compact(event.dates.first), "-", digits, "@twir-submit");
}

void add_event(std::string& out, const CalendarEvent& calendar, const ZoneTable& zones, Date today)
{
    const Event& event = calendar.event;
    const auto times = times_of(calendar);
    add_line(out, "BEGIN:VEVENT");
    add_line(out, "UID:" + uid_of(event));
    add_line(out, join("DTSTAMP:", compact(today), "T000000Z"));
    if (times) {
        const Zone* zone = zone_of(times, zones);
        add_time(out, "DTSTART", times->begin, zone);
        if (times->end > times->begin)
            add_time(out, "DTEND", times->end, zone);
    } else {
        add_line(out, "DTSTART;VALUE=DATE:" + compact(event.dates.first));
        add_line(out, "DTEND;VALUE=DATE:" + compact(add_days(event.dates.last, 1)));
    }
    add_line(out, "SUMMARY:" + escaped(event.title));
    add_line(out, "LOCATION:" + escaped(to_text(event.place)));
    if (!event.organizers.empty() && !event.organizers.front().url.empty())
        add_line(out, join("ORGANIZER;CN=", quoted(event.organizers.front().text), ":",
                           one_line(event.organizers.front().url)));
    if (!event.url.empty())
        add_line(out, "URL:" + one_line(event.url));
    add_line(out, "END:VEVENT");
}

}  // namespace

std::string to_icalendar(std::span<const CalendarEvent> events, const ZoneTable& zones, Date today)
{
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//twir-submit//EN");
    std::vector<const Zone*> used;
    for (const CalendarEvent& event : events)
        if (const Zone* zone = zone_of(event.times, zones); zone != nullptr && is_plain(zone->rules))
            used.push_back(zone);
    std::sort(used.begin(), used.end(), [](const Zone* a, const Zone* b) { return a->name < b->name; });
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (const Zone* zone : used)
        if (!(zone->rules == ZoneRules()))
            add_zone(out, *zone);
    for (const CalendarEvent& event : events)
        add_event(out, event, zones, today);
    add_line(out, "END:VCALENDAR");
    return out;
}

std::string google_calendar_link(const CalendarEvent& calendar)
{
    const Event& event = calendar.event;
    const auto times = times_of(calendar);
    std::string details = event.url;
    for (const Hyperlink& organizer : event.organizers)
        details += join("\n", organizer.text, " ", organizer.url);
    std::string out = "https://calendar.google.com/calendar/render?action=TEMPLATE";
    out += "&text=" + percent_encode(event.title);
    if (times)
        out += join("&dates=", compact(times->begin), "/", compact(times->end));
    else
        out += join("&dates=", compact(event.dates.first), "/", compact(add_days(event.dates.last, 1)));
    if (times && !times->zone.empty())
        out += "&ctz=" + percent_encode(times->zone);
    out += "&location=" + percent_encode(to_text(event.place));
    return out + "&details=" + percent_encode(details);
}

}  // namespace twir
