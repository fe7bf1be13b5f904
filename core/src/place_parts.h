// Where the parts of a place stand in its text.
#pragma once

#include <optional>
#include <string_view>

#include "twir/place.h"
#include "twir/span.h"

namespace twir {

/// Byte ranges of a place's text, without the white space around them. Absent parts are empty.
struct PlaceParts {
    Attendance attendance = Attendance::in_person;
    Span city;
    Span subdivision;
    Span country;
};

/// Finds the parts of a place in its house form or an older spelling. Nothing for an empty text.
[[nodiscard]] std::optional<PlaceParts> find_place_parts(std::string_view text);

/// Whether there is a city, or none is needed.
[[nodiscard]] bool is_named(const PlaceParts& parts) noexcept;

/// The place that `text` has these parts of.
[[nodiscard]] Place to_place(std::string_view text, const PlaceParts& parts);

/// The first of several places that `text` names, each with its country: "Berlin, DE" of "Berlin, DE & Paris, FR". Empty
/// where it names one, be it in two languages: "München/Munich, DE".
[[nodiscard]] std::string_view first_of_several(std::string_view text, const PlaceTable& places);

/// Whether `text` is what `to_text` makes of its parts.
[[nodiscard]] bool is_in_house_form(std::string_view text, const PlaceParts& parts) noexcept;

}  // namespace twir
