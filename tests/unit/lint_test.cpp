#include "twir/lint.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample_draft.h"
#include "support.h"

namespace twir {
namespace {

std::string draft(std::string_view items, std::string_view section = "Research")
{
    return "Title: This Week in Rust 637\nNumber: 637\nDate: 2026-02-04\nCategory: This Week in Rust\n\n"
           "## Updates from Rust Community\n\n### " +
           std::string(section) + "\n\n" + std::string(items) + "\n";
}

const Diagnostic* find(const std::vector<Diagnostic>& found, std::string_view rule)
{
    const auto same = std::find_if(found.begin(), found.end(), [rule](const Diagnostic& d) { return d.rule == rule; });
    return same != found.end() ? &*same : nullptr;
}

TEST(Lint, FindsNothingInARegularDraft)
{
    const std::string text = draft("* [One](https://one.example/)\n* [video] [Two](https://www.youtube.com/watch?v=x)");
    const Linted linted = lint(text, test::context());
    EXPECT_TRUE(linted.diagnostics.empty()) << linted.diagnostics.front().message;
    ASSERT_EQ(linted.links.size(), 2U);
    EXPECT_EQ(slice(text, linted.links[0].span), "https://one.example/");
}

TEST(Lint, MarksWhatARuleAndCiBothFind)
{
    const std::string text = draft("* [One](https://one.example/a?utm_source=x)");
    const auto found = lint(text, test::context()).diagnostics;
    EXPECT_EQ(std::count_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.rule == "url/tracking"; }),
              1);
    const Diagnostic* tracking = find(found, "url/tracking");
    ASSERT_NE(tracking, nullptr);
    ASSERT_TRUE(tracking->ci);
    EXPECT_EQ(tracking->ci->kind, "tracking");
    EXPECT_EQ(tracking->severity, Severity::error) << "CI goes red";
    EXPECT_TRUE(tracking->fix) << "the rule's";
}

TEST(Lint, AddsWhatOnlyCiFinds)
{
    // No item, so that no rule about items looks at it.
    const std::string text = draft("Read [this](https://one.example/a?utm_source=x) first.");
    const auto found = lint(text, test::context()).diagnostics;
    const Diagnostic* tracking = find(found, "url/tracking");
    ASSERT_NE(tracking, nullptr);
    EXPECT_EQ(slice(text, tracking->span), "https://one.example/a?utm_source=x");
    EXPECT_FALSE(tracking->fix);
}

TEST(Lint, AsksForTheStateWhereTheHeadingIsNorthAmerica)
{
    const auto said_of = [](std::string_view place, std::string_view region) {
        const std::string event = "* 2026-02-10 | " + std::string(place) + " | [A](https://a.example/)\n";
        const auto found =
            lint(draft(event + "    * [**T**](https://t.example/)", region), test::context()).diagnostics;
        const Diagnostic* misplaced = find(found, "draft/region");
        return misplaced != nullptr ? misplaced->message : "";
    };
    EXPECT_EQ(said_of("Chicago, IL", "North America"),
              "Events of this place stand under “Asia”. If it is the state, write “Chicago, IL, US”. Otherwise move it "
              "there.");
    EXPECT_EQ(said_of("Chicago, IL", "Europe"), "Events of this place stand under “Asia”. Move it there.");
    EXPECT_EQ(said_of("Paris, FR", "North America"), "Events of this place stand under “Europe”. Move it there.");
    EXPECT_EQ(said_of("Tel Aviv, IL", "Asia"), "");
}

TEST(Lint, DoesNotBlameCiForWhatItLeavesAlone)
{
    // The same parameter among the events, where CI does not look.
    std::string text = draft("* [One](https://one.example/)");
    text += "\n## Upcoming Events\n\n### Virtual\n* 2026-02-10 | Virtual | [Club](https://club.example/)\n"
            "    * [**T**](https://club.example/1?utm_source=x)\n";
    const auto found = lint(text, test::context()).diagnostics;
    const Diagnostic* tracking = find(found, "url/tracking");
    ASSERT_NE(tracking, nullptr);
    EXPECT_FALSE(tracking->ci);
    EXPECT_EQ(tracking->severity, Severity::warning);
}

