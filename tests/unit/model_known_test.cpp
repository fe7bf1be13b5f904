// What the page knows of organizers, and the event in the form as calendars take it.
#include <gtest/gtest.h>

#include "model_app.h"
#include "model_calendar.h"
#include "sample_draft.h"
#include "support.h"

namespace twir::web {
namespace {

TEST(Organizers, AreThoseOfEventsTheLatestCounts)
{
    Organizers known;
    known.read("### Europe\n"
               "* 2026-02-10 | Oslo, NO | [Crab Club](https://example.com/old)\n    * [**A**](https://example.com/a)\n"
               "* 2026-02-24 | Virtual (Oslo, NO) | [Crab Club](https://example.com/old)\n    * "
               "[**B**](https://example.com/b)\n"
               "* [A link](https://example.com/link)\n",
               test::day("2026-02-04"));
    known.read(
        "* 2026-03-10 | Hybrid (Bergen, NO) | [Crab Club](https://example.com/new) + [Other](https://example.com/o)\n"
        "    * [**C**](https://example.com/c)\n",
        test::day("2026-03-04"));
    ASSERT_EQ(known.groups().size(), 1U);
    const Organizers::Group* group = known.find("Crab Club");
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(group->url, "https://example.com/new");
    EXPECT_EQ(group->place, "Hybrid (Bergen, NO)");
    EXPECT_EQ(known.find("crab"), nullptr);
    known.read(
        "* 2026-01-10 | Oslo, NO | [Crab Club](https://example.com/older)\n    * [**D**](https://example.com/d)\n",
        test::day("2026-01-07"));
    EXPECT_EQ(known.find("Crab Club")->url, "https://example.com/new") << "older issues may come later";
    EXPECT_EQ(known.frequency(*group).in, 3U);
    EXPECT_EQ(known.frequency(*group).of, 3U);

    Organizers again;
    std::string saved = known.save();
    ASSERT_TRUE(saved.ends_with('\n'));
    saved.pop_back();
    again.restore(saved);
    EXPECT_EQ(again.save(), known.save());
    for (const char* broken : {"", "\t", "\t\t\t\t"})
        again.restore(broken);
    EXPECT_EQ(again.groups().size(), 1U);
}

class KnownTest : public testing::Test {
protected:
    KnownTest()
    {
        app.form.choose(Form::event);
        app.give_draft(KnownDraft::Origin::pasted, {}, test::sample_draft(), now);
        app.settle();
    }
    void type(std::string_view field, std::string text) { app.form.type(*find_field(field), std::move(text)); }
    std::string value(std::string_view field) const { return app.form.fields().at(*find_field(field)); }

