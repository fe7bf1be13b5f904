#include "twir/place.h"

#include <algorithm>
#include <array>

#include "chars.h"
#include "place_parts.h"
#include "sorted.h"

namespace twir {

namespace {

struct RegionName {
    Region region;
    std::string_view heading;
};
constexpr std::array<RegionName, 7> region_names{{{Region::online, "Virtual"},
                                                  {Region::africa, "Africa"},
                                                  {Region::asia, "Asia"},
                                                  {Region::europe, "Europe"},
                                                  {Region::north_america, "North America"},
                                                  {Region::oceania, "Oceania"},
                                                  {Region::south_america, "South America"}}};

// The words that say how one takes part, as contributors have written them. Longer ones first.
struct AttendanceWord {
    std::string_view word;
    Attendance attendance;
};
constexpr std::array<AttendanceWord, 17> attendance_words{{
    {"hybrid - virtual and in-person", Attendance::hybrid},
    {"hybrid - virtual + in-person", Attendance::hybrid},
    {"virtual and in-person", Attendance::hybrid},
    {"virtual and in person", Attendance::hybrid},
    {"virtual + in-person", Attendance::hybrid},
    {"virtual + in person", Attendance::hybrid},
    {"virtual & in-person", Attendance::hybrid},
    {"virtual & in person", Attendance::hybrid},
    {"in-person and virtual", Attendance::hybrid},
    {"in person and virtual", Attendance::hybrid},
    {"in-person + virtual", Attendance::hybrid},
    {"in person + virtual", Attendance::hybrid},
    {"hybrid", Attendance::hybrid},
    {"virtual", Attendance::online},
    {"online", Attendance::online},
    {"remote", Attendance::online},
    {"in-person", Attendance::in_person},
}};

// The letters of the alphabet that these words begin with, and those that they end with, as bits.
template <typename Pick>
constexpr std::uint32_t letters_of_words(Pick pick) noexcept
{
    std::uint32_t letters = 0;
    for (const AttendanceWord& known : attendance_words)
        letters |= 1U << (pick(known.word) - 'a');
    return letters;
}
constexpr std::uint32_t first_letters = letters_of_words([](std::string_view word) { return word.front(); });
constexpr std::uint32_t last_letters = letters_of_words([](std::string_view word) { return word.back(); });

constexpr bool is_among(std::uint32_t letters, char c) noexcept
{
    return is_letter(c) && (letters >> (to_lower(c) - 'a') & 1U) != 0;
}

Span trimmed(std::string_view text, Span span) noexcept
{
    const std::string_view inner = trim(slice(text, span));
    if (inner.empty())
        return {span.begin, span.begin};
    const auto begin = static_cast<std::size_t>(inner.data() - text.data());
    return {begin, begin + inner.size()};
}

// Takes a leading "Virtual (", "Hybrid - " and the like off `span`; also "Virtual" alone.
bool take_leading_word(std::string_view text, Span& span, Attendance& attendance)
{
    const std::string_view rest = slice(text, span);
    if (rest.empty() || !is_among(first_letters, rest.front()))  // as nearly all
        return false;
    for (const AttendanceWord& candidate : attendance_words) {
        if (!starts_with_ignoring_case(rest, candidate.word))
            continue;
        const std::string_view after = rest.substr(candidate.word.size());
        const std::string_view inner = trim(after);
        if (!inner.empty() && inner.front() == '(' && inner.back() == ')')
            span = {static_cast<std::size_t>(inner.data() - text.data()) + 1,
                    static_cast<std::size_t>(inner.data() - text.data()) + inner.size() - 1};
        else if (!inner.empty() && (inner.front() == '-' || inner.front() == ':' || inner.front() == ','))
            span.begin = static_cast<std::size_t>(inner.data() - text.data()) + 1;
        else if (inner.empty())
            span.begin = span.end;
        else
            continue;
        attendance = candidate.attendance;
        return true;
    }
    return false;
}

// Takes a trailing "+ Virtual", "(Hybrid)", "- Virtual + In-person" off `span`.
void take_trailing_word(std::string_view text, Span& span, Attendance& attendance)
{
    std::string_view rest = slice(text, span);
    const bool bracketed = rest.ends_with(')');
    rest.remove_suffix(bracketed ? 1 : 0);
    if (rest.empty() || !is_among(last_letters, rest.back()))
        return;
    for (const AttendanceWord& candidate : attendance_words) {
        std::string_view before = rest;
        if (before.size() <= candidate.word.size() ||
            !equal_ignoring_case(before.substr(before.size() - candidate.word.size()), candidate.word))
            continue;
        before = trim(before.substr(0, before.size() - candidate.word.size()));
        const char mark = before.empty() ? '\0' : before.back();
        if (bracketed ? mark != '(' : mark != '+' && mark != '-' && mark != '&' && mark != '/')
            continue;
        // A place that is named and has "+ Virtual" behind it is where people also meet in person.
        attendance = mark == '+' || mark == '&' ? Attendance::hybrid : candidate.attendance;
        span.end = static_cast<std::size_t>(before.data() - text.data()) + before.size() - 1;
        return;
    }
}

// Commas with nothing between them divide nothing: "Berlin,,, DE".
Span without_commas_behind(std::string_view text, Span span)
{
    span = trimmed(text, span);
    while (slice(text, span).ends_with(','))
        span = trimmed(text, {span.begin, span.end - 1});
    return span;
}

void split_at_commas(std::string_view text, Span span, PlaceParts& parts)
{
    const std::string_view where = slice(text, span);
    const std::size_t last = where.rfind(',');
    if (last == std::string_view::npos) {
        parts.city = trimmed(text, span);
        return;
    }
    parts.country = trimmed(text, {span.begin + last + 1, span.end});
    const std::size_t before_last = where.substr(0, last).rfind(',');
    const bool has_subdivision = before_last != std::string_view::npos;
    parts.city = without_commas_behind(text, {span.begin, span.begin + (has_subdivision ? before_last : last)});
    if (has_subdivision)
        parts.subdivision = trimmed(text, {span.begin + before_last + 1, span.begin + last});
    // "St. Paul, MN US"
    const std::string_view country = slice(text, parts.country);
    if (!has_subdivision && country.size() == 5 && country[2] == ' ' && is_upper(country[0]) && is_upper(country[1]) &&
        is_upper(country[3]) && is_upper(country[4])) {
        parts.subdivision = {parts.country.begin, parts.country.begin + 2};
        parts.country.begin += 3;
    }
}

// The house's word for taking part from afar.
std::string_view word(Attendance attendance) noexcept
{
    return attendance == Attendance::online ? "Virtual" : "Hybrid";
}

bool is_called(const Subdivision& subdivision, std::string_view name) noexcept
{
    const auto same = [name](std::string_view known) { return equal_ignoring_case(known, name); };
    return same(subdivision.code) || same(subdivision.name) ||
           std::any_of(subdivision.aliases.begin(), subdivision.aliases.end(), same);
}

}  // namespace

std::optional<PlaceParts> find_place_parts(std::string_view text)
{
    Span span = trimmed(text, {0, text.size()});
    if (span.empty())
        return std::nullopt;
    PlaceParts parts;
    const bool named = take_leading_word(text, span, parts.attendance);
    if (!named)
        take_trailing_word(text, span, parts.attendance);
    // "Hybrid: Virtual and In-Person (Montreal, QC, CA)": the first word counts.
    for (Attendance again{}; named && take_leading_word(text, span = trimmed(text, span), again);)
        continue;
    split_at_commas(text, trimmed(text, span), parts);
    return parts;
}

bool is_named(const PlaceParts& parts) noexcept
{
    return !parts.city.empty() || parts.attendance == Attendance::online;
}

Place to_place(std::string_view text, const PlaceParts& parts)
{
    return {parts.attendance, std::string(slice(text, parts.city)), std::string(slice(text, parts.subdivision)),
            std::string(slice(text, parts.country))};
}

std::optional<Place> read_place(std::string_view text)
{
    const auto parts = find_place_parts(text);
    return parts && is_named(*parts) ? std::optional(to_place(text, *parts)) : std::nullopt;
}

bool is_in_house_form(std::string_view text, const PlaceParts& parts) noexcept
{
    const bool in_person = parts.attendance == Attendance::in_person;
    const bool word_alone = parts.city.empty() && parts.subdivision.empty() && parts.country.empty();
    std::string_view rest = text;
    if (!in_person && !take_start(rest, word(parts.attendance)))
        return false;
    if (!in_person && !word_alone && !take_start(rest, " ("))
        return false;
    std::string_view comma;
    for (Span part : {parts.city, parts.subdivision, parts.country}) {
        if (part.empty())
            continue;
        if (!take_start(rest, comma) || !take_start(rest, slice(text, part)))
            return false;
        comma = ", ";
    }
    return rest == (in_person || word_alone ? "" : ")");
}

std::string to_text(const Place& place)
{
    std::string where = place.city;
    for (const std::string* part : {&place.subdivision, &place.country}) {
        if (part->empty())
            continue;
        if (!where.empty())
            where += ", ";
        where += *part;
    }
    if (place.attendance == Attendance::in_person)
        return where;
    return where.empty() ? std::string(word(place.attendance)) : join(word(place.attendance), " (", where, ")");
}

std::string_view heading(Region region) noexcept
{
    return region_names[static_cast<std::size_t>(region)].heading;
}

std::optional<Region> find_region(std::string_view text) noexcept
{
    for (const RegionName& name : region_names)
        if (equal_ignoring_case(text, name.heading))
            return name.region;
    return std::nullopt;
}

PlaceTable PlaceTable::read(std::string_view tsv, std::string_view parts)
{
    PlaceTable table;
    const auto aliases = [](const std::vector<std::string_view>& columns) {
        return columns.size() > 4 && !columns[4].empty() ? split(columns[4], ';') : std::vector<std::string_view>{};
    };
    for (std::string_view line : split(tsv, '\n')) {
        const auto columns = split(line, '\t');
        if (columns[0] == "subdivision" && columns.size() >= 4)
            table.subdivisions_.push_back({columns[1], columns[2], columns[3], aliases(columns)});
        if (columns[0] != "country" || columns.size() < 4)
            continue;
        table.countries_.push_back({columns[1], find_region(columns[2]), columns[3], aliases(columns)});
    }
    for (std::string_view line : split(parts, '\n'))
        if (const auto columns = split(line, '\t'); columns.size() == 3 && columns[0] == "parts")
            table.parts_.push_back({columns[1], split(columns[2], ';')});
    sort_stably(table.countries_.begin(), table.countries_.end(),
                [](const Country& a, const Country& b) { return a.code < b.code; });
    sort_stably(table.subdivisions_.begin(), table.subdivisions_.end(),
                [](const Subdivision& a, const Subdivision& b) { return a.country < b.country; });
    for (std::size_t i = 0; i < table.countries_.size(); ++i) {
        const Country& country = table.countries_[i];
        table.names_.push_back({to_lower(country.code), i});
        table.names_.push_back({to_lower(country.name), i});
        for (std::string_view alias : country.aliases)
            table.names_.push_back({to_lower(alias), i});
    }
    sort_stably(table.names_.begin(), table.names_.end(),
                [](const Name& a, const Name& b) { return a.folded < b.folded; });
    return table;
}

const Country* PlaceTable::by_code(std::string_view code) const noexcept
{
    const auto at = std::lower_bound(countries_.begin(), countries_.end(), code,
                                     [](const Country& c, std::string_view wanted) { return c.code < wanted; });
    return at != countries_.end() && at->code == code ? &*at : nullptr;
}

const Country* PlaceTable::by_name(std::string_view name) const
{
    const std::string folded = to_lower(name);
    const auto at = std::lower_bound(names_.begin(), names_.end(), folded,
                                     [](const Name& n, const std::string& wanted) { return n.folded < wanted; });
    return at != names_.end() && at->folded == folded ? &countries_[at->country] : nullptr;
}

const Subdivision* PlaceTable::subdivision(std::string_view country, std::string_view name) const noexcept
{
    auto at = std::lower_bound(subdivisions_.begin(), subdivisions_.end(), country,
                               [](const Subdivision& s, std::string_view wanted) { return s.country < wanted; });
    for (; at != subdivisions_.end() && at->country == country; ++at)
        if (is_called(*at, name))
            return &*at;
    return nullptr;
}

std::vector<const Subdivision*> PlaceTable::subdivisions(std::string_view name) const
{
    std::vector<const Subdivision*> found;
    for (const Subdivision& subdivision : subdivisions_)
        if (is_called(subdivision, name))
            found.push_back(&subdivision);
    return found;
}

bool PlaceTable::is_part(std::string_view country, std::string_view name) const noexcept
{
    const auto same = [name](std::string_view known) { return equal_ignoring_case(known, name); };
    return std::any_of(parts_.begin(), parts_.end(), [&](const Parts& parts) {
        return parts.country == country && std::any_of(parts.names.begin(), parts.names.end(), same);
    });
}

std::optional<Region> region_of(const Place& place, const PlaceTable& table) noexcept
{
    if (place.attendance == Attendance::online)
        return Region::online;
    const Country* country = table.by_code(place.country);
    return country ? country->region : std::nullopt;
}

}  // namespace twir
