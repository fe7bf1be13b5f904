#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support.h"
#include "twir/fix.h"
#include "twir/lint.h"
#include "twir/rules.h"

namespace twir {
namespace {

// All that is found in an example: an item's, or a draft's.
std::vector<Diagnostic> diagnose(const Rule& rule, std::string_view text)
{
    return rule.check != nullptr ? check(text, test::context()) : lint(text, test::context()).diagnostics;
}

class EveryRule : public testing::TestWithParam<const Rule*> {};

TEST_P(EveryRule, SaysWhatItIsAbout)
{
    const Rule& rule = *GetParam();
    EXPECT_EQ(std::count(rule.id.begin(), rule.id.end(), '/'), 1);
    EXPECT_EQ(find_rule(rule.id), &rule);
    const RuleDocs& docs = docs_of(rule);
    for (std::string_view text : {docs.summary, docs.why}) {
        EXPECT_FALSE(text.empty());
        EXPECT_EQ(text.back(), '.');
    }
    EXPECT_FALSE(docs.source.empty());
    EXPECT_TRUE((rule.check != nullptr) != (rule.check_draft != nullptr));
}

TEST_P(EveryRule, FindsItsExamples)
{
    const Rule& rule = *GetParam();
    for (const Example& example : docs_of(rule).examples) {
        const auto found = diagnose(rule, example.before);
        const auto own =
            std::find_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.rule == rule.id; });
        ASSERT_NE(own, found.end()) << example.before;
        EXPECT_EQ(own->severity, rule.severity);
        EXPECT_LE(own->span.end, example.before.size());
        if (example.after.empty()) {
            EXPECT_FALSE(own->fix) << "a fix that the examples do not show";
            continue;
        }
        ASSERT_TRUE(own->fix) << example.before;
        EXPECT_EQ(own->fix->safety, rule.fix);
        std::vector<Diagnostic> all_own;
        std::copy_if(found.begin(), found.end(), std::back_inserter(all_own),
                     [&](const Diagnostic& d) { return d.rule == rule.id; });
        const std::string fixed = fix(example.before, all_own, Safety::unsafe);
        EXPECT_EQ(fixed, example.after);
        const auto left = diagnose(rule, fixed);
        EXPECT_TRUE(std::none_of(left.begin(), left.end(), [&](const Diagnostic& d) { return d.rule == rule.id; }))
            << fixed;
    }
}

TEST_P(EveryRule, WithAFixShowsItInAnExample)
{
    const Rule& rule = *GetParam();
    const bool shows = std::any_of(docs_of(rule).examples.begin(), docs_of(rule).examples.end(),
                                   [](const Example& e) { return !e.after.empty(); });
    EXPECT_EQ(shows, rule.fix.has_value());
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryRule, testing::ValuesIn(rules().begin(), rules().end()), [](const auto& tested) {
    std::string name(tested.param->id);
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
    return name;
});

TEST(Rules, HaveDifferentIds)
{
    std::set<std::string_view> ids;
    for (const Rule* rule : rules())
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    EXPECT_EQ(find_rule("no/such"), nullptr);
}

TEST(Check, TellsWhereAndWhat)
{
    const std::string text = "* [T](https://example.com/?utm_source=x)";
    const auto found = check(text, test::context());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "url/tracking");
    EXPECT_EQ(slice(text, found[0].span), "utm_source=x");
}

TEST(Check, FindsNothingInRegularItems)
{
    for (std::string_view text :
         {"* [Title](https://example.com/post)", "* [ES] [video] [Título](https://www.youtube.com/watch?v=x)",
          "* 2026-03-04 | Virtual | [A](https://a.example/)\n    * [**T**](https://t.example/)",
          "* 2026-03-04 - 2026-03-05 | Austin, TX, US | [A](https://www.meetup.com/a)\n"
          "    * [**T**](https://www.meetup.com/a/events/1/)"})
        EXPECT_TRUE(test::rules_found(text).empty()) << text << test::rules_found(text).front();
}

