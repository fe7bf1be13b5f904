// HTML from a clipboard: what is taken for it, and that nothing of it comes through as HTML.
#include <gtest/gtest.h>

#include <chrono>

#include "../../core/src/html.h"
#include "support.h"
#include "twir/markdown.h"
#include "twir/paste.h"

namespace twir {
namespace {

TEST(Paste, TellsHtmlFromMarkdown)
{
    for (std::string_view html : {"<ul><li>x</li></ul>", "  <meta charset='utf-8'>x", "\uFEFF<p>x", "<H1>x</H1>",
                                  "Version:0.9\r\nStartHTML:00\r\n<html><!--StartFragment-->x<!--EndFragment-->",
                                  "New: <a href='https://example.com/'>A post</a>"})
        EXPECT_TRUE(is_html(html)) << html;
    for (std::string_view other :
         {"", "<", "<>", "a < b", "<https://example.com/>", "<T> explained", "<!-- a comment -->",
          "* <a href='https://example.com/'>A post</a>", "* [A <p> post](https://example.com/)",
          "Title: x\nNumber: 1\n\n<a href='x'>y</a> [x](y)"})
        EXPECT_FALSE(is_html(other)) << other;
}

TEST(Paste, DropsWhatIsNoText)
{
    EXPECT_EQ(html_to_markdown("<title>x</title><!-- <b>y</b> --><?php z ?><script>a</b>'</script >text"), "text\n");
    EXPECT_EQ(html_to_markdown("<style>never closed <p>text"), "");
    EXPECT_EQ(html_to_markdown("<!-- never closed <p>text"), "");
    EXPECT_EQ(html_to_markdown("before<!--StartFragment-->text<!--EndFragment-->behind"), "text\n");
}

TEST(Paste, KeepsTextThatIsNoTag)
{
    EXPECT_EQ(html_to_markdown("<p>1 < 2 && <3"), "1 < 2 && <3\n");
    EXPECT_EQ(html_to_markdown("<p>a <b never closed"), "a &lt;b never closed\n");
    EXPECT_EQ(html_to_markdown("<p>&unknown; &amp; &#xFC;&nbsp; x"), "&unknown; & ü x\n");
}

TEST(Paste, ReadsAttributesInAnySpelling)
{
    for (std::string_view html :
         {"<a href=https://example.com/>x</a>", "<A class=y HREF = 'https://example.com/' >x</A>",
          "<a title=\"a > b\" data-href='no' href=\"https://example.com/\">x</a>",
          "<a disabled href=\nhttps://example.com/>x", "<a href=\"https://example.com/\"><div>x</div>",
          "<a href='https://example.com/'>x<a>"})
        EXPECT_EQ(html_to_markdown(html), "[x](https://example.com/)\n") << html;
    EXPECT_EQ(html_to_markdown("<a name='x'>no link</a> <a href='#top'>up</a>"), "no link up\n");
    EXPECT_EQ(html_to_markdown("<a href='https://example.com/'><img alt='A post'></a>"),
              "[A post](https://example.com/)\n");
}

TEST(Paste, ListsMayNest)
{
    EXPECT_EQ(html_to_markdown("<ol><li>a<li>b<ul><li><p>c</p>d</ul>e</ol>f"), "* a\n* b\n    * c\n      d\n  e\nf\n");
    EXPECT_EQ(html_to_markdown("</ul></ul><li>a"), "* a\n");
}

TEST(Paste, CellsBecomeColumns)
{
    EXPECT_EQ(html_to_markdown("<tr><td>a<br>b<td>  <td><p>c</p><tr><th>d"), "* a b | c\n* d\n");
}

// What a reader of the outcome sees holds no HTML, whatever went in.
TEST(Paste, NeverGivesHtml)
{
    std::string all;
    for (std::string_view html :
         {"&lt;script&gt;alert(1)&lt;/script&gt;", "<<b>script>alert(1)</script>", "<p>`</p><p>`&lt;b&gt;`</p>",
          "<p>&lt;</p><p>b></p>", "&lt;<a href='https://x.example/'>b&gt;</a>&gt;", "<pre>`\n`&lt;b&gt;`</pre>",
          "<a href='https://x.example/)&lt;b&gt;'>x</a>", "<a href='https://x.example/'>`<code>`</code>&lt;b&gt;</a>",
          "&lt;<a href='b'>www.x.example</a>&gt;", "<code>`</code>&lt;b&gt;<code>`</code>", "\\`&lt;b&gt;\\`",
          "<ul><li>`<li>`&lt;b&gt;</ul>", "&lt;!-- x --&gt;", "&lt;?x?&gt;", "&lt;![CDATA[x]]&gt;"}) {
        all += html;
        for (const std::string& tested : {std::string(html), all}) {
            const auto shown = render(html_to_markdown(tested));
            ASSERT_TRUE(shown);
            EXPECT_FALSE(shown->raw_html) << tested << "\n" << html_to_markdown(tested);
        }
    }
}

TEST(Paste, IsLinear)
{
    const auto repeated = [](std::string_view piece) {
        std::string out = "<p>";
        while (out.size() < 400'000)
            out += piece;
        return out;
    };
    for (std::string_view piece : {"<a ", "<a href='", "<!--", "<b", "</", "<script>", "<code>`", "&", "<ul><li>x",
                                   "<td>x", "<a href=x>", "`", "<p>``` ` ", "<a href='https://x.example/(((('>x"}) {
        const auto begin = std::chrono::steady_clock::now();
        (void)html_to_markdown(repeated(piece));
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5)) << piece;
    }
}

}  // namespace
}  // namespace twir
