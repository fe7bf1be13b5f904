#include "import_libical.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "chars.h"

extern "C" {
#include <icalcomponent.h>
#include <icalmemory.h>
#include <icalparser.h>
#include <icalproperty.h>
#include <icalrecur.h>
}

namespace twir {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const noexcept { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const noexcept { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

Component parse_component(const std::string& text)
{
    return Component(icalparser_parse_string(text.c_str()));
}

std::string text_or_empty(const char* text)
{
    return text != nullptr ? text : "";
}

// --- Times -------------------------------------------------------------------------------------------------

std::optional<WallTime> to_wall(const icaltimetype& time) noexcept
{
    using namespace std::chrono;
    const year_month_day date{year{time.year}, month{static_cast<unsigned>(time.month)},
                              day{static_cast<unsigned>(time.day)}};
    const bool in_reach = time.year >= 1 && time.year <= 9999;  // what `YYYY-MM-DD` can say
    if (icaltime_is_null_time(time) || !in_reach || !date.ok())
        return std::nullopt;
    WallTime wall = local_days(date);
    if (!time.is_date)
        wall += hours(time.hour) + minutes(time.minute) + seconds(std::min(time.second, 59));
    return wall;
}

icaltimetype to_ical(WallTime wall) noexcept
{
    using namespace std::chrono;
    const auto day = floor<days>(wall);
    const year_month_day date{day};
    const hh_mm_ss time(wall - day);
    icaltimetype out = icaltime_null_time();
    out.year = static_cast<int>(date.year());
    out.month = static_cast<int>(static_cast<unsigned>(date.month()));
    out.day = static_cast<int>(static_cast<unsigned>(date.day()));
    out.hour = static_cast<int>(time.hours().count());
    out.minute = static_cast<int>(time.minutes().count());
    out.second = static_cast<int>(time.seconds().count());
    return out;
}

std::optional<IcalTime> read_time(icalproperty* property, const icaltimetype& time)
{
    const auto wall = to_wall(time);
    if (!wall)
        return std::nullopt;
    IcalTime out{*wall, time.is_date != 0, icaltime_is_utc(time) != 0, {}};
    if (icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER))
        out.zone = text_or_empty(icalparameter_get_tzid(zone));
    return out;
}

// --- Properties --------------------------------------------------------------------------------------------

void read_duration(icalproperty* property, IcalEvent& event)
{
    const icaldurationtype duration = icalproperty_get_duration(property);
    const int sign = duration.is_neg ? -1 : 1;
    event.has_duration = true;
    // Weeks and days are those of the calendar (RFC 5545, section 3.3.6); a few thousand years are enough.
    const auto days = std::min<unsigned long>(duration.days + 7UL * duration.weeks, 1000000);
    event.days = sign * static_cast<int>(days);
    const auto seconds = std::chrono::hours(duration.hours) + std::chrono::minutes(duration.minutes) +
                         std::chrono::seconds(duration.seconds);
    event.rest = sign * std::chrono::seconds(seconds);
}

void read_organizer(icalproperty* property, IcalEvent& event)
{
    event.organizer_uri = text_or_empty(icalproperty_get_organizer(property));
    if (icalparameter* name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER))
        event.organizer = text_or_empty(icalparameter_get_cn(name));
}

void read_recurrence_id(icalproperty* property, IcalEvent& event)
{
    event.recurrence_id = read_time(property, icalproperty_get_recurrenceid(property));
    event.and_following = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER) != nullptr;
}

void read_extension(icalproperty* property, IcalEvent& event)
{
    const std::string_view name = icalproperty_get_x_name(property);
    for (std::string_view known : {"X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                                   "X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-ONLINE-ADDRESS"})
        if (equal_ignoring_case(name, known))
            event.conference = text_or_empty(icalproperty_get_x(property));
}

void read_property(icalproperty* property, IcalEvent& event)
{
    const auto keep = [](std::vector<IcalTime>& times, std::optional<IcalTime> time) {
        if (time)
            times.push_back(std::move(*time));
    };
    switch (icalproperty_isa(property)) {
    case ICAL_UID_PROPERTY:
        event.uid = text_or_empty(icalproperty_get_uid(property));
        break;
    case ICAL_SUMMARY_PROPERTY:
        event.summary = text_or_empty(icalproperty_get_summary(property));
        break;
    case ICAL_DESCRIPTION_PROPERTY:
        event.description = text_or_empty(icalproperty_get_description(property));
        break;
    case ICAL_LOCATION_PROPERTY:
        event.location = text_or_empty(icalproperty_get_location(property));
        break;
    case ICAL_URL_PROPERTY:
        event.url = text_or_empty(icalproperty_get_url(property));
        break;
    case ICAL_STATUS_PROPERTY:
        event.status = text_or_empty(icalproperty_get_value_as_string(property));
        break;
    case ICAL_SEQUENCE_PROPERTY:
        event.sequence = icalproperty_get_sequence(property);
        break;
    case ICAL_CATEGORIES_PROPERTY:
        event.categories.push_back(text_or_empty(icalproperty_get_categories(property)));
        break;
    case ICAL_CONFERENCE_PROPERTY:
        event.conference = text_or_empty(icalproperty_get_conference(property));
        break;
    case ICAL_ORGANIZER_PROPERTY:
        read_organizer(property, event);
        break;
    case ICAL_DTSTART_PROPERTY:
        event.begin = read_time(property, icalproperty_get_dtstart(property));
        break;
    case ICAL_DTEND_PROPERTY:
        event.end = read_time(property, icalproperty_get_dtend(property));
        break;
    case ICAL_DURATION_PROPERTY:
        read_duration(property, event);
        break;
    case ICAL_RECURRENCEID_PROPERTY:
        read_recurrence_id(property, event);
        break;
    case ICAL_RRULE_PROPERTY:
        event.rules.push_back(text_or_empty(icalproperty_get_value_as_string(property)));
        break;
    case ICAL_RDATE_PROPERTY: {
        const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
        keep(event.more, read_time(property, icaltime_is_null_time(date.time) ? date.period.start : date.time));
        break;
    }
    case ICAL_EXDATE_PROPERTY:
        keep(event.fewer, read_time(property, icalproperty_get_exdate(property)));
        break;
    case ICAL_EXRULE_PROPERTY:  // which RFC 5545 has given up
        event.has_unreadable = true;
        break;
    case ICAL_X_PROPERTY:
        read_extension(property, event);
        break;
    case ICAL_XLICERROR_PROPERTY:
        event.has_unreadable = true;
        break;
    default:
        break;
    }
}

template <typename Use>
void for_each_property(icalcomponent* component, Use use)
{
    for (icalproperty* property = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); property != nullptr;
         property = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY))
        use(property);
}

