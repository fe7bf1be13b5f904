// The list of events that were found in a calendar or on a page.
#include <gtest/gtest.h>

#include "model_app.h"
#include "sample_draft.h"
#include "support.h"
#include "twir/text.h"

namespace twir::web {
namespace {

using Standing = FoundEvent::Standing;

struct Told {
    std::string day = "2026-02-12";
    std::string title = "Evening";
    std::string url = "https://example.com/evening";
    std::string place = "Berlin, DE";
    std::string organizer = "https://example.com/club";
    std::string status = "confirmed";
};

// A record as web/import/import-worker.js writes it.
std::string record(const Told& event)
{
    const char end = '\x1f';
    std::string out = "event";
    for (const std::string& cell : {"1 " + event.day,
                                    event.status,
                                    event.day + "T19:00",
                                    event.day + "T21:00",
                                    std::string("Europe/Berlin"),
                                    std::string("event-title"),
                                    event.title,
                                    std::string("event-url"),
                                    event.url,
                                    std::string("event-first-day"),
                                    event.day,
                                    std::string("event-last-day"),
                                    std::string(),
                                    std::string("event-attendance"),
                                    std::string("in-person"),
                                    std::string("event-place"),
                                    event.place,
                                    std::string("organizer-0-name"),
                                    std::string("Rust Club"),
                                    std::string("organizer-0-url"),
                                    event.organizer})
        out += end + cell;
    return out;
}

class FoundTest : public testing::Test {
protected:
    // The importer's answer to a text that was dropped.
    void find(const std::vector<std::string>& records)
    {
        app.give_draft(KnownDraft::Origin::file, "club.ics", calendar, now);
        ASSERT_TRUE(app.take_import());
        answer(records);
    }
    void answer(const std::vector<std::string>& records)
    {
        std::string all;
        for (const std::string& one : records)
            all += (all.empty() ? "" : "\x1e") + one;
        app.imported(true, all);
        settle();
    }
    void settle()
    {
        do
            app.settle();
        while (app.is_judging());
    }
    const FoundEvent& event(std::size_t index) const { return app.found().events()[index]; }

