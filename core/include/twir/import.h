// Events from the calendars and pages that organizers keep already.
//
//     const ImportOptions options{today, places, zones};
//     const Imported found = import_icalendar(text, options);       // here: iCalendar, no JSON needed
//     const Imported found = json::import(text, kind, options);     // core/json/import.h: any kind, also told by itself
//     for (const ImportedEvent& one : found.events)
//         if (is_taking_place(one.status))
//             use(mend(format(one.event), context, Safety::safe));  // the item, and what the rules say of it
//
// A series gives one event for each of its dates. Which issue a date belongs to, and from when it can be submitted,
// say `first_issue_listing(event.dates.first)` and `draft_opens` (twir/issue.h). A hybrid event is one item, which
// `place` puts in both of its places. `diagnostics` say what the source leaves open and how it was read; they point
// into the source. What is missing altogether (a title, a place) is left to the rules, which see it in the item.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/calendar.h"
#include "twir/diagnostic.h"
#include "twir/place.h"
#include "twir/span.h"
#include "twir/submission.h"
#include "twir/timezone.h"

namespace twir {

enum class ImportKind {
    automatic,  ///< told by the text
    icalendar,  ///< RFC 5545
    json_ld,    ///< schema.org Event
    html,       ///< a page that carries such JSON-LD
};

/// What an import depends on besides the text.
struct ImportOptions {
    Date today;
    const PlaceTable& places;
    const ZoneTable& zones;
    /// The last day on which an event may begin; `import_until` says which it is where none is given.
    std::optional<Date> until{};
    /// The venue's time zone, for times that are given in UTC. Without it that of the venue's country counts, where
    /// there is but one, then that of the calendar.
    std::string_view zone{};
    /// Where the group is at home: the place of events that name none, or only "online", and of those
    /// whose city can only be guessed.
    std::optional<Place> home{};
    /// The organizer of events that name none.
    std::optional<Hyperlink> organizer{};
};

/// The last day on which imported events begin: 90 days ahead if nothing else is wanted, the season that organizers plan.
[[nodiscard]] Date import_until(const ImportOptions& options) noexcept;

enum class EventStatus { confirmed, tentative, cancelled, postponed };

/// "confirmed", "tentative", "cancelled" or "postponed".
[[nodiscard]] std::string_view name(EventStatus status) noexcept;

/// Whether an event can be announced: it is neither cancelled nor put off.
[[nodiscard]] constexpr bool is_taking_place(EventStatus status) noexcept
{
    return status == EventStatus::confirmed || status == EventStatus::tentative;
}

/// One date of an event.
struct ImportedEvent {
    Event event;                      ///< titles, names and addresses as the source has them
    std::optional<EventTimes> times;  ///< nothing for whole days
    EventStatus status = EventStatus::confirmed;
    bool recurring = false;               ///< one date of several
    Span source;                          ///< what it was read from, in the imported text
    std::vector<Diagnostic> diagnostics;  ///< spans as `source`; rules are those of docs/import.md
};

struct Imported {
    std::vector<ImportedEvent> events;    ///< by first day, then as in the source
    std::optional<Link> page;             ///< title and address of a page that tells of no event
    std::vector<Diagnostic> diagnostics;  ///< of the text as a whole
};

/// Whether a text is iCalendar: it begins with a calendar, or with an event cut out of one.
[[nodiscard]] bool is_icalendar(std::string_view text) noexcept;

/// Reads an iCalendar file (UTF-8; broken ones too): each VEVENT, its recurrence expanded from today on, with exceptions
/// and moved dates. Rules that repeat more often than daily are not followed, and no more than 1,000 dates of one and
/// 10,000 of all are taken. O(n log n), and a bounded number of steps for all recurrence rules together.
[[nodiscard]] Imported import_icalendar(std::string_view text, const ImportOptions& options);

// --- For other sources -------------------------------------------------------------------------------------

/// A date or time as a source tells it.
struct SourceTime {
    WallTime wall{};
    bool whole_day = false;
    std::optional<std::chrono::seconds> offset{};  ///< from UTC, where the time says so
    std::string zone{};                            ///< the zone where clocks are to be read, by name
    std::optional<ZoneRules> rules{};              ///< of that zone, where the source brings them along
};

/// How an event repeats, by the clock that its beginning is told in.
struct SourceSeries {
    std::string rule;                ///< the value of an RRULE (RFC 5545); empty for one that nobody can follow
    std::vector<SourceTime> except;  ///< days, or times, on which it does not take place
};

/// An event as a source tells it, before it is understood.
struct SourceEvent {
    std::string title;
    std::string url;
    SourceTime begin;
    std::optional<SourceTime> end;  ///< the first moment that is no part of it; of whole days, the first such day
    std::optional<Attendance> attendance;
    std::string location;  ///< an address, a name, a link for taking part, or a word such as "Online"
    Place place;           ///< city, subdivision, country where the source tells them apart; names or codes
    std::vector<Hyperlink> organizers;
    bool paid = false;
    EventStatus status = EventStatus::confirmed;
    bool recurring = false;
    std::optional<SourceSeries> series{};  ///< of whose dates `begin` is not necessarily one
    Span source;
    std::vector<Diagnostic> diagnostics;
};

/// Understands events: the date at the venue, the place and the organizers in the newsletter's form. Leaves out those
/// that are over or begin after the last wanted day, says so, and sorts the rest.
[[nodiscard]] Imported understand(std::vector<SourceEvent> events, const ImportOptions& options);

/// What a page says of itself in its head, and where its JSON-LD stands.
struct PageHead {
    std::vector<Span> json_ld;  ///< the contents of the scripts
    std::string title;          ///< Open Graph's, or else the page's own
    std::string url;            ///< canonical address; empty where it names none
    std::string site;           ///< Open Graph's name of the site
};

/// Reads a page's HTML. Malformed HTML gives something as well. O(n).
[[nodiscard]] PageHead read_page_head(std::string_view html);

}  // namespace twir
