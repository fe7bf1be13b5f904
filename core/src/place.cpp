#include "twir/place.h"

#include <algorithm>
#include <array>

#include "byte_set.h"
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

// The words that say how one takes part, as contributors have written them.
struct AttendanceWord {
    std::string_view word;
    Attendance attendance;
};
constexpr std::array<AttendanceWord, 6> attendance_words{{{"hybrid", Attendance::hybrid},
                                                          {"virtual", Attendance::online},
                                                          {"online", Attendance::online},
                                                          {"remote", Attendance::online},
                                                          {"in-person", Attendance::in_person},
                                                          {"in person", Attendance::in_person}}};

// Who takes part in both ways makes it a hybrid event.
Attendance both(Attendance a, Attendance b) noexcept
{
    return a == b ? a : Attendance::hybrid;
}

// What such words say, and the mark between them and the place beside them.
struct Said {
    std::optional<Attendance> attendance;
    char mark = '\0';

    // "Berlin, DE + Virtual": they add to the place rather than tell of it.
    [[nodiscard]] bool adds() const noexcept { return mark == '+' || mark == '&' || mark == '/'; }
};

Attendance with(const Said& said, Attendance place) noexcept
{
    if (!said.attendance)
        return place;
    return said.adds() ? both(*said.attendance, place) : *said.attendance;
}

Span trimmed(std::string_view text, Span span) noexcept
{
    const std::string_view inner = trim(slice(text, span));
    if (inner.empty())
        return {span.begin, span.begin};
    const auto begin = static_cast<std::size_t>(inner.data() - text.data());
    return {begin, begin + inner.size()};
}

enum class End { first, last };

// Takes a mark off an end of `rest`, `&` for "and"; a null character where there is none.
char take_mark(std::string_view& rest, End end) noexcept
{
    const bool first = end == End::first;
    const std::string_view before = rest;
    rest = trim(rest);
    const std::string_view marks = first ? "+&/-:," : "+&/-(";
    const char mark = rest.empty() ? '\0' : first ? rest.front() : rest.back();
    std::size_t size = 1;
    if (mark == '\0' || marks.find(mark) == std::string_view::npos) {
        size = 4;
        if (!(first ? before.starts_with(' ') && starts_with_ignoring_case(rest, "and ")
                    : ends_with_ignoring_case(rest, " and")))
            return '\0';
    }
    rest = first ? rest.substr(size) : rest.substr(0, rest.size() - size);
    return size == 1 ? mark : '&';
}

// Takes words, and the marks between and beside them, off an end of `rest`.
Said take_words(std::string_view& rest, End end)
{
    Said said;
    do {
        rest = trim(rest);
        const auto word = std::find_if(attendance_words.begin(), attendance_words.end(), [&](const auto& known) {
            return end == End::first ? starts_with_ignoring_case(rest, known.word)
                                     : ends_with_ignoring_case(rest, known.word);
        });
        if (word == attendance_words.end())
            break;
        const std::size_t size = word->word.size();
        rest = end == End::first ? rest.substr(size) : rest.substr(0, rest.size() - size);
        said = {both(said.attendance.value_or(word->attendance), word->attendance), take_mark(rest, end)};
    } while (said.mark != '\0' && said.mark != '(');
    rest = trim(rest);
    return said;
}

// Takes "Virtual (", "Hybrid - ", "In-person & online, " and the like off the start of `span`; also "Virtual" alone.
Said take_leading_words(std::string_view text, Span& span)
{
    std::string_view rest = slice(text, span);
    Said said = take_words(rest, End::first);
    if (said.attendance && said.mark == '\0' && !rest.empty()) {
        if (rest.front() != '(' || rest.back() != ')')
            return {};  // "Hybridville"
        rest = rest.substr(1, rest.size() - 2);
    }
    if (!said.attendance)
        return {};
    span.begin = rest.empty() ? span.end : static_cast<std::size_t>(rest.data() - text.data());
    span.end = span.begin + rest.size();
    return said;
}

