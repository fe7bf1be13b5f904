// The draft in the page's model: finding it, and putting the item into it.
#include <gtest/gtest.h>

#include "model_app.h"
#include "sample_draft.h"
#include "support.h"

namespace twir::web {
namespace {

constexpr std::string_view api = "https://api.example";
constexpr std::string_view raw = "https://raw.example";
const std::string newest = "2026-02-04-this-week-in-rust.md";

Moment moment(const char* day = "2026-02-01")
{
    return {test::day(day), "14:05"};
}

Answer arrived(std::string body)
{
    return {Failure::none, 200, {}, std::move(body)};
}

Answer failed(Failure failure, int status = 0, std::string until = {})
{
    return {failure, status, std::move(until), {}};
}

class DraftSourceTest : public testing::Test {
protected:
    // The question that is open.
    Request asked()
    {
        const std::vector<Request> open = requests.take();
        EXPECT_EQ(open.size(), 1U);
        return open.empty() ? Request{} : open.front();
    }
    // Answers the open question, and tells what was asked.
    std::string answer(Answer what)
    {
        const Request request = asked();
        EXPECT_TRUE(source.arrived(request.id, what, moment()));
        return request.url;
    }
    bool tells(std::string_view words) { return source.told().find(words) != std::string::npos; }

    Requests requests{{std::string(api), std::string(raw)}};
    DraftSource source{requests};
};

TEST_F(DraftSourceTest, AsksNothingByItself)
{
    EXPECT_TRUE(requests.take().empty());
    EXPECT_EQ(source.state(), DraftSource::State::idle);
    EXPECT_TRUE(tells("Nothing that you type is sent"));
}

TEST_F(DraftSourceTest, TakesTheNewestDraftOfTheListing)
{
    source.ask(test::day("2026-02-01"));
    EXPECT_EQ(
        answer(arrived("README.md\n2026-01-28-this-week-in-rust.md\n" + newest + "\n2026-99-99-this-week-in-rust.md")),
        "https://api.example/repos/rust-lang/this-week-in-rust/contents/draft");
    EXPECT_EQ(source.state(), DraftSource::State::loading);
    EXPECT_EQ(answer(arrived(test::sample_draft())),
              "https://raw.example/rust-lang/this-week-in-rust/main/draft/" + newest);
    ASSERT_NE(source.draft(), nullptr);
    EXPECT_EQ(source.state(), DraftSource::State::ready);
    EXPECT_EQ(source.draft()->name, newest);
    EXPECT_TRUE(tells("issue 637 (Wednesday, 4 February 2026), from GitHub, today at 14:05"));
    EXPECT_EQ(source.other(), "2026-01-28-this-week-in-rust.md");
    EXPECT_TRUE(tells(source.other()));
    source.ask_other();
    EXPECT_EQ(answer(failed(Failure::not_found, 404)),
              "https://raw.example/rust-lang/this-week-in-rust/main/draft/2026-01-28-this-week-in-rust.md");
    EXPECT_NE(source.draft(), nullptr) << "what there was stays";
}

TEST_F(DraftSourceTest, GuessesTheNameWithoutAListing)
{
    source.ask(test::day("2026-02-01"));
    answer(failed(Failure::rate_limited, 403, "15:00"));
    EXPECT_EQ(answer(arrived(test::sample_draft())),
              "https://raw.example/rust-lang/this-week-in-rust/main/draft/" + newest);
    EXPECT_EQ(source.state(), DraftSource::State::ready);
}

TEST_F(DraftSourceTest, TriesBothDraftsOfAWednesday)
{
    source.ask(test::day("2026-02-04"));
    answer(failed(Failure::unreachable));
    EXPECT_TRUE(answer(failed(Failure::not_found, 404)).ends_with("2026-02-11-this-week-in-rust.md"));
    EXPECT_TRUE(answer(arrived(test::sample_draft())).ends_with(newest));
    EXPECT_EQ(source.state(), DraftSource::State::ready);
    EXPECT_TRUE(tells("2026-02-11"));
}

TEST_F(DraftSourceTest, EachFailureSaysWhatToDo)
{
    const struct {
        Answer answer;
        std::string_view words;
    } cases[] = {
        {failed(Failure::unreachable), "paste the draft here"},
        {failed(Failure::slow), "took too long"},
        {failed(Failure::rate_limited, 429, "15:00"), "Try again at 15:00"},
        {failed(Failure::not_found, 404), "There is no draft " /* and its name */},
        {failed(Failure::too_large), "larger than 2 MB"},
        {failed(Failure::refused, 500), "(500)"},
        {arrived("<html>Hello</html>"), "something else than a draft"},
    };
    for (const auto& it : cases) {
        source.ask(test::day("2026-02-01"));
        answer(arrived(newest));
        answer(it.answer);
        EXPECT_EQ(source.state(), DraftSource::State::failed);
        EXPECT_TRUE(tells(it.words)) << source.told();
        EXPECT_TRUE(tells("ry again") || tells("paste")) << source.told();
    }
}

TEST_F(DraftSourceTest, TellsWhyTheListingFailedRatherThanThatAGuessDid)
{
    source.ask(test::day("2026-02-01"));
    answer(failed(Failure::rate_limited, 403, "15:00"));
    answer(failed(Failure::not_found, 404));
    EXPECT_TRUE(tells("15:00"));
}

TEST_F(DraftSourceTest, LateAnswersAreNobodys)
{
    source.ask(test::day("2026-02-01"));
    const Request listing = asked();
    source.give(KnownDraft::Origin::pasted, test::sample_draft(), moment());
    EXPECT_EQ(source.state(), DraftSource::State::ready);
    Answer late = arrived(newest);
    EXPECT_FALSE(source.arrived(listing.id, late, moment()));
    EXPECT_EQ(source.draft()->origin, KnownDraft::Origin::pasted);
    EXPECT_EQ(source.draft()->name, newest) << "as its front matter says";
}

TEST_F(DraftSourceTest, WhatIsNoDraftIsToldAndChangesNothing)
{
    source.give(KnownDraft::Origin::pasted, test::sample_draft(), moment());
    source.give(KnownDraft::Origin::pasted, "* [A](https://example.com/)", moment());
    EXPECT_FALSE(source.complaint().empty());
    EXPECT_NE(source.draft(), nullptr);
}

TEST_F(DraftSourceTest, IsKeptForTheDay)
{
    source.ask(test::day("2026-02-01"));
    answer(arrived(newest));
    answer(arrived(test::sample_draft()));
    const std::string saved = source.save();
    DraftSource later{requests};
    later.restore(saved, test::day("2026-02-01"));
    ASSERT_NE(later.draft(), nullptr);
    EXPECT_EQ(later.draft()->text, test::sample_draft());
    EXPECT_NE(later.told().find("14:05"), std::string::npos);
    DraftSource tomorrow{requests};
    tomorrow.restore(saved, test::day("2026-02-02"));
    EXPECT_EQ(tomorrow.draft(), nullptr);
    for (const char* broken : {"", "\n", "2026-02-01\n\n\n", "2026-02-01\ngithub\n14:05\nx.md\nTitle: x"}) {
        DraftSource other{requests};
        other.restore(broken, test::day("2026-02-01"));
        EXPECT_EQ(other.draft(), nullptr);
    }
}

TEST_F(DraftSourceTest, OfAnotherDayIsAskedForAnewAndSaidSo)
{
    source.ask(test::day("2026-02-01"));
    answer(arrived(newest));
    answer(arrived(test::sample_draft()));
    source.set_today(test::day("2026-02-01"));
    EXPECT_TRUE(requests.take().empty());
    source.set_today(test::day("2026-02-05"));
    EXPECT_EQ(source.state(), DraftSource::State::loading);
    EXPECT_TRUE(tells("Meanwhile: The draft of issue 637 (Wednesday, 4 February 2026), from GitHub, on Sunday, 1 "
                      "February 2026 at 14:05."));
    EXPECT_TRUE(source.save().starts_with("2026-02-01\n")) << "that of another day is nobody's";
    answer(failed(Failure::unreachable));
    answer(failed(Failure::unreachable));
    EXPECT_TRUE(tells("on Sunday, 1 February 2026"));
    ASSERT_NE(source.draft(), nullptr);
}

TEST_F(DraftSourceTest, APastedDraftStaysOnAnotherDay)
{
    source.give(KnownDraft::Origin::pasted, test::sample_draft(), moment());
    source.set_today(test::day("2026-02-05"));
    EXPECT_EQ(source.state(), DraftSource::State::ready);
    EXPECT_TRUE(tells("as you pasted it, on Sunday, 1 February 2026 at 14:05"));
}

TEST_F(DraftSourceTest, APastedDraftIsKeptToo)
{
    source.give(KnownDraft::Origin::pasted, test::sample_draft(), moment());
    DraftSource later{requests};
    later.restore(source.save(), test::day("2026-02-01"));
    EXPECT_NE(later.told().find("as you pasted it"), std::string::npos);
}

TEST(Answers, AreReadFromTheBrowsersWords)
{
    EXPECT_EQ(read_answer("arrived", "x").body, "x");
    EXPECT_EQ(read_answer("status 404 ", "").failure, Failure::not_found);
    EXPECT_EQ(read_answer("status 403 14:30", "").failure, Failure::rate_limited);
    EXPECT_EQ(read_answer("status 403 14:30", "").until, "14:30");
    EXPECT_EQ(read_answer("status 403 ", "").failure, Failure::refused);
    EXPECT_EQ(read_answer("status 429 ", "").failure, Failure::rate_limited);
    EXPECT_EQ(read_answer("slow", "").failure, Failure::slow);
    EXPECT_EQ(read_answer("", "").failure, Failure::unreachable);
}

class AppTest : public testing::Test {
protected:
    void type(std::string_view field, std::string text) { app.form.type(*find_field(field), std::move(text)); }
    void type_link(std::string url = "https://example.com/napkin")
    {
        type("link-title", "Borrowing, drawn on a napkin");
        type("link-url", std::move(url));
        type("link-section", "Rust Walkthroughs");
    }
    void type_event(const std::string& attendance, const std::string& place)
    {
        app.form.choose(Form::event);
        type("event-title", "Rust and Waffles");
        type("event-url", "https://example.com/waffles");
        type("event-first-day", "2026-02-20");
        type("event-attendance", attendance);
        type("event-place", place);
        type("organizer-0-name", "Example Rust Oslo");
        type("organizer-0-url", "https://example.com/oslo");
    }
    void give_draft() { app.give_draft(KnownDraft::Origin::pasted, {}, test::sample_draft(), moment()); }
    const Snippet& snippet()
    {
        static const Snippet none;
        app.settle();
        EXPECT_TRUE(app.snippet());
        return app.snippet() ? *app.snippet() : none;
    }

