#include "twir/date.h"

#include <algorithm>
#include <array>
#include <vector>

#include "chars.h"
#include "date_tokens.h"

namespace twir {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

// A day that may not exist. Months and days beyond any calendar become 0, because the chrono types keep the
// lowest eight bits only.
Date make_date(int year, int month, int day) noexcept
{
    month = month > 12 ? 0 : month;
    day = day > 31 ? 0 : day;
    return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(day)}};
}

// The digits of a number, with zeros before them where there are fewer than `least`.
void append_digits(std::string& out, unsigned value, unsigned least)
{
    if (least > 1 || value >= 10)
        append_digits(out, value / 10, std::max(least, 2U) - 1);
    out += static_cast<char>('0' + value % 10);
}

// --- What people write ------------------------------------------------------------------------------------

// One side of a range; what it leaves open is taken from the other.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;
    bool swappable = false;  // day and month were told apart by their order alone
};

std::optional<PartialDate> read_numbers(const std::vector<Token>& numbers, char mark)
{
    PartialDate date;
    if (numbers.size() == 1 && numbers[0].digits == 8)  // 20260903
        return PartialDate{numbers[0].value / 10000, numbers[0].value / 100 % 100, numbers[0].value % 100, false};
    if (numbers.size() == 1 && numbers[0].digits <= 2) {
        date.day = numbers[0].value;
        return date;
    }
    if (numbers.size() == 2 && numbers[0].digits <= 2 && numbers[1].digits <= 2 && mark == '-') {
        date.month = numbers[0].value;
        date.day = numbers[1].value;
        return date;
    }
    if (numbers.size() == 2 && numbers[0].digits <= 2 && numbers[1].digits == 4 && mark == 0) {
        date.day = numbers[0].value;  // the end of "July 9 - 11, 2025"
        date.year = numbers[1].value;
        return date;
    }
    if (numbers.size() != 3)
        return std::nullopt;
    if (numbers[0].digits == 4) {
        date = {numbers[0].value, numbers[1].value, numbers[2].value, false};
    } else if (numbers[2].digits == 4 && mark == '.') {
        date = {numbers[2].value, numbers[1].value, numbers[0].value, false};
    } else if (numbers[2].digits == 4) {
        const bool day_first = numbers[0].value > 12;
        date = {numbers[2].value, numbers[day_first ? 1 : 0].value, numbers[day_first ? 0 : 1].value, false};
        date.swappable = !day_first && date.day <= 12 && date.day != date.month;
    } else {
        return std::nullopt;
    }
    return date;
}

std::optional<PartialDate> read_with_month(const std::vector<Token>& numbers, int month)
{
    PartialDate date;
    date.month = month;
    for (const Token& number : numbers) {
        if (number.digits == 4 && date.year == 0)
            date.year = number.value;
        else if (number.digits <= 2 && date.day == 0)
            date.day = number.value;
        else
            return std::nullopt;
    }
    return date;
}

std::optional<PartialDate> read_side(const std::vector<Token>& tokens)
{
    std::vector<Token> numbers;
    int month = 0;
    char mark = 0;
    for (const Token& token : tokens) {
        if (token.kind == Token::Kind::number)
            numbers.push_back(token);
        else if (token.kind == Token::Kind::month && month == 0)
            month = token.value;
        else if (token.kind == Token::Kind::mark && (mark == 0 || mark == token.mark))
            mark = token.mark;
        else
            return std::nullopt;
    }
    return month > 0 ? read_with_month(numbers, month) : read_numbers(numbers, mark);
}

// Where the range mark stands: one that can be nothing else, a spaced hyphen, a slash behind hyphens, or the only
// hyphen beside a month name. Tokens.size() for a single day.
std::size_t find_range_mark(const std::vector<Token>& tokens)
{
    std::size_t hyphens = 0;
    std::size_t hyphen = tokens.size();
    bool has_month = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        has_month = has_month || tokens[i].kind == Token::Kind::month;
        if (tokens[i].kind != Token::Kind::mark)
            continue;
        const bool between = i > 0 && i + 1 < tokens.size();
        if (between && (tokens[i].mark == '~' || tokens[i].mark == '&' || (tokens[i].mark == '-' && tokens[i].spaced)))
            return i;
        if (between && tokens[i].mark == '/' && hyphens == 2)
            return i;
        if (tokens[i].mark == '-') {
            ++hyphens;
            hyphen = i;
        }
    }
    // "9-11 July 2025", "9-11.7.2025" and "2025-07-09-11", "2025-07-09-2025-07-11"
    const bool dotted_range = hyphens == 1 && tokens.size() > 4;
    if ((hyphens == 1 && has_month) || dotted_range || hyphens == 3)
        return hyphen;
    if (hyphens >= 4 && tokens.size() > 5)  // "2025-07-30-08-02", too
        return 5;
    return tokens.size();
}

// The day, with what it leaves open taken from the other side of the range.
std::optional<Date> complete(const PartialDate& date, const PartialDate& other)
{
    const int year = date.year != 0 ? date.year : other.year;
    const int month = date.month != 0 ? date.month : other.month;
    if (year == 0 || month == 0 || date.day == 0)
        return std::nullopt;
    return make_date(year, month, date.day);
}