// --- Time zones --------------------------------------------------------------------------------------------

// A STANDARD or DAYLIGHT.
struct Observance {
    WallTime since{};
    std::chrono::seconds offset{};
    std::optional<ZoneRules::Change> change;
};

// "the last Sunday of March", as nearly all rules of zones are, or "the Friday from the 23rd to the 29th".
std::optional<ZoneRules::Change> to_change(const icalrecurrencetype& rule, WallTime since) noexcept
{
    constexpr short none = ICAL_RECURRENCE_ARRAY_MAX;
    const short day = rule.by_day[0];
    const short month = rule.by_month[0];
    const short month_day = rule.by_month_day[0];
    const bool yearly = rule.freq == ICAL_YEARLY_RECURRENCE && rule.interval <= 1;
    if (!yearly || day == none || month < 1 || month > 12)
        return std::nullopt;
    int week = icalrecurrencetype_day_position(day);
    int weekday = static_cast<int>(icalrecurrencetype_day_day_of_week(day)) - 1;
    auto time = since - std::chrono::floor<std::chrono::days>(since);
    if (week == 0 && month_day != none && month_day >= 1 && month_day <= 28) {
        // Counted from the day of the month on which a week begins.
        const int behind = (month_day - 1) % 7;
        week = (month_day - 1) / 7 + 1;
        weekday = (weekday - behind + 7) % 7;
        time += std::chrono::days(behind);
    }
    if (week < -1 || week == 0 || week > 5 || weekday < 0)
        return std::nullopt;
    return ZoneRules::Change{static_cast<unsigned>(month), static_cast<unsigned>(week < 0 ? 5 : week),
                             static_cast<unsigned>(weekday), time};
}

Observance read_observance(icalcomponent* component)
{
    Observance out;
    std::optional<icalrecurrencetype> rule;
    for_each_property(component, [&](icalproperty* property) {
        if (icalproperty_isa(property) == ICAL_TZOFFSETTO_PROPERTY)
            out.offset = std::chrono::seconds(icalproperty_get_tzoffsetto(property));
        else if (icalproperty_isa(property) == ICAL_DTSTART_PROPERTY)
            out.since = to_wall(icalproperty_get_dtstart(property)).value_or(WallTime{});
        else if (icalproperty_isa(property) == ICAL_RRULE_PROPERTY)
            rule = icalproperty_get_rrule(property);
    });
    const bool goes_on = rule && icaltime_is_null_time(rule->until) && rule->count == 0;
    if (goes_on)
        out.change = to_change(*rule, out.since);
    return out;
}

std::optional<Observance> newest(icalcomponent* zone, icalcomponent_kind kind)
{
    std::optional<Observance> found;
    for (icalcomponent* c = icalcomponent_get_first_component(zone, kind); c != nullptr;
         c = icalcomponent_get_next_component(zone, kind)) {
        const Observance observance = read_observance(c);
        if (!found || found->since <= observance.since)
            found = observance;
    }
    return found;
}

}  // namespace

IcalSession::~IcalSession()
{
    icalmemory_free_ring();
}

IcalEvent IcalSession::read_event(const std::string& component) const
{
    IcalEvent event;
    const Component parsed = parse_component(component);
    if (parsed)
        for_each_property(parsed.get(), [&event](icalproperty* property) { read_property(property, event); });
    return event;
}

