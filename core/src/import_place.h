// The place of the newsletter in what calendars and pages say of where an event is.
#pragma once

#include <string_view>

#include "twir/place.h"
#include "twir/timezone.h"

namespace twir {

/// What an address says.
struct AddressReading {
    enum class Sure {
        yes,      ///< the city stands beside its country, or beside a postal code
        country,  ///< the country is that of the time zone
        guess,    ///< the name may be that of a house rather than of a city
    };
    Place place;  ///< without a city where there is none to be found
    Sure sure = Sure::yes;
    bool has_link = false;  ///< there is an address for taking part
};

/// Reads an address or name: "Rungestr. 20, 10179 Berlin, Germany", "Hall (1 Pike St, Seattle, WA 98101)", "Online".
/// `zone` is that in which the event was entered, or null.
[[nodiscard]] AddressReading read_address(std::string_view text, const PlaceTable& places, const Zone* zone);

/// City, subdivision and country as a source tells them apart, in the form of the newsletter.
[[nodiscard]] Place to_house_form(const Place& place, const PlaceTable& places);

}  // namespace twir
