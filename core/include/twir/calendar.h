// When an event takes place, to the minute: what calendars hold and the newsletter does not print.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "twir/submission.h"
#include "twir/timezone.h"

namespace twir {

/// From when to when, as clocks at the venue show it.
struct EventTimes {
    WallTime begin{};
    WallTime end{};    ///< not before `begin`; the same where no end is known
    std::string zone;  ///< name of the time zone; empty where it is not known

    friend bool operator==(const EventTimes&, const EventTimes&) = default;
};

/// An event with its time of day, where that is known; without one it takes whole days.
struct CalendarEvent {
    Event event;
    std::optional<EventTimes> times;
};

/// The events as an iCalendar file (RFC 5545): CRLF, folded at 75 octets, escaped, with a VTIMEZONE for each zone that
/// `zones` knows; times in other zones are written as floating ones. Each UID follows from the event's address,
/// title and first day, so that importing the file again replaces what was imported before. `today` is its DTSTAMP. Linear.
[[nodiscard]] std::string to_icalendar(std::span<const CalendarEvent> events, const ZoneTable& zones, Date today);

/// The address that opens Google Calendar with the event filled in.
[[nodiscard]] std::string google_calendar_link(const CalendarEvent& event);

}  // namespace twir
