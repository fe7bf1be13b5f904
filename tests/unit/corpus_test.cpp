// Real published items, where the shared data is present: what is regular stays as it is, and what is read is
// written again byte for byte.
#include <gtest/gtest.h>

#include "support.h"
#include "json/twir_json.h"

namespace twir {
namespace {

// The values of "text" in a file of the shared data. Every row is a request as `fix --jsonl` takes it.
std::vector<std::string> published(const char* file)
{
    std::vector<std::string> texts;
    const auto rows = test::read_file(std::string(TWIR_SOURCE_DIR) + "/../shared/twir/" + file);
    std::istringstream lines(rows.value_or(""));
    for (std::string line; std::getline(lines, line);)
        if (auto request = json::read_fix_request(line); request.value)
            texts.push_back(request.value->text);
    return texts;
}

class Corpus : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        texts = published(GetParam());
        if (texts.empty())
            GTEST_SKIP() << "the newsletter's data is not beside the project (../shared/twir)";
    }
    std::vector<std::string> texts;
};

TEST_P(Corpus, MendingConverges)
{
    for (const std::string& text : texts) {
        const std::string once = test::mended(text);
        EXPECT_EQ(test::mended(once), once);
    }
}

TEST_P(Corpus, WhatNeedsNoMendingIsWrittenAgainByteForByte)
{
    std::size_t regular = 0;
    std::size_t same = 0;
    for (const std::string& text : texts) {
        const Mended mended = mend(text, test::context(), Safety::safe);
        const auto items = parse(text);
        if (mended.text != text || items.size() != 1 || items[0].find(Field::trailing) != nullptr)
            continue;
        const auto value = submission(text, items[0]);
        if (!value)
            continue;
        ++regular;
        // Titles may be escaped more than they need to be, or emphasised: those stay as they are.
        same += format(*value) == text ? 1U : 0U;
    }
    EXPECT_GT(regular, texts.size() / 5);
    EXPECT_GE(same * 1000, regular * 995) << same << " of " << regular;
}

TEST_P(Corpus, PartsLieInsideOfTheirItem)
{
    for (const std::string& text : texts)
        for (const Item& item : parse(text))
            for (const Part& part : item.parts)
                ASSERT_TRUE(item.span.contains(part.span)) << text;
}

INSTANTIATE_TEST_SUITE_P(Published, Corpus, testing::Values("links.jsonl", "events.jsonl"), [](const auto& tested) {
    return std::string(tested.param, 1, 4) == "inks" ? "links" : "events";
});

}  // namespace
}  // namespace twir
