#include "twir/draft.h"

#include <gtest/gtest.h>

#include "support.h"

namespace twir {
namespace {

constexpr std::string_view small_draft = "Title: This Week in Rust 670\n"
                                         "Number: 670\n"
                                         "Date: 2026-09-23\n"
                                         "Category: This Week in Rust\n"
                                         "\n"
                                         "Hello.\n"
                                         "\n"
                                         "## Updates from Rust Community\n"
                                         "<!--\n"
                                         "### Not a heading\n"
                                         "-->\n"
                                         "### Research ###\n"
                                         "* [One](https://example.com/1)\n"
                                         "\n"
                                         "# Quote of the Week\n";

TEST(ReadDraft, FindsTheHeadingsAndWhatIsBelow)
{
    const Draft draft = read_draft(small_draft);
    ASSERT_EQ(draft.sections.size(), 4U);
    EXPECT_EQ(draft.sections[0].level, 0);
    EXPECT_EQ(draft.sections[1].heading, "Updates from Rust Community");
    EXPECT_EQ(draft.sections[1].above, -1);
    EXPECT_EQ(draft.sections[2].heading, "Research");
    EXPECT_EQ(draft.sections[2].level, 3);
    EXPECT_EQ(draft.sections[2].above, 1);
    EXPECT_EQ(slice(small_draft, draft.sections[2].line), "### Research ###\n");
    EXPECT_EQ(slice(small_draft, draft.sections[2].body), "* [One](https://example.com/1)\n\n");
    EXPECT_EQ(draft.sections[3].above, -1);
    EXPECT_TRUE(draft.sections[3].body.empty());
}

TEST(ReadDraft, SectionsCoverTheWholeText)
{
    for (std::string_view text : {std::string_view(small_draft), std::string_view(""), std::string_view("#"),
                                  std::string_view("a\r\n# b\r\nc"), std::string_view("<!-- never closed\n# b\n")}) {
        const Draft draft = read_draft(text);
        std::size_t at = 0;
        for (const Section& section : draft.sections) {
            EXPECT_EQ(section.line.begin, at);
            EXPECT_EQ(section.line.end, section.body.begin);
            at = section.body.end;
        }
        EXPECT_EQ(at, text.size());
    }
}

TEST(ReadDraft, TakesTheIssueFromTheFrontMatter)
{
    ASSERT_TRUE(read_draft(small_draft).issue);
    EXPECT_EQ(read_draft(small_draft).issue->number, 670);
    EXPECT_EQ(to_iso(read_draft(small_draft).issue->date), "2026-09-23");
    EXPECT_TRUE(read_draft("Number: 1\r\nDate: 2026-09-23\r\n").issue);
    for (std::string_view text : {"Number: 1\nDate: 2026-02-30\n", "Number: x\nDate: 2026-02-03\n",
                                  "Date: 2026-02-03\n", "\nNumber: 1\nDate: 2026-02-03\n"})
        EXPECT_FALSE(read_draft(text).issue) << text;
}

TEST(ReadDraft, FindsAHeadingInAnyLetterCaseAndWithAColon)
{
    const Draft draft = read_draft("### Oceania:\n### CFP - Projects\n");
    ASSERT_NE(draft.find("oceania"), nullptr);
    EXPECT_EQ(draft.find("oceania")->heading, "Oceania");
    EXPECT_NE(draft.find(" cfp - projects "), nullptr);
    EXPECT_EQ(draft.find("Asia"), nullptr);
    EXPECT_EQ(draft.find(""), nullptr);
}

TEST(WhyNotADraft, TellsWhatIsMissing)
{
    EXPECT_FALSE(why_not_a_draft(small_draft));
    for (std::string_view text :
         {"", " \n", "404: Not Found", "<!DOCTYPE html>", "Title: x\nNumber: 1\nDate: 2026-09-23\n"})
        EXPECT_TRUE(why_not_a_draft(text)) << text;
}

TEST(ItemsIn, AreThoseOfTheSection)
{
    const std::string text =
        "* [a](https://a.example/)\n## X\n* [b](https://b.example/)\n* [c](https://c.example/)\n## Y\n";
    const Draft draft = read_draft(text);
    const std::vector<Item> items = parse(text);
    EXPECT_EQ(items_in(draft.sections[0], items).size(), 1U);
    EXPECT_EQ(items_in(draft.sections[1], items).size(), 2U);
    EXPECT_EQ(items_in(draft.sections[2], items).size(), 0U);
}

}  // namespace
}  // namespace twir
