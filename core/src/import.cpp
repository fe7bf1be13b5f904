#include "twir/import.h"

#include <algorithm>

#include "chars.h"
#include "html.h"
#include "import_note.h"
#include "import_place.h"
#include "import_repeat.h"
#include "import_status.h"
#include "meetup.h"
#include "twir/url.h"

namespace twir {

namespace {

using std::chrono::floor;
using std::chrono::seconds;
using Days = std::chrono::days;

Date date_of(WallTime wall) noexcept
{
    return Date{floor<Days>(wall)};
}

// --- When --------------------------------------------------------------------------------------------------

// Where the event's clocks hang, as far as that is known besides its times.
struct VenueZone {
    const Zone* wanted = nullptr;   // by the option
    const Zone* country = nullptr;  // of the venue, where all of its country has the same time
    const Zone* likely = nullptr;   // of most people where the venue is
};

struct Resolved {
    WallTime wall;
    std::string zone;
    bool in_utc = false;   // nothing tells where it is
    bool unknown = false;  // a zone was named that nobody knows
};

std::optional<Instant> instant_of(const SourceTime& time, const ZoneRules* own)
{
    if (time.offset)
        return Instant((time.wall - *time.offset).time_since_epoch());
    return own != nullptr ? std::optional(own->to_instant(time.wall)) : std::nullopt;
}

// What the clocks at the venue show.
Resolved resolve(const SourceTime& time, const VenueZone& venue, const ZoneTable& zones)
{
    const Zone* named = time.zone.empty() ? nullptr : zones.find(time.zone);
    const ZoneRules* own = named != nullptr ? &named->rules : time.rules ? &*time.rules : nullptr;
    std::string own_name = named != nullptr ? std::string(named->name) : std::string();
    if (time.whole_day)
        return {time.wall, std::move(own_name)};
    const auto instant = instant_of(time, own);
    const Zone* at = venue.wanted != nullptr && time.offset ? venue.wanted : venue.country;
    const bool same = own != nullptr && at != nullptr && *own == at->rules && !own_name.empty();
    if (instant && at != nullptr && !same)
        return {at->rules.to_wall(*instant), std::string(at->name)};
    if (time.offset && own != nullptr)
        return {own->to_wall(*instant), std::move(own_name)};
    const bool in_utc = time.offset && *time.offset == seconds(0);
    if (in_utc && venue.likely != nullptr)
        return {venue.likely->rules.to_wall(*instant), std::string(venue.likely->name)};
    return {time.wall, in_utc ? "UTC" : std::move(own_name), in_utc, !time.zone.empty() && own == nullptr};
}

// The days that an event takes. A night belongs to the day before it: a party until two is no second day.
DateRange days_of(WallTime begin, std::optional<WallTime> end, bool whole_days)
{
    const Date first = date_of(begin);
    if (!end || *end <= begin)
        return {first, first};
    const WallTime last = *end - (whole_days ? seconds(1) : seconds(std::chrono::hours(6)));
    return {first, std::max(first, date_of(last))};
}

void set_times(const SourceEvent& source, const VenueZone& venue, const ImportOptions& options, ImportedEvent& out)
{
    const Resolved begin = resolve(source.begin, venue, options.zones);
    std::optional<WallTime> end;
    if (source.end)
        end = resolve(*source.end, venue, options.zones).wall;
    out.event.dates = days_of(begin.wall, end, source.begin.whole_day);
    if (!source.begin.whole_day)
        out.times = EventTimes{begin.wall, std::max(begin.wall, end.value_or(begin.wall)), begin.zone};
    if (begin.in_utc)
        note(out, "import/utc-date", Severity::warning,
             "The time is given in UTC, and nothing says which time the venue has: check the date, or name the zone.");
    const bool written_there = source.begin.offset != seconds(0) && !source.begin.whole_day;
    if (written_there && date_of(begin.wall) != date_of(source.begin.wall))
        note(out, "import/venue-time", Severity::hint,
             join("It says ", to_iso(date_of(source.begin.wall)), " in another time zone; at the venue it is ",
                  to_iso(date_of(begin.wall)), " then."));
    if (begin.unknown)
        note(out, "import/time-zone", Severity::hint,
             join("The time zone “", source.begin.zone, "” is not known; the time was taken as that of the venue."));
    if (end && *end < begin.wall)
        note(out, "import/end", Severity::warning, "The end is before the beginning; it was left out.");
}

// --- Where -------------------------------------------------------------------------------------------------

// The zone in which an event was entered tells its country where the address does not.
EntryClock clock_of(const SourceEvent& source, const ImportOptions& options)
{
    const std::string_view name = source.begin.zone.empty() ? options.zone : source.begin.zone;
    const Zone* zone = name.empty() ? nullptr : options.zones.find(name);
    if (zone != nullptr && zone->country.empty())
        zone = nullptr;
    const seconds offset = source.begin.offset.value_or(seconds(0));
    return {zone, source.begin.offset, Instant((source.begin.wall - offset).time_since_epoch()), &options.zones};
}

bool is_known(const Place& place)
{
    return !place.city.empty() && !place.country.empty();
}

void set_attendance(const SourceEvent& source, const AddressReading& address, ImportedEvent& out)
{
    Place& place = out.event.place;
    place.attendance = source.attendance.value_or(address.place.attendance);
    const bool somewhere = !place.city.empty() || !source.location.empty();
    // "Hybrid" in words is as good as a place that can be reached from afar.
    if (!source.attendance && address.place.attendance == Attendance::in_person && somewhere)
        for (std::string_view word : {"hybrid", "Hybrid", "HYBRID"})
            if (source.title.find(word) != std::string::npos)
                place.attendance = Attendance::hybrid;
}

// What was made of a place that the source leaves open.
void note_place(const SourceEvent& source, const AddressReading& address, bool told_apart, const ImportOptions& options,
                ImportedEvent& out)
{
    const Place& place = out.event.place;
    if (place.city.empty())
        return;
    if (address.rival != nullptr)
        note(out, "import/place", Severity::warning,
             join("“", place.country, "” was taken for ", options.places.by_code(place.country)->name, ", and may be ",
                  address.rival->name, " (", address.rival->country, "): check the place, or name the time zone."));
    else if (address.sure == AddressReading::Sure::guess && told_apart)
        note(out, "import/place", Severity::warning,
             join("“", place.subdivision, "” was taken for a state of ", place.country, ": check the place."));
    else if (address.sure == AddressReading::Sure::guess || address.one_of_several)
        note(out, "import/place", Severity::warning,
             join("“", place.city, "” was taken for the city, from “", source.location, "”: check the place."));
    else if (address.sure == AddressReading::Sure::country && !place.country.empty())
        note(out, "import/country", Severity::hint,
             join("The country of “", place.city, "” is that of the calendar's time zone: check the place."));
}

void set_place(const SourceEvent& source, const ImportOptions& options, ImportedEvent& out)
{
    AddressReading address;
    const EntryClock clock = clock_of(source, options);
    const bool told_apart = !source.place.city.empty() || !source.place.country.empty();
    if (told_apart)
        address = read_told_apart(source.place, source.location, options.places, clock);
    else if (!source.location.empty())
        address = read_address(source.location, options.places, clock);
    Place& place = out.event.place;
    place = address.place;
    set_attendance(source, address, out);
    if (place.attendance == Attendance::online && !told_apart && !is_known(place))
        place = Place{Attendance::online, {}, {}, {}};
    if (options.home && (!is_known(place) || (!told_apart && address.sure == AddressReading::Sure::guess))) {
        const Attendance attendance = place.attendance;
        place = *options.home;
        place.attendance = attendance;
        return;
    }
    note_place(source, address, told_apart, options, out);
}

// --- Who ---------------------------------------------------------------------------------------------------

// Pages, and calendars made from pages, spell characters as HTML does.
std::string plain_text(const std::string& text)
{
    std::string out = resolve_references(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return out;
}

// The group that a Meetup address is of.
std::optional<MeetupPage> meetup_group(std::string_view url)
{
    const UrlComponents parts = split_url(url);
    auto page = read_meetup_page(site(url), slice(url, parts.path));
    if (!page || page->group.empty())
        return std::nullopt;
    page->event = {};
    return page;
}

void set_organizers(const SourceEvent& source, const ImportOptions& options, ImportedEvent& out)
{
    std::vector<Hyperlink>& organizers = out.event.organizers;
    organizers = source.organizers;
    for (Hyperlink& one : organizers) {
        one.text = plain_text(one.text);
        if (const auto group = meetup_group(one.url))
            one.url = group->url();
    }
    std::erase_if(organizers, [](const Hyperlink& one) { return one.text.empty() && one.url.empty(); });
    const bool linked = std::any_of(organizers.begin(), organizers.end(), [](auto& one) { return !one.url.empty(); });
    if (!linked && options.organizer) {
        const std::string told = organizers.empty() ? std::string() : organizers.front().text;
        organizers = {*options.organizer};
        if (organizers.front().text.empty())
            organizers.front().text = told;
    }
    if (organizers.empty())
        organizers.emplace_back();
    const auto group = meetup_group(source.url);
    Hyperlink& first = organizers.front();
    if (first.url.empty() && group)
        first.url = group->url();
    if (!first.text.empty() || !group)
        return;
    first.text = group->group;
    note(out, "import/organizer", Severity::warning,
         join("The organizer's name was taken from the address: “", group->group, "”; write it as the group does."));
}

ImportedEvent understand_one(SourceEvent source, const ImportOptions& options)
{
    ImportedEvent out;
    out.source = source.source;
    out.status = source.status;
    std::string_view title = trim(source.title);
    if (const EventStatus told = take_status(title); told != EventStatus::confirmed)
        out.status = told;
    out.recurring = source.recurring;
    out.diagnostics = std::move(source.diagnostics);
    out.event.title = plain_text(std::string(title));
    out.event.url = source.url;
    out.event.paid = source.paid;
    set_place(source, options, out);
    const Place& place = out.event.place;
    VenueZone venue{options.zone.empty() ? nullptr : options.zones.find(options.zone)};
    if (place.attendance != Attendance::online) {
        venue.country = options.zones.of_country(place.country);
        venue.likely = options.zones.of_most(place.country, place.subdivision);
    }
    set_times(source, venue, options, out);
    set_organizers(source, options, out);
    return out;
}

void note_left_out(Imported& out, std::size_t past, std::size_t later, Date until)
{
    const auto events = [](std::size_t count) { return std::to_string(count) + (count == 1 ? " event" : " events"); };
    if (past > 0)
        out.diagnostics.push_back(
            {"import/past", Severity::hint, {}, events(past) + " left out: over already.", {}, {}});
    if (later > 0)
        out.diagnostics.push_back(
            {"import/later",
             Severity::hint,
             {},
             events(later) + " left out: after " + to_iso(until) + "; a later last day takes them.",
             {},
             {}});
}

}  // namespace

Date import_until(const ImportOptions& options) noexcept
{
    constexpr int season = 90;
    return options.until.value_or(add_days(options.today, season));
}

std::string_view name(EventStatus status) noexcept
{
    switch (status) {
    case EventStatus::tentative:
        return "tentative";
    case EventStatus::cancelled:
        return "cancelled";
    case EventStatus::postponed:
        return "postponed";
    case EventStatus::confirmed:
        break;
    }
    return "confirmed";
}

Imported understand(std::vector<SourceEvent> events, const ImportOptions& options)
{
    Imported out;
    const Date until = import_until(options);
    std::size_t past = 0;
    std::size_t later = 0;
    SeriesReader series(options);
    for (SourceEvent& source : events) {
        for (SourceEvent& date : series.dates(std::move(source))) {
            ImportedEvent event = understand_one(std::move(date), options);
            if (event.event.dates.last < options.today)
                past += event.recurring ? 0 : 1;
            else if (until < event.event.dates.first)
                later += event.recurring ? 0 : 1;
            else
                out.events.push_back(std::move(event));
        }
    }
    std::stable_sort(out.events.begin(), out.events.end(), [](const ImportedEvent& a, const ImportedEvent& b) {
        return a.event.dates.first < b.event.dates.first;
    });
    note_left_out(out, past, later, until);
    return out;
}

}  // namespace twir
