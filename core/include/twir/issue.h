// When issues of the newsletter appear, and which events they list.
#pragma once

#include <string>

#include "twir/date.h"

namespace twir {

/// An issue; they appear on Wednesdays, one a week.
struct Issue {
    int number = 0;
    Date date{};

    friend bool operator==(const Issue&, const Issue&) = default;
};

/// The first issue that appears on `day` or later. On a Wednesday that is the issue of the day itself, which may
/// be out already: then the draft is that of `following`.
[[nodiscard]] Issue issue_on_or_after(Date day) noexcept;

/// The issue a week later.
[[nodiscard]] Issue following(const Issue& issue) noexcept;

/// The last day whose events the issue lists: 28 days after it appears.
[[nodiscard]] Date last_listed_day(const Issue& issue) noexcept;

/// The first issue that lists an event which starts on `day`.
[[nodiscard]] Issue first_issue_listing(Date day) noexcept;

/// The day on which the draft of an issue opens for submissions: that on which the one before it appears.
[[nodiscard]] Date draft_opens(const Issue& issue) noexcept;

/// "2026-08-26-this-week-in-rust.md"
[[nodiscard]] std::string draft_file_name(const Issue& issue);

}  // namespace twir