    App app{test::places(), test::urls(), test::day("2026-02-01"), {std::string(api), std::string(raw)}};
};

TEST_F(AppTest, AsksForTheDraftOnceTheItemIsComplete)
{
    app.settle();
    type("link-title", "Borrowing");
    app.settle();
    EXPECT_TRUE(app.take_requests().empty());
    type("link-url", "https://example.com/napkin");
    EXPECT_TRUE(app.unsettled());
    app.settle();
    EXPECT_FALSE(app.unsettled());
    EXPECT_EQ(app.take_requests().size(), 1U);
    app.settle();
    EXPECT_TRUE(app.take_requests().empty());
}

TEST_F(AppTest, ALinkGoesToTheEndOfItsSection)
{
    type_link();
    give_draft();
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    EXPECT_EQ(it.draft.size(), test::sample_draft().size() + app.form.view().item.size() + 1);
    ASSERT_EQ(it.spots.size(), 1U);
    EXPECT_EQ(it.spots[0].where, "Line 15, under Rust Walkthroughs.");
    EXPECT_EQ(it.spots[0].paste, app.form.view().item);
    ASSERT_EQ(it.spots[0].context.size(), 3U);
    EXPECT_EQ(it.spots[0].context[1].line.runs[0].text, "Baking with traits");
    EXPECT_EQ(it.spots[0].context[2].role, ContextLine::Role::fresh);
    EXPECT_EQ(it.patch_name, "twir-borrowing-drawn-on-a-napkin.patch");
    EXPECT_NE(it.diff.find("\n+* [Borrowing, drawn on a napkin](https://example.com/napkin)\n"), std::string::npos);
    EXPECT_NE(it.see_url.find("L15"), std::string::npos);
    EXPECT_NE(it.edit_url.find("/edit/main/draft/" + newest), std::string::npos);
    EXPECT_TRUE(it.steps[1].starts_with(
        "Find line 14, “* [Baking with traits](https://example.com/baking)”. Put the cursor at its "
        "end, press Enter, and paste the item."))
        << it.steps[1];
}

TEST_F(AppTest, AHybridEventGoesToTwoPlaces)
{
    type_event("hybrid", "Oslo, NO");
    give_draft();
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    ASSERT_EQ(it.spots.size(), 2U);
    EXPECT_NE(it.spots[0].where.find("under Virtual"), std::string::npos);
    EXPECT_NE(it.spots[1].where.find("under Europe"), std::string::npos);
    EXPECT_EQ(it.spots[1].context.size(), 7U) << "the heading, and three events of two lines";
}

TEST_F(AppTest, ANewRegionIsSaid)
{
    type_event("in-person", "Nairobi, KE");
    give_draft();
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    EXPECT_NE(it.spots[0].where.find("no such heading"), std::string::npos);
    EXPECT_TRUE(it.spots[0].paste.starts_with("### Africa")) << it.spots[0].paste;
    EXPECT_TRUE(
        it.steps[1].starts_with("Find line 27, “### Europe”. Put the cursor at its beginning, press Enter twice"))
        << it.steps[1];
}

TEST_F(AppTest, TheEditorsChooseTheSection)
{
    type_link();
    type("link-section", "");
    give_draft();
    const Snippet& it = snippet();
    ASSERT_TRUE(it.placed) << it.refusal;
    EXPECT_NE(it.note.find("Miscellaneous"), std::string::npos);
}

TEST_F(AppTest, RefusalsSayWhy)
{
    type_link("https://example.com/else");
    give_draft();
    EXPECT_FALSE(snippet().placed);
    EXPECT_FALSE(snippet().refusal.empty());
}

TEST_F(AppTest, ReadsTheLastIssuesAFewAtATime)
{
    type_link();
    give_draft();
    app.settle();
    std::vector<Request> open = app.take_requests();
    ASSERT_EQ(open.size(), 1U);
    EXPECT_TRUE(open[0].url.ends_with("/contents/content"));
    std::string names;
    for (int day = 10; day < 30; ++day)
        names += "2025-11-" + std::to_string(day) + "-this-week-in-rust.md\n";
    app.arrived(open[0].id, arrived(names), moment());
    std::size_t answered = 0;
    for (open = app.take_requests(); !open.empty(); open = app.take_requests()) {
        EXPECT_LE(open.size(), 3U);
        for (const Request& request : open)
            app.arrived(request.id, ++answered % 2 == 0 ? failed(Failure::slow) : arrived(test::sample_draft()),
                        moment());
    }
    EXPECT_EQ(answered, 20U);
    EXPECT_EQ(app.recent().told(),
              "Compared with the links of 10 of the last 20 issues; the others could not be read.");
    EXPECT_TRUE(app.save_recent(test::day("2026-02-01")).empty()) << "what is incomplete is not kept";
}

TEST_F(AppTest, KeepsTheLinksOfTheLastIssuesForTheDay)
{
    Requests requests{{std::string(api), std::string(raw)}};
    RecentIssues recent{requests};
    recent.restore("2026-02-01\n2026-01-28-this-week-in-rust.md\n 12 https://example.com/old\n x\n",
                   test::day("2026-02-01"));
    ASSERT_NE(recent.links().find("https://example.com/old"), nullptr);
    EXPECT_EQ(recent.links().find("https://example.com/old")->line, 12U);
    EXPECT_EQ(recent.save(test::day("2026-02-01")).find("2026-02-01\n2026-01-28"), 0U);
    recent.ask(RecentIssues::Scope::all);
    EXPECT_TRUE(requests.take().empty());
    RecentIssues tomorrow{requests};
    tomorrow.restore("2026-02-01\n2026-01-28-this-week-in-rust.md\n", test::day("2026-02-02"));
    EXPECT_EQ(tomorrow.state(), RecentIssues::State::idle);
}

TEST(SeenLinks, AreThoseOfEarlierIssues)
{
    SeenLinks seen;
    seen.add("https://a.example", {"2026-01-21-this-week-in-rust.md", 1});
    seen.add("https://b.example", {"2026-01-28-this-week-in-rust.md", 2});
    const SeenLinks earlier = seen.earlier_than("2026-01-28-this-week-in-rust.md");
    EXPECT_NE(earlier.find("https://a.example"), nullptr);
    EXPECT_EQ(earlier.find("https://b.example"), nullptr) << "an issue is no duplicate of itself";
}

}  // namespace
}  // namespace twir::web
