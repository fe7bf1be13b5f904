#include "import_place.h"

#include <algorithm>
#include <array>
#include <string>

#include "chars.h"
#include "hyperlink.h"
#include "import_address.h"
#include "place_parts.h"

namespace twir {

namespace {

bool keeps_subdivision(std::string_view country) noexcept
{
    return country == "US" || country == "CA" || country == "AU";
}

// The city is the country.
bool is_city_state(std::string_view country) noexcept
{
    return country == "SG" || country == "HK" || country == "MC" || country == "MO" || country == "GI";
}

bool is_link(std::string_view text) noexcept
{
    return starts_with_ignoring_case(text, "https://") || starts_with_ignoring_case(text, "http://");
}

bool says_unknown(std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 6> words{"tba", "tbd", "tbc", "to be announced", "to be determined", "?"};
    return std::any_of(words.begin(), words.end(), [text](auto word) { return equal_ignoring_case(text, word); });
}

// --- What stands before the country ------------------------------------------------------------------------

// "WA 98101", "ON M5V 2T6", "Sydney NSW 2000", "NSW": a subdivision, with the city before it if there is one.
struct Region {
    const Subdivision* subdivision = nullptr;
    std::string city;
};

Region find_subdivision(std::string_view piece, std::string_view country, const PlaceTable& places)
{
    Words words = words_of(piece);
    while (!words.empty() && has_digit(words.back()))
        words.pop_back();
    // The name of a subdivision has up to three words.
    for (std::size_t count = std::min<std::size_t>(words.size(), 3); count > 0; --count) {
        const auto begin = words.end() - static_cast<std::ptrdiff_t>(count);
        const std::string name = joined({begin, words.end()});
        // Within a piece only a code in capitals is one: "Port Washington" is no state.
        const bool whole = count == words.size();
        if (!whole && !is_capitals(name, 3))
            continue;
        if (const Subdivision* found = places.subdivision(country, name))
            return {found, joined({words.begin(), begin})};
    }
    return {};
}

// "Co. Galway", "Kyiv Oblast": names that say of themselves that they are no cities.
bool is_called_part(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 12> first{"co.",      "county",   "metro",     "provincia",
                                                     "province", "region",   "canton",    "kanton",
                                                     "state",    "distrito", "comunidad", "community"};
    constexpr std::array<std::string_view, 9> last{"county", "province", "prefecture", "oblast", "voivodeship",
                                                   "region", "state",    "län",        "kraj"};
    const std::size_t begin = name.find(' ');
    if (begin == std::string_view::npos)
        return false;
    const auto among = [](const auto& words, std::string_view word) {
        return std::any_of(words.begin(), words.end(), [word](auto one) { return equal_ignoring_case(one, word); });
    };
    return among(first, name.substr(0, begin)) || among(last, name.substr(name.rfind(' ') + 1));
}

// Reads what stands before the country.
void read_city(Words pieces, AddressReading& out, const PlaceTable& places)
{
    Place& place = out.place;
    if (!pieces.empty() && keeps_subdivision(place.country)) {
        while (pieces.size() > 1 && without_codes(pieces.back()).name.empty())
            pieces.pop_back();
        const Region region = find_subdivision(pieces.back(), place.country, places);
        if (region.subdivision != nullptr) {
            place.subdivision = region.subdivision->code;
            place.city = region.city;
            pieces.pop_back();
        }
        if (!place.city.empty())
            return;
    }
    bool had_code = false;
    while (!pieces.empty() && place.city.empty()) {
        const City city = without_codes(pieces.back());
        // In India the code stands beside the state; elsewhere capitals before the country are a state.
        const bool part = is_capitals(pieces.back(), 4) || (place.country == "IN" && city.had_code) ||
                          is_called_part(city.name) || places.is_part(place.country, city.name);
        if (pieces.size() == 1 || !part)
            place.city = city.name;
        had_code = had_code || city.had_code;
        pieces.pop_back();
    }
    if (out.sure == AddressReading::Sure::guess && had_code)
        out.sure = AddressReading::Sure::country;
}

// "Europe/Berlin" → "Berlin", "America/New_York" → "New York"
std::string city_of(const Zone& zone)
{
    if (zone.name.find('/') == std::string_view::npos)
        return {};  // "Japan"
    std::string name(zone.name.substr(zone.name.rfind('/') + 1));
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

// --- Countries, and states without one ---------------------------------------------------------------------

// The country that a piece names, also with a postal code: "1051 Hungary", "Taiwan 110".
const Country* find_country(std::string_view piece, const PlaceTable& places)
{
    if (const Country* country = places.by_name(piece))
        return country;
    const City name = without_codes(piece);
    // "IL 60601" is a state.
    const bool state = name.name.size() < 4 && !places.subdivisions(name.name).empty();
    return name.had_code && !state ? places.by_name(name.name) : nullptr;
}

// What a name may mean: "IL" is Israel's or Illinois', "Georgia" a state's as well as a country's.
enum class Meaning { country, state, either };

Meaning meaning_of(const Words& pieces, const Country& country, const PlaceTable& places, const EntryClock& clock)
{
    // "Vancouver, BC, CA", "Leipzig, SN, DE": with a province before it, it is the country's.
    const std::string_view before = pieces.size() > 2 ? pieces[pieces.size() - 2] : std::string_view{};
    if (is_capitals(before, 3) || find_subdivision(before, country.code, places).subdivision != nullptr)
        return Meaning::country;
    const auto states = places.subdivisions(pieces.back());
    if (pieces.size() < 2 || states.empty())
        return Meaning::country;
    const auto here = [&clock](const Subdivision* state) { return clock.hangs_in(state->country) == true; };
    if (std::any_of(states.begin(), states.end(), here))
        return Meaning::state;
    return clock.hangs_in(country.code) == true ? Meaning::country : Meaning::either;
}

// "Seattle, WA 98101" names no country, but its state and code do, or its state and the clock.
bool read_with_state(const Words& pieces, std::string_view postcode, AddressReading& out, const PlaceTable& places,
                     const EntryClock& clock)
{
    using Sure = AddressReading::Sure;
    if (pieces.size() < 2)
        return false;
    const std::string_view of_code = country_of_postcode(postcode);
    for (const std::string_view country : {"US", "CA", "AU"}) {
        if (find_subdivision(pieces.back(), country, places).subdivision == nullptr)
            continue;
        const std::optional<bool> here = clock.hangs_in(country);
        if (of_code.empty() ? here == false : of_code != country)
            continue;
        const bool sure = of_code.empty() ? here == true || !is_capitals(pieces.back(), 3) : here != false;
        out.sure = sure ? Sure::yes : Sure::guess;
        out.place.country = country;
        read_city(pieces, out, places);
        if (!sure)
            out.sure = Sure::guess;
        return true;
    }
    return false;
}

void read_pieces(Words pieces, AddressReading& out, const PlaceTable& places, const EntryClock& clock)
{
    std::string_view postcode = pieces.empty() ? std::string_view{} : postcode_of(pieces.back());
    if (pieces.size() > 1 && without_codes(pieces.back()).name.empty())
        pieces.pop_back();
    if (pieces.empty())
        return;
    const Country* country = find_country(pieces.back(), places);
    const Meaning meaning = country != nullptr ? meaning_of(pieces, *country, places, clock) : Meaning::state;
    if (meaning != Meaning::state) {
        if (meaning == Meaning::either)
            out.rival = places.subdivisions(pieces.back()).front();
        out.place.country = country->code;
        pieces.pop_back();
        if (is_city_state(country->code))
            out.place.city = country->name;
        else
            read_city(std::move(pieces), out, places);
        return;
    }
    if (read_with_state(pieces, postcode, out, places, clock))
        return;
    out.sure = AddressReading::Sure::guess;
    if (clock.zone != nullptr)
        out.place.country = clock.zone->country;
    const bool is_zone_city = clock.zone != nullptr && equal_ignoring_case(city_of(*clock.zone), pieces.back());
    read_city(std::move(pieces), out, places);
    if (is_zone_city)
        out.sure = AddressReading::Sure::country;
}

// City, subdivision and country by their codes, in the form of the newsletter.
Place to_house_form(const Place& place, const PlaceTable& places)
{
    Place out{place.attendance, std::string(trim(place.city)), std::string(trim(place.subdivision)),
              std::string(trim(place.country))};
    if (const Country* country = places.by_name(out.country))
        out.country = country->code;
    if (!keeps_subdivision(out.country)) {
        if (!out.country.empty() && places.by_code(out.country) != nullptr)
            out.subdivision.clear();
    } else if (const Subdivision* known = places.subdivision(out.country, out.subdivision)) {
        out.subdivision = known->code;
    }
    constexpr std::array<std::string_view, 4> named_like_their_city{"DJ", "KW", "LU", "SM"};
    const bool city_too = std::find(named_like_their_city.begin(), named_like_their_city.end(), out.country) !=
                          named_like_their_city.end();
    if (out.city.empty() && (city_too || is_city_state(out.country)))
        out.city = places.by_code(out.country)->name;
    return out;
}

// "Zürich / online", "Berlin, Germany and online": the place alone, where both are named.
std::optional<std::string_view> before_online(std::string_view text) noexcept
{
    const std::size_t last = text.find_last_of(" /,+&|");
    if (last == std::string_view::npos || !says_online(text.substr(last + 1)))
        return std::nullopt;
    std::string_view place = trim(text.substr(0, last));
    for (std::string_view word : {"and", "und", "et", "y", "or", "oder", "/", ",", "+", "&", "|"})
        if (place.size() > word.size() && place.ends_with(word) &&
            (!is_letter(word.front()) || place[place.size() - word.size() - 1] == ' ')) {
            place.remove_suffix(word.size());
            return trim(place);
        }
    return text[last] != ' ' ? std::optional(place) : std::nullopt;
}

}  // namespace

std::optional<bool> EntryClock::hangs_in(std::string_view country) const noexcept
{
    if (zone != nullptr)
        return zone->country == country;
    // Many tell all times in UTC.
    if (!offset || *offset == std::chrono::seconds(0) || zones == nullptr)
        return std::nullopt;
    return zones->has_offset(country, at, *offset);
}

AddressReading read_told_apart(const Place& told, std::string_view address, const PlaceTable& places,
                               const EntryClock& clock)
{
    using Sure = AddressReading::Sure;
    AddressReading out;
    out.place = to_house_form(told, places);
    if (!out.place.country.empty())
        return out;
    const AddressReading whole = read_address(address, places, clock);
    AddressReading parts;
    const bool with_state =
        !told.subdivision.empty() && read_with_state({told.city, told.subdivision}, {}, parts, places, clock);
    // A region is no country: of "Chicago, IL" as a whole that would be less sure.
    const AddressReading& reading =
        with_state && (whole.place.subdivision.empty() || whole.sure != Sure::yes) ? parts : whole;
    out.place.country = reading.place.country;
    out.place = to_house_form(out.place, places);
    out.sure = with_state ? reading.sure : Sure::country;
    return out;
}

AddressReading read_address(std::string_view text, const PlaceTable& places, const EntryClock& clock)
{
    AddressReading out;
    text = trim(text);
    if (is_link(text) || (says_online(text) && pieces_of(text).size() < 2)) {
        out.place.attendance = Attendance::online;
        out.has_link = is_link(text);
        return out;
    }
    if (says_unknown(text))
        return out;
    if (const auto place = before_online(text)) {
        out = read_address(*place, places, clock);
        out.place.attendance = Attendance::hybrid;
        return out;
    }
    // The house form and its older spellings: "Virtual (Berlin, DE)", "Hybrid: Berlin, DE".
    std::string where(text);
    if (const auto read = read_place(text); read && read->attendance != Attendance::in_person) {
        out.place.attendance = read->attendance;
        where = to_text(Place{Attendance::in_person, read->city, read->subdivision, read->country});
    }
    Words pieces = pieces_of(where);
    const std::size_t all = pieces.size();
    std::erase_if(pieces, [](std::string_view piece) { return is_link(piece) || says_online(piece); });
    if (pieces.size() < all) {
        out.has_link = true;
        out.place.attendance = pieces.empty() ? Attendance::online : Attendance::hybrid;
    }
    const std::string_view first = pieces.size() < all ? std::string_view{} : first_of_several(where, places);
    read_pieces(first.empty() ? std::move(pieces) : pieces_of(first), out, places, clock);
    out.one_of_several = !first.empty();
    // Whoever writes "Virtual (Berlin, DE)" knows the newsletter's form, and means the country.
    if (where != text)
        out.rival = nullptr;
    out.place = to_house_form(out.place, places);
    return out;
}

}  // namespace twir