TEST(Lint, KeepsCisWarningsWarnings)
{
    const auto found = lint(draft("* [One](https://github.com/example/tool)"), test::context()).diagnostics;
    const Diagnostic* repository = find(found, "policy/github-repository");
    ASSERT_NE(repository, nullptr);
    ASSERT_TRUE(repository->ci);
    EXPECT_EQ(repository->severity, Severity::warning);
}

TEST(Lint, TellsContributorsOfTheClosedSection)
{
    const std::string text = draft("* [One](https://one.example/)", "Project/Tooling Updates");
    EXPECT_EQ(find(lint(text, test::context()).diagnostics, "section/closed"), nullptr);
    const auto found = lint(text, test::context(), Author::contributor).diagnostics;
    const Diagnostic* closed = find(found, "section/closed");
    ASSERT_NE(closed, nullptr);
    EXPECT_EQ(closed->severity, Severity::error);
    EXPECT_EQ(closed->ci, (CiFinding{"project-tooling", {"https://one.example/"}}));
}

TEST(Lint, ComesInTheOrderOfThePlaces)
{
    const std::string text = draft("- [`One](http://one.example//a?utm_source=x)\n-  [Two](https://two.example)\n* ");
    const auto found = lint(text, test::context()).diagnostics;
    EXPECT_GE(found.size(), 6U);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end(),
                               [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; }));
    for (const Diagnostic& d : found) {
        EXPECT_LE(d.span.begin, d.span.end);
        EXPECT_LE(d.span.end, text.size());
    }
}

TEST(Lint, JudgesDatesByTheDayOfTheIssue)
{
    const auto rules = [](std::string_view day) {
        const std::string text = draft("* [One](https://one.example/)") + "\n### Virtual\n* " + std::string(day) +
                                 " | Virtual | [Club](https://club.example/)\n    * [**T**](https://club.example/1)\n";
        std::vector<std::string_view> ids;
        for (const Diagnostic& d : lint(text, test::context()).diagnostics)
            ids.push_back(d.rule);
        return ids;
    };
    using Ids = std::vector<std::string_view>;
    EXPECT_EQ(rules("2026-02-03"), Ids{"date/past"});
    EXPECT_EQ(rules("2026-02-04"), Ids{}) << "before today, but not before the issue";
    EXPECT_EQ(rules("2026-03-04"), Ids{});
    EXPECT_EQ(rules("2026-03-05"), Ids{"date/window"});
}

TEST(Lint, FindsEventsAndLinksUnderEachOthersHeadings)
{
    const std::string event =
        "* 2026-02-10 | Berlin, DE | [Club](https://club.example/)\n    * [**T**](https://club.example/1)";
    const std::string link = "* [One](https://one.example/)";
    const auto said = [](const std::string& text) {
        const auto found = lint(text, test::context()).diagnostics;
        const Diagnostic* region = find(found, "draft/region");
        return region != nullptr ? region->message : "";
    };
    EXPECT_EQ(said(draft(event)), "Events of this place stand under “Europe”. Move it there.");
    EXPECT_EQ(said(draft(event, "Quote of the Week")), "Events of this place stand under “Europe”. Move it there.");
    EXPECT_EQ(said(draft(event, "Europe")), "");
    EXPECT_EQ(said(draft(link)), "");
    EXPECT_EQ(said(draft(link, "Africa")),
              "Only events stand under “Africa”. Move this link to the updates from the community, or write it as an "
              "event.");
}

