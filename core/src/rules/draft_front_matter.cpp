#include <algorithm>

#include "rule.h"

#include "../chars.h"
#include "twir/issue.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"Title: This Week in Rust 666\nNumber: 666\nDate: 2026-08-27\nCategory: This Week in Rust\n", ""},
    {"Title: This Week in Rust 666\nNumber: 666\nDate: 2026-08-26\n", ""},
    {"\xEF\xBB\xBFTitle: This Week in Rust 666\nNumber: 666\nDate: 2026-08-26\nCategory: This Week in Rust\n",
     "Title: This Week in Rust 666\nNumber: 666\nDate: 2026-08-26\nCategory: This Week in Rust\n"},
};

// Where the value of the line "Date: …" stands, or the other line with the issue's day or number.
Span place_of(std::string_view text, std::string_view name)
{
    const std::size_t line = text.find(name);
    const std::size_t begin = line + name.size();
    return {begin, std::min(text.find_first_of("\r\n", begin), text.size())};
}

void check_start(std::string_view text, Report& report)
{
    const Span mark{0, text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0};
    if (!mark.empty())
        report.add(mark, "The file starts with a byte order mark, which cannot be seen and hides the first line.",
                   "Remove the byte order mark", {mark, {}});
    std::string missing;
    for (const std::string_view name : {"Title", "Number", "Date", "Category"})
        if (!front_matter(text, name))
            missing += join(missing.empty() ? "" : ", ", name);
    if (!missing.empty() && is_whole_draft(text))
        report.add(
            {0, std::min(text.find_first_of("\r\n"), text.size())},
            "A draft starts with the lines Title, Number, Date and Category, and no blank line between. Missing: " +
                missing + ".");
}

void check(const DraftInspection& in, Report& report)
{
    check_start(in.text(), report);
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
    .summary = "A draft starts with its title, number, date and category; number and date are those of its Wednesday.",
    .why = "The site sorts and names the issue by them.",
    .source = "All issues since number 424 of 2022-01-05",
    .examples = examples,
};

constinit const Rule draft_front_matter{
    .id = "draft/front-matter",
    .severity = Severity::error,
    .fix = Safety::safe,
    .check_draft = check,
};

}  // namespace twir
