#include <gtest/gtest.h>

#include "twir/text.h"

namespace twir {
namespace {

TEST(Text, FindsIllFormedUtf8)
{
    EXPECT_FALSE(find_invalid_utf8("Nürnberg 日本 🦀 \xEF\xBF\xBD"));
    for (const char* text : {"a\x80", "a\xC3", "a\xC0\x80", "a\xE0\x80\x80", "a\xED\xA0\x80", "a\xF4\x90\x80\x80",
                             "a\xF5", "a\xFF", "a\xE2\x82", "a\xF0\x9F\xA6"})
        EXPECT_EQ(find_invalid_utf8(text), 1U) << text;
}

TEST(Text, ReplacesIllFormedUtf8)
{
    EXPECT_EQ(to_valid_utf8("a\xFF"
                            "b\xE2\x82"
                            "c"),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD"
              "c");
    EXPECT_EQ(to_valid_utf8("N\xC3\xBC"), "N\xC3\xBC");
}

TEST(LineIndex, CountsCodePointsFromOne)
{
    const std::string text = "ab\nü🦀x\r\n\nend";
    const LineIndex lines(text);
    EXPECT_EQ(lines.position(0), (Position{1, 1}));
    EXPECT_EQ(lines.position(2), (Position{1, 3}));
    EXPECT_EQ(lines.position(3), (Position{2, 1}));
    EXPECT_EQ(lines.position(text.find('x')), (Position{2, 3}));
    EXPECT_EQ(lines.position(text.find("end")), (Position{4, 1}));
    EXPECT_EQ(lines.position(9999), (Position{4, 4}));
}

TEST(LineIndex, CountsTheColumnsOfLongLines)
{
    std::string text = "first\n";
    for (int i = 0; i < 3000; ++i)
        text += i % 3 == 0 ? "é" : i % 3 == 1 ? "x" : "日";
    text += "\nlast";
    const LineIndex lines(text);
    std::size_t offset = 6;
    for (std::size_t column = 1; column <= 3000; ++column) {
        ASSERT_EQ(lines.position(offset), (Position{2, column}));
        offset += (column - 1) % 3 == 0 ? 2 : (column - 1) % 3 == 1 ? 1 : 3;
    }
    EXPECT_EQ(lines.position(text.size()), (Position{3, 5}));
    EXPECT_EQ(lines.position(text.size() + 9), (Position{3, 5}));
}

TEST(LineIndex, CountsToTheEndOfALineOfAnyLength)
{
    for (std::size_t length = 1020; length <= 1030; ++length) {
        for (const std::string_view end : {"", "\n", "\nmore"}) {
            const std::string text = "é" + std::string(length - 2, 'x') + std::string(end);
            EXPECT_EQ(LineIndex(text).position(length), (Position{1, length})) << length << end;
        }
    }
}

}  // namespace
}  // namespace twir