// Among the links of the community only: elsewhere text around lists is the editors'.
TEST(Lint, FindsLinksWithoutABullet)
{
    const auto mended = [](std::string_view items, std::string_view section = "Research") {
        const std::string text = draft(items, section);
        auto found = lint(text, test::context()).diagnostics;
        std::erase_if(found, [](const Diagnostic& d) { return d.rule != "item/bullet"; });
        const std::string all = fix(text, found, Safety::safe);
        return all.substr(all.find("* ") == std::string::npos ? all.size() : all.find("* "));
    };
    const std::string list = "* [One](https://one.example/)\n* [Two](https://two.example/)\n";
    EXPECT_EQ(mended("[One](https://one.example/)\n* [Two](https://two.example/)"), list);
    EXPECT_EQ(mended("* [One](https://one.example/)\n[Two](https://two.example/)"), list);
    EXPECT_EQ(mended("[One](https://one.example/)", "Crate of the Week"), "");
    EXPECT_EQ(mended("[One](https://one.example/)", "Europe"), "");
    EXPECT_EQ(mended("We thank all who wrote.\nThe rest is at https://one.example/"), "");
}

// One finding that names the cause, and otherwise those of the draft as it should be.
TEST(Lint, NamesWhatIsWrongWithTheStartOfADraft)
{
    const std::string regular = test::sample_draft();
    const auto found_in = [](const std::string& text) { return lint(text, test::context()).diagnostics; };
    const std::string prose = "Hello! [Rust](https://www.rust-lang.org/) is a language.\n"
                              "[send us a pull request](https://github.com/rust-lang/this-week-in-rust).\n\n";
    ASSERT_TRUE(found_in(regular).empty());

    const auto marked = found_in("\xEF\xBB\xBF" + regular);
    ASSERT_EQ(marked.size(), 1U);
    EXPECT_EQ(marked[0].rule, "draft/front-matter");
    EXPECT_EQ(fix("\xEF\xBB\xBF" + regular, marked, Safety::safe), regular);

    const auto bare = found_in(prose + regular.substr(regular.find("## Updates")));
    ASSERT_EQ(bare.size(), 1U);
    EXPECT_EQ(bare[0].rule, "draft/front-matter");
    EXPECT_TRUE(bare[0].message.ends_with("Missing: Title, Number, Date, Category."));

    std::string partly = regular;
    partly.erase(partly.find("Category"), partly.find("## Updates") - partly.find("Category") - 1);
    ASSERT_EQ(found_in(partly).size(), 1U);
    EXPECT_TRUE(found_in(partly)[0].message.ends_with("Missing: Category."));
}

TEST(SeenLinks, TellWhereALinkStoodFirst)
{
    SeenLinks seen;
    const std::string first = draft("* [One](https://one.example/a/)");
    const std::string second =
        draft("* [Two](https://two.example/)\n* [One](http://one.example/a)\n* [Two](https://two.example)");
    EXPECT_TRUE(seen.add("first.md", LineIndex(first), lint(first, test::context()).links).empty());
    const auto found = seen.add("second.md", LineIndex(second), lint(second, test::context()).links);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].ci, (CiFinding{"duplicate", {"https://one.example/a"}}));
    EXPECT_NE(found[0].message.find("first.md, line 10"), std::string::npos) << found[0].message;
    EXPECT_NE(found[1].message.find("stands in line 10"), std::string::npos) << found[1].message;
    EXPECT_EQ(slice(second, found[1].span), "https://two.example");
}

TEST(MergeByPlace, KeepsTheOrderOfEqualPlaces)
{
    const auto at = [](std::size_t begin, std::string_view rule) {
        return Diagnostic{rule, Severity::hint, {begin, begin}, {}, std::nullopt, std::nullopt};
    };
    std::vector<Diagnostic> merged{at(1, "a"), at(3, "b")};
    merge_by_place(merged, {at(3, "d"), at(0, "c"), at(3, "e")});
    std::string order;
    for (const Diagnostic& d : merged)
        order += d.rule;
    EXPECT_EQ(order, "cabde");
}

}  // namespace
}  // namespace twir
