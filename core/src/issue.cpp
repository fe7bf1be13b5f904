#include "twir/issue.h"

namespace twir {

namespace {

// Issue 424 appeared on this Wednesday; none has been left out since.
constexpr Date epoch{std::chrono::year{2022}, std::chrono::month{1}, std::chrono::day{5}};
constexpr int epoch_number = 424;
constexpr int days_listed = 28;

}  // namespace

Issue issue_on_or_after(Date day) noexcept
{
    const int days = days_between(epoch, day);
    const int weeks = days >= 0 ? (days + 6) / 7 : -(-days / 7);
    return {epoch_number + weeks, add_days(epoch, weeks * 7)};
}

Issue following(const Issue& issue) noexcept
{
    return {issue.number + 1, add_days(issue.date, 7)};
}

Date last_listed_day(const Issue& issue) noexcept
{
    return add_days(issue.date, days_listed);
}

Issue first_issue_listing(Date day) noexcept
{
    return issue_on_or_after(add_days(day, -days_listed));
}

Date draft_opens(const Issue& issue) noexcept
{
    return add_days(issue.date, -7);
}

std::string draft_file_name(const Issue& issue)
{
    return to_iso(issue.date) + "-this-week-in-rust.md";
}

}  // namespace twir
