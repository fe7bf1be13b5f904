// The backslashes of chat exports.
#include "../../core/src/chat_export.h"

#include <gtest/gtest.h>

#include "support.h"

namespace twir {
namespace {

std::string unescaped(std::string_view text)
{
    return twir::apply_edits(text, unescape_chat_export(text));
}

TEST(ChatExport, IsKnownByADateOrBySeveralEscapes)
{
    EXPECT_EQ(unescaped("2025\\-07\\-09"), "2025-07-09");
    EXPECT_EQ(unescaped("2025\\-07"), "2025-07");
    EXPECT_EQ(unescaped("Rust \\- more \\(online\\)"), "Rust - more (online)");
    EXPECT_EQ(unescaped("Wow\\!"), "Wow\\!") << "one could be meant";
    EXPECT_EQ(unescaped("a\\_b\\_c \\*d\\*"), "a\\_b\\_c \\*d\\*") << "these are needed, and say nothing";
    EXPECT_EQ(unescaped("no backslash"), "no backslash");
    EXPECT_EQ(unescaped(""), "");
}

TEST(ChatExport, LosesOnlyWhatIsNotNeeded)
{
    EXPECT_EQ(unescaped("\\| \\. \\! \\- \\+ \\( \\) \\{ \\} \\> \\= \\: \\# \\&"), "| . ! - + ( ) { } > = : # &");
    EXPECT_EQ(unescaped("\\|\\| \\*a\\* \\_b\\_ \\[c\\] \\\\ \\` \\~d\\~"),
              "|| \\*a\\* \\_b\\_ \\[c\\] \\\\ \\` \\~d\\~");
    EXPECT_EQ(unescaped("\\|\\| \\![a] Hi\\!"), "|| \\![a] Hi!");
    EXPECT_EQ(unescaped("\\|\\| [a]\\(b\\)"), "|| [a]\\(b)");
    EXPECT_EQ(unescaped("\\|\\| \\&amp; \\& \\&#35;"), "|| \\&amp; & \\&#35;");
    EXPECT_EQ(unescaped("\\# a \\| b \\| \\#c"), "\\# a | b | #c") << "no heading is made";
    EXPECT_EQ(unescaped("\\<\\!\\-\\- a \\<b"), "\\<!-- a \\<b") << "nor a comment or a tag";
    EXPECT_EQ(unescaped("\\|\\| \\a \\ \\"), "|| \\a \\ \\");
    EXPECT_EQ(unescaped("\\\\| \\| \\|"), "\\\\| | |") << "an escaped backslash escapes nothing";
}

TEST(ChatExport, CodeSpansAndAddressesStay)
{
    EXPECT_EQ(unescaped("a \\- b \\- `c\\-d` \\`e\\-f\\`"), "a - b - `c\\-d` \\`e-f\\`");
    EXPECT_EQ(unescaped("[a\\-b \\| c](https://example.com/a\\-b\\|c) \\- d"),
              "[a-b | c](https://example.com/a\\-b\\|c) - d");
    EXPECT_EQ(unescaped("`a\n\\- b\\- c`"), "`a\n- b- c`") << "each line by itself";
}

TEST(ChatExport, IsStable)
{
    for (std::string_view text :
         {"2025\\-07\\-09 \\| \\\\\\- \\[\\]", "\\\\\\\\\\-\\-\\-", "\\-\\!\\!\\[", "\\&\\&amp;\\-"}) {
        const std::string once = unescaped(text);
        EXPECT_EQ(unescaped(once), once);
    }
}

TEST(ChatExportRule, EventsAreRecognisedAfterwards)
{
    const std::string_view exported =
        "‚Ä¢ 2026\\-07\\-09 \\| Phoenix, AZ, US \\| [Desert Rust](https://example.com/desert)\n"
        "  ‚Ä¢ [Rust <\\> AI \\(Special Event\\)](https://example.com/desert/1)";
    const std::string_view event = "* 2026-07-09 | Phoenix, AZ, US | [Desert Rust](https://example.com/desert)\n"
                                   "    * [**Rust <> AI (Special Event)**](https://example.com/desert/1)";
    EXPECT_EQ(test::mended(exported), event);
    EXPECT_EQ(test::mended(exported, Safety::unsafe), event)
        << "what is offered for the item as it stood is not applied";
}

TEST(ChatExportRule, ReplacesTheWholeItemOnlyWhereItBecomesAnother)
{
    const auto edits_of = [](std::string_view text) {
        for (const Diagnostic& diagnostic : check(text, test::context()))
            if (diagnostic.rule == "item/chat-escapes")
                return diagnostic.fix->edits;
        return std::vector<Edit>();
    };
    EXPECT_EQ(edits_of("* [A \\- b \\- c](https://example.com/)").size(), 2U);
    const std::string_view header = "2026\\-07\\-09 \\| Austin, TX, US \\| [A](https://example.com/)";
    const auto edits = edits_of(header);
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].span, (Span{0, header.size()}));
}

}  // namespace
}  // namespace twir