    const Moment now{test::day("2026-02-01"), "12:00"};
    App app{test::places(), test::urls(), now.day, {}};
};

TEST_F(KnownTest, LeavingANameFillsInTheRest)
{
    type("organizer-0-name", "Example Rust Lyon ");
    app.leave(*find_field("organizer-0-name"));
    EXPECT_EQ(value("organizer-0-url"), "https://example.com/lyon");
    EXPECT_EQ(value("event-place"), "Lyon, FR") << "how to attend is chosen elsewhere";
    app.form.take_back();
    EXPECT_EQ(value("organizer-0-url"), "");

    type("organizer-0-url", "https://example.com/mine");
    type("event-place", "Oslo, NO");
    const unsigned before = app.form.rewrites();
    app.leave(*find_field("organizer-0-name"));
    EXPECT_EQ(app.form.rewrites(), before);
    EXPECT_EQ(value("organizer-0-url"), "https://example.com/mine");
    app.leave({Slot::organizer_name, 7});
}

TEST_F(KnownTest, AListIsCompletedWhereItIsEmpty)
{
    const std::string cells = "event\x1fkey\x1f"
                              "confirmed\x1f\x1f\x1f\x1f"
                              "event-title\x1fLobsters\x1f"
                              "event-url\x1fhttps://example.com/lobsters\x1f"
                              "event-first-day\x1f";
    app.give_draft(KnownDraft::Origin::file, "club.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", now);
    ASSERT_TRUE(app.take_import());
    app.imported(true, cells + "2026-02-20\x1e" + cells + "2026-02-27");
    app.settle();
    app.type_found(FoundOption::organizer, " Nobody");
    EXPECT_FALSE(app.leave_found_organizer());
    app.type_found(FoundOption::home, "Paris, FR");
    app.type_found(FoundOption::organizer, "Example Rust Lyon ");
    const unsigned before = app.found().rewrites();
    EXPECT_TRUE(app.leave_found_organizer());
    EXPECT_EQ(app.found().option(FoundOption::organizer_url), "https://example.com/lyon");
    EXPECT_EQ(app.found().option(FoundOption::home), "Paris, FR");
    EXPECT_NE(app.found().rewrites(), before);
    EXPECT_FALSE(app.leave_found_organizer());
}

TEST_F(KnownTest, AGroupThatIsThereIsTold)
{
    for (const auto& [key, text] : {std::pair{"event-title", "Lobsters"},
                                    {"event-url", "https://example.com/lobsters"},
                                    {"event-first-day", "2026-02-20"},
                                    {"event-place", "Lyon, FR"},
                                    {"organizer-0-name", "Example Rust Lyon"},
                                    {"organizer-0-url", "https://example.com/lyon"}})
        type(key, text);
    app.settle();
    ASSERT_TRUE(app.snippet() && app.snippet()->placed);
    EXPECT_EQ(app.snippet()->note,
              "The newsletter has events of Example Rust Lyon already: this one may be on its way, "
              "too. See whether somebody else sends it.");
    type("organizer-0-name", "Somebody");
    app.settle();
    EXPECT_EQ(app.snippet()->note, "");
}

TEST_F(KnownTest, InHowManyMonthsAGroupWas)
{
    for (const auto& [key, text] : {std::pair{"event-title", "Lobsters"},
                                    {"event-url", "https://example.com/lobsters"},
                                    {"event-first-day", "2026-02-20"},
                                    {"event-place", "Lyon, FR"},
                                    {"organizer-0-name", "Example Rust Lyon"},
                                    {"organizer-0-url", "https://example.com/lyon"}})
        type(key, text);
    app.settle();
    std::vector<Request> asked = app.take_requests();
    ASSERT_EQ(asked.size(), 1U);
    std::string names;
    for (const char* day :
         {"2026-01-28", "2026-01-21", "2025-12-31", "2025-12-24", "2025-11-26", "2025-10-29", "2025-09-24"})
        names += std::string(day) + "-this-week-in-rust.md\n";
    app.arrived(asked[0].id, {Failure::none, 200, {}, names}, now);
    std::size_t read = 0;
    for (asked = app.take_requests(); !asked.empty(); asked = app.take_requests()) {
        for (const Request& one : asked) {
            const bool there = one.url.find("2025-12-31") == std::string::npos;
            app.arrived(one.id, {Failure::none, 200, {}, there ? test::sample_draft() : std::string("# None")}, now);
            ++read;
        }
    }
    EXPECT_EQ(read, 4U) << "the last of each month";
    app.settle();
    EXPECT_EQ(app.snippet()->note,
              "The newsletter has events of Example Rust Lyon in 3 of the last 4 months: this one may be on its way, "
              "too. See whether somebody else sends it.");

    App later(test::places(), test::urls(), now.day, {});
    later.restore_for_today({}, app.save_recent(now.day), now.day);
    const Organizers::Group* group = later.organizers().find("Example Rust Lyon");
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(later.organizers().frequency(*group).in, 3U);
    EXPECT_EQ(later.organizers().frequency(*group).of, 4U);

    // Links are compared with all issues.
    app.form.choose(Form::link);
    type("link-title", "A title");
    type("link-url", "https://example.com/a-title");
    app.settle();
    asked = app.take_requests();
    ASSERT_EQ(asked.size(), 1U);
    app.arrived(asked[0].id, {Failure::none, 200, {}, names}, now);
    EXPECT_EQ(app.take_requests().size(), 3U);
}

TEST_F(KnownTest, AGroupThatIsThereNowAndThenIsNot)
{
    Organizers known;
    const std::string there =
        "* 2026-02-10 | Oslo, NO | [Crab Club](https://example.com/c)\n    * [**A**](https://example.com/a)\n";
    for (const char* month : {"2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02"})
        known.read(std::string_view(month) < "2025-12" ? there : std::string(), test::day(std::string(month) + "-14"));
    EXPECT_EQ(known.frequency(*known.find("Crab Club")).in, 1U) << "of the last four months";
}

TEST_F(KnownTest, AnEventForCalendars)
{
    EXPECT_FALSE(calendar_cells(app.form));
    for (const auto& [key, text] : {std::pair{"event-title", "Lobsters & *crabs*"},
                                    {"event-url", "https://example.com/lobsters"},
                                    {"event-first-day", "20 February 2026"},
                                    {"event-place", "Lyon, FR"},
                                    {"event-attendance", "hybrid"},
                                    {"organizer-0-name", "A"},
                                    {"organizer-0-url", "https://example.com/a"},
                                    {"event-begins", " 19:00 "},
                                    {"event-zone", "Europe/Paris"}})
        type(key, text);
    EXPECT_EQ(calendar_cells(app.form),
              "2026-02-20\x1fHybrid (Lyon, FR)\x1fLobsters & *crabs*\x1fhttps://example.com/lobsters\x1f"
              "A\x1fhttps://example.com/a\x1f"
              "19:00\x1f\x1f"
              "Europe/Paris\x1f");
    app.form.choose(Form::link);
    EXPECT_FALSE(calendar_cells(app.form));
}

}  // namespace
}  // namespace twir::web
