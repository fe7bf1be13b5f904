// The place of the newsletter in what calendars and pages say of where an event is.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "twir/place.h"
#include "twir/timezone.h"

namespace twir {

/// The clock that the time of an event was told by, as evidence of where the event is.
struct EntryClock {
    const Zone* zone = nullptr;                    ///< of a country, or null
    std::optional<std::chrono::seconds> offset{};  ///< from UTC
    Instant at{};                                  ///< the event's beginning
    const ZoneTable* zones = nullptr;              ///< asked where there is an offset

    /// Whether it hangs in a country; nothing where it does not say.
    [[nodiscard]] std::optional<bool> hangs_in(std::string_view country) const noexcept;
};

/// What an address says.
struct AddressReading {
    enum class Sure {
        yes,      ///< the city stands beside its country, or beside a postal code
        country,  ///< the country is that of the time zone
        guess,    ///< the name may be that of a house rather than of a city, or the state one of another country
    };
    Place place;  ///< without a city where there is none to be found
    Sure sure = Sure::yes;
    bool one_of_several = false;         ///< the first of several places
    bool has_link = false;               ///< there is an address for taking part
    const Subdivision* rival = nullptr;  ///< the state that is written like the country: Illinois where it is Israel
};

/// Reads an address or name: "Rungestr. 20, 10179 Berlin, Germany", "Hall (1 Pike St, Seattle, WA 98101)", "Online".
[[nodiscard]] AddressReading read_address(std::string_view text, const PlaceTable& places, const EntryClock& clock);

/// City, subdivision and country as a source tells them apart, in the form of the newsletter. A country that is not named
/// is taken from the address as a whole, from the subdivision, or from the clock.
[[nodiscard]] AddressReading read_told_apart(const Place& told, std::string_view address, const PlaceTable& places,
                                             const EntryClock& clock);

/// Whether a text without commas says that an event takes place on the net, and nothing else: "Online", "Zoom: https://…".
[[nodiscard]] bool says_online(std::string_view text) noexcept;

}  // namespace twir
