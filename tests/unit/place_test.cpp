#include <gtest/gtest.h>

#include <set>

#include "support.h"
#include "twir/place.h"

namespace twir {
namespace {

TEST(Place, ReadsTheHouseForm)
{
    EXPECT_EQ(read_place("Berlin, DE"), (Place{Attendance::in_person, "Berlin", "", "DE"}));
    EXPECT_EQ(read_place("Austin, TX, US"), (Place{Attendance::in_person, "Austin", "TX", "US"}));
    EXPECT_EQ(read_place("Virtual (Berlin, DE)"), (Place{Attendance::online, "Berlin", "", "DE"}));
    EXPECT_EQ(read_place("Hybrid (Vancouver, BC, CA)"), (Place{Attendance::hybrid, "Vancouver", "BC", "CA"}));
    EXPECT_EQ(read_place("Virtual"), (Place{Attendance::online, "", "", ""}));
    EXPECT_FALSE(read_place(""));
    EXPECT_FALSE(read_place("   "));
    EXPECT_FALSE(read_place("Hybrid"));
}

struct Spelling {
    const char* text;
    const char* expected;
};

class OlderSpelling : public testing::TestWithParam<Spelling> {};

TEST_P(OlderSpelling, BecomesTheHouseForm)
{
    const auto place = read_place(GetParam().text);
    ASSERT_TRUE(place) << GetParam().text;
    EXPECT_EQ(to_text(*place), GetParam().expected);
    EXPECT_EQ(read_place(to_text(*place)), place) << "reading is stable";
}

INSTANTIATE_TEST_SUITE_P(Place, OlderSpelling,
                         testing::Values(Spelling{"  Berlin ,DE ", "Berlin, DE"}, Spelling{"online", "Virtual"},
                                         Spelling{"Virtual(Berlin, DE)", "Virtual (Berlin, DE)"},
                                         Spelling{"VIRTUAL (Berlin, DE)", "Virtual (Berlin, DE)"},
                                         Spelling{"Virtual and In-Person (Berlin, DE)", "Hybrid (Berlin, DE)"},
                                         Spelling{"Virtual + In Person (Berlin, DE)", "Hybrid (Berlin, DE)"},
                                         Spelling{"Hybrid - Vancouver, BC, CA", "Hybrid (Vancouver, BC, CA)"},
                                         Spelling{"Hybrid - Virtual and In-Person (Berlin, DE)", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE + Virtual", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE (Hybrid)", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE (Online)", "Virtual (Berlin, DE)"},
                                         Spelling{"Berlin, DE (+ Virtual)", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE / Online", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE and online", "Hybrid (Berlin, DE)"},
                                         Spelling{"Berlin, DE - Virtual + In-person", "Hybrid (Berlin, DE)"},
                                         Spelling{"Virtual (Berlin, DE) and In-Person", "Hybrid (Berlin, DE)"},
                                         Spelling{"Virtual (Berlin, DE) (Online)", "Virtual (Berlin, DE)"},
                                         Spelling{"Virtual + Tokyo, JP", "Hybrid (Tokyo, JP)"},
                                         Spelling{"Online & Berlin, DE", "Hybrid (Berlin, DE)"},
                                         Spelling{"Virtual/Berlin, DE", "Hybrid (Berlin, DE)"},
                                         Spelling{"In-person & online, Berlin, DE", "Hybrid (Berlin, DE)"},
                                         Spelling{"Online & Virtual (Berlin, DE)", "Virtual (Berlin, DE)"},
                                         Spelling{"In person (Berlin, DE)", "Berlin, DE"},
                                         Spelling{"Virtual and", "Virtual and"},
                                         Spelling{"Virtualand Berlin, DE", "Virtualand Berlin, DE"},
                                         Spelling{"Nonvirtual, DE", "Nonvirtual, DE"},
                                         Spelling{"Berlin Virtual + In-person", "Berlin Virtual + In-person"},
                                         Spelling{"Berlin (Virtual", "Berlin (Virtual"},
                                         Spelling{"Saint Paul, MN US", "Saint Paul, MN, US"},
                                         Spelling{"Hybridville, DE", "Hybridville, DE"},
                                         Spelling{"Kreuzberg, Berlin, BE, DE", "Kreuzberg, Berlin, BE, DE"}));

TEST(PlaceTable, HoldsEveryCountryOnce)
{
    const PlaceTable& table = test::places();
    EXPECT_EQ(table.countries().size(), 249U);
    std::set<std::string_view> codes;
    for (const Country& country : table.countries()) {
        EXPECT_EQ(country.code.size(), 2U);
        EXPECT_TRUE(codes.insert(country.code).second) << country.code;
        EXPECT_EQ(table.by_code(country.code), &country);
        EXPECT_EQ(table.by_name(country.name), &country) << country.name;
        for (std::string_view alias : country.aliases)
            EXPECT_EQ(table.by_name(alias), &country) << alias;
    }
}

TEST(PlaceTable, KnowsTheNamesThatPeopleUse)
{
    const PlaceTable& table = test::places();
    const auto code = [&](std::string_view name) { return table.by_name(name) ? table.by_name(name)->code : "none"; };
    EXPECT_EQ(code("GB"), "UK");
    EXPECT_EQ(code("england"), "UK");
    EXPECT_EQ(code("USA"), "US");
    EXPECT_EQ(code("Deutschland"), "DE");
    EXPECT_EQ(code("Israel"), "IL");
    EXPECT_EQ(code("日本"), "JP");
    EXPECT_EQ(code("Atlantis"), "none");
    EXPECT_EQ(table.by_code("GB"), nullptr);
    EXPECT_EQ(table.by_code("de"), nullptr);
}

TEST(PlaceTable, PutsCountriesWhereTheNewsletterDoes)
{
    const auto region = [](std::string_view code) {
        const Country* country = test::places().by_code(code);
        return country != nullptr ? country->region : std::nullopt;
    };
    for (const char* country : {"IL", "CY", "AM", "GE", "IN", "KZ"})
        EXPECT_EQ(region(country), Region::asia) << country;
    for (const char* country : {"TR", "RU", "UA", "UK", "IS"})
        EXPECT_EQ(region(country), Region::europe) << country;
    for (const char* country : {"MX", "CU", "CR", "GL", "US"})
        EXPECT_EQ(region(country), Region::north_america) << country;
    EXPECT_EQ(region("EG"), Region::africa);
    EXPECT_EQ(region("NZ"), Region::oceania);
    EXPECT_EQ(region("UY"), Region::south_america);
    EXPECT_EQ(region("AQ"), std::nullopt);
}

TEST(PlaceTable, HoldsTheSubdivisionsOfThreeCountries)
{
    const PlaceTable& table = test::places();
    ASSERT_NE(table.subdivision("US", "texas"), nullptr);
    EXPECT_EQ(table.subdivision("US", "texas")->code, "TX");
    EXPECT_EQ(table.subdivision("CA", "Québec")->code, "QC");
    EXPECT_EQ(table.subdivision("AU", "nsw")->code, "NSW");
    EXPECT_EQ(table.subdivision("DE", "SN"), nullptr);
    const auto wa = table.subdivisions("WA");
    ASSERT_EQ(wa.size(), 2U) << "Washington and Western Australia";
    EXPECT_EQ(wa.back()->country, "US") << "the last is what a message names";
}

TEST(PlaceTable, LeavesOutLinesThatAreNotOfTheForm)
{
    const PlaceTable table =
        PlaceTable::read("country\tXX\n\nnonsense\ncountry\tYY\tAsia\tYland\n# country\tZZ\tAsia\tZ\n");
    ASSERT_EQ(table.countries().size(), 1U);
    EXPECT_EQ(table.countries()[0].code, "YY");
}

}  // namespace
}  // namespace twir
