#include "import_ical_parts.h"

#include <algorithm>
#include <array>

#include "chars.h"
#include "cursor.h"
#include "hyperlink.h"
#include "import_note.h"
#include "import_place.h"
#include "twir/text.h"
#include "twir/url.h"

namespace twir {

namespace {

void set_status(const IcalEvent& ical, const IcalHeader& header, SourceEvent& source)
{
    if (equal_ignoring_case(ical.status, "TENTATIVE"))
        source.status = EventStatus::tentative;
    if (equal_ignoring_case(ical.status, "CANCELLED") || equal_ignoring_case(header.method, "CANCEL"))
        source.status = EventStatus::cancelled;
}

// The first web address in a text.
std::string find_url(std::string_view text)
{
    for (std::size_t at = text.find("http"); at != std::string_view::npos; at = text.find("http", at + 4)) {
        Cursor cursor{text, at, text.size()};
        if (!cursor.starts_with("https://") && !cursor.starts_with("http://"))
            continue;
        const std::string_view url = text.substr(at, find_url_end(cursor) - at);
        if (is_web_url(url))
            return std::string(url);
    }
    return {};
}

// A room of a conferencing service is no page to announce.
bool is_room(std::string_view url)
{
    const std::string host = site(url);
    for (std::string_view known : {"zoom.us", "meet.google.com", "teams.microsoft.com", "teams.live.com", "meet.jit.si",
                                   "discord.gg", "webex.com", "whereby.com"})
        if (host == known || host.ends_with("." + std::string(known)))
            return true;
    return false;
}

void set_url(const IcalEvent& ical, SourceEvent& source)
{
    source.url = to_valid_utf8(trim(ical.url));
    if (!source.url.empty())
        return;
    // A link in place of a location may be one for guests; the description has the one for everybody.
    const std::string where = find_url(source.location);
    const std::string told = find_url(to_valid_utf8(ical.description));
    source.url = where.empty() || is_room(where) || site(where) == site(told) ? told : where;
    if (is_room(source.url))
        source.url.clear();
    if (!source.url.empty())
        note(source, "import/url", Severity::hint,
             "The address was found in the description; check that it is the event's page.");
}

void set_address(const IcalEvent& ical, const PlaceTable& places, SourceEvent& source)
{
    // Luma's calendars have the address in the description, and a link for the location.
    constexpr std::string_view mark = "Address:\n";
    const std::size_t at = ical.description.find(mark);
    const bool elsewhere = source.location.empty() || starts_like_url(source.location);
    if (elsewhere && at != std::string::npos) {
        std::string_view address = std::string_view(ical.description).substr(at + mark.size());
        address = trim(address.substr(0, address.find("\n\n")));
        source.location = to_valid_utf8(address);
    }
    const bool hybrid = std::any_of(ical.categories.begin(), ical.categories.end(),
                                    [](const std::string& one) { return equal_ignoring_case(one, "hybrid"); });
    if (hybrid)
        source.attendance = Attendance::hybrid;
    else if (source.location.empty() && !ical.conference.empty())
        source.attendance = Attendance::online;
    else if (!ical.conference.empty() &&
             read_address(source.location, places, {}).place.attendance == Attendance::in_person)
        note(source, "import/hybrid", Severity::hint,
             "There is an address for taking part online as well: is the event hybrid?");
}

void set_organizer(const IcalEvent& ical, const IcalHeader& header, bool has_default, SourceEvent& source)
{
    Hyperlink organizer;
    if (ical.organizer.find('@') == std::string::npos)
        organizer.text = to_valid_utf8(trim(ical.organizer));
    if (is_web_url(ical.organizer_uri))
        organizer.url = ical.organizer_uri;
    // A calendar is often named after the group, unless after a person's address.
    std::string_view calendar = trim(header.name);
    take_start(calendar, "Events - ");
    if (organizer.text.empty() && !calendar.empty() && calendar.find('@') == std::string_view::npos) {
        organizer.text = to_valid_utf8(calendar);
        if (!has_default)
            note(source, "import/organizer", Severity::hint,
                 join("The organizer's name is that of the calendar: “", organizer.text, "”."));
    }
    source.organizers.push_back(std::move(organizer));
}

}  // namespace

void set_parts(const IcalEvent& ical, const IcalHeader& header, const ImportOptions& options, SourceEvent& source)
{
    source.title = to_valid_utf8(trim(ical.summary));
    source.location = to_valid_utf8(trim(ical.location));
    set_status(ical, header, source);
    set_url(ical, source);
    set_address(ical, options.places, source);
    set_organizer(ical, header, options.organizer.has_value(), source);
}

}  // namespace twir
