// Giving events back as a calendar: what is written is valid, and reads as what was written.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "import_support.h"
#include "support.h"
#include "twir/calendar.h"

namespace twir {
namespace {

CalendarEvent evening()
{
    CalendarEvent out;
    out.event.dates = {test::day("2026-03-04"), test::day("2026-03-04")};
    out.event.place = {Attendance::in_person, "Berlin", {}, "DE"};
    out.event.organizers = {{"Crab Club", "https://example.org/club"}};
    out.event.title = "Hack; learn, and \\ eat";
    out.event.url = "https://example.org/evening";
    const WallTime day = std::chrono::local_days(out.event.dates.first);
    out.times = EventTimes{day + std::chrono::hours(19), day + std::chrono::hours(21), "Europe/Berlin"};
    return out;
}

std::string written(const CalendarEvent& event)
{
    return to_icalendar({&event, 1}, test::zones(), test::day("2026-02-10"));
}

TEST(Calendar, IsWrittenWithItsZone)
{
    const std::string text = written(evening());
    for (const char* line :
         {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "TZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\n",
          "TZOFFSETTO:+0100\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n",
          "DTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n", "DTSTAMP:20260210T000000Z\r\n",
          "DTSTART;TZID=Europe/Berlin:20260304T190000\r\n", "DTEND;TZID=Europe/Berlin:20260304T210000\r\n",
          "SUMMARY:Hack\\; learn\\, and \\\\ eat\r\n", "LOCATION:Berlin\\, DE\r\n",
          "ORGANIZER;CN=\"Crab Club\":https://example.org/club\r\n", "END:VEVENT\r\nEND:VCALENDAR\r\n"})
        EXPECT_NE(text.find(line), std::string::npos) << line << "\nis not in\n" << text;
}

TEST(Calendar, TakesWholeDaysWhereNoTimeIsKnown)
{
    CalendarEvent event = evening();
    event.times.reset();
    event.event.dates.last = test::day("2026-03-06");
    const std::string text = written(event);
    EXPECT_NE(text.find("DTSTART;VALUE=DATE:20260304\r\nDTEND;VALUE=DATE:20260307\r\n"), std::string::npos) << text;
    EXPECT_EQ(text.find("VTIMEZONE"), std::string::npos);
}

TEST(Calendar, FollowsADateThatWasChanged)
{
    CalendarEvent event = evening();
    event.event.dates = {test::day("2026-03-11"), test::day("2026-03-11")};
    EXPECT_NE(written(event).find("DTEND;TZID=Europe/Berlin:20260311T210000\r\n"), std::string::npos);
}

TEST(Calendar, SaysChangesOfClocksThatFallBehindTheirWeekday)
{
    CalendarEvent event = evening();
    event.times->zone = "Asia/Jerusalem";  // on the Friday before the last Sunday of March
    EXPECT_NE(written(event).find(
                  "DTSTART:19700327T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,"),
              std::string::npos)
        << written(event);
}

TEST(Calendar, LeavesTheZoneOpenWhereItIsNotKnown)
{
    CalendarEvent event = evening();
    event.times->zone = "Crab/Island";
    EXPECT_NE(written(event).find("DTSTART:20260304T190000\r\n"), std::string::npos) << written(event);
}

TEST(Calendar, FoldsAtSeventyFiveOctetsAndKeepsCharactersWhole)
{
    CalendarEvent event = evening();
    event.event.title.clear();
    for (int i = 0; i < 60; ++i)
        event.event.title += i % 3 == 0 ? "蟹" : "ö";
    const std::string text = written(event);
    std::size_t begin = 0;
    for (std::size_t end = text.find("\r\n"); end != std::string::npos;
         begin = end + 2, end = text.find("\r\n", begin)) {
        EXPECT_LE(end - begin, 75U);
        EXPECT_FALSE(find_invalid_utf8(text.substr(begin, end - begin)).has_value());
    }
    EXPECT_EQ(begin, text.size());
    EXPECT_EQ(text.find('\n'), text.find("\r\n") + 1);
}

TEST(Calendar, LinkOpensGoogleCalendar)
{
    EXPECT_EQ(google_calendar_link(evening()),
              "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Hack%3B%20learn%2C%20and%20%5C%20eat"
              "&dates=20260304T190000/20260304T210000&ctz=Europe%2FBerlin&location=Berlin%2C%20DE"
              "&details=https%3A%2F%2Fexample.org%2Fevening%0ACrab%20Club%20https%3A%2F%2Fexample.org%2Fclub");
    CalendarEvent days = evening();
    days.times.reset();
    EXPECT_NE(google_calendar_link(days).find("&dates=20260304/20260305&location"), std::string::npos);
}

// --- What is written reads as what was written --------------------------------------------------------------

class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}

