#include <gtest/gtest.h>

#include "twir/markdown.h"

namespace twir {
namespace {

struct Escaped {
    const char* title;
    const char* markdown;
};

class EscapesOnlyWhatWouldNotShow : public testing::TestWithParam<Escaped> {};

std::string as_link(std::string_view markdown, bool bold)
{
    const std::string mark = bold ? "**" : "";
    return "[" + mark + std::string(markdown) + mark + "](https://example.com/)";
}

TEST_P(EscapesOnlyWhatWouldNotShow, AndShowsAsTyped)
{
    EXPECT_EQ(escape_title(GetParam().title), GetParam().markdown);
    EXPECT_EQ(title_text(escape_title(GetParam().title)), GetParam().title);
    for (bool bold : {false, true}) {
        const auto shown =
            render(as_link(escape_title(GetParam().title, bold ? Emphasis::bold : Emphasis::none), bold));
        ASSERT_TRUE(shown);
        ASSERT_EQ(shown->links.size(), 1U) << GetParam().title;
        EXPECT_EQ(shown->links[0].text, canonical_title(GetParam().title));
        EXPECT_EQ(shown->links[0].strong, bold);
        EXPECT_FALSE(shown->links[0].emphasis);
        EXPECT_FALSE(shown->raw_html);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Markdown, EscapesOnlyWhatWouldNotShow,
    testing::Values(
        Escaped{"Plain words", "Plain words"}, Escaped{"Grüße & ähnliches", "Grüße & ähnliches"},
        Escaped{"日本語 🦀", "日本語 🦀"},
        Escaped{"snake_case_name and #1 | two", "snake_case_name and #1 | two"},
        Escaped{"I <3 Rust, 1 < 2 > 0", "I <3 Rust, 1 < 2 > 0"}, Escaped{"Rust <> AI", "Rust <> AI"},
        Escaped{"balanced [brackets] (and) these", "balanced [brackets] (and) these"}, Escaped{"Vec<T>", "Vec&lt;T>"},
        Escaped{"</div> <!-- x --> <?php", "&lt;/div> &lt;!-- x --> &lt;?php"},
        Escaped{"AT&T &amp; &copy; &#35;", "AT&T &amp;amp; &amp;copy; &amp;#35;"},
        Escaped{"half ] open [", "half \\] open \\["}, Escaped{"a [link](x) inside", "a \\[link\\](x) inside"},
        Escaped{"*emphasis*", "\\*emphasis\\*"}, Escaped{"__init__.py", "\\_\\_init\\_\\_.py"},
        Escaped{"~~gone~~ and ~5 ms", "&#126;&#126;gone&#126;&#126; and &#126;5 ms"},
        Escaped{"~2 Seconds to ~3", "~2 Seconds to ~3"}, Escaped{"a ` alone", "a &#96; alone"},
        Escaped{"C:\\ and \\d", "C:\\ and \\d"}, Escaped{"ends in \\", "ends in \\\\"}, Escaped{"a \\* b", "a \\\\* b"},
        Escaped{"image ![x]", "image \\![x]"}, Escaped{"`code <T> & _x_ [`", "`code <T> & _x_ [`"},
        Escaped{"use `Vec<T>` now", "use `Vec<T>` now"}, Escaped{"`` a`b ``", "`` a`b ``"},
        Escaped{"2 * 3 * 4", "2 * 3 * 4"}, Escaped{"f(*p, *q)", "f(\\*p, \\*q)"}));

// Where md4c alone would have shown the title as it is.
INSTANTIATE_TEST_SUITE_P(
    OtherRenderers, EscapesOnlyWhatWouldNotShow,
    testing::Values(Escaped{"“_a_” b", "“\\_a\\_” b"}, Escaped{"🦀_a_ b", "🦀\\_a\\_ b"},
                    Escaped{"e\u0301_a_ b", "e\u0301\\_a\\_ b"},
                    Escaped{"größe_übung_мир_日本", "größe_übung_мир_日本"}, Escaped{"a___b__c", "a\\_\\_\\_b\\_\\_c"},
                    Escaped{"a ** b ** c", "a \\*\\* b \\*\\* c"}, Escaped{"a ***** b", "a \\*\\*\\*\\*\\* b"},
                    Escaped{"<1@b.example>", "&lt;1@b.example>"}, Escaped{"Box<dyn Fn()>", "Box&lt;dyn Fn()>"},
                    Escaped{"&#35 and &#;", "&amp;#35 and &amp;#;"}, Escaped{"&#12345678;", "&amp;#12345678;"},
                    Escaped{"the [Calendar] and [x]", "the \\[Calendar\\] and [x]"}, Escaped{"a]: b", "a&#93;: b"},
                    Escaped{"`]`: b", "`]`: b"}));

TEST(Markdown, EscapesMoreBetweenBoldMarks)
{
    EXPECT_EQ(escape_title("What the f*** is it?"), "What the f*** is it?");
    EXPECT_EQ(escape_title("What the f*** is it?", Emphasis::bold), "What the f\\*\\*\\* is it?");
    EXPECT_EQ(escape_title("a ** b * c", Emphasis::bold), "a \\*\\* b * c");
    EXPECT_EQ(escape_title("takes ~", Emphasis::bold), "takes &#126;");
    EXPECT_EQ(escape_title("~ 5 ms", Emphasis::bold), "&#126; 5 ms");
    EXPECT_EQ(escape_title(" \u00A0a \n", Emphasis::bold), "a");
}

TEST(Markdown, MakesOneLine)
{
    EXPECT_EQ(escape_title("two\nlines"), "two lines");
}

TEST(Markdown, ReadsWhatAnAuthorMeant)
{
    EXPECT_EQ(title_text("r3bl\\_tui &lt;T&gt; &#x1F980; `a\\_b &lt;`"), "r3bl_tui <T> 🦀 `a\\_b &lt;`");
    EXPECT_EQ(title_text("Vec<T> &unknown; &eacute;"), "Vec<T> &unknown; é");
    EXPECT_EQ(title_text("\\"), "\\");
}

TEST(Markdown, CanonicalTitlesIgnoreWhatDoesNotShow)
{
    EXPECT_EQ(canonical_title("  a \t b\n"), "a b");
    EXPECT_EQ(canonical_title("`` code ``"), "`code`");
    EXPECT_EQ(canonical_title("`` a`b ``"), "``a`b``");
}

TEST(Markdown, RendersAnItem)
{
    const auto shown =
        render("* 2026-03-04 | Berlin, DE | [A](https://a.example)\n    * [**B `c`**](https://b.example/?x=1&amp;y)");
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->list_items, 2);
    EXPECT_TRUE(shown->only_list);
    EXPECT_EQ(shown->prose, "2026-03-04 | Berlin, DE |");
    ASSERT_EQ(shown->links.size(), 2U);
    EXPECT_EQ(shown->links[1].text, "B `c`");
    EXPECT_TRUE(shown->links[1].strong);
    EXPECT_EQ(shown->links[1].destination, "https://b.example/?x=1&y");
}

TEST(Markdown, NoticesWhatNobodySees)
{
    EXPECT_TRUE(render("[Vec<T>](x)")->raw_html);
    EXPECT_EQ(render("[Vec<T>](x)")->links[0].text, "Vec");
    EXPECT_TRUE(render("[~~a~~](x)")->links[0].emphasis);
    EXPECT_FALSE(render("text\n\n* item")->only_list);
}

TEST(Markdown, SurvivesDeepNesting)
{
    (void)render("[x![]([)](http://example.com/)");  // md4c tells only the end of this link
    (void)render(std::string(100'000, '>') + " x");
    (void)render(std::string(100'000, '['));
    EXPECT_EQ(escape_title(std::string(10'000, '[')).size(), 20'000U);
}

}  // namespace
}  // namespace twir
