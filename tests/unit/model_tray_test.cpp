// Several events for one pull request, in the page's model.
#include <algorithm>

#include <gtest/gtest.h>

#include "model_app.h"
#include "sample_draft.h"
#include "support.h"

namespace twir::web {
namespace {

class TrayTest : public testing::Test {
protected:
    void type(std::string_view field, std::string text) { app.form.type(*find_field(field), std::move(text)); }
    void type_link()
    {
        app.form.choose(Kind::link);
        type("link-title", "Borrowing, drawn on a napkin");
        type("link-url", "https://example.com/napkin");
    }
    void type_oslo()
    {
        app.form.choose(Kind::event);
        type("event-title", "Rust and Waffles");
        type("event-url", "https://example.com/waffles");
        type("event-first-day", "2026-02-20");
        type("event-attendance", "in-person");
        type("event-place", "Oslo, NO");
        type("organizer-0-name", "Example Rust Oslo");
        type("organizer-0-url", "https://example.com/oslo");
    }
    void type_bergen()
    {
        type_oslo();
        type("event-title", "Rust and Rain");
        type("event-url", "https://example.com/rain");
        type("event-attendance", "hybrid");
        type("event-place", "Bergen, NO");
        type("organizer-0-name", "Example Rust Bergen");
    }
    void give_draft()
    {
        app.give_draft(KnownDraft::Origin::pasted, {}, test::sample_draft(), {test::day("2026-02-01"), "14:05"});
    }
    const Snippet& snippet()
    {
        static const Snippet none;
        app.settle();
        EXPECT_TRUE(app.snippet());
        return app.snippet() ? *app.snippet() : none;
    }

    App app{test::places(), test::urls(), test::day("2026-02-01"), {}};
    const std::vector<Waiting>& waiting = app.form.waiting();
};

TEST_F(TrayTest, SeveralEventsMakeOnePullRequest)
{
    type_oslo();
    const std::string oslo = app.form.view().item;
    ASSERT_TRUE(app.form.put_aside());
    EXPECT_TRUE(app.form.view().untouched);
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].label, "2026-02-20 · Oslo, NO · Rust and Waffles");
    give_draft();
    EXPECT_EQ(app.form.copy(), oslo) << "those that wait do not need the form";
    ASSERT_TRUE(snippet().placed) << snippet().refusal;
    EXPECT_EQ(snippet().title, "Add event: Rust and Waffles");
    EXPECT_EQ(snippet().patch_name, "twir-rust-and-waffles.patch");

    type_bergen();
    EXPECT_EQ(app.form.ready(), 2U);
    EXPECT_EQ(app.form.copy(), oslo + "\n" + app.form.view().item);
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    EXPECT_EQ(it.title, "Add 2 events");
    EXPECT_EQ(it.patch_name, "twir-2-events.patch");
    EXPECT_NE(it.body.find("Rust and Rain"), std::string::npos);
    EXPECT_NE(it.draft.find(oslo), std::string::npos);
    EXPECT_NE(it.draft.find(app.form.view().item), std::string::npos);
    ASSERT_EQ(it.spots.size(), 2U) << "under Virtual, and two together under Europe";
    EXPECT_EQ(it.spots[1].headings, "Europe");
    EXPECT_EQ(std::count(it.spots[1].paste.begin(), it.spots[1].paste.end(), '\n'), 3);
    EXPECT_EQ(it.spots[1].context.size(), 9U) << "the heading, and four events of two lines";
    EXPECT_NE(it.steps[2].find("paste what goes under Europe."), std::string::npos) << it.steps[2];
}

TEST_F(TrayTest, TheSameEventTwiceIsRefused)
{
    type_oslo();
    app.form.put_aside();
    type_oslo();
    give_draft();
    EXPECT_FALSE(snippet().placed);
    EXPECT_NE(snippet().refusal.find("already"), std::string::npos) << snippet().refusal;
}

TEST_F(TrayTest, EditSwapsWhatIsFinishedAndKeepsTheRest)
{
    type_link();
    type_oslo();
    const Fields oslo = app.form.fields();
    ASSERT_TRUE(app.form.put_aside());
    type_bergen();
    const Fields bergen = app.form.fields();
    ASSERT_TRUE(app.form.bring_back(0));
    EXPECT_EQ(app.form.fields(), oslo);
    EXPECT_NE(waiting[0].label.find("Rust and Rain"), std::string::npos);
    type("event-url", "");
    EXPECT_FALSE(app.form.bring_back(0));
    EXPECT_NE(app.form.tray_problem().find("not finished"), std::string::npos);
    EXPECT_EQ(waiting.size(), 1U);
    app.form.start_over();
    EXPECT_TRUE(app.form.tray_problem().empty());
    ASSERT_TRUE(app.form.bring_back(0));
    EXPECT_TRUE(waiting.empty());
    EXPECT_EQ(app.form.fields().at({Slot::event_title}), bergen.at({Slot::event_title}));
    EXPECT_FALSE(app.form.bring_back(0));
}

TEST_F(TrayTest, EveryStepCanBeTakenBack)
{
    type_oslo();
    const Fields before = app.form.fields();
    app.form.put_aside();
    app.form.take_back();
    EXPECT_EQ(app.form.fields(), before);
    EXPECT_TRUE(waiting.empty());
    app.form.put_aside();
    app.form.remove_waiting(0);
    EXPECT_TRUE(waiting.empty());
    app.form.take_back();
    ASSERT_EQ(waiting.size(), 1U);
    app.form.bring_back(0);
    app.form.take_back();
    EXPECT_EQ(waiting.size(), 1U);
    EXPECT_TRUE(app.form.view().untouched);
}

TEST_F(TrayTest, TwentyAreEnough)
{
    for (std::size_t i = 0; i < most_waiting; ++i) {
        type_oslo();
        ASSERT_TRUE(app.form.put_aside());
    }
    type_oslo();
    EXPECT_FALSE(app.form.put_aside());
    EXPECT_FALSE(app.form.tray_problem().empty());
    EXPECT_FALSE(app.form.view().untouched);
}

TEST_F(TrayTest, IsKept)
{
    type_oslo();
    type("event-title", "Rust \\n and Waffles");
    app.form.put_aside();
    type_bergen();
    app.form.add_row(Rows::organizers);
    type("organizer-1-name", "Example");
    type("organizer-1-url", "https://example.com/");
    app.form.put_aside();
    type_link();
    app.form.choose(Kind::link);
    EXPECT_EQ(app.form.ready(), 1U) << "a link comes alone";
    const std::string saved = app.save();
    App later{test::places(), test::urls(), test::day("2026-02-01"), {}};
    later.restore(saved);
    EXPECT_EQ(later.form.fields().kind, Kind::link);
    ASSERT_EQ(later.form.waiting().size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(later.form.waiting()[i].saved, waiting[i].saved);
        EXPECT_EQ(later.form.waiting()[i].item, waiting[i].item);
    }
    App begun{test::places(), test::urls(), test::day("2026-02-01"), {}};
    begun.form.type({Slot::link_title}, "Typed while the page was loading");
    begun.form.restore_waiting(saved);
    EXPECT_EQ(begun.form.waiting().size(), 2U);
    EXPECT_FALSE(begun.form.view().untouched);
}

}  // namespace
}  // namespace twir::web
