// Where an event of JSON-LD takes place, and how one takes part.
#pragma once

#include <optional>
#include <string>

#include "json_ld_values.h"
#include "twir/place.h"

namespace twir::json {

struct Venue {
    Place place;          ///< city, subdivision and country where they are told apart
    std::string address;  ///< in one piece
    std::optional<Attendance> attendance;
    bool has_more = false;  ///< the event names further places
};

/// Reads the location, or several of them, and the way of taking part. Of several places the first counts.
[[nodiscard]] Venue read_venue(const Json& event, const Nodes& nodes);

}  // namespace twir::json
