// The page's view of a whole draft.
#include <gtest/gtest.h>

#include <algorithm>

#include "model_app.h"
#include "sample_draft.h"
#include "support.h"

namespace twir::web {
namespace {

class WholeDraftTest : public testing::Test {
protected:
    void open(std::string text)
    {
        app.show_whole(true);
        app.whole.open("2026-02-04-this-week-in-rust.md", std::move(text));
        settle();
    }
    // The number of turns that it took.
    int settle()
    {
        int turns = 0;
        for (; whole.unsettled(); ++turns)
            app.settle();
        return turns;
    }
    App app{test::places(), test::urls(), test::day("2026-02-01"), {}};
    const WholeDraft& whole = app.whole;
};

TEST_F(WholeDraftTest, NothingToMend)
{
    open(test::sample_draft());
    EXPECT_TRUE(whole.listed().empty()) << whole.listed().front().message;
    EXPECT_NE(whole.told().find("Nothing to mend"), std::string::npos);
}

TEST_F(WholeDraftTest, WhatIsTooLongStaysAndIsNotLookedAt)
{
    constexpr std::size_t most = 8'000'000;
    const std::string finding = "* [A](http://example.com/a?utm_source=x)\n";
    std::string text = test::sample_draft() + finding;
    text.append(most - text.size(), '\n');
    open(text);
    EXPECT_FALSE(whole.listed().empty());
    text += '\n';
    open(text);
    EXPECT_NE(whole.told().find("more than 8 MB"), std::string::npos) << whole.told();
    EXPECT_TRUE(whole.listed().empty());
    EXPECT_EQ(whole.safe_fixes(), 0U);
    EXPECT_EQ(whole.text(), text);
}

TEST_F(WholeDraftTest, SafeFixesAndTheWayBack)
{
    std::string text = test::sample_draft();
    const std::string line = "* [Baking with traits](https://example.com/baking)";
    text.replace(text.find(line), line.size(), "- [Baking with traits](https://example.com/baking?utm_source=x)");
    open(text);
    ASSERT_FALSE(whole.listed().empty());
    EXPECT_EQ(whole.listed().front().position.line, 14U);
    EXPECT_GT(whole.safe_fixes(), 0U);
    app.whole.fix_safe();
    settle();
    EXPECT_EQ(whole.text(), test::sample_draft());
    ASSERT_TRUE(whole.can_undo());
    app.whole.undo();
    settle();
    EXPECT_EQ(whole.text(), text);
    EXPECT_FALSE(whole.listed().empty());
}

TEST_F(WholeDraftTest, OneFixAtATime)
{
    std::string text = test::sample_draft();
    const std::string line = "* [Baking with traits](https://example.com/baking)";
    text.replace(text.find(line), line.size(), "* [Baking with traits](https://example.com/baking?utm_source=x)");
    open(text);
    const auto fixable = std::find_if(whole.listed().begin(), whole.listed().end(),
                                      [](const WholeDraft::Finding& found) { return !found.button.empty(); });
    ASSERT_NE(fixable, whole.listed().end());
    app.whole.fix(fixable->index);
    EXPECT_EQ(whole.text(), test::sample_draft());
    app.whole.fix(0);
    EXPECT_EQ(whole.text(), test::sample_draft()) << "findings of another text are not acted on";
}

TEST_F(WholeDraftTest, TypingKeepsTheLineBreaksOfTheFile)
{
    std::string text = test::sample_draft();
    open("Title: x\r\nNumber: 1\r\n");
    app.whole.type("Title: xy\nNumber: 1\n");
    EXPECT_EQ(whole.text(), "Title: xy\r\nNumber: 1\r\n");
    EXPECT_TRUE(whole.unsettled());
}

// 10,000 items with one finding each.
std::string long_draft()
{
    std::string text = test::sample_draft();
    std::string many;
    for (int i = 0; i < 10000; ++i)
        many += "- [Cake " + std::to_string(i) + "](https://example.com/cake/" + std::to_string(i) + ")\n";
    return text.insert(text.find("### Miscellaneous"), many);
}

TEST_F(WholeDraftTest, TenThousandFindingsAreCountedAndFewListed)
{
    open(long_draft());
    EXPECT_EQ(whole.listed().size(), WholeDraft::most_listed);
    EXPECT_GE(whole.hidden(), 10000 - WholeDraft::most_listed);
    app.whole.choose(WholeDraft::Filter::errors);
    for (const WholeDraft::Finding& found : whole.listed())
        EXPECT_EQ(found.severity, Severity::error);
}

TEST_F(WholeDraftTest, ADraftIsLookedAtAtOnceAndALongTextInTurns)
{
    app.show_whole(true);
    app.whole.open({}, test::sample_draft());
    EXPECT_EQ(settle(), 1);
    app.whole.open({}, long_draft());
    app.settle();
    EXPECT_TRUE(whole.is_looking());
    EXPECT_NE(whole.told().find("Looking"), std::string::npos);
    EXPECT_GT(settle(), 3);
    EXPECT_FALSE(whole.is_looking());
    EXPECT_EQ(whole.safe_fixes(), 10000U);
}

TEST_F(WholeDraftTest, SaysThatItIsNotKept)
{
    open(test::sample_draft());
    EXPECT_FALSE(app.whole.set_kept(true));
    EXPECT_TRUE(app.whole.set_kept(false));
    EXPECT_NE(whole.told().find("after a reload it is gone"), std::string::npos) << whole.told();
    EXPECT_TRUE(app.whole.set_kept(true));
    EXPECT_EQ(whole.told().find("reload"), std::string::npos) << whole.told();
}

TEST_F(WholeDraftTest, WhatIsTypedBetweenTwoTurnsCounts)
{
    app.show_whole(true);
    app.whole.open({}, long_draft());
    app.settle();
    app.settle();
    app.whole.type(test::sample_draft());
    EXPECT_FALSE(whole.is_looking());
    settle();
    EXPECT_NE(whole.told().find("Nothing to mend"), std::string::npos) << whole.told();
}

TEST_F(WholeDraftTest, ALongTextIsMendedAndTakenBack)
{
    const std::string text = long_draft();
    open(text);
    app.whole.fix_safe();
    EXPECT_GT(settle(), 3);
    EXPECT_EQ(whole.safe_fixes(), 0U);
    EXPECT_EQ(whole.text().find("\n- ["), std::string::npos);
    app.whole.undo();
    EXPECT_EQ(whole.text(), text);
    EXPECT_FALSE(whole.can_undo()) << "one step, whatever it took";
    settle();
    EXPECT_EQ(whole.safe_fixes(), 10000U) << "and it is not mended again";
}

}  // namespace
}  // namespace twir::web
