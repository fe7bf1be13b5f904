#include "twir/timezone.h"

#include <algorithm>

#include "chars.h"
#include "cursor.h"

namespace twir {

namespace {

using std::chrono::local_days;
using std::chrono::seconds;

// --- POSIX TZ strings --------------------------------------------------------------------------------------

std::optional<int> read_number(Cursor& at, int most) noexcept
{
    if (!is_digit(at.peek()))
        return std::nullopt;
    int value = 0;
    for (; is_digit(at.peek()); ++at.at)
        if (value = value * 10 + (at.peek() - '0'); value > most)
            return std::nullopt;
    return value;
}

bool skip_abbreviation(Cursor& at) noexcept
{
    const std::size_t begin = at.at;
    if (at.take('<')) {
        while (!at.done() && at.peek() != '>')
            ++at.at;
        return at.take('>');
    }
    while (is_letter(at.peek()))
        ++at.at;
    return at.at - begin >= 3;
}

// [+-]hh[:mm[:ss]]
std::optional<seconds> read_time(Cursor& at) noexcept
{
    const bool negative = at.take('-');
    if (!negative)
        at.take('+');
    constexpr int most_hours = 167;  // RFC 8536 lets a change lie days away
    const auto hours = read_number(at, most_hours);
    if (!hours)
        return std::nullopt;
    int total = *hours * 3600;
    for (int unit = 60; unit > 0 && at.take(':'); unit /= 60) {
        const auto part = read_number(at, 59);
        if (!part)
            return std::nullopt;
        total += *part * unit;
    }
    return seconds(negative ? -total : total);
}

std::optional<ZoneRules::Change> read_change(Cursor& at) noexcept
{
    if (!at.take(",M"))
        return std::nullopt;
    const auto month = read_number(at, 12);
    const bool first_dot = at.take('.');
    const auto week = read_number(at, 5);
    const bool second_dot = at.take('.');
    const auto weekday = read_number(at, 6);
    if (!month || !week || !weekday || !first_dot || !second_dot || *month < 1 || *week < 1)
        return std::nullopt;
    const auto time = at.take('/') ? read_time(at) : std::optional(seconds(7200));
    if (!time)
        return std::nullopt;
    return ZoneRules::Change{static_cast<unsigned>(*month), static_cast<unsigned>(*week),
                             static_cast<unsigned>(*weekday), *time};
}

// --- The yearly changes ------------------------------------------------------------------------------------

std::chrono::year year_of(Instant instant, seconds offset) noexcept
{
    const auto day = std::chrono::floor<std::chrono::days>(instant + offset);
    return std::chrono::year_month_day(day).year();
}

}  // namespace

WallTime ZoneRules::Change::in(std::chrono::year year) const noexcept
{
    const std::chrono::month in_month{month};
    const std::chrono::weekday on{weekday};
    const local_days day =
        week == 5 ? local_days(year / in_month / on[std::chrono::last]) : local_days(year / in_month / on[week]);
    return day + time;
}

std::optional<ZoneRules> ZoneRules::read(std::string_view posix) noexcept
{
    Cursor at{posix, 0, posix.size()};
    if (!skip_abbreviation(at))
        return std::nullopt;
    const auto west = read_time(at);  // POSIX counts towards the west
    if (!west)
        return std::nullopt;
    if (at.done())
        return ZoneRules(-*west);
    if (!skip_abbreviation(at))
        return std::nullopt;
    const auto daylight_west = at.peek() == ',' ? std::optional(*west - seconds(3600)) : read_time(at);
    if (!daylight_west)
        return std::nullopt;
    const auto to_daylight = read_change(at);
    const auto to_standard = to_daylight ? read_change(at) : std::nullopt;
    if (!to_standard || !at.done())
        return std::nullopt;
    return ZoneRules(-*west, -*daylight_west, *to_daylight, *to_standard);
}

seconds ZoneRules::offset_at(Instant instant) const noexcept
{
    if (!has_daylight())
        return standard_;
    const std::chrono::year year = year_of(instant, standard_);
    const auto begin = Instant((to_daylight_.in(year)-standard_).time_since_epoch());
    const auto end = Instant((to_standard_.in(year)-daylight_).time_since_epoch());
    const bool daylight = begin < end ? begin <= instant && instant < end : instant < end || begin <= instant;
    return daylight ? daylight_ : standard_;
}

WallTime ZoneRules::to_wall(Instant instant) const noexcept
{
    return WallTime((instant + offset_at(instant)).time_since_epoch());
}

Instant ZoneRules::to_instant(WallTime wall) const noexcept
{
    // The larger offset gives the earlier instant.
    const Instant early((wall - std::max(standard_, daylight_)).time_since_epoch());
    const Instant late((wall - std::min(standard_, daylight_)).time_since_epoch());
    if (to_wall(early) == wall)
        return early;
    // Skipped times count on from the offset before the change, which is the smaller one.
    return late;
}

ZoneTable ZoneTable::read(std::string_view tsv)
{
    ZoneTable table;
    std::vector<std::pair<std::string_view, std::string_view>> windows;
    std::vector<std::pair<std::string_view, std::string_view>> most;
    for (std::string_view line : split(tsv, '\n')) {
        const auto columns = split(line, '\t');
        if (columns.size() == 3 && columns[0] == "windows")
            windows.emplace_back(columns[1], columns[2]);
        if (columns.size() == 3 && columns[0] == "most")
            most.emplace_back(columns[1], columns[2]);
        const auto rules = columns.size() == 3 && columns[0] == "rules" ? ZoneRules::read(columns[1]) : std::nullopt;
        if (!rules)
            continue;
        for (std::string_view entry : split(columns[2], ';')) {
            const std::size_t end = std::min(entry.find_first_of("=~"), entry.size());
            const std::string_view country = entry.substr(std::min(end + 1, entry.size()));
            table.names_.push_back({to_lower(entry.substr(0, end)), table.zones_.size()});
            table.zones_.push_back({entry.substr(0, end), country, *rules, entry.substr(end).starts_with('~')});
        }
    }
    const auto by_name = [](const Name& a, const Name& b) { return a.folded < b.folded; };
    std::sort(table.names_.begin(), table.names_.end(), by_name);
    std::vector<Name> more;
    for (const auto& [zone, name] : windows)
        if (const Zone* known = table.by_folded(to_lower(zone)))
            more.push_back({to_lower(name), static_cast<std::size_t>(known - table.zones_.data())});
    table.names_.insert(table.names_.end(), more.begin(), more.end());
    std::sort(table.names_.begin(), table.names_.end(), by_name);
    for (const auto& [zone, places] : most)
        if (const Zone* known = table.by_folded(to_lower(zone)))
            for (std::string_view place : split(places, ';'))
                table.most_.push_back({place, static_cast<std::size_t>(known - table.zones_.data())});
    return table;
}

const Zone* ZoneTable::by_folded(std::string_view folded) const noexcept
{
    const auto at = std::lower_bound(names_.begin(), names_.end(), folded,
                                     [](const Name& n, std::string_view wanted) { return n.folded < wanted; });
    return at != names_.end() && at->folded == folded ? &zones_[at->zone] : nullptr;
}

const Zone* ZoneTable::find(std::string_view name) const
{
    const std::string folded = to_lower(trim(name));
    std::string_view rest = folded;
    while (rest.starts_with('"') && rest.ends_with('"') && rest.size() > 1)
        rest = rest.substr(1, rest.size() - 2);
    // A name has three parts at most; what stands before is a prefix.
    constexpr int most_parts = 3;
    std::size_t begin = rest.size();
    const Zone* found = by_folded(rest);
    for (int parts = 0; found == nullptr && parts < most_parts && begin > 0 && begin != std::string_view::npos;
         ++parts) {
        begin = rest.rfind('/', begin - 1);
        if (begin != std::string_view::npos && parts > 0)
            found = by_folded(rest.substr(begin + 1));
    }
    return found;
}

const Zone* ZoneTable::of_country(std::string_view country) const noexcept
{
    const Zone* found = nullptr;
    for (const Zone& zone : zones_) {
        if (country.empty() || zone.country != country || zone.has_former_name)
            continue;
        if (found != nullptr && !(found->rules == zone.rules))
            return nullptr;
        found = found != nullptr ? found : &zone;
    }
    return found;
}

const Zone* ZoneTable::of_most(std::string_view country, std::string_view subdivision) const
{
    const std::string wanted = join(country, subdivision.empty() ? "" : "-", subdivision);
    const auto at = std::find_if(most_.begin(), most_.end(), [&wanted](const Most& m) { return m.place == wanted; });
    return at != most_.end() ? &zones_[at->zone] : nullptr;
}

bool ZoneTable::has_offset(std::string_view country, Instant at, seconds offset) const noexcept
{
    return std::any_of(zones_.begin(), zones_.end(),
                       [&](const Zone& zone) { return zone.country == country && zone.rules.offset_at(at) == offset; });
}

}  // namespace twir
