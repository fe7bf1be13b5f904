#include "twir/ci.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"

namespace {

using twir::ci_normalised;
using twir::CiReading;
using twir::CiReport;
using twir::read_as_ci;

using Texts = std::vector<std::string>;

/// A draft whose community part holds `items`.
std::string community(std::string_view items)
{
    return "Title: x\n\n## Updates from Rust Community\n\n### Official\n\n" + std::string(items) +
           "\n\n## Other\n\n* [x](bad)\n";
}

/// "kind subject subject" for each report.
Texts findings(std::string_view draft)
{
    Texts all;
    for (const CiReport& report : read_as_ci(draft).reports) {
        std::string text = report.finding.kind;
        for (const std::string& subject : report.finding.subjects)
            text += " " + subject;
        all.push_back(text);
    }
    return all;
}

/// What the draft has at the place of each report.
Texts places(std::string_view draft)
{
    Texts all;
    for (const CiReport& report : read_as_ci(draft).reports)
        all.emplace_back(slice(draft, report.span));
    return all;
}

Texts link_places(std::string_view draft)
{
    Texts all;
    for (const auto& link : read_as_ci(draft).links)
        all.emplace_back(slice(draft, link.span));
    return all;
}

TEST(Ci, HasNothingToSayOfAGoodDraft)
{
    const std::string draft = community("* [A post](https://e.com/post)\n* [video] [A `talk`](https://e.com/talk/)");
    EXPECT_EQ(findings(draft), Texts{});
    EXPECT_EQ(link_places(draft), (Texts{"https://e.com/post", "https://e.com/talk/"}));
    EXPECT_EQ(findings(""), Texts{});
    EXPECT_EQ(findings("\n\n"), Texts{});
}

TEST(Ci, ReportsTrackingAndWhatIsSimpler)
{
    const std::string draft = community("* [A](https://e.com/x?utm_source=y&a=b)");
    EXPECT_EQ(findings(draft), (Texts{"tracking https://e.com/x?utm_source=y&a=b",
                                      "simplify https://e.com/x?utm_source=y&a=b https://e.com/x?a=b"}));
    EXPECT_EQ(places(draft), (Texts{"https://e.com/x?utm_source=y&a=b", "https://e.com/x?utm_source=y&a=b"}));
}

TEST(Ci, SimplifiesAsPythonDoes)
{
    const auto simpler = [](std::string_view url) {
        const Texts found = findings(community("* [A](" + std::string(url) + ")"));
        const std::string start = "simplify " + std::string(url) + " ";
        return found.size() == 1 && found[0].starts_with(start) ? found[0].substr(start.size()) : "";
    };
    EXPECT_EQ(simpler("https://e.com"), "https://e.com/");
    EXPECT_EQ(simpler("https://e.com//a///b/"), "https://e.com/a/b/");
    EXPECT_EQ(simpler("HTTPS://E.com/x"), "https://E.com/x");
    EXPECT_EQ(simpler("https://e.com/?"), "https://e.com/");
    EXPECT_EQ(simpler("https://e.com/#"), "https://e.com/");
    EXPECT_EQ(simpler("https://e.com/?b=2&a=1&b=3"), "https://e.com/?b=2&b=3&a=1");
    EXPECT_EQ(simpler("https://e.com/?empty=&a=b%20c"), "https://e.com/?a=b+c");
    EXPECT_EQ(simpler("https://e.com/?path=/a~"), "https://e.com/?path=%2Fa~");
    EXPECT_EQ(simpler("https://e.com/?x=%ff"), "https://e.com/?x=%EF%BF%BD");
    EXPECT_EQ(simpler("https://e.com/?a=b+c&d=%2F"), "");
    EXPECT_EQ(simpler("https://e.com/x#a//b"), "");
}

TEST(Ci, NormalisesForComparison)
{
    EXPECT_EQ(ci_normalised("http://e.com/x/"), "https://e.com/x");
    EXPECT_EQ(ci_normalised("https://e.com/"), "https://e.com");
    EXPECT_EQ(ci_normalised("https://e.com/x/#y"), "https://e.com/x#y");
    EXPECT_EQ(ci_normalised("https://e.com//x/?b=1&a=&utm_medium=z"), "https://e.com/x?b=1");
    EXPECT_EQ(ci_normalised("mailto:a@b.c"), "mailto:a@b.c");
    EXPECT_EQ(ci_normalised(""), "");
}

TEST(Ci, ReportsSchemesAndDoubtfulSites)
{
    EXPECT_EQ(findings(community("* [A](ftp://e.com/x)")), Texts{"scheme ftp://e.com/x"});
    EXPECT_EQ(findings(community("* [A](/x)")), (Texts{"scheme /x", "simplify /x x"}));
    EXPECT_EQ(findings(community("* [A](https://github.com/a/b)")), Texts{"github-repo https://github.com/a/b"});
    EXPECT_EQ(findings(community("* [A](https://github.com/a/b/c)")), Texts{"github-repo https://github.com/a/b/c"});
    EXPECT_EQ(findings(community("* [A](https://github.com/a/b/c/d)")), Texts{});
    EXPECT_EQ(findings(community("* [A](https://github.com/a)")), Texts{});
    EXPECT_EQ(findings(community("* [A](https://CRATES.io/x)")), Texts{"crates-io https://CRATES.io/x"});
}

TEST(Ci, ReportsTitlesThatWereCut)
{
    const std::string cut = std::string(66, 'x') + "é...";
    const std::string draft = community("* [" + cut + "](https://e.com/)");
    EXPECT_EQ(findings(draft), Texts{"truncated " + cut});
    EXPECT_EQ(places(draft), Texts{cut});
    EXPECT_EQ(findings(community("* [x" + cut + "](https://e.com/)")), Texts{});
    EXPECT_EQ(findings(community("* [**" + cut + "**](https://e.com/)")), Texts{"truncated " + cut});
    EXPECT_EQ(findings(community("* [" + cut.substr(0, 60) + "`x`" + cut.substr(61) + "](https://e.com/)")), Texts{});
}

TEST(Ci, CountsBackticksOfEachLine)
{
    EXPECT_EQ(findings("a `b\n"), Texts{"odd-backticks a `b"});
    EXPECT_EQ(findings("a ``b``\n"), Texts{"empty-backticks a ``b``"});
    EXPECT_EQ(findings("a ````b```\n"), Texts{});
    EXPECT_EQ(findings("a `\xE2\x80\xA8` b\r\n"), (Texts{"odd-backticks a `", "odd-backticks ` b"}));
    EXPECT_EQ(places("x\nan `odd one\ny"), Texts{"an `odd one"});
}

TEST(Ci, ReportsTagsThatItDoesNotKnow)
{
    EXPECT_EQ(findings("A Vec<T> and <B>x</B>\n"), (Texts{"unknown-tag t", "unknown-tag b"}));
    EXPECT_EQ(places("A Vec<T> and <B>x</B>\n"), (Texts{"<T>", "<B>"}));
    EXPECT_EQ(findings("`Vec<T>`, Vec&lt;T&gt;, a < b and <small>x</small><br>\n"), Texts{});
    EXPECT_EQ(findings("![x](y)\n"), Texts{"unknown-tag img"});
    EXPECT_EQ(findings("    code\n"), Texts{"unknown-tag pre"});
    EXPECT_EQ(findings("###### deep\n"), Texts{"unknown-tag h6"});
    EXPECT_EQ(findings("<!-- <b> -->\n<div>\n* x\n</div>\n"), Texts{"unknown-tag div"});
    EXPECT_EQ(places("text\n\n<div>\n* x\n</div>\n"), Texts{"<div>"});
    EXPECT_EQ(findings("<span title=\"a>b\">x\n"), Texts{"unknown-tag span"});
}

TEST(Ci, SeesNothingInsideAScript)
{
    EXPECT_EQ(findings("<script>\n\n" + community("* [A](x)\n* ")), Texts{"unknown-tag script"});
    EXPECT_EQ(findings("a <script> b <u>x</u> </script> <b>\n"), (Texts{"unknown-tag script", "unknown-tag b"}));
}

TEST(Ci, ReportsItemsWithoutText)
{
    EXPECT_EQ(findings("* a\n* \n* b\n"), Texts{"empty-item"});
    EXPECT_EQ(findings("* [](https://e.com/)\n"), Texts{"empty-item"});
    EXPECT_EQ(places("* [](https://e.com/)\n"), Texts{"[](https://e.com/)"});
    EXPECT_EQ(findings("* a\n    * b\n"), Texts{});
    EXPECT_EQ(findings("* * b\n"), Texts{});
    EXPECT_EQ(findings("* <b></b>\n"), (Texts{"empty-item", "unknown-tag b"}));
}

TEST(Ci, FindsTheCommunityPartByItsHeading)
{
    const auto links = [](std::string_view before, std::string_view between = "") {
        return read_as_ci(std::string(before) + "\n\n" + std::string(between) + "\n\n[a](https://e.com/x)\n")
            .links.size();
    };
    EXPECT_EQ(links("## Updates from Rust Community"), 1U);
    EXPECT_EQ(links("## **UPDATES from rust community** ##"), 1U);
    EXPECT_EQ(links("Updates from Rust Community\n---"), 1U);
    EXPECT_EQ(links("<h3>Updates from Rust Community</h3>"), 1U);
    EXPECT_EQ(links("## Updates from *Rust* Community"), 0U);
    EXPECT_EQ(links("##### Updates from Rust Community"), 0U);
    EXPECT_EQ(links("## Updates from Rust Community", "### Deeper"), 1U);
    EXPECT_EQ(links("## Updates from Rust Community", "# Higher"), 0U);
    EXPECT_EQ(links("### Updates from Rust Community", "### Same"), 0U);
}

TEST(Ci, FollowsTheRenderersLinksNotCommonMarks)
{
    EXPECT_EQ(link_places(community("* [a](<https://e.com/x y>) [b](https://e.com/b_(c) \"t\")")),
              (Texts{"https://e.com/x y", "https://e.com/b_(c)"}));
    EXPECT_EQ(link_places(community("* [a] [r] and [r][]\n\n[r]: https://e.com/r")), (Texts{"[a] [r]", "[r][]"}));
    EXPECT_EQ(link_places(community("* `[a](b)` \\[a](b) [a\\](b)")), Texts{});
    EXPECT_EQ(link_places(community("* **[a](https://e.com/a)** <https://e.com/b>")),
              (Texts{"https://e.com/a", "https://e.com/b"}));
    EXPECT_EQ(link_places(community("* [a [b](https://e.com/b)](https://e.com/a)")), Texts{"https://e.com/a"});
    EXPECT_EQ(link_places(community("* <a href=\"https://e.com/a\">x</a>")), Texts{"https://e.com/a"});
    EXPECT_EQ(link_places(community("* a\n\n        [x](https://e.com/code)")), Texts{});
}

TEST(Ci, KeepsPlacesThroughWhatTheRendererChanges)
{
    EXPECT_EQ(link_places(community("*\t[a](https://e.com/a)\r\n*\t\\*`c` [b](https://e.com/b)\r\n")),
              (Texts{"https://e.com/a", "https://e.com/b"}));
    EXPECT_EQ(link_places(community("<div>\nx\n</div>\n\n> * \x02[a](https://e.com/a)")), Texts{"https://e.com/a"});
}

TEST(Ci, ReadsATargetThatNeverClosesBehindAnother)
{
    EXPECT_EQ(findings("![](\"([]()"), Texts{"unknown-tag img"});
}

TEST(Ci, PlacesWhatItFindsWithinTheDraft)
{
    for (const std::string_view draft : {"<t t=\">\"", "<httpN<h\t>"}) {
        const CiReading reading = read_as_ci(draft);
        ASSERT_EQ(reading.reports.size(), 1U) << draft;
        EXPECT_EQ(reading.reports[0].span.end, draft.size()) << draft;
    }
}

TEST(Ci, KnowsTheSectionThatIsClosed)
{
    const CiReading reading =
        read_as_ci(community("[a](https://e.com/a)\n\n### Project/Tooling Updates\n\n* [b](https://e.com/b)"));
    ASSERT_EQ(reading.links.size(), 2U);
    EXPECT_FALSE(reading.links[0].project_tooling);
    EXPECT_TRUE(reading.links[1].project_tooling);
}

TEST(Ci, IsQuickWithHostileText)
{
    const auto repeat = [](std::string_view text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i)
            all += text;
        return all;
    };
    const auto begun = std::chrono::steady_clock::now();
    for (const std::string_view piece :
         {"[",         "]",     "![",       "[a](", "[a](b \"", "[a][",     "`",      "``` ` ", "*",
          "**a ",      "_a ",   "*a_",      "<",    "<a ",      "<!--",     "<div>",  "</div>", "<a b=\"",
          "&",         "&#",    "\\",       "* ",   "> ",       "1. ",      "    * ", "* a\n",  "a\n***\n",
          "\n    * a", "[a]: ", "[[a](b) ", "(",    "\"",       "<script>", "<x@",    "\x02"})
        static_cast<void>(read_as_ci(community(repeat(piece, 20'000))));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(60));
}

}  // namespace
