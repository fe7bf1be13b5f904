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
               "* [A link](https://example.com/link)\n");
    known.read(
        "* 2026-03-10 | Hybrid (Bergen, NO) | [Crab Club](https://example.com/new) + [Other](https://example.com/o)\n"
        "    * [**C**](https://example.com/c)\n");
    ASSERT_EQ(known.groups().size(), 1U);
    const Organizers::Group* group = known.find("Crab Club");
    ASSERT_NE(group, nullptr);
    EXPECT_EQ(group->url, "https://example.com/new");
    EXPECT_EQ(group->place, "Hybrid (Bergen, NO)");
    EXPECT_EQ(known.find("crab"), nullptr);

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
