#include "twir/issue.h"

#include <gtest/gtest.h>

#include "support.h"
#include "twir/advice.h"

namespace twir {
namespace {

using test::day;

TEST(Issue, AppearsOnWednesdays)
{
    EXPECT_EQ(issue_on_or_after(day("2022-01-05")), (Issue{424, day("2022-01-05")}));
    EXPECT_EQ(issue_on_or_after(day("2022-01-06")), (Issue{425, day("2022-01-12")}));
    EXPECT_EQ(issue_on_or_after(day("2026-08-20")), (Issue{666, day("2026-08-26")}));
    EXPECT_EQ(issue_on_or_after(day("2026-08-26")), (Issue{666, day("2026-08-26")}));
    EXPECT_EQ(issue_on_or_after(day("2022-01-04")), (Issue{424, day("2022-01-05")}));
    EXPECT_EQ(issue_on_or_after(day("2021-12-29")), (Issue{423, day("2021-12-29")}));
    EXPECT_EQ(issue_on_or_after(day("2021-12-30")), (Issue{424, day("2022-01-05")}));
    EXPECT_EQ(weekday_name(following(issue_on_or_after(day("2026-08-27"))).date), "Wednesday");
}

TEST(Issue, ListsTheEventsOfFourWeeks)
{
    const Issue issue = issue_on_or_after(day("2026-08-26"));
    EXPECT_EQ(last_listed_day(issue), day("2026-09-23"));
    EXPECT_EQ(first_issue_listing(day("2026-09-23")), issue);
    EXPECT_EQ(first_issue_listing(day("2026-09-24")), following(issue));
    EXPECT_EQ(draft_opens(issue), day("2026-08-19"));
    EXPECT_EQ(draft_file_name(issue), "2026-08-26-this-week-in-rust.md");
}

TEST(Advice, SuggestsASectionAndSaysWhy)
{
    const auto by_site = suggest_section("A paper", "https://arxiv.org/abs/1", test::urls());
    ASSERT_TRUE(by_site);
    EXPECT_EQ(by_site->section, "Research");
    EXPECT_EQ(by_site->reason, "It is a page of arxiv.org.");
    EXPECT_EQ(suggest_section("This Month in Tools", "https://example.com/", test::urls())->section, "Newsletters");
    EXPECT_EQ(suggest_section("The Tool Newsletter", "https://example.com/", test::urls())->section, "Newsletters");
    EXPECT_FALSE(suggest_section("A post", "https://example.com/", test::urls()));
}

TEST(Advice, KnowsTheClosedSection)
{
    EXPECT_TRUE(takes_no_pull_requests("Project/Tooling Updates"));
    EXPECT_FALSE(takes_no_pull_requests("Official"));
    const auto found = check("* [A](https://a.example/)", test::context("Project/Tooling Updates"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "section/closed");
    EXPECT_EQ(reddit_post_url("A & b", "https://a.example/?x"),
              "https://www.reddit.com/r/rust/submit?title=A%20%26%20b&url=https%3A%2F%2Fa.example%2F%3Fx");
}

}  // namespace
}  // namespace twir