// "2026-09-30 - 01", "Dec 31 - Jan 1, 2027": the month or year that one side leaves open is the next one, or the one
// before, where that makes the few days of an event. `from` and `to` are what was written of the two.
void roll_over(Date& first, const PartialDate& from, Date& last, const PartialDate& to)
{
    constexpr int longest = 14;
    const bool by_month = from.month == 0 || to.month == 0;
    const bool moves_last = by_month ? to.month == 0 : to.year == 0;
    const bool open = by_month || from.year == 0 || to.year == 0;
    if (first <= last || !open)
        return;
    const std::chrono::months step{by_month ? 1 : 12};
    const DateRange moved = moves_last ? DateRange{first, last + step} : DateRange{first - step, last};
    const int year = moves_last ? to.year : from.year;
    const bool as_written = year == 0 || (moves_last ? moved.last : moved.first).year() == std::chrono::year{year};
    if (!as_written || !moved.first.ok() || !moved.last.ok() || moved.first > moved.last ||
        days_between(moved.first, moved.last) > longest)
        return;
    first = moved.first;
    last = moved.last;
}

// Whether the days are those of the week that are named: one beside a day is this day's, of several each is one of the
// range's ("Wed, Thu, Fri 2 - 4 Dec"). The range mark is the token number `mark`.
bool has_weekdays(const DateRange& range, const std::vector<Weekday>& names, std::size_t mark)
{
    const auto before = [mark](const Weekday& day) { return day.at <= mark; };
    const auto count = std::count_if(names.begin(), names.end(), before);
    return std::all_of(names.begin(), names.end(), [&](const Weekday& day) {
        const bool first = before(day);
        const bool alone = (first ? count : static_cast<std::ptrdiff_t>(names.size()) - count) == 1;
        Date date = first ? range.first : range.last;
        const Date end = alone || !first ? date : std::min(range.last, add_days(date, 6));
        while (date < end && day.name != weekday_name(date))
            date = add_days(date, 1);
        return day.name == weekday_name(date);
    });
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) noexcept
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const int year = parse_number(text.substr(0, 4));
    const int month = parse_number(text.substr(5, 2));
    const int day = parse_number(text.substr(8, 2));
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    const Date date = make_date(year, month, day);
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string to_iso(Date date)
{
    std::string text;
    append_digits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.day()), 2);
    return text;
}

std::string to_text(const DateRange& range)
{
    return range.first == range.last ? to_iso(range.first) : join(to_iso(range.first), " - ", to_iso(range.last));
}

std::string_view weekday_name(Date date) noexcept
{
    return weekdays[std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding()];
}

std::string_view month_name(std::chrono::month month) noexcept
{
    return month.ok() ? months[static_cast<unsigned>(month) - 1] : std::string_view{};
}

int days_between(Date from, Date to) noexcept
{
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

Date add_days(Date date, int days) noexcept
{
    return Date{std::chrono::sys_days{date} + std::chrono::days{days}};
}

namespace {

// "2026-03-04 - 2026-03-05", as nearly all ranges are.
std::optional<DateRange> read_iso_range(std::string_view text) noexcept
{
    constexpr std::string_view between = " - ";
    constexpr std::size_t day_size = 10;
    if (text.size() != 2 * day_size + between.size() || text.substr(day_size, between.size()) != between)
        return std::nullopt;
    const auto first = parse_iso_date(text.substr(0, day_size));
    const auto last = parse_iso_date(text.substr(day_size + between.size()));
    const bool readable =
        first && last && first->year() != std::chrono::year{0} && last->year() != std::chrono::year{0};
    return readable ? std::optional(DateRange{*first, *last}) : std::nullopt;
}

}  // namespace

DateReading read_dates(std::string_view text)
{
    DateReading reading;
    if (const auto day = parse_iso_date(text)) {
        reading.value = DateRange{*day, *day};
        return reading;
    }
    if (const auto range = read_iso_range(text)) {
        reading.value = range;
        return reading;
    }
    const auto written = read_tokens(text);
    if (!written || written->tokens.empty()) {
        reading.problem = DateReading::Problem::unreadable;
        return reading;
    }
    const std::vector<Token>& tokens = written->tokens;
    const auto mark = tokens.begin() + static_cast<std::ptrdiff_t>(find_range_mark(tokens));
    const bool range = mark != tokens.end();
    const auto first = read_side({tokens.begin(), mark});
    const auto last = range ? read_side({mark + 1, tokens.end()}) : first;
    auto first_day = first && last ? complete(*first, *last) : std::nullopt;
    auto last_day = first && last ? complete(*last, *first) : std::nullopt;
    if (!first_day || !last_day) {
        reading.problem = DateReading::Problem::unreadable;
        return reading;
    }
    if (!first_day->ok() || !last_day->ok()) {
        reading.problem = DateReading::Problem::impossible;
        return reading;
    }
    roll_over(*first_day, *first, *last_day, *last);
    reading.value = DateRange{*first_day, *last_day};
    if (first->swappable || last->swappable) {
        reading.problem = DateReading::Problem::ambiguous;
        const auto swapped = [](const PartialDate& d) { return make_date(d.year, d.day, d.month); };
        const DateRange other{first->swappable ? swapped(*first) : *first_day,
                              last->swappable ? swapped(*last) : *last_day};
        if (other.first.ok() && other.last.ok())
            reading.alternative = other;
    } else if (!has_weekdays(*reading.value, written->weekdays, find_range_mark(tokens))) {
        reading.problem = DateReading::Problem::weekday;
    } else if (range && (mark->mark == '&' || mark->mark == '/') && days_between(*first_day, *last_day) > 1) {
        reading.problem = DateReading::Problem::apart;
    }
    return reading;
}

}  // namespace twir