IcalZone IcalSession::read_zone(const std::string& component) const
{
    IcalZone zone;
    const Component parsed = parse_component(component);
    if (!parsed)
        return zone;
    for_each_property(parsed.get(), [&zone](icalproperty* property) {
        if (icalproperty_isa(property) == ICAL_TZID_PROPERTY)
            zone.name = text_or_empty(icalproperty_get_tzid(property));
        else if (icalproperty_isa(property) == ICAL_X_PROPERTY &&
                 equal_ignoring_case(icalproperty_get_x_name(property), "X-LIC-LOCATION"))
            zone.location = text_or_empty(icalproperty_get_x(property));
    });
    const auto standard = newest(parsed.get(), ICAL_XSTANDARD_COMPONENT);
    const auto daylight = newest(parsed.get(), ICAL_XDAYLIGHT_COMPONENT);
    zone.has_rules = standard.has_value();
    if (standard && daylight && standard->change && daylight->change)
        zone.rules = ZoneRules(standard->offset, daylight->offset, *daylight->change, *standard->change);
    else if (standard)
        zone.rules = ZoneRules(standard->offset);
    return zone;
}

IcalHeader IcalSession::read_header(const std::string& lines) const
{
    IcalHeader header;
    const Component parsed = parse_component("BEGIN:VCALENDAR\r\n" + lines + "\r\nEND:VCALENDAR\r\n");
    if (!parsed)
        return header;
    for_each_property(parsed.get(), [&header](icalproperty* property) {
        if (icalproperty_isa(property) == ICAL_METHOD_PROPERTY)
            header.method = text_or_empty(icalproperty_get_value_as_string(property));
        if (icalproperty_isa(property) != ICAL_X_PROPERTY)
            return;
        const std::string_view name = icalproperty_get_x_name(property);
        if (equal_ignoring_case(name, "X-WR-CALNAME"))
            header.name = text_or_empty(icalproperty_get_x(property));
        else if (equal_ignoring_case(name, "X-WR-TIMEZONE"))
            header.zone = text_or_empty(icalproperty_get_x(property));
    });
    return header;
}

IcalSession::Dates IcalSession::expand(const std::string& rule, WallTime begin, const ZoneRules* rules, WallTime from,
                                       WallTime last, std::size_t most, int& steps) const
{
    Dates out;
    constexpr short none = ICAL_RECURRENCE_ARRAY_MAX;
    icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.c_str());
    const bool other_calendar = parsed.rscale != nullptr && !equal_ignoring_case(parsed.rscale, "GREGORIAN");
    std::free(parsed.rscale);  // the caller's
    parsed.rscale = nullptr;
    if (other_calendar || parsed.freq > ICAL_NO_RECURRENCE || parsed.freq < ICAL_DAILY_RECURRENCE ||
        parsed.freq == ICAL_NO_RECURRENCE) {
        out.followed = Followed::not_at_all;
        return out;
    }
    // The times of a day make no date more, and could make millions; unless they are counted.
    if (parsed.by_set_pos[0] == none && parsed.count == 0) {
        std::fill(std::begin(parsed.by_hour), std::end(parsed.by_hour), none);
        std::fill(std::begin(parsed.by_minute), std::end(parsed.by_minute), none);
        std::fill(std::begin(parsed.by_second), std::end(parsed.by_second), none);
    }
    // Everything is what clocks show, so an UNTIL in UTC has to be as well.
    const auto told_until = to_wall(parsed.until);
    if (told_until && icaltime_is_utc(parsed.until) && rules != nullptr)
        parsed.until = to_ical(rules->to_wall(Instant(told_until->time_since_epoch())));
    // A day lasts to its end, though RFC 5545 wants a time where the beginning is one.
    if (told_until && parsed.until.is_date != 0)
        parsed.until = to_ical(*told_until + std::chrono::days(1) - std::chrono::seconds(1));
    parsed.until.zone = nullptr;
    if (begin > last || (told_until && *told_until < from - std::chrono::days(1)))
        return out;
    // What has no date in some years has none at all; libical would go on searching for hundreds.
    constexpr std::chrono::days some_years(9 * 366);
    const WallTime horizon = std::max(last, std::max(begin, from) + some_years);
    if (!told_until || *told_until > horizon)
        parsed.until = to_ical(horizon);
    const bool counts_from_afar = parsed.count > 0 && begin < from - 3 * some_years;
    if (counts_from_afar || steps <= 0) {
        out.followed = Followed::in_part;
        return out;
    }
    const Iterator iterator(icalrecur_iterator_new(parsed, to_ical(begin)));
    if (iterator && parsed.count == 0 && begin < from)
        icalrecur_iterator_set_start(iterator.get(), to_ical(from));
    const int steps_before = steps;
    for (;;) {
        const auto date = to_wall(icalrecur_iterator_next(iterator.get()));
        // A search that found nothing took long.
        constexpr int steps_of_a_search = 20000;
        steps -= date ? 1 : steps == steps_before ? steps_of_a_search : 0;
        if (!date || *date > last)
            return out;
        if (steps < 0 || out.dates.size() == most) {
            out.followed = Followed::in_part;
            return out;
        }
        if (*date >= from && *date >= begin)
            out.dates.push_back(*date);
    }
}

}  // namespace twir
