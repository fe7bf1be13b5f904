#include "json_ld_venue.h"

namespace twir::json {

namespace {

void add_line(std::string& out, const std::string& line)
{
    if (!line.empty())
        out += (out.empty() ? "" : ", ") + line;
}

// A name, or an object that has one.
std::string name_of(const Json* value)
{
    std::string out = text_of(value);
    for_each(value, [&out](const Json& one) {
        if (out.empty())
            out = text_of(one, "name");
    });
    return out;
}

void read_address(const Json& address, Venue& venue)
{
    if (address.is_string()) {
        venue.address = text_of(&address);
        return;
    }
    venue.place.city = text_of(address, "addressLocality");
    venue.place.subdivision = text_of(address, "addressRegion");
    venue.place.country = name_of(find(address, "addressCountry"));
    add_line(venue.address, text_of(address, "streetAddress"));
    add_line(venue.address, venue.place.city);
    add_line(venue.address, venue.place.subdivision);
    // It tells the country where no other does.
    if (venue.place.country.empty())
        add_line(venue.address, text_of(address, "postalCode"));
    add_line(venue.address, venue.place.country);
}

bool is_online(const Json& location)
{
    const std::string said = location.is_string()                   ? text_of(&location)
                             : find(location, "address") == nullptr ? text_of(location, "name")
                                                                    : "";
    return has_type(location, "VirtualLocation") || said == "Online" || said == "online" || said == "Virtual";
}

class LocationReader {
public:
    explicit LocationReader(const Nodes& nodes) noexcept : nodes_(nodes) {}

    void read(const Json& named)
    {
        const Json& location = nodes_.meant_by(named);
        if (is_online(location)) {
            online = true;
            return;
        }
        if (!location.is_string() && !location.is_object())
            return;
        Venue other;
        read_one(location, other);
        if (!somewhere)
            venue = other;
        else if (other.address != venue.address)
            venue.has_more = true;
        somewhere = true;
    }

    Venue venue;
    bool online = false;
    bool somewhere = false;

private:
    void read_one(const Json& location, Venue& out) const
    {
        if (location.is_string()) {
            out.address = text_of(&location);
            return;
        }
        for_each(find(location, "address"), [&](const Json& address) { read_address(nodes_.meant_by(address), out); });
        if (out.address.empty())
            out.address = text_of(location, "name");
    }

    const Nodes& nodes_;
};

std::optional<Attendance> read_attendance(const Json& event, const LocationReader& locations)
{
    const std::string mode(local_name(text_of(event, "eventAttendanceMode")));
    if (local_name(text_of(event, "eventStatus")) == "EventMovedOnline")
        return Attendance::online;
    if (mode == "MixedEventAttendanceMode" || (locations.online && locations.somewhere))
        return Attendance::hybrid;
    if (mode == "OnlineEventAttendanceMode" || locations.online)
        return Attendance::online;
    return mode.empty() ? std::nullopt : std::optional(Attendance::in_person);
}

}  // namespace

Venue read_venue(const Json& event, const Nodes& nodes)
{
    LocationReader locations(nodes);
    for_each(find(event, "location"), [&locations](const Json& one) { locations.read(one); });
    locations.venue.attendance = read_attendance(event, locations);
    return std::move(locations.venue);
}

}  // namespace twir::json