// What CommonMark shows already is not said to be lost.
TEST(TitleEscape, SaysWhetherSomethingIsLost)
{
    const auto fix_of = [](std::string_view title) {
        const auto found = check("* [" + std::string(title) + "](https://example.com/)", test::context());
        return found.size() == 1 && found[0].fix ? found[0].fix->title : "";
    };
    EXPECT_EQ(fix_of("Growing a Vec<T>"), "Escape those characters");
    EXPECT_EQ(fix_of(R"(Escaping \`code\` in titles)"), "Write it so that all show the same");
}

// What is wrong with an address is named: all of it, its scheme, its host or its port.
TEST(UrlInvalid, NamesTheFault)
{
    const auto said_of = [](std::string_view url) {
        const auto found = check("* [A post](" + std::string(url) + ")", test::context());
        return found.size() == 1 ? found[0].message : "";
    };
    EXPECT_TRUE(said_of("post/1").starts_with("“post/1” is not a whole address"));
    EXPECT_TRUE(said_of("https:///post").starts_with("This address has no host"));
    EXPECT_TRUE(said_of("ftp://example.com/post").starts_with("“ftp” is no address of the web"));
    EXPECT_TRUE(said_of("https://exam%20ple/post").starts_with("“exam%20ple” cannot be the host"));
    EXPECT_TRUE(said_of("https://example.com:99999/post").starts_with("“99999” is no port"));
}

std::vector<Diagnostic> found_in_place(std::string_view place)
{
    std::string text = "* 2026-03-04 | " + std::string(place) + " | [A](https://a.example/)\n";
    text += "    * [**T**](https://t.example/)";
    text = fix(text, check(text, test::context()), Safety::safe);
    return check(text, test::context());
}

// What two can mean is asked, and the answer that is proposed ends it.
TEST(PlaceUnknown, AsksWhatCanMeanTwo)
{
    const auto asked = [](std::string_view place, Severity severity, std::string_view message) {
        const auto found = found_in_place(place);
        ASSERT_EQ(found.size(), 1U) << place;
        EXPECT_EQ(found[0].rule, "place/unknown") << place;
        EXPECT_EQ(found[0].severity, severity) << place;
        EXPECT_EQ(found[0].message, message);
    };
    // Both stand under North America.
    asked("Toronto, Canada", Severity::warning,
          "“CA” can mean the state California or the country Canada. Write “Toronto, CA, US” or, with its province, "
          "“Toronto, ST, CA”.");
    asked("Atlanta, GA", Severity::error,
          "“GA” can mean the state Georgia or the country Gabon. Write “Atlanta, GA, US” or, with its province, "
          "“Atlanta, ST, GA”.");
    asked("Tbilisi, Georgia", Severity::error,
          "“Georgia” can mean the state Georgia or the country Georgia. Write “Tbilisi, GA, US” or “Tbilisi, GE”.");
    asked("Seattle, WA", Severity::error, "“WA” is a part of a country. Write the country too: “Seattle, WA, US”.");
    for (std::string_view place : {"Toronto, CA, US", "Toronto, ON, CA", "Toronto, Ontario, Canada", "Atlanta, GA, US",
                                   "Libreville, Estuaire, GA", "Tbilisi, GE"})
        EXPECT_TRUE(found_in_place(place).empty()) << place;
}

// Of countries that are in the newsletter again and again, the code is theirs.
TEST(PlaceUnknown, HintsAtAStateWhereTheCountryIsRare)
{
    const auto found = found_in_place("Virtual (Boston, MA)");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::hint);
    EXPECT_EQ(
        found[0].message,
        "“MA” can mean the state Massachusetts or the country Morocco. Write “Boston, MA, US” if it is the state.");
    for (std::string_view place : {"Berlin, DE", "Tel Aviv, IL", "Bangalore, IN", "Medellín, CO", "Buenos Aires, AR",
                                   "Tunis, TN", "Amsterdam, NL", "Riyadh, SA"})
        EXPECT_TRUE(found_in_place(place).empty()) << place;
}

TEST(PlaceSubdivision, KnowsThoseOfCanadaAndAustralia)
{
    const auto found = found_in_place("San Francisco, CA, CA");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].message, "“CA” is no state or province of Canada.");
}

}  // namespace
}  // namespace twir
