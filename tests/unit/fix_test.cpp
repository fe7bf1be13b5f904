#include <gtest/gtest.h>

#include "support.h"

namespace twir {
namespace {

Diagnostic with_fix(Safety safety, std::vector<Edit> edits)
{
    Diagnostic diagnostic;
    diagnostic.rule = "test/test";
    diagnostic.fix = Fix{"Mend", safety, std::move(edits)};
    return diagnostic;
}

TEST(Apply, ReplacesInsertsAndDeletes)
{
    EXPECT_EQ(apply_edits("abcdef", {{{4, 6}, "!"}, {{0, 1}, ""}, {{2, 2}, "-"}}), "b-cd!");
    EXPECT_EQ(apply_edits("", {{{0, 0}, "x"}}), "x");
}

TEST(Apply, LeavesOutWhatOverlapsOrLiesOutside)
{
    EXPECT_EQ(apply_edits("abcdef", {{{0, 3}, "x"}, {{2, 4}, "y"}, {{5, 9}, "z"}, {{3, 2}, "w"}}), "xdef");
    EXPECT_EQ(apply_edits("ab", {{{1, 1}, "x"}, {{1, 1}, "y"}}), "axb");
}

TEST(Fix, IsAppliedWholeOrNotAtAll)
{
    const auto first = with_fix(Safety::safe, {{{0, 1}, "x"}});
    const auto second = with_fix(Safety::safe, {{{0, 2}, "y"}, {{3, 4}, "y"}});
    EXPECT_EQ(fix("abcd", {first, second}, Safety::safe), "xbcd");
    EXPECT_EQ(fix("abcd", {second, first}, Safety::safe), "ycy");
}

TEST(Fix, AppliesUnsafeOnesOnRequestAndAfterTheSafe)
{
    const auto unsafe = with_fix(Safety::unsafe, {{{0, 4}, "unsafe"}});
    const auto safe = with_fix(Safety::safe, {{{3, 4}, "S"}});
    EXPECT_EQ(fix("abcd", {unsafe, safe}, Safety::safe), "abcS");
    EXPECT_EQ(fix("abcd", {unsafe, safe}, Safety::unsafe), "abcS");
    EXPECT_EQ(fix("abcd", {unsafe}, Safety::unsafe), "unsafe");
}

TEST(Mend, GoesOnUntilNothingIsLeft)
{
    const std::string text =
        "- [A post](https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fpost%3Futm_source%3Dx)";
    const Mended mended = mend(text, test::context(), Safety::safe);
    EXPECT_EQ(mended.text, "* [A post](https://example.com/post)");
    EXPECT_TRUE(mended.remaining.empty());
    std::vector<std::string_view> rules;
    for (const Diagnostic& d : mended.diagnostics) {
        rules.push_back(d.rule);
        EXPECT_LE(d.span.end, text.size());
    }
    EXPECT_EQ(rules, (std::vector<std::string_view>{"item/bullet", "url/wrapper", "url/tracking"}));
    EXPECT_FALSE(mended.diagnostics.back().fix) << "it has no words in terms of the original text";
    EXPECT_EQ(mend(mended.text, test::context(), Safety::safe).text, mended.text);
}

TEST(Mend, TakesNoMoreOffATitleThanTheSitesName)
{
    const auto mended = [](const std::string& title) {
        return mend("* [" + title + "](https://example.com/post)", test::context(), Safety::unsafe).text;
    };
    EXPECT_EQ(mended("A post | The Example Blog"), "* [A post](https://example.com/post)");
    EXPECT_EQ(mended("A post - YouTube - YouTube"), "* [A post](https://example.com/post)");
    const std::string several = "* [Rust | Async | Tokio | The Blog](https://example.com/post)";
    EXPECT_EQ(mended("Rust | Async | Tokio | The Blog"), several);
}

TEST(Mend, KeepsWhatAPersonTookBack)
{
    const std::string text = "- [A post](https://example.com/?utm_source=x)";
    const Mended mended = mend(text, test::context(), Safety::safe, {"url/tracking"});
    EXPECT_EQ(mended.text, "* [A post](https://example.com/?utm_source=x)");
    ASSERT_EQ(mended.remaining.size(), 1U);
    EXPECT_EQ(mended.remaining[0].rule, "url/tracking");
}

TEST(Mend, LeavesEverythingElseByteForByte)
{
    const std::string text =
        "### Europe  \r\n\r\n- [A](https://a.example/)\r\n\t\r\n<!-- - [x] (y) -->\r\nSome prose\r\n";
    EXPECT_EQ(test::mended(text),
              "### Europe  \r\n\r\n* [A](https://a.example/)\r\n\t\r\n<!-- - [x] (y) -->\r\nSome prose\r\n");
}

TEST(Mend, MapsLaterFindingsToTheOriginal)
{
    // The scheme is mended first; only then is it seen that the address has no encryption.
    const std::string text = "* [Title](HTTP://example.com/post)";
    const Mended mended = mend(text, test::context(), Safety::safe);
    ASSERT_EQ(mended.diagnostics.size(), 2U);
    EXPECT_EQ(mended.diagnostics[1].rule, "url/http");
    EXPECT_EQ(slice(text, mended.diagnostics[1].span), "HTTP");
}

TEST(Mend, MapsWhatIsLeftOfNothingToTheOriginal)
{
    const std::string text = "* \x01\x02((https://example.com/post";
    const Mended mended = mend(text, test::context(), Safety::safe);
    ASSERT_EQ(mended.text, "* [](https://example.com/post)");
    const Diagnostic& missing = mended.diagnostics.back();
    EXPECT_EQ(missing.rule, "title/missing");
    EXPECT_EQ(slice(text, missing.span), "\x01\x02");
}

TEST(ItemTrailing, NeverOffersToDeleteALinkOnALineOfItsOwn)
{
    const std::string_view event = "* 2026-03-05 | Berlin, DE | [Club](https://club.example/)\n"
                                   "    * [**One**](https://club.example/1)\n";
    for (const std::string_view below :
         {"    * [**Two**](https://club.example/2)", "    [**Two**](https://club.example/2)",
          "    * [**Two**](https://club.example/2)\n    and more",
          "    at 19:00, see [there](https://club.example/2)"}) {
        const std::string text = std::string(event) + std::string(below);
        const std::string all = test::mended(text, Safety::unsafe);
        EXPECT_NE(all.find("https://club.example/2"), std::string::npos) << all;
        EXPECT_EQ(test::mended(all, Safety::unsafe), all);
        EXPECT_EQ(test::mended(text), text) << "only offered";
    }
}

}  // namespace
}  // namespace twir
