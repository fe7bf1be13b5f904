#include "json_ld_schedule.h"

#include <algorithm>
#include <array>
#include <utility>

#include "json_ld_values.h"

namespace twir::json {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

// "P1W", "P2M", "P1Y", "P1D": how often, as a rule has it.
struct Frequency {
    std::string_view name;
    int interval = 1;
};

std::optional<Frequency> read_frequency(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> words{
        {{"Daily", "DAILY"}, {"Weekly", "WEEKLY"}, {"Monthly", "MONTHLY"}, {"Yearly", "YEARLY"}}};
    for (const auto& [word, name] : words)
        if (local_name(text) == word)
            return Frequency{name, 1};
    if (text.size() < 3 || text.size() > 5 || text.front() != 'P')
        return std::nullopt;
    const auto interval = digits(text, 1, text.size() - 2);
    constexpr std::string_view units = "DWMY";
    const std::size_t unit = units.find(text.back());
    if (!interval || *interval == 0 || unit == std::string_view::npos)
        return std::nullopt;
    return Frequency{words[unit].second, *interval};
}

// "https://schema.org/Monday", "Monday" or "2MO" → "MO" or "2MO"; empty for what is no day.
std::string read_day(std::string_view text)
{
    constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
    const std::string_view word = local_name(text);
    for (const std::string_view name : names) {
        std::string code{name[0], static_cast<char>(name[1] - 'a' + 'A')};
        if (word == name)
            return code;
        const std::string_view number = word.substr(0, word.size() - std::min<std::size_t>(word.size(), 2));
        const bool counted = number.find_first_not_of("+-0123456789") == std::string_view::npos && number.size() <= 3;
        if (word.ends_with(code) && counted)
            return std::string(number) + code;
    }
    return {};
}

// Whole numbers, also as text, for a part of a rule: "1,15".
std::string read_numbers(const Json* value)
{
    std::string out;
    for_each(value, [&out](const Json& one) {
        const std::string text = one.is_number_integer() ? one.dump() : text_of(&one);
        if (!text.empty() && text.size() <= 4 && text.find_first_not_of("-0123456789") == std::string::npos)
            out += (out.empty() ? "" : ",") + text;
    });
    return out;
}

std::string read_days(const Json& schedule)
{
    const std::string weeks = read_numbers(find(schedule, "byMonthWeek"));
    std::string out;
    for_each(find(schedule, "byDay"), [&](const Json& one) {
        // Several may stand in one text, as in a rule.
        const std::string text = text_of(&one);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            const std::string day = read_day(std::string_view(text).substr(at, end - at));
            if (!day.empty() && out.size() < 200)
                out += (out.empty() ? "" : ",") + (weeks.find(',') == std::string::npos ? weeks : "") + day;
            at = end + 1;
        }
    });
    return out;
}

// "19:00", "19:00:00+01:00": since midnight.
std::optional<seconds> read_clock(std::string_view text)
{
    const auto hour = digits(text, 0, 2);
    const auto minute = digits(text, 3, 2);
    if (!hour || !minute || *hour > 24 || *minute > 59)
        return std::nullopt;
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

// "PT2H", "PT1H30M", "PT90M"
std::optional<seconds> read_length(std::string_view text)
{
    if (!text.starts_with("PT"))
        return std::nullopt;
    text.remove_prefix(2);
    seconds out{0};
    while (!text.empty()) {
        const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
        const auto number = size > 0 && size <= 4 ? digits(text, 0, size) : std::nullopt;
        const char unit = size < text.size() ? text[size] : ' ';
        if (!number || (unit != 'H' && unit != 'M'))
            return std::nullopt;
        out += unit == 'H' ? seconds(std::chrono::hours(*number)) : seconds(std::chrono::minutes(*number));
        text.remove_prefix(size + 1);
    }
    return out;
}

std::string without_dashes(WallTime day)
{
    std::string out = to_iso(Date{floor<days>(day)});
    std::erase(out, '-');
    return out;
}

// The rule, as far as it can be said; empty for frequencies of other kinds.
std::string rule_of(const Json& schedule)
{
    const std::string often = text_of(schedule, "repeatFrequency");
    const std::string by_day = read_days(schedule);
    const auto frequency = often.empty() && !by_day.empty() ? Frequency{"WEEKLY", 1} : read_frequency(often);
    if (!frequency)
        return {};
    std::string out = "FREQ=" + std::string(frequency->name) + ";INTERVAL=" + std::to_string(frequency->interval);
    const auto add = [&out](const char* name, const std::string& value) {
        if (!value.empty())
            out += std::string(";") + name + "=" + value;
    };
    add("BYDAY", by_day);
    add("BYMONTH", read_numbers(find(schedule, "byMonth")));
    add("BYMONTHDAY", read_numbers(find(schedule, "byMonthDay")));
    const std::string count = read_numbers(find(schedule, "repeatCount"));
    const auto until = read_time(text_of(schedule, "endDate"));
    // A rule has one of them: the day, if it is told, for counting begins at the first date.
    if (until)
        add("UNTIL", without_dashes(until->wall) + "T235959");
    else
        add("COUNT", count);
    return out;
}

}  // namespace

std::optional<Schedule> read_schedule(const Json& schedule, const std::optional<SourceTime>& event_begin,
                                      const std::optional<SourceTime>& event_end)
{
    const auto start = read_time(text_of(schedule, "startDate"));
    if (!schedule.is_object() || (!start && !event_begin))
        return std::nullopt;
    Schedule out;
    out.begin = start ? *start : *event_begin;
    if (start && start->whole_day && event_begin && !event_begin->whole_day) {
        out.begin.whole_day = false;
        out.begin.offset = event_begin->offset;
        out.begin.wall += event_begin->wall - floor<days>(event_begin->wall);
    }
    if (const auto clock = read_clock(text_of(schedule, "startTime"))) {
        out.begin.whole_day = false;
        out.begin.wall = floor<days>(out.begin.wall) + *clock;
    }
    out.begin.zone = text_of(schedule, "scheduleTimezone");
    // An offset is that of one date; the clock at the venue is that of all.
    if (!out.begin.zone.empty() || out.begin.offset != seconds(0))
        out.begin.offset.reset();

    std::optional<seconds> length = read_length(text_of(schedule, "duration"));
    if (const auto clock = read_clock(text_of(schedule, "endTime")); clock && !out.begin.whole_day) {
        const seconds from = out.begin.wall - floor<days>(out.begin.wall);
        length = *clock - from + (*clock < from ? seconds(days(1)) : seconds(0));
    } else if (!length && event_begin && event_end && event_end->wall - event_begin->wall < days(1)) {
        length = event_end->wall - event_begin->wall;
    }
    if (length) {
        out.end = out.begin;
        out.end->wall += *length;
    }

    const bool once = text_of(schedule, "repeatFrequency").empty() && find(schedule, "byDay") == nullptr;
    if (once)
        return out;
    out.series.emplace().rule = rule_of(schedule);
    constexpr std::size_t most = 1000;
    for_each(find(schedule, "exceptDate"), [&](const Json& one) {
        if (const auto time = read_time(text_of(&one)); time && out.series->except.size() < most)
            out.series->except.push_back(*time);
    });
    return out;
}

}  // namespace twir::json
