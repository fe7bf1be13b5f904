// Real published items, where the shared data is present: what is regular stays as it is, and what is read is
// written again byte for byte.
#include <gtest/gtest.h>

#include "support.h"
#include <algorithm>
#include <filesystem>

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

bool has_error(const std::vector<Diagnostic>& found)
{
    return std::any_of(found.begin(), found.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

// Whole documents as people paste them, one of them spoilt by a chat program and a wrong charset.
TEST(Seeds, EveryItemIsUnderstoodOrExplained)
{
    const std::filesystem::path folder = std::string(TWIR_SOURCE_DIR) + "/../shared/seeds";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the founding documents are not beside the project (../shared/seeds)";
    std::size_t events = 0;
    std::size_t links = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const std::string text = test::mended(test::read_file(file.path().string()).value_or(""));
        for (const Item& item : parse(text)) {
            const std::string_view source = slice(text, item.span);
            EXPECT_NE(item.kind, Kind::unknown) << source;
            EXPECT_TRUE(submission(text, item) || has_error(check(text, item, test::context()))) << source;
            events += item.kind == Kind::event ? 1U : 0U;
            links += item.kind == Kind::link ? 1U : 0U;
        }
        // No event is left that the reader has not seen as one.
        for (std::size_t at = text.find("\n* 20"); at != std::string::npos; at = text.find("\n* 20", at + 1)) {
            const auto items = parse(text.substr(at + 1, text.find("\n*", at + 5) - at - 1));
            EXPECT_TRUE(!items.empty() && items.front().kind == Kind::event) << text.substr(at, 80);
        }
    }
    EXPECT_GT(events, 150U);
    EXPECT_GT(links, 100U);
}

INSTANTIATE_TEST_SUITE_P(Published, Corpus, testing::Values("links.jsonl", "events.jsonl"), [](const auto& tested) {
    return std::string(tested.param, 1, 4) == "inks" ? "links" : "events";
});

}  // namespace
}  // namespace twir
