#include <algorithm>

#include "rule.h"

#include "../chars.h"
#include "twir/issue.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"Title: This Week in Rust 666\nNumber: 666\nDate: 2026-08-27\nCategory: This Week in Rust\n", ""},
};

// Where the value of the line "Date: …" stands, or the other line with the issue's day or number.
Span place_of(std::string_view text, std::string_view name)
{
    const std::size_t line = text.find(name);
    const std::size_t begin = line + name.size();
    return {begin, std::min(text.find_first_of("\r\n", begin), text.size())};
}

void check(const DraftInspection& in, Report& report)
{
    if (!in.draft.issue)
        return;
    const Issue issue = *in.draft.issue;
    const Issue expected = issue_on_or_after(issue.date);
    if (expected.date != issue.date) {
        report.add(place_of(in.text(), "\nDate:"), "Issues appear on Wednesdays, and this is a " +
                                                       std::string(weekday_name(issue.date)) +
                                                       ". Write the Wednesday's date.");
    } else if (expected.number != issue.number) {
        report.add(place_of(in.text(), "\nNumber:"),
                   "The issue of " + to_iso(issue.date) + " is number " + std::to_string(expected.number) + ".");
    }
}

}  // namespace

constinit const RuleDocs draft_front_matter_docs{
    .summary = "A draft's number and date are those of its Wednesday.",
    .why = "The site sorts and names the issue by them.",
    .source = "All issues since number 424 of 2022-01-05",
    .examples = examples,
};

constinit const Rule draft_front_matter{
    .id = "draft/front-matter",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
