// What clocks show: POSIX TZ strings, changes of the clocks, names of zones.
#include <gtest/gtest.h>

#include "support.h"
#include "twir/timezone.h"

namespace twir {
namespace {

using namespace std::chrono;

const ZoneTable& zones()
{
    static const ZoneTable table = ZoneTable::read(assets::time_zones);
    return table;
}

WallTime wall(std::string_view date, int hour, int minute = 0)
{
    return local_days(test::day(date)) + hours(hour) + minutes(minute);
}

Instant utc(std::string_view date, int hour, int minute = 0)
{
    return Instant(wall(date, hour, minute).time_since_epoch());
}

TEST(TimeZone, ChangesItsOffsetOnTheDaysOfItsRules)
{
    const ZoneRules berlin = ZoneRules::read("CET-1CEST,M3.5.0,M10.5.0/3").value();
    EXPECT_EQ(berlin.to_wall(utc("2026-03-29", 0, 59)), wall("2026-03-29", 1, 59));
    EXPECT_EQ(berlin.to_wall(utc("2026-03-29", 1)), wall("2026-03-29", 3));
    EXPECT_EQ(berlin.to_wall(utc("2026-10-25", 0, 59)), wall("2026-10-25", 2, 59));
    EXPECT_EQ(berlin.to_wall(utc("2026-10-25", 1)), wall("2026-10-25", 2));
}

TEST(TimeZone, TakesTheFirstOfTwoHoursAndGoesOnOverAMissingOne)
{
    const ZoneRules berlin = ZoneRules::read("CET-1CEST,M3.5.0,M10.5.0/3").value();
    EXPECT_EQ(berlin.to_instant(wall("2026-10-25", 2, 30)), utc("2026-10-25", 0, 30));
    EXPECT_EQ(berlin.to_instant(wall("2026-03-29", 2, 30)), utc("2026-03-29", 1, 30));
}

TEST(TimeZone, KnowsSummerInTheSouthAndWinterTimeThatIsTheException)
{
    const Zone* sydney = zones().find("Australia/Sydney");
    const Zone* dublin = zones().find("Europe/Dublin");
    ASSERT_TRUE(sydney != nullptr && dublin != nullptr);
    EXPECT_EQ(sydney->rules.offset_at(utc("2026-01-15", 0)), hours(11));
    EXPECT_EQ(sydney->rules.offset_at(utc("2026-07-15", 0)), hours(10));
    EXPECT_EQ(dublin->rules.offset_at(utc("2026-01-15", 0)), hours(0));
    EXPECT_EQ(dublin->rules.offset_at(utc("2026-07-15", 0)), hours(1));
}

TEST(TimeZone, IsFoundByAllOfItsNames)
{
    for (const char* name :
         {"Europe/Berlin", "europe/berlin", "/mozilla.org/20050126_1/Europe/Berlin",
          "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "\"Europe/Berlin\"", "W. Europe Standard Time"}) {
        const Zone* found = zones().find(name);
        ASSERT_TRUE(found != nullptr) << name;
        EXPECT_EQ(found->name, "Europe/Berlin") << name;
    }
    ASSERT_TRUE(zones().find("/x/America/Argentina/Buenos_Aires") != nullptr);
    EXPECT_EQ(zones().find("Pacific Standard Time")->name, "America/Los_Angeles");
    EXPECT_EQ(zones().find("UTC")->rules.standard(), seconds(0));
    for (const char* name : {"", "/", "Berlin", "Customized Time Zone", "////"})
        EXPECT_EQ(zones().find(name), nullptr) << name;
}

TEST(TimeZone, OfACountryIsThereWhereAllOfItHasTheSameTime)
{
    ASSERT_TRUE(zones().of_country("DE") != nullptr);
    EXPECT_EQ(zones().of_country("UK")->name, "Europe/London");
    EXPECT_EQ(zones().of_country("US"), nullptr);
    EXPECT_EQ(zones().of_country(""), nullptr);
}

TEST(TimeZone, RefusesRulesThatItCannotRead)
{
    for (const char* text : {"", "CET", "CET-1CEST", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,J60,J300", "<+01-1",
                             "CET-1CEST,M3.5.0", "CET-999", "CET-1CEST,M3.5.0,M10.5.0x"})
        EXPECT_FALSE(ZoneRules::read(text).has_value()) << text;
}

}  // namespace
}  // namespace twir
