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
        app.form.choose(Form::link);
        type("link-title", "Borrowing, drawn on a napkin");
        type("link-url", "https://example.com/napkin");
    }
    void type_oslo()
    {
        app.form.choose(Form::event);
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

TEST_F(TrayTest, TwoPlacesUnderOneHeadingAreToldApart)
{
    type_oslo();
    type("event-first-day", "2026-02-05");
    ASSERT_TRUE(app.form.put_aside());
    type_oslo();
    type("event-url", "https://example.com/more-waffles");
    type("event-first-day", "2026-03-10");
    give_draft();
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    ASSERT_EQ(it.spots.size(), 2U);
    EXPECT_NE(it.steps[1].find("under Europe and begins with “* 2026-02-05"), std::string::npos) << it.steps[1];
    EXPECT_NE(it.steps[2].find("under Europe and begins with “* 2026-03-10"), std::string::npos) << it.steps[2];
    EXPECT_EQ(it.body.find("Under Europe:"), it.body.rfind("Under Europe:")) << it.body;
}

TEST_F(TrayTest, TheirHeadingsAreTold)
{
    const auto headings = [&] { return app.form.headings(); };
    EXPECT_EQ(headings(), std::vector<std::string>{});
    type_oslo();
    EXPECT_EQ(headings(), std::vector<std::string>{"Europe"});
    app.form.put_aside();
    EXPECT_EQ(headings(), std::vector<std::string>{"Europe"}) << "what waits is ready, too";
    type_bergen();
    EXPECT_EQ(headings(), (std::vector<std::string>{"Europe", "Virtual"}));
    app.form.put_aside();
    type_link();
    EXPECT_EQ(headings(), (std::vector<std::string>{"Europe", "Virtual"})) << "a guess is none";
    type("link-section", "Research");
    EXPECT_EQ(headings(), (std::vector<std::string>{"Europe", "Virtual", "Research"}));
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
    const Fields unfinished = app.form.fields();
    ASSERT_TRUE(app.form.bring_back(0)) << "what is unfinished waits too";
    EXPECT_EQ(app.form.fields().at({Slot::event_title}), bergen.at({Slot::event_title}));
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_FALSE(waiting[0].ready);
    EXPECT_EQ(app.form.ready(), 1U) << "but is not sent";
    app.form.start_over();
    ASSERT_TRUE(app.form.bring_back(0));
    EXPECT_TRUE(waiting.empty());
    EXPECT_EQ(app.form.fields().at({Slot::event_title}), unfinished.at({Slot::event_title}));
    EXPECT_FALSE(app.form.bring_back(0));
}

TEST_F(TrayTest, EveryKindWaits)
{
    type_link();
    ASSERT_TRUE(app.form.put_aside());
    type_oslo();
    ASSERT_TRUE(app.form.put_aside());
    app.form.choose(Form::project_task);
    type("task-project", "waffle");
    type("task-title", "Say which iron is too hot");
    type("task-url", "https://github.com/example/waffle/issues/7");
    ASSERT_TRUE(app.form.put_aside());
    app.form.choose(Form::speaker_call);
    type("call-name", "Example Conference");
    type("call-url", "https://example.com/cfp");
    type("call-closes", "2026-03-23");
    type("call-venue", "Berlin, Germany");
    type("call-first-day", "2026-09-14");
    EXPECT_EQ(app.form.ready(), 4U);
    EXPECT_EQ(app.form.items(),
              "* 2026-02-20 | Oslo, NO | [Example Rust Oslo](https://example.com/oslo)\n"
              "    * [**Rust and Waffles**](https://example.com/waffles)\n\n"
              "### Miscellaneous\n"
              "* [Borrowing, drawn on a napkin](https://example.com/napkin)\n\n"
              "### CFP - Projects\n"
              "* [waffle - Say which iron is too hot](https://github.com/example/waffle/issues/7)\n\n"
              "### CFP - Events\n"
              "* [**Example Conference**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14");
    std::string draft = test::sample_draft();
    draft.insert(draft.find("## Upcoming"), "### CFP - Projects\n\n### CFP - Events\n\n");
    app.give_draft(KnownDraft::Origin::pasted, {}, draft, {test::day("2026-02-01"), "14:05"});
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    EXPECT_NE(it.note.find("waits for an editor"), std::string::npos) << it.note;
    for (const Ready& one : app.form.ready_items())
        EXPECT_NE(it.draft.find(one.item), std::string::npos) << one.item;
    ASSERT_TRUE(app.form.bring_back(2));
    EXPECT_EQ(app.form.fields().kind, Form::project_task);
    EXPECT_EQ(waiting[2].kind, Form::speaker_call);
}

TEST_F(TrayTest, APostIsCopiedByItself)
{
    type_link();
    ASSERT_TRUE(app.form.put_aside());
    app.form.choose(Form::crate);
    type("crate-name", "waffle");
    type("crate-url", "https://example.com/waffle?utm_source=chat");
    EXPECT_EQ(app.form.copy(), std::nullopt);
    type("crate-description", "library for round things.");
    EXPECT_EQ(app.form.copy(), "I'd like to suggest [waffle](https://example.com/waffle), a library for round things.");
    ASSERT_TRUE(app.form.put_aside());
    app.form.choose(Form::link);
    EXPECT_EQ(app.form.items(), "* [Borrowing, drawn on a napkin](https://example.com/napkin)");
}

TEST_F(TrayTest, ItIsReordered)
{
    type_link();
    app.form.put_aside();
    type_oslo();
    app.form.put_aside();
    EXPECT_FALSE(app.form.move_waiting(0, true));
    EXPECT_FALSE(app.form.move_waiting(1, false));
    EXPECT_FALSE(app.form.move_waiting(2, true));
    EXPECT_TRUE(app.form.move_waiting(1, true));
    EXPECT_EQ(waiting[0].kind, Form::event);
    app.form.clear_waiting();
    EXPECT_TRUE(waiting.empty());
    app.form.take_back();
    EXPECT_EQ(waiting.size(), 2U);
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
    app.form.choose(Form::link);
    EXPECT_EQ(app.form.ready(), 3U);
    const std::string saved = app.save();
    App later{test::places(), test::urls(), test::day("2026-02-01"), {}};
    later.restore(saved);
    EXPECT_EQ(later.form.fields().kind, Form::link);
    ASSERT_EQ(later.form.waiting().size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(later.form.waiting()[i].saved, waiting[i].saved);
        EXPECT_EQ(later.form.waiting()[i].item, waiting[i].item);
    }
    App begun{test::places(), test::urls(), test::day("2026-02-01"), {}};
    begun.form.type({Slot::link_title}, "Typed while the page was loading");
    begun.take_over(saved);
    ASSERT_EQ(begun.form.waiting().size(), 3U) << "the link, and those that wait";
    EXPECT_EQ(begun.form.waiting()[0].label, "Borrowing, drawn on a napkin");
    EXPECT_EQ(begun.form.fields().at({Slot::link_title}), "Typed while the page was loading");
    begun.take_over(saved);
    EXPECT_EQ(begun.form.waiting().size(), 3U) << "what is here already";
    App fresh{test::places(), test::urls(), test::day("2026-02-01"), {}};
    fresh.take_over(saved);
    EXPECT_EQ(fresh.save(), saved);
}

}  // namespace
}  // namespace twir::web
