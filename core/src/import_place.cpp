#include "import_place.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "chars.h"
#include "hyperlink.h"

namespace twir {

namespace {

using Words = std::vector<std::string_view>;

bool has_digit(std::string_view text) noexcept
{
    return std::any_of(text.begin(), text.end(), is_digit);
}

bool is_capitals(std::string_view text, std::size_t most) noexcept
{
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), is_upper);
}

bool keeps_subdivision(std::string_view country) noexcept
{
    return country == "US" || country == "CA" || country == "AU";
}

std::string joined(const Words& words)
{
    std::string out;
    for (std::string_view word : words)
        out += (out.empty() ? "" : " ") + std::string(word);
    return out;
}

Words words_of(std::string_view text)
{
    Words words;
    for (std::string_view word : split(text, ' '))
        if (!trim(word).empty())
            words.push_back(trim(word));
    return words;
}

// --- Words for taking part ---------------------------------------------------------------------------------

bool says_online(std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 17> words{
        "online",       "online event", "virtual",         "virtual event", "remote",    "zoom",
        "zoom meeting", "google meet",  "microsoft teams", "teams",         "jitsi",     "jitsi meet",
        "discord",      "youtube",      "webinar",         "twitch",        "livestream"};
    return std::any_of(words.begin(), words.end(), [text](auto word) { return equal_ignoring_case(text, word); }) ||
           starts_with_ignoring_case(text, "microsoft teams");
}

bool is_link(std::string_view text) noexcept
{
    return starts_with_ignoring_case(text, "https://") || starts_with_ignoring_case(text, "http://");
}

// --- An address in pieces ----------------------------------------------------------------------------------

// The pieces of an address between commas and line ends; of "Hall (1 Pike St, Seattle, WA)" those in the brackets.
Words pieces_of(std::string_view text)
{
    text = trim(text);
    const std::size_t bracket = text.ends_with(')') ? text.find('(') : std::string_view::npos;
    if (bracket != std::string_view::npos && text.find(',', bracket) != std::string_view::npos)
        text = text.substr(bracket + 1, text.size() - bracket - 2);
    constexpr std::size_t most = 32;
    Words pieces;
    std::size_t begin = 0;
    const auto separates = [text](std::size_t at) {
        const char c = text[at];
        const bool apart = at > 0 && at + 1 < text.size() && text[at - 1] == ' ' && text[at + 1] == ' ';
        return c == ',' || c == '\n' || c == ';' || (apart && (c == '/' || c == '+' || c == '|' || c == '&'));
    };
    for (std::size_t at = 0; at <= text.size() && pieces.size() < most; ++at) {
        if (at < text.size() && !separates(at))
            continue;
        if (const std::string_view piece = trim(text.substr(begin, at - begin)); !piece.empty())
            pieces.push_back(piece);
        begin = at + 1;
    }
    return pieces;
}

struct City {
    std::string name;
    bool had_code = false;  // a postal code stood beside it
};

// "10115 Berlin", "1012 AB Amsterdam", "London SW1A 1AA", "20121 Milano MI", "São Paulo - SP": the name alone.
City without_codes(std::string_view piece)
{
    Words words = words_of(piece);
    City city;
    std::size_t begin = 0;
    while (begin < words.size() && has_digit(words[begin]))
        ++begin;
    if (begin > 0 && begin + 1 < words.size() && is_capitals(words[begin], 2))
        ++begin;  // the letters of a Dutch code
    const bool leading = begin > 0;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
    const std::size_t before = words.size();
    while (!words.empty() && has_digit(words.back()))
        words.pop_back();
    city.had_code = leading || words.size() < before;
    if (words.size() > 1 && (leading || words[words.size() - 2] == "-") && is_capitals(words.back(), 2))
        words.pop_back();
    if (words.size() > 1 && words.back() == "-")
        words.pop_back();
    city.name = joined(words);
    return city;
}

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
        const bool state =
            pieces.size() > 1 && (is_capitals(pieces.back(), 4) || (place.country == "IN" && city.had_code));
        if (!state)
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
    std::string name(zone.name.substr(zone.name.rfind('/') + 1));
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

// A country's code may be a state's as well.
bool means_state(const Words& pieces, const PlaceTable& places, const Zone* zone)
{
    const std::string_view code = pieces.back();
    // "Vancouver, BC, CA": with a province before it, it is the country's.
    const Country* country = places.by_name(code);
    if (country != nullptr && pieces.size() > 2 &&
        find_subdivision(pieces[pieces.size() - 2], country->code, places).subdivision != nullptr)
        return false;
    const auto states = code.size() == 2 ? places.subdivisions(code) : std::vector<const Subdivision*>();
    const auto lies_in_zone = [zone](const Subdivision* state) {
        return zone != nullptr && state->country == zone->country;
    };
    if (std::any_of(states.begin(), states.end(), lies_in_zone))
        return true;
    return !states.empty() && country == nullptr;
}

void read_pieces(Words pieces, AddressReading& out, const PlaceTable& places, const Zone* zone)
{
    if (pieces.empty())
        return;
    if (const Country* country = places.by_name(pieces.back());
        country != nullptr && !means_state(pieces, places, zone)) {
        out.place.country = country->code;
        const std::string_view name = pieces.back();
        pieces.pop_back();
        // "Singapore" is city and country.
        const bool city_too =
            zone != nullptr && zone->country == country->code && equal_ignoring_case(city_of(*zone), name);
        if (pieces.empty() && city_too)
            out.place.city = country->name;
        read_city(std::move(pieces), out, places);
        return;
    }
    // "Seattle, WA 98101" names no country, but there is only one with that state.
    for (const std::string_view country : {"US", "CA", "AU"}) {
        const Region region = find_subdivision(pieces.back(), country, places);
        const bool coded = region.subdivision != nullptr && pieces.size() > 1 && has_digit(pieces.back());
        const bool named = region.subdivision != nullptr && pieces.size() > 1 &&
                           (zone != nullptr ? zone->country == country : !is_capitals(pieces.back(), 3));
        if (coded || named) {
            out.place.country = country;
            read_city(std::move(pieces), out, places);
            return;
        }
    }
    out.sure = AddressReading::Sure::guess;
    if (zone != nullptr)
        out.place.country = zone->country;
    const bool is_zone_city = zone != nullptr && equal_ignoring_case(city_of(*zone), pieces.back());
    read_city(std::move(pieces), out, places);
    if (is_zone_city)
        out.sure = AddressReading::Sure::country;
}

}  // namespace

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
    if (out.city.empty() && (out.country == "SG" || out.country == "LU" || out.country == "MC"))
        out.city = places.by_code(out.country)->name;  // the city is the country
    return out;
}

AddressReading read_address(std::string_view text, const PlaceTable& places, const Zone* zone)
{
    AddressReading out;
    text = trim(text);
    if (is_link(text) || says_online(text)) {
        out.place.attendance = Attendance::online;
        out.has_link = is_link(text);
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
    read_pieces(std::move(pieces), out, places, zone);
    return out;
}

}  // namespace twir
