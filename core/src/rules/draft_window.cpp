#include "../chars.h"
#include <algorithm>

#include "rule.h"
#include "twir/issue.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"Number: 666\nDate: 2026-08-26\n\n## Upcoming Events\n\nRusty Events between 2026-08-19 - 2026-09-16 🦀\n",
     "Number: 666\nDate: 2026-08-26\n\n## Upcoming Events\n\nRusty Events between 2026-08-26 - 2026-09-23 🦀\n"},
};

void check(const DraftInspection& in, Report& report)
{
    constexpr std::string_view start = "Rusty Events between ";
    const std::size_t line = in.text().find(start);
    if (!in.draft.issue || line == std::string_view::npos)
        return;
    const std::size_t begin = line + start.size();
    const std::string expected = to_iso(in.draft.issue->date) + " - " + to_iso(last_listed_day(*in.draft.issue));
    const std::size_t end =
        std::min({begin + expected.size(), in.text().find_first_of("\r\n", begin), in.text().size()});
    const std::string_view written = in.text().substr(begin, end - begin);
    if (written != expected && written.size() == expected.size())
        report.add({begin, end}, "The events of this issue are those between " + expected + ".", "Write these days",
                   {{begin, end}, expected});
}

}  // namespace

constinit const RuleDocs draft_window_docs{
    .summary = "The line above the events names the day of the issue and the day four weeks later.",
    .why = "It tells readers and contributors which events they find here.",
    .source = "138 of 138 issues",
    .examples = examples,
};

constinit const Rule draft_window{
    .id = "draft/window",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check_draft = check,
};

}  // namespace twir
