// Imports of what is large, cut off or made to do harm: they end, soon, and give what there is.
#include <gtest/gtest.h>

#include <ctime>
#include <string>

#include "import_support.h"
#include "support.h"
#include "json/import.h"

namespace twir {
namespace {

Imported imported(const std::string& text, ImportKind kind = ImportKind::automatic)
{
    return json::import(text, kind, test::import_options());
}

std::string event(int i, const std::string& more = {})
{
    return "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "@example.org\r\nDTSTART;TZID=Europe/Berlin:20260" +
           std::to_string(3 + i % 2) + (i % 20 < 10 ? "1" : "2") + std::to_string(i % 10) +
           "T190000\r\nDTEND;TZID=Europe/Berlin:202604" + "30T220000\r\nSUMMARY:Evening " + std::to_string(i) +
           "\r\nLOCATION:Krabbenweg 7\\, 10115 Berlin\\, Germany\r\nURL:https://example.org/" + std::to_string(i) +
           "\r\n" + more + "END:VEVENT\r\n";
}

std::string calendar(const std::string& events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

// Seconds of the processor. What is quadratic takes minutes; generous, for sanitizers and slow machines.
constexpr double patience = 20;

template <typename Work>
void expect_soon(Work work)
{
    const std::clock_t begin = std::clock();
    work();
    EXPECT_LT(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC, patience);
}

TEST(ImportHostile, AThousandEventsAreAThousandItems)
{
    std::string events;
    for (int i = 0; i < 1000; ++i)
        events += event(i);
    const Imported all = imported(calendar(events));
    ASSERT_EQ(all.events.size(), 1000U);
    for (const ImportedEvent& one : all.events) {
        ASSERT_EQ(one.event.place.city, "Berlin");
        ASSERT_TRUE(one.event.title.ends_with(one.event.url.substr(one.event.url.rfind('/') + 1)));
    }
}

TEST(ImportHostile, FiveMegabytesAreReadSoon)
{
    std::string events;
    for (int i = 0; events.size() < 5U << 20U; ++i)
        events += event(i, "DESCRIPTION:" + std::string(400, 'x') + "\r\n");
    expect_soon([&] { EXPECT_GT(imported(calendar(events)).events.size(), 7000U); });
    expect_soon([&] {
        EXPECT_EQ(imported(calendar(event(1, "DESCRIPTION:" + std::string(5U << 20U, 'y') + "\r\n"))).events.size(),
                  1U);
    });
    expect_soon([] { EXPECT_TRUE(imported(std::string(5U << 20U, '['), ImportKind::json_ld).events.empty()); });
    std::string tags;
    while (tags.size() < 5U << 20U)
        tags += "<script type=\"application/ld+json\">{\"@type\":\"Event\"";
    expect_soon([&] { EXPECT_TRUE(imported(tags, ImportKind::html).events.empty()); });
    std::string lines;
    while (lines.size() < 5U << 20U)
        lines += "BEGIN:VEVENT\r\n";
    expect_soon([&] { EXPECT_TRUE(imported(lines, ImportKind::icalendar).events.empty()); });
}

TEST(ImportHostile, EveryBeginningOfAFileIsRead)
{
    const std::string whole = calendar(event(1, "RRULE:FREQ=WEEKLY;COUNT=3\r\n") + event(2));
    for (std::size_t size = 0; size <= whole.size(); ++size)
        EXPECT_LE(imported(whole.substr(0, size), ImportKind::icalendar).events.size(), 40U);
    const std::string page = "<html><script type=\"application/ld+json\">{\"@type\":\"Event\",\"name\":\"x\","
                             "\"startDate\":\"2026-03-05T19:00:00Z\"}</script></html>";
    for (std::size_t size = 0; size <= page.size(); ++size)
        EXPECT_LE(imported(page.substr(0, size), ImportKind::html).events.size(), 1U);
}

TEST(ImportHostile, BytesThatAreNoTextDoNoHarm)
{
    std::string noise;
    unsigned state = 1;
    for (int i = 0; i < 20000; ++i)
        noise += static_cast<char>((state = state * 1103515245U + 12345U) >> 16U);
    for (const char* start : {"", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260301\r\nSUMMARY:",
                              "{\"@type\":\"Event\",\"name\":\"", "<script type=application/ld+json>"})
        for (const Imported all = imported(start + noise); const ImportedEvent& one : all.events)
            EXPECT_FALSE(find_invalid_utf8(format(one.event)).has_value());
}

TEST(ImportHostile, EndlessRulesEnd)
{
    for (const char* rule : {"FREQ=SECONDLY", "FREQ=MINUTELY;BYDAY=MO",
                             "FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,1,2,3,4,5,6;BYSECOND=0,1,2,3",
                             "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
                             "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
                             "FREQ=YEARLY;BYWEEKNO=60", "FREQ=DAILY;COUNT=999999999"}) {
        std::string events;
        for (int i = 0; i < 500; ++i)
            events += "BEGIN:VEVENT\r\nUID:" + std::to_string(i) + "\r\nDTSTART:0" + std::to_string(i % 2) +
                      "010101T190000\r\nSUMMARY:x\r\nRRULE:" + rule + "\r\nEND:VEVENT\r\n" + "BEGIN:VEVENT\r\nUID:b" +
                      std::to_string(i) + "\r\nDTSTART:20260201T190000\r\nSUMMARY:x\r\nRRULE:" + rule +
                      "\r\nEND:VEVENT\r\n";
        expect_soon([&] { EXPECT_LT(imported(calendar(events)).events.size(), 60000U) << rule; });
    }
}

}  // namespace
}  // namespace twir