    int below(int limit) { return static_cast<int>(engine_() % static_cast<unsigned>(limit)); }

    template <typename Container>
    const auto& pick(const Container& from)
    {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }

    std::string text()
    {
        static const std::vector<std::string> pieces{"Rust",   " ",        ", ",    "; ", "\\",    "ö",  "蟹",
                                                     "🦀",   "`Vec<T>`", "&",     ":",  "\"x\"", "^",  "n",
                                                     "[a](b)", "*x*",      "BEGIN", "N",  "'",     "# 1"};
        std::string out = "T";
        for (int i = below(14); i >= 0; --i)
            out += pick(pieces);
        return canonical(out + "e");
    }

private:
    // White space is collapsed in items.
    static std::string canonical(const std::string& text)
    {
        std::string out;
        for (char c : text)
            if (c != ' ' || out.back() != ' ')
                out += c;
        return out;
    }

    std::mt19937 engine_;
};

CalendarEvent random_event(Random& random)
{
    static const std::vector<Place> places{{Attendance::in_person, "Berlin", {}, "DE"},
                                           {Attendance::in_person, "Portland", "ME", "US"},
                                           {Attendance::in_person, "Vancouver", "BC", "CA"},
                                           {Attendance::in_person, "Sydney", "NSW", "AU"},
                                           {Attendance::in_person, "London", {}, "UK"},
                                           {Attendance::in_person, "São Paulo", {}, "BR"},
                                           {Attendance::online, {}, {}, {}},
                                           {Attendance::online, "Tel Aviv-Yafo", {}, "IL"},
                                           {Attendance::hybrid, "Austin", "TX", "US"},
                                           {Attendance::hybrid, "東京", {}, "JP"}};
    // The zone is that of the place: elsewhere the date would be another.
    static const std::vector<std::string> zones{
        "Europe/Berlin",     "America/New_York", "America/Vancouver", "Australia/Sydney", "Europe/London",
        "America/Sao_Paulo", "Asia/Kolkata",     "Asia/Jerusalem",    "America/Chicago",  "Asia/Tokyo"};
    CalendarEvent out;
    const auto which = static_cast<std::size_t>(random.below(static_cast<int>(places.size())));
    out.event.place = places[which];
    out.event.dates.first = add_days(test::day("2026-02-10"), random.below(88));
    out.event.dates.last = out.event.dates.first;
    out.event.title = random.text();
    out.event.url = "https://example.org/" + std::to_string(random.below(1000000));
    out.event.organizers = {{random.text(), "https://example.org/club"}};
    if (random.below(3) == 0) {
        out.event.dates.last = add_days(out.event.dates.first, random.below(4));
    } else {
        const WallTime begin =
            WallTime(std::chrono::local_days(out.event.dates.first)) + std::chrono::minutes(15 * random.below(96));
        out.times = EventTimes{begin, begin + std::chrono::minutes(15 * random.below(24)), zones[which]};
    }
    return out;
}

TEST(Calendar, HasNoLinesButItsOwn)
{
    CalendarEvent event;
    event.event.dates = {test::day("2026-02-20"), test::day("2026-02-20")};
    event.event.title = "Waffles\r\nATTACH:https://x.example/";
    event.event.url = "https://example.com/\r\nATTACH:https://x.example/";
    event.event.organizers = {{"Oslo\r\nATTACH:x", "https://example.com/oslo\nATTACH:https://x.example/"}};
    const std::string text = to_icalendar({&event, 1}, test::zones(), test::day("2026-02-10"));
    EXPECT_EQ(text.find("\nATTACH"), std::string::npos) << text;
}

TEST(Calendar, ReadsAsWhatWasWritten)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Random random(seed);
        std::vector<CalendarEvent> events;
        for (int i = 0; i < 5; ++i)
            events.push_back(random_event(random));
        std::stable_sort(events.begin(), events.end(), [](const CalendarEvent& a, const CalendarEvent& b) {
            return a.event.dates.first < b.event.dates.first;
        });
        const std::string text = to_icalendar(events, test::zones(), test::day("2026-02-10"));
        const Imported imported = import_icalendar(text, test::import_options());
        ASSERT_EQ(imported.events.size(), events.size()) << text;
        for (std::size_t i = 0; i < events.size(); ++i) {
            DateRange dates = events[i].event.dates;
            Event wanted = events[i].event;
            if (events[i].times)  // an evening that ends in the small hours is one day, a longer one is more
                dates.last =
                    std::max(dates.first,
                             Date{std::chrono::floor<std::chrono::days>(events[i].times->end - std::chrono::hours(6))});
            wanted.dates = dates;
            EXPECT_EQ(format(imported.events[i].event), format(wanted)) << "seed " << seed << '\n' << text;
        }
    }
}

}  // namespace
}  // namespace twir
