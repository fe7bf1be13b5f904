#include "twir/placement.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support.h"
#include "twir/pull_request.h"

namespace twir {
namespace {

constexpr std::string_view draft =
    "Title: This Week in Rust 670\n"
    "Number: 670\n"
    "Date: 2026-09-23\n"
    "Category: This Week in Rust\n"
    "\n"
    "## Updates from Rust Community\n"
    "\n"
    "### Official\n"
    "\n"
    "### Research\n"
    "* [One](https://example.com/1)\n"
    "\n"
    "## Call for Participation; projects and speakers\n"
    "### CFP - Projects\n"
    "\n"
    "Always wanted to contribute?\n"
    "\n"
    "<!-- or if none - *No Calls for participation were submitted this week.* -->\n"
    "\n"
    "If you are an owner, submit.\n"
    "\n"
    "### CFP - Events\n"
    "* [**A conference**](https://a.example/cfp) | 2026-10-01 | Berlin, Germany | 2026-12-01\n"
    "* [**C conference**](https://c.example/cfp) | 2026-10-09 | online | 2026-12-02\n"
    "\n"
    "## Upcoming Events\n"
    "\n"
    "Rusty Events between 2026-09-23 - 2026-10-21 🦀\n"
    "\n"
    "### Virtual\n"
    "* 2026-09-25 | Virtual (Berlin, DE) | [Club](https://club.example/)\n"
    "    * [**One**](https://club.example/1)\n"
    "\n"
    "### Europe\n"
    "* 2026-09-25 | Paris, FR | [Club](https://club.example/)\n"
    "    * [**Two**](https://club.example/2)\n"
    "* 2026-09-28 | Berlin, DE | [Club](https://club.example/)\n"
    "    * [**Three**](https://club.example/3)\n"
    "\n"
    "If you are running an event, add it.\n";

std::string event(std::string_view day, std::string_view where, std::string_view id = "9")
{
    return "* " + std::string(day) + " | " + std::string(where) +
           " | [Club](https://club.example/)\n    * [**New**](https://club.example/" + std::string(id) + ")";
}

Placement put(std::string_view items, std::string_view section = {}, bool force = false, std::string_view into = draft)
{
    return place(into, items, test::context(), {section, force, nullptr});
}

std::string around(const Placement& placement, std::string_view item)
{
    EXPECT_TRUE(placement.placed()) << placement.message;
    const std::size_t at = placement.text.find(item);
    if (at == std::string::npos)
        return "not there";
    const std::size_t begin = placement.text.rfind('\n', at - 2) + 1;
    const std::size_t end = placement.text.find('\n', at + item.size() + 1);
    return placement.text.substr(begin, end - begin);
}

TEST(Place, PutsALinkAtTheEndOfItsSection)
{
    const Placement placed = put("* [Two](https://example.com/2)", "Research");
    EXPECT_EQ(around(placed, "* [Two](https://example.com/2)"),
              "* [One](https://example.com/1)\n* [Two](https://example.com/2)\n");
    ASSERT_EQ(placed.insertions.size(), 1U);
    EXPECT_EQ(placed.insertions[0].line, 12U);
    EXPECT_EQ(placed.insertions[0].heading, "Research");
    EXPECT_EQ(placed.insertions[0].line_before, "* [One](https://example.com/1)");
    EXPECT_EQ(placed.insertions[0].line_after, "## Call for Participation; projects and speakers");
    EXPECT_EQ(apply_edits(draft, placed.edits), placed.text);
}

TEST(Place, KeepsABlankLineAroundTheFirstLinkOfASection)
{
    EXPECT_EQ(around(put("* [Two](https://example.com/2)", "official"), "\n* [Two](https://example.com/2)\n"),
              "### Official\n\n* [Two](https://example.com/2)\n\n### Research");
}

TEST(Place, TakesTheSectionFromAHeadingAboveTheItem)
{
    EXPECT_EQ(put("### Research\n\n* [Two](https://example.com/2)\n").text,
              put("* [Two](https://example.com/2)", "Research").text);
}

TEST(Place, SortsEventsByDayAndPlace)
{
    EXPECT_EQ(around(put(event("2026-09-25", "Rome, IT")), event("2026-09-25", "Rome, IT")),
              "    * [**Two**](https://club.example/2)\n" + event("2026-09-25", "Rome, IT") +
                  "\n* 2026-09-28 | Berlin, DE | [Club](https://club.example/)");
    EXPECT_EQ(around(put(event("2026-09-24", "Rome, IT")), event("2026-09-24", "Rome, IT")),
              "### Europe\n" + event("2026-09-24", "Rome, IT") +
                  "\n* 2026-09-25 | Paris, FR | [Club](https://club.example/)");
    EXPECT_EQ(around(put(event("2026-09-25", "Paris, FR")), event("2026-09-25", "Paris, FR")),
              "    * [**Two**](https://club.example/2)\n" + event("2026-09-25", "Paris, FR") +
                  "\n* 2026-09-28 | Berlin, DE | [Club](https://club.example/)");
    EXPECT_EQ(around(put(event("2026-10-01", "Rome, IT")), event("2026-10-01", "Rome, IT")),
              "    * [**Three**](https://club.example/3)\n" + event("2026-10-01", "Rome, IT") + "\n");
}

TEST(Place, PutsAHybridEventUnderBothHeadings)
{
    const std::string item = event("2026-09-26", "Hybrid (Rome, IT)");
    const Placement placed = put(item);
    ASSERT_EQ(placed.insertions.size(), 2U) << placed.message;
    EXPECT_EQ(placed.insertions[0].heading, "Virtual");
    EXPECT_EQ(placed.insertions[1].heading, "Europe");
    for (const Insertion& insertion : placed.insertions)
        EXPECT_EQ(slice(placed.text, insertion.span), item);
    EXPECT_EQ(put(item, "Europe").insertions.size(), 1U);
}

TEST(Place, MakesAMissingRegionAtItsPlaceInTheOrder)
{
    const std::string africa = event("2026-09-26", "Lagos, NG");
    EXPECT_EQ(around(put(africa), africa), "### Africa\n" + africa + "\n");
    EXPECT_NE(put(africa).text.find("\n\n### Africa\n" + africa + "\n\n### Europe\n"), std::string::npos);
    const std::string oceania = event("2026-09-26", "Sydney, NSW, AU");
    EXPECT_NE(put(oceania).text.find("/3)\n\n### Oceania\n" + oceania + "\n\nIf you are running"), std::string::npos);
    EXPECT_TRUE(put(oceania).insertions.at(0).new_heading);
}

TEST(Place, MakesTheFirstRegionBelowTheLineWithTheDays)
{
    std::string none(draft);
    none.erase(none.find("### Virtual"), none.find("If you are running") - none.find("### Virtual"));
    const std::string item = event("2026-09-26", "Lagos, NG");
    EXPECT_NE(put(item, {}, false, none).text.find("🦀\n\n### Africa\n" + item + "\n\nIf you"), std::string::npos);
}

TEST(Place, PutsCallsUnderTheirHeadings)
{
    const Placement task = put("* [tool - a task](https://github.com/example/tool/issues/1)", "CFP - Projects");
    EXPECT_NE(
        task.text.find(
            "this week.* -->\n\n* [tool - a task](https://github.com/example/tool/issues/1)\n\nIf you are an owner"),
        std::string::npos)
        << task.message;
    const std::string call = "* [**B conference**](https://b.example/cfp) | 2026-10-05 | Lyon, France | 2026-12-03";
    EXPECT_EQ(put(call).insertions.at(0).line_after.substr(0, 18), "* [**C conference*") << put(call).message;
}

TEST(Place, TakesSeveralItemsAtOnce)
{
    const Placement placed =
        put(event("2026-09-26", "Lagos, NG", "11") + "\n" + event("2026-09-24", "Hybrid (Lagos, NG)", "12") + "\n" +
            event("2026-09-25", "Cairo, EG", "13"));
    ASSERT_EQ(placed.insertions.size(), 4U) << placed.message;
    std::vector<std::string> headings;
    for (const Insertion& insertion : placed.insertions)
        headings.push_back(insertion.heading);
    EXPECT_EQ(headings, (std::vector<std::string>{"Virtual", "Africa", "Africa", "Africa"}));
    EXPECT_NE(placed.text.find("### Africa\n" + event("2026-09-24", "Hybrid (Lagos, NG)", "12") + "\n" +
                               event("2026-09-25", "Cairo, EG", "13") + "\n" + event("2026-09-26", "Lagos, NG", "11") +
                               "\n\n### Europe"),
              std::string::npos);
    EXPECT_EQ(apply_edits(draft, placed.edits), placed.text);
}

TEST(Place, DoesNotMoveAnythingInAnUnsortedList)
{
    std::string unsorted(draft);
    unsorted.insert(unsorted.find("### Europe\n") + 11, event("2026-10-15", "Oslo, NO", "4") + "\n");
    const std::string item = event("2026-09-26", "Rome, IT");
    EXPECT_EQ(put(item, {}, false, unsorted).insertions.at(0).line_before, "    * [**Two**](https://club.example/2)");
}

std::string with_crlf(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '\n' ? "\r\n" : std::string(1, c);
    return out;
}

TEST(Place, KeepsTheLineBreaksOfTheDraft)
{
    EXPECT_EQ(put(event("2026-09-26", "Lagos, NG"), {}, false, with_crlf(draft)).text,
              with_crlf(put(event("2026-09-26", "Lagos, NG")).text));
    EXPECT_EQ(put(with_crlf(event("2026-09-26", "Lagos, NG"))).text, put(event("2026-09-26", "Lagos, NG")).text);
}

TEST(Place, KeepsAMissingFinalLineBreak)
{
    const std::string_view cut = draft.substr(0, draft.find("\n\nIf you are running"));
    const Placement placed = put(event("2026-09-30", "Rome, IT"), {}, false, cut);
    EXPECT_EQ(placed.text, std::string(cut) + "\n" + event("2026-09-30", "Rome, IT"));
    const Placement region = put(event("2026-09-30", "Lima, PE"), {}, false, cut);
    EXPECT_EQ(region.text, std::string(cut) + "\n\n### South America\n" + event("2026-09-30", "Lima, PE"));
}

TEST(Place, LeavesMarksOfAMergeAndOddSpacingAlone)
{
    std::string odd(draft);
    odd.insert(odd.find("### Europe\n") + 11, "<!-- url=x -->\n\n\n<<<<<<< HEAD\n");
    const Placement placed = put(event("2026-09-30", "Rome, IT"), {}, true, odd);
    EXPECT_EQ(apply_edits(odd, placed.edits), placed.text) << placed.message;
    EXPECT_TRUE(placed.placed());
}

TEST(Place, RefusesWithTheReason)
{
    const auto refused = [](std::string_view items, std::string_view section = {}) {
        return put(items, section).refused;
    };
    EXPECT_EQ(place("Hello", "* [a](https://a.example/)", test::context()).refused, Refusal::not_a_draft);
    EXPECT_EQ(refused("\n"), Refusal::no_items);
    EXPECT_EQ(refused("Two https://example.com/2"), Refusal::not_understood);
    EXPECT_EQ(
        refused("* 2026-09-25 | Atlantis | [Club](https://club.example/)\n    * [**New**](https://club.example/9)"),
        Refusal::not_understood);
    EXPECT_EQ(refused("* [Two](https://example.com/2)"), Refusal::no_section);
    EXPECT_EQ(refused("* [Two](https://example.com/2)", "Miscellaneous"), Refusal::no_section);
    EXPECT_EQ(refused("* [Two](https://example.com/2)", "Project/Tooling Updates"), Refusal::closed_section);
    EXPECT_EQ(refused(event("2026-09-28", "Berlin, DE", "3")), Refusal::duplicate);
    EXPECT_EQ(refused("* [Two](https://example.com/1/)", "Research"), Refusal::duplicate);
    EXPECT_EQ(refused("* [Two]()", "Research"), Refusal::new_findings);
    EXPECT_EQ(refused("* [Two](https://example.com/2)\n    * more", "Official"), Refusal::unproven);
    EXPECT_EQ(refused("* [Two](https://example.com/2)\n* \n", "Research"), Refusal::not_understood);
}

// What takes such an item is named, for one may not know the newsletter's headings.
TEST(Place, NamesTheHeadingsThatTakeTheItem)
{
    const auto said = [](std::string_view items, std::string_view section = {}) {
        const Placement refused = put(items, section);
        EXPECT_EQ(refused.refused, Refusal::no_section);
        return refused.message;
    };
    const std::string_view link = "* [Two](https://example.com/2)";
    for (const std::string_view heading : {"Quote of the Week", "Virtual", "Upcoming Events", "CFP - Events"}) {
        EXPECT_TRUE(said(link, heading).ends_with("Choose one of these: Official, Research.")) << heading;
    }
    EXPECT_TRUE(said(link).ends_with("Choose one of these: Official, Research."));
    EXPECT_EQ(said(event("2026-09-28", "Rome, IT"), "Official"),
              "“Official” is no heading for events. Choose one of these: Virtual, Africa, Asia, Europe, North America, "
              "Oceania, South America.");
    EXPECT_EQ(said("* [**B**](https://b.example/cfp) | 2026-10-05 | online | 2026-12-01", "Europe"),
              "“Europe” is no heading for calls. Choose one of these: CFP - Projects, CFP - Events.");
}

TEST(Place, TakesTheHeadingsThatAnIssueAdds)
{
    std::string own(draft);
    own.insert(own.find("### Research"), "### RustNL 2026\n\n");
    EXPECT_TRUE(put("* [Two](https://example.com/2)", "RustNL 2026", false, own).placed());
    EXPECT_TRUE(put(event("2026-09-30", "Rome, IT"), "asia").placed());
}

TEST(Place, RefusesNothingSilently)
{
    for (std::string_view items : {"", "x", "* [Two](https://example.com/2)"}) {
        const Placement refused = put(items);
        EXPECT_FALSE(refused.placed());
        EXPECT_EQ(refused.text, draft);
        EXPECT_TRUE(refused.message.ends_with('.')) << refused.message;
    }
}

TEST(Place, CanBeForced)
{
    EXPECT_TRUE(put(event("2026-09-28", "Berlin, DE", "3"), {}, true).placed());
    EXPECT_TRUE(put("* [Two](https://example.com/1/)", "Research", true).placed());
    EXPECT_FALSE(put("Two https://example.com/2", "Research", true).placed()) << "an item that is not understood";
}

TEST(Place, TakesTheSameSeriesOnAnotherDay)
{
    EXPECT_TRUE(put(event("2026-09-29", "Berlin, DE", "3")).placed());
}

TEST(Place, KnowsEarlierIssues)
{
    SeenLinks known;
    const std::string earlier = "## Updates from Rust Community\n\n* [Two](https://example.com/2)\n";
    EXPECT_TRUE(known.add("2026-09-16-this-week-in-rust.md", LineIndex(earlier), read_as_ci(earlier).links).empty());
    const Placement placed =
        place(draft, "* [Two](http://example.com/2/)", test::context(), {"Research", false, &known});
    EXPECT_EQ(placed.refused, Refusal::duplicate);
    EXPECT_NE(placed.message.find("2026-09-16-this-week-in-rust.md"), std::string::npos);
}

TEST(UnifiedDiff, HasThreeLinesOfContext)
{
    EXPECT_EQ(unified_diff("draft/x.md", "1\n2\n3\n4\n5\n6\n7\n8\n", {{{8, 8}, "new\n"}}),
              "--- a/draft/x.md\n+++ b/draft/x.md\n@@ -2,6 +2,7 @@\n 2\n 3\n 4\n+new\n 5\n 6\n 7\n");
}

TEST(UnifiedDiff, SharesHunksWhoseContextTouches)
{
    const std::string text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n";
    EXPECT_EQ(unified_diff("x", text, {{{2, 2}, "a\n"}, {{14, 14}, "b\n"}}),
              "--- a/x\n+++ b/x\n@@ -1,10 +1,12 @@\n 1\n+a\n 2\n 3\n 4\n 5\n 6\n 7\n+b\n 8\n 9\n 10\n");
    EXPECT_EQ(unified_diff("x", text, {{{2, 2}, "a\n"}, {{16, 16}, "b\n"}}),
              "--- a/x\n+++ b/x\n@@ -1,4 +1,5 @@\n 1\n+a\n 2\n 3\n 4\n@@ -6,6 +7,7 @@\n 6\n 7\n 8\n+b\n 9\n 10\n 11\n");
}

TEST(UnifiedDiff, TellsOfAMissingFinalLineBreak)
{
    EXPECT_EQ(unified_diff("x", "1\n2", {{{3, 3}, "\nnew"}}),
              "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n-2\n\\ No newline at end of file\n+2\n+new\n"
              "\\ No newline at end of file\n");
    EXPECT_EQ(unified_diff("x", "1\n2", {{{2, 2}, "new\n"}}),
              "--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n 1\n+new\n 2\n\\ No newline at end of file\n");
    EXPECT_EQ(unified_diff("x", "1\n", {}), "");
}

TEST(UnifiedDiff, QuotesOddPathsAsGitDoes)
{
    EXPECT_TRUE(unified_diff("a b", "1\n", {{{0, 0}, "x\n"}}).starts_with("--- a/a b\t\n+++ b/a b\t\n"));
    EXPECT_TRUE(unified_diff("a\"\n", "1\n", {{{0, 0}, "x\n"}}).starts_with("--- \"a/a\\\"\\012\"\n"));
}

TEST(PullRequest, IsDescribed)
{
    const PullRequest one =
        describe(put("* [Two `x`](https://example.com/2)", "Research"), "2026-09-23-this-week-in-rust.md");
    EXPECT_EQ(one.title, "Add link: Two `x`");
    EXPECT_EQ(
        one.body,
        "Adds to `draft/2026-09-23-this-week-in-rust.md`:\n\nUnder Research:\n\n* [Two `x`](https://example.com/2)\n");
    const PullRequest hybrid = describe(put(event("2026-09-26", "Hybrid (Rome, IT)")), "x.md");
    EXPECT_EQ(hybrid.title, "Add event: New");
    EXPECT_NE(hybrid.body.find("Under Virtual and Europe:"), std::string::npos);
    EXPECT_EQ(
        describe(put(event("2026-09-26", "Rome, IT", "11") + "\n" + event("2026-09-27", "Rome, IT", "12")), "x.md")
            .title,
        "Add 2 events");
}

TEST(PullRequest, HasTheAddressesOfGitHub)
{
    EXPECT_EQ(blob_url("https://github.com/rust-lang/this-week-in-rust", "a b.md", 12),
              "https://github.com/rust-lang/this-week-in-rust/blob/main/draft/a%20b.md?plain=1#L12");
    EXPECT_EQ(edit_url("https://github.com/rust-lang/this-week-in-rust", "a.md"),
              "https://github.com/rust-lang/this-week-in-rust/edit/main/draft/a.md");
}

}  // namespace
}  // namespace twir
