#include <gtest/gtest.h>

#include "twir/date.h"

namespace twir {
namespace {

using Problem = DateReading::Problem;

TEST(Date, ReadsIsoDaysThatExist)
{
    ASSERT_TRUE(parse_iso_date("2024-02-29"));
    EXPECT_EQ(to_iso(*parse_iso_date("2024-02-29")), "2024-02-29");
    for (const char* text : {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01",
                             "26-01-01", "2026/01/01", "2026-01-01 ", "", "2026-01-0a", "-026-01-01"})
        EXPECT_FALSE(parse_iso_date(text)) << text;
}

TEST(Date, NamesTheWeekday)
{
    EXPECT_EQ(weekday_name(*parse_iso_date("2026-08-26")), "Wednesday");
    EXPECT_EQ(weekday_name(*parse_iso_date("2024-02-29")), "Thursday");
    EXPECT_EQ(weekday_name(*parse_iso_date("0001-01-01")), "Monday");
}

TEST(Date, CountsDaysAcrossYears)
{
    EXPECT_EQ(days_between(*parse_iso_date("2025-12-31"), *parse_iso_date("2026-01-01")), 1);
    EXPECT_EQ(days_between(*parse_iso_date("2026-03-01"), *parse_iso_date("2026-02-01")), -28);
    EXPECT_EQ(to_iso(add_days(*parse_iso_date("2024-02-28"), 2)), "2024-03-01");
}

struct ReadingCase {
    const char* text;
    const char* expected;
};

class ReadsWhatPeopleWrite : public testing::TestWithParam<ReadingCase> {};

TEST_P(ReadsWhatPeopleWrite, AsOneOrTwoDays)
{
    const DateReading reading = read_dates(GetParam().text);
    ASSERT_TRUE(reading.value) << GetParam().text;
    EXPECT_EQ(reading.problem, Problem::none);
    EXPECT_EQ(to_text(*reading.value), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Date, ReadsWhatPeopleWrite,
    testing::Values(ReadingCase{"2025-07-09", "2025-07-09"},
                    ReadingCase{"2025-07-09 - 2025-07-11", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"2025-07-09 & 2025-07-10", "2025-07-09 - 2025-07-10"},
                    ReadingCase{"2025-07-09, 2025-07-10", "2025-07-09 - 2025-07-10"},
                    ReadingCase{"2025-07-09, to 2025-07-10", "2025-07-09 - 2025-07-10"},
                    ReadingCase{"2025-07-09 – 2025-07-11", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"2025-07-09-2025-07-11", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"2025-07-09-11", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"2025-07-30 - 08-02", "2025-07-30 - 2025-08-02"},
                    ReadingCase{"July 9, 2025", "2025-07-09"}, ReadingCase{"9 July 2025", "2025-07-09"},
                    ReadingCase{"9th of July 2025", "2025-07-09"}, ReadingCase{"Wed, Jul 9th, 2025", "2025-07-09"},
                    ReadingCase{"Sept 3 2025", "2025-09-03"}, ReadingCase{"9.7.2025", "2025-07-09"},
                    ReadingCase{"2025/07/09", "2025-07-09"}, ReadingCase{"2025.07.09", "2025-07-09"},
                    ReadingCase{"31/12/2025", "2025-12-31"}, ReadingCase{"12/31/2025", "2025-12-31"},
                    ReadingCase{"7/7/2025", "2025-07-07"}, ReadingCase{"09-11 July 2025", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"July 9-11, 2025", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"July 9 - 11, 2025", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"30 July - 2 August 2025", "2025-07-30 - 2025-08-02"},
                    ReadingCase{"9.7.2025 - 11.7.2025", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"Dec 31 - Jan 1, 2027", "2026-12-31 - 2027-01-01"},
                    ReadingCase{"Dec 31, 2026 - Jan 1", "2026-12-31 - 2027-01-01"},
                    ReadingCase{"2026-12-31 - 01", "2026-12-31 - 2027-01-01"},
                    ReadingCase{"July 30 - 2, 2025", "2025-07-30 - 2025-08-02"},
                    ReadingCase{"30 - 2 August 2025", "2025-07-30 - 2025-08-02"},
                    ReadingCase{"December 30 - 2, 2027", "2027-12-30 - 2027-12-02"},
                    ReadingCase{"2026-09-30 - 20", "2026-09-30 - 2026-09-20"},
                    ReadingCase{"2025-07-30–08-02", "2025-07-30 - 2025-08-02"},
                    ReadingCase{"9.7.2025–11.7.2025", "2025-07-09 - 2025-07-11"},
                    ReadingCase{"2026-12-02 (Wed) - 2026-12-05 (Sat)", "2026-12-02 - 2026-12-05"},
                    ReadingCase{"Wed, Thu, Fri 2 - 4 Dec 2026", "2026-12-02 - 2026-12-04"},
                    ReadingCase{"2025-07-09 18:30 - 2025-07-10 9:00", "2025-07-09 - 2025-07-10"}));

TEST(Date, AsksWhereDayAndMonthCouldBeSwapped)
{
    const DateReading reading = read_dates("3/4/2026");
    EXPECT_EQ(reading.problem, Problem::ambiguous);
    ASSERT_TRUE(reading.value && reading.alternative);
    EXPECT_EQ(to_text(*reading.value), "2026-03-04");
    EXPECT_EQ(to_text(*reading.alternative), "2026-04-03");
}

TEST(Date, TellsWhatDoesNotFit)
{
    for (const char* text :
         {"Friday, 3 September 2026", "Thu 3 - Sun 5 September 2026", "2026-09-03 Fri", "2026-12-02 (Sat) - 2026-12-05",
          "2026-12-02 - 2026-12-05 (Wed)", "Wed, Mon 2 - 4 Dec 2026"})
        EXPECT_EQ(read_dates(text).problem, Problem::weekday) << text;
    for (const char* text : {"2026-09-03 & 2026-09-10", "2026-09-03, 2026-09-05", "3 and 10 September 2026"})
        EXPECT_EQ(read_dates(text).problem, Problem::apart) << text;
}

TEST(Date, TellsImpossibleFromUnreadable)
{
    for (const char* text : {"2026-02-30", "31 April 2026", "2026-13-01", "32.1.2026", "2026-257-01"})
        EXPECT_EQ(read_dates(text).problem, Problem::impossible) << text;
    for (const char* text :
         {"", "soon", "next Wednesday", "2026", "2026-12-02 99:99", "July", "2026-07", "99999999999999999999",
          "1/2/3/4", "2026-07-09T19:00Z", "2026-07-09 -", "2026-07-09 7:", "----", "🦀"})
        EXPECT_EQ(read_dates(text).problem, Problem::unreadable) << text;
}

TEST(Date, KeepsTheOrderOfTheDaysAsWritten)
{
    const DateReading reading = read_dates("2026-07-11 - 2026-07-09");
    ASSERT_TRUE(reading.value);
    EXPECT_GT(reading.value->first, reading.value->last);
}

}  // namespace
}  // namespace twir