// Takes "+ Virtual", "(Hybrid)", "- Virtual + In-person" off the end of `span`.
Said take_trailing_words(std::string_view text, Span& span)
{
    std::string_view rest = slice(text, span);
    const bool bracketed = rest.ends_with(')');
    rest.remove_suffix(bracketed ? 1 : 0);
    const Said said = take_words(rest, End::last);
    const bool opened = said.mark == '(' || (bracketed && take_mark(rest, End::last) == '(');  // "(+ Virtual)"
    rest = trim(rest);
    if (said.mark == '\0' || opened != bracketed || rest.empty())
        return {};
    span.end = span.begin + rest.size();
    return said;
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

// Whether a mark or word between two places stands at `at`.
bool separates_places(std::string_view text, std::size_t at) noexcept
{
    static constexpr ByteSet marks("&+/;|");
    const std::string_view rest = text.substr(at);
    return marks.holds(text[at]) || rest.starts_with(" and ") || rest.starts_with(" or ");
}

// The house's word for taking part from afar.
std::string_view word(Attendance attendance) noexcept
{
    return attendance == Attendance::online ? "Virtual" : "Hybrid";
}

}  // namespace

std::optional<PlaceParts> find_place_parts(std::string_view text)
{
    Span span = trimmed(text, {0, text.size()});
    if (span.empty())
        return std::nullopt;
    PlaceParts parts;
    Said behind = take_trailing_words(text, span);
    const Said before = take_leading_words(text, span);
    if (before.attendance)
        behind.mark = '+';  // "Virtual (Berlin, DE) and In-Person"
    parts.attendance = with(behind, with(before, Attendance::in_person));
    // "Hybrid (Virtual, Berlin, DE)": the first words count.
    while (before.attendance && take_leading_words(text, span = trimmed(text, span)).attendance)
        continue;
    split_at_commas(text, trimmed(text, span), parts);
    return parts;
}

std::string_view first_of_several(std::string_view text, const PlaceTable& places)
{
    const auto is_country = [&](std::size_t comma, std::size_t end) {
        return places.by_name(trim(text.substr(comma + 1, end - comma - 1))) != nullptr;
    };
    std::size_t comma = std::string_view::npos;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ',')
            comma = at;
        if (comma == std::string_view::npos || !separates_places(text, at))
            continue;
        if (is_country(comma, at)) {
            // "Sarajevo, Bosnia and Herzegovina"
            const bool whole = comma == text.rfind(',') && is_country(comma, text.size());
            return whole ? std::string_view{} : trim(text.substr(0, at));
        }
        comma = std::string_view::npos;
    }
    return {};
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
    const auto add = [](Names& names, const auto& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            names.add(all[i].code, i);
            names.add(all[i].name, i);
            for (std::string_view alias : all[i].aliases)
                names.add(alias, i);
        }
        names.sort();
    };
    add(table.country_names_, table.countries_);
    add(table.subdivision_names_, table.subdivisions_);
    return table;
}

void PlaceTable::Names::add(std::string_view name, std::size_t of)
{
    names_.push_back({to_lower(name), of});
}

void PlaceTable::Names::sort()
{
    sort_stably(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.folded < b.folded; });
}

std::span<const PlaceTable::Names::Name> PlaceTable::Names::find(std::string_view name) const
{
    const std::string folded = to_lower(name);
    const Name* const all_end = names_.data() + names_.size();
    const Name* const begin = std::lower_bound(
        names_.data(), all_end, folded, [](const Name& n, const std::string& wanted) { return n.folded < wanted; });
    const Name* end = begin;
    while (end != all_end && end->folded == folded)
        ++end;
    return {begin, end};
}

const Country* PlaceTable::by_code(std::string_view code) const noexcept
{
    const auto at = std::lower_bound(countries_.begin(), countries_.end(), code,
                                     [](const Country& c, std::string_view wanted) { return c.code < wanted; });
    return at != countries_.end() && at->code == code ? &*at : nullptr;
}

const Country* PlaceTable::by_name(std::string_view name) const
{
    const auto called = country_names_.find(name);
    return called.empty() ? nullptr : &countries_[called.front().of];
}

const Subdivision* PlaceTable::subdivision(std::string_view country, std::string_view name) const
{
    for (const Names::Name& called : subdivision_names_.find(name))
        if (subdivisions_[called.of].country == country)
            return &subdivisions_[called.of];
    return nullptr;
}

std::vector<const Subdivision*> PlaceTable::subdivisions(std::string_view name) const
{
    std::vector<const Subdivision*> found;
    for (const Names::Name& called : subdivision_names_.find(name))
        found.push_back(&subdivisions_[called.of]);
    return found;
}

bool PlaceTable::is_part(std::string_view country, std::string_view name) const noexcept
{
    const auto same = [name](std::string_view known) { return equal_ignoring_case(known, name); };
    return std::any_of(parts_.begin(), parts_.end(), [&](const Parts& parts) {
        return parts.country == country && std::any_of(parts.names.begin(), parts.names.end(), same);
    });
}

}  // namespace twir