    static constexpr std::string_view calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    const Moment now{test::day("2026-02-04"), "12:00"};
    App app{test::places(), test::urls(), now.day, {}};
};

TEST_F(FoundTest, WhatTheImporterReads)
{
    for (const char* text : {"BEGIN:VCALENDAR",
                             " \xEF\xBB\xBF"
                             "begin:vevent",
                             "<!DOCTYPE HTML><title>x", "\n<html lang=en>", "<p><script type='application/ld+json'>",
                             "{\"@context\": \"https://schema.org\", \"@type\": \"Event\"}"})
        EXPECT_EQ(is_importable(text), text[0] != ' ' || text[1] == 'b') << text;
    for (const char* text :
         {"", "https://example.com", "<a href='https://example.com'>x</a>", "{\"a\": 1}", "* [x](y)"})
        EXPECT_FALSE(is_importable(text)) << text;
}

TEST_F(FoundTest, ListsDatesWithTheirIssueAndChoosesThoseForNow)
{
    find({record({}), record({.day = "2026-03-04"}), record({.day = "2026-03-05"}), record({.day = "2026-05-01"})});
    ASSERT_EQ(app.found().events().size(), 4U);
    EXPECT_EQ(event(0).title, "Evening");
    EXPECT_EQ(event(0).day, "Thursday, 12 February 2026 · in 8 days · 19:00");
    EXPECT_EQ(event(0).where, "Berlin, DE, under Europe");
    EXPECT_EQ(event(0).issue, "Can be submitted now, for issue 638.");
    EXPECT_EQ(event(3).issue, "Can be submitted from Wednesday, 1 April 2026, for issue 646.");
    EXPECT_TRUE(event(2).chosen);
    EXPECT_FALSE(event(3).chosen);
    EXPECT_EQ(app.form.ready(), 3U);
    EXPECT_EQ(app.found().told(), "Found 4 events. 3 chosen.");
}

TEST_F(FoundTest, WhatIsMissingIsSaidAndKeepsItOut)
{
    find({record({.place = ""}), record({.day = "2026-02-13", .organizer = ""})});
    EXPECT_FALSE(event(0).complete);
    ASSERT_EQ(event(0).notes.size(), 1U);
    EXPECT_EQ(event(0).notes[0].text, "Still needed: the place.");
    EXPECT_TRUE(app.found().asks_for(FoundOption::home));
    EXPECT_TRUE(app.found().asks_for(FoundOption::organizer_url));
    EXPECT_FALSE(app.found().asks_for(FoundOption::organizer));
    EXPECT_FALSE(app.found().asks_for(FoundOption::zone));
    EXPECT_EQ(app.form.ready(), 0U);
    EXPECT_EQ(app.found().told(), "Found 2 events. 2 chosen. Of these, 2 cannot go in yet: see what is missing.");
}

TEST_F(FoundTest, OptionsAreAskedOnce)
{
    find({record({}), record({.day = "2026-02-13"})});
    EXPECT_FALSE(app.take_import());
    app.type_found(FoundOption::until, "4 March 2026");
    app.type_found(FoundOption::home, " Oslo, NO ");
    EXPECT_EQ(app.take_import(), "2026-02-04\x1f\x1f"
                                 "2026-03-04\x1f\x1fOslo, NO\x1f\x1f");
    EXPECT_FALSE(app.take_import());
}

TEST_F(FoundTest, DaysAreReadAsInTheForm)
{
    find({record({}), record({})});
    for (const auto& [typed, told] : {std::pair{"3/4/2026", "can be two days"}, std::pair{"2026-02-30", "is no day"},
                                      std::pair{"one day", "cannot be read"}}) {
        app.type_found(FoundOption::from, typed);
        EXPECT_FALSE(app.take_import());
        EXPECT_NE(app.found().failure().find(told), std::string::npos) << app.found().failure();
    }
    app.type_found(FoundOption::from, "19.7.2026");
    EXPECT_EQ(app.take_import(), "2026-02-04\x1f"
                                 "2026-07-19\x1f\x1f\x1f\x1f\x1f");
}

TEST_F(FoundTest, DecisionsOutlastAnotherReading)
{
    find({record({}), record({.day = "2026-05-01"})});
    app.choose_found(0, false);
    app.choose_found(1, true);
    answer({record({}), record({.day = "2026-02-20"}), record({.day = "2026-05-01"})});
    EXPECT_FALSE(event(0).chosen);
    EXPECT_TRUE(event(1).chosen);
    EXPECT_TRUE(event(2).chosen);
    answer({record({.day = "2026-02-20"})});
    answer({record({}), record({.day = "2026-02-20"}), record({.day = "2026-05-01"})});
    EXPECT_FALSE(event(0).chosen) << "it was not listed for a while";
    app.choose_found(FoundEvents::Choice::none);
    EXPECT_EQ(app.form.ready(), 0U);
    app.choose_found(FoundEvents::Choice::all);
    EXPECT_EQ(app.form.ready(), 3U);
}

TEST_F(FoundTest, WhatIsThereAlreadyIsNotAddedAgain)
{
    const Told known{.day = "2026-02-20", .title = "Known", .url = "https://example.com/known/?utm_source=x"};
    app.form.type(*find_field("event-title"), "x");
    app.form.choose(Form::event);
    for (const auto& [key, text] : {std::pair{"event-title", "known"},
                                    {"event-url", "https://example.com/known"},
                                    {"event-first-day", "2026-02-20"},
                                    {"event-place", "Berlin, DE"},
                                    {"organizer-0-name", "C"},
                                    {"organizer-0-url", "https://example.com/c"}})
        app.form.type(*find_field(key), text);
    ASSERT_TRUE(app.form.put_aside());
    find({record(known), record({}), record({.url = "https://example.com/other"}), record({.day = "2026-02-19"})});
    EXPECT_EQ(event(0).standing, Standing::known) << "it waits";
    EXPECT_EQ(event(1).standing, Standing::open);
    EXPECT_EQ(event(2).standing, Standing::known) << "the same title, day and city stand before it";
    EXPECT_EQ(event(3).standing, Standing::open) << "another day";
    app.form.remove_waiting(0);
    settle();
    EXPECT_EQ(event(0).standing, Standing::open);
}

TEST_F(FoundTest, TheDraftIsAskedAfter)
{
    find({record({.url = "https://example.com/a"}), record({.day = "2026-02-13", .url = "https://example.com/b"})});
    const std::string item = app.found().events()[0].item;
    app.settle();
    EXPECT_EQ(app.take_requests().size(), 1U);
    std::string draft = test::sample_draft();
    const std::size_t at = draft.find("### Virtual\n") + 12;
    app.give_draft(KnownDraft::Origin::pasted, {}, draft.insert(at, item + "\n"), now);
    settle();
    EXPECT_EQ(event(0).standing, Standing::known);
    EXPECT_EQ(app.form.ready(), 1U);
}

TEST_F(FoundTest, CancelledAndOverAreShownButNotChosen)
{
    find({record({.day = "2026-02-03"}), record({.status = "cancelled"}), record({.status = "postponed"}),
          record({.status = "tentative"})});
    EXPECT_EQ(event(0).standing, Standing::over);
    EXPECT_EQ(event(1).standing, Standing::off);
    EXPECT_EQ(event(2).standing, Standing::off);
    EXPECT_TRUE(event(3).is_chosen());
    app.choose_found(FoundEvents::Choice::all);
    EXPECT_EQ(app.form.ready(), 1U);
}

TEST_F(FoundTest, OneIsMendedInTheForm)
{
    find({record({.place = ""}), record({.day = "2026-02-13"})});
    app.form.type(*find_field("link-title"), "A link");
    ASSERT_TRUE(app.edit_found(0));
    EXPECT_EQ(app.form.fields().kind, Form::event);
    EXPECT_EQ(app.form.fields().at({Slot::event_first_day}), "2026-02-12");
    EXPECT_FALSE(event(0).chosen);
    app.form.type(*find_field("event-place"), "Oslo, NO");
    settle();
    EXPECT_EQ(event(0).standing, Standing::known);
    EXPECT_EQ(app.form.ready(), 2U);
    EXPECT_FALSE(app.edit_found(7));
}

TEST_F(FoundTest, OneEventFillsTheFormAndNoneGoesBack)
{
    find({record({})});
    EXPECT_EQ(app.found().state(), FoundEvents::State::none);
    EXPECT_EQ(app.form.fields().at({Slot::event_title}), "Evening");
    EXPECT_EQ(app.form.notice(), "Recognised an event.");

    app.paste({}, calendar);
    ASSERT_TRUE(app.take_import());
    answer({std::string("error\x1fThere is no event.")});
    EXPECT_EQ(app.found().state(), FoundEvents::State::none);
    EXPECT_EQ(app.form.pasted(), calendar);
    EXPECT_EQ(app.form.paste_problem(), "There is no event.");

    app.paste({}, "<html><title>A page</title>");
    ASSERT_TRUE(app.take_import());
    answer({std::string("page\x1f"
                        "A page\x1fhttps://example.com/page")});
    EXPECT_EQ(app.form.fields().at({Slot::link_url}), "https://example.com/page");
}

TEST_F(FoundTest, WhatIsFarAheadIsAskedForWhereThereIsNothingElse)
{
    app.give_draft(KnownDraft::Origin::file, "conference.ics", calendar, now);
    ASSERT_TRUE(app.take_import());
    answer({"later", "hint\x1f"
                     "1 event left out: after 2026-05-05."});
    EXPECT_TRUE(app.form.fields().at({Slot::event_title}).empty());
    EXPECT_EQ(app.take_import(), "2026-02-04\x1f\x1f"
                                 "2028-02-04\x1f\x1f\x1f\x1f");
    answer({record({.day = "2026-09-16"})});
    EXPECT_EQ(app.found().state(), FoundEvents::State::none);
    EXPECT_EQ(app.form.view().days, "Wednesday, 16 September 2026 · in 224 days");
}

TEST_F(FoundTest, ASpanWithoutEventsCanBeChanged)
{
    find({"past", "hint\x1f"
                  "1 event left out: over already."});
    EXPECT_EQ(app.found().state(), FoundEvents::State::listed);
    EXPECT_EQ(app.found().told(), "Found no event in these days.");
    EXPECT_FALSE(app.take_import());
    app.type_found(FoundOption::from, "2026-01-01");
    EXPECT_TRUE(app.take_import());
    answer({record({.day = "2026-01-07"})});
    EXPECT_EQ(app.found().events().size(), 1U);
}

TEST_F(FoundTest, ACalendarWithoutEventsIsNoProse)
{
    const std::string text = "BEGIN:VCALENDAR\r\nURL:https://example.com/club\r\nEND:VCALENDAR\r\n";
    app.give_draft(KnownDraft::Origin::file, "club.ics", text, now);
    ASSERT_TRUE(app.take_import());
    answer({"error\x1f"
            "There is no event in this calendar."});
    EXPECT_EQ(app.found().state(), FoundEvents::State::none);
    EXPECT_TRUE(app.form.fields().at({Slot::link_url}).empty());
    EXPECT_EQ(app.form.paste_problem(), "There is no event in this calendar.");
}

TEST_F(FoundTest, AFailureIsToldAndCanBeTriedAgain)
{
    app.give_draft(KnownDraft::Origin::file, "club.ics", calendar, now);
    ASSERT_TRUE(app.take_import());
    app.imported(false, "It could not be loaded.");
    EXPECT_EQ(app.found().state(), FoundEvents::State::failed);
    EXPECT_FALSE(app.take_import());
    app.retry_found();
    EXPECT_TRUE(app.take_import());
    answer({record({}), record({.day = "2026-02-13"})});
    EXPECT_EQ(app.found().failure(), "");
    app.close_found();
    EXPECT_EQ(app.form.ready(), 0U);
    app.imported(true, record({}));
    EXPECT_EQ(app.found().state(), FoundEvents::State::none) << "an answer that nobody waits for";
}

TEST_F(FoundTest, ManyAreLookedAtInSlices)
{
    std::vector<std::string> records;
    for (std::size_t i = 0; i < 450; ++i)
        records.push_back(
            record({.title = "Evening " + std::to_string(i), .url = "https://example.com/" + std::to_string(i)}));
    app.give_draft(KnownDraft::Origin::file, "club.ics", calendar, now);
    ASSERT_TRUE(app.take_import());
    std::string all;
    for (const std::string& one : records)
        all += one + "\x1e";
    app.imported(true, all);
    std::size_t slices = 0;
    for (; app.is_judging(); ++slices)
        app.settle();
    EXPECT_EQ(slices, 2U);
    EXPECT_EQ(app.form.ready(), FoundEvents::most_chosen);
    EXPECT_EQ(app.found().end_shown(), 20U);
    for (int i = 0; i < 30; ++i)
        app.turn_found(true);
    EXPECT_EQ(app.found().first_shown(), 440U);
    EXPECT_EQ(app.found().end_shown(), 450U);
}

TEST_F(FoundTest, AFieldThatWasAskedForStaysWhileTheTextIsReadAgain)
{
    find({record({.place = ""}), record({.day = "2026-02-13", .place = "", .organizer = ""})});
    app.imported(true, record({}) + "\x1e" + record({.day = "2026-02-13", .organizer = ""}));
    EXPECT_TRUE(app.is_judging());
    EXPECT_TRUE(app.found().asks_for(FoundOption::home));
    EXPECT_TRUE(app.found().asks_for(FoundOption::organizer_url));
    settle();
    EXPECT_TRUE(app.found().asks_for(FoundOption::home));
    app.close_found();
    EXPECT_FALSE(app.found().asks_for(FoundOption::home));
}

TEST_F(FoundTest, AListOutlastsAReload)
{
    EXPECT_EQ(app.save_found(), "");
    find({record({}), record({.day = "2026-02-13"}), record({.day = "2026-05-01"})});
    app.type_found(FoundOption::home, "Oslo, NO");
    app.choose_found(0, false);
    app.choose_found(0, true);
    app.choose_found(0, false);
    app.choose_found(2, true);
    const std::string saved = app.save_found();

    App later(test::places(), test::urls(), now.day, {});
    later.restore_found(saved);
    EXPECT_EQ(later.save_found(), saved);
    EXPECT_EQ(later.found().text(), calendar);
    ASSERT_EQ(later.take_import(), "2026-02-04\x1f\x1f\x1f\x1fOslo, NO\x1f\x1f");
    later.imported(true, record({}) + "\x1e" + record({.day = "2026-02-13"}) + "\x1e" + record({.day = "2026-05-01"}));
    EXPECT_FALSE(later.found().events()[0].chosen);
    EXPECT_TRUE(later.found().events()[2].chosen);
    app.close_found();
    EXPECT_EQ(app.save_found(), "");
}

TEST_F(FoundTest, AReloadBeforeTheImporterAnsweredIsNoListOfOne)
{
    app.paste({}, calendar);
    App later(test::places(), test::urls(), now.day, {});
    later.restore_found(app.save_found());
    ASSERT_TRUE(later.take_import());
    later.imported(true, record({}));
    EXPECT_EQ(later.found().state(), FoundEvents::State::none);
    EXPECT_EQ(later.form.fields().at({Slot::event_title}), "Evening");
}

TEST_F(FoundTest, WhatIsKeptIsTextAlsoWhereTheFileIsNot)
{
    const std::string broken = "BEGIN:VCALENDAR\r\nSUMMARY:K\xC3\r\n \xB8"
                               "benhavn\r\n\xFF\n\xC2";
    app.give_draft(KnownDraft::Origin::file, "club.ics", broken, now);
    const std::string saved = app.save_found();
    EXPECT_FALSE(find_invalid_utf8(saved));
    App later(test::places(), test::urls(), now.day, {});
    later.restore_found(saved);
    EXPECT_EQ(later.found().text(), broken);
    for (const char* text : {"", "x", "utf-8", "new\n", "new\npasted\nlatin-1\n", "utf-8\n\n\n\n\n\n\n9\n+\n\n"})
        later.restore_found(text);
    EXPECT_EQ(later.found().text(), "");
}

TEST_F(FoundTest, WhatIsTooLargeToBeKeptIsSaid)
{
    find({record({}), record({.day = "2026-02-13"})});
    EXPECT_FALSE(app.set_found_kept(true));
    EXPECT_TRUE(app.set_found_kept(false));
    EXPECT_NE(app.found().told().find("after a reload"), std::string::npos);
    const unsigned before = app.found().version();
    app.choose_found(0, false);
    EXPECT_NE(app.found().version(), before);
}

TEST_F(FoundTest, WhatTheImporterSaysIsNeverMoreThanText)
{
    const std::string cells = "\x1f\x1f\x1f";
    for (const std::string& answer : {std::string("event"), "event" + cells, cells, std::string("page"),
                                      std::string("event\x1f"
                                                  "a\x1f"
                                                  "b\x1f"
                                                  "c\x1f"
                                                  "d\x1f"
                                                  "e\x1f"
                                                  "organizer-99-name\x1fx\x1fnonsense\x1f"
                                                  "event-title")}) {
        app.give_draft(KnownDraft::Origin::file, "club.ics", calendar, now);
        ASSERT_TRUE(app.take_import());
        app.imported(true, answer + "\x1e" + answer);
        settle();
        EXPECT_EQ(app.form.ready(), 0U);
        app.close_found();
    }
}

}  // namespace
}  // namespace twir::web
