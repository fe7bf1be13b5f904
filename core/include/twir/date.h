// Calendar dates as the newsletter writes them (ISO 8601, proleptic Gregorian, no time zone).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace twir {

/// A calendar day. Values that leave this library satisfy `date.ok()`.
using Date = std::chrono::year_month_day;

/// Days from `first` to `last`, both included; a single day has `first == last`.
struct DateRange {
    Date first{};
    Date last{};

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Reads exactly `YYYY-MM-DD`; nothing where the form is another or the day does not exist.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text) noexcept;

/// `YYYY-MM-DD`. Years are those of four digits.
[[nodiscard]] std::string to_iso(Date date);

/// `YYYY-MM-DD`, or `YYYY-MM-DD - YYYY-MM-DD` for more than one day.
[[nodiscard]] std::string to_text(const DateRange& range);

/// English name of the day of the week: "Wednesday".
[[nodiscard]] std::string_view weekday_name(Date date) noexcept;

/// English name of the month: "July".
[[nodiscard]] std::string_view month_name(std::chrono::month month) noexcept;

/// Whole days from `from` to `to`, negative where `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to) noexcept;

/// `date` moved by `days` days.
[[nodiscard]] Date add_days(Date date, int days) noexcept;

/// What a person wrote where a date belongs.
struct DateReading {
    enum class Problem {
        none,
        unreadable,  ///< no known form
        impossible,  ///< the form is known, the day does not exist (2026-02-30)
        ambiguous,   ///< day and month could be swapped (3/4/2026); `value` holds one reading
        weekday,     ///< `value` is another day of the week than the one that is named
        apart,       ///< two days that are no neighbours, as if they were (2026-09-03 & 2026-09-10)
    };
    std::optional<DateRange> value;
    std::optional<DateRange> alternative;  ///< the other reading of an ambiguous date
    Problem problem = Problem::none;
};

/// Reads a day or a range of days in ISO form or as people write them: `July 9, 2025`, `9 July 2025`,
/// `9.7.2025`, `2025/07/09`, `09-11 July 2025`, `2025-07-09 & 2025-07-10`, `2025-07-09 to 2025-07-10`.
/// The order of the two days is kept as written.
[[nodiscard]] DateReading read_dates(std::string_view text);

}  // namespace twir
