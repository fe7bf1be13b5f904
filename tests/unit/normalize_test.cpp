// Normalisation form C, by hand and against Python's.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>

#include "../../core/src/chars.h"
#include "../../core/src/normalize.h"
#include "../../core/src/unicode_tables.h"
#include "support.h"

namespace twir {
namespace {

TEST(Normalize, LeavesComposedTextAlone)
{
    for (std::string_view text :
         {"", "plain", "Zürich – “café” 🦀", "日本語", "한국어", "ф̆ is no letter of its own", "नमस्ते"}) {
        EXPECT_EQ(to_nfc(text), text);
        EXPECT_TRUE(is_nfc_quick("Zürich – “café” 🦀"));
    }
}

TEST(Normalize, Composes)
{
    EXPECT_EQ(to_nfc("Mu\u0308nchen"), "München");
    EXPECT_EQ(to_nfc("Vie\u0323\u0302t"), "Việt");
    EXPECT_EQ(to_nfc("Vie\u0302\u0323t"), "Việt");
    EXPECT_EQ(to_nfc("Viê\u0323t"), "Việt") << "what is composed in part is taken apart first";
    EXPECT_EQ(to_nfc("и\u0306"), "й");
    EXPECT_FALSE(is_nfc_quick("Mu\u0308nchen"));
}

TEST(Normalize, ComposesHangul)
{
    EXPECT_EQ(to_nfc("\u1112\u1161\u11AB"), "한");
    EXPECT_EQ(to_nfc("\u1112\u1161"), "하");
    EXPECT_EQ(to_nfc("하\u11AB"), "한");
    EXPECT_EQ(to_nfc("한\u11AB"), "한\u11AB") << "a syllable has one tail";
    EXPECT_EQ(to_nfc("\u1161\u11AB"), "\u1161\u11AB") << "and begins with a consonant";
    EXPECT_EQ(to_nfc("하\u11A7 u\u0308"), "하\u11A7 ü") << "U+11A7 is no tail";
}

TEST(Normalize, ReplacesCharactersThatStandForOthers)
{
    EXPECT_EQ(to_nfc("10 \u212B at 5 \u2126"), "10 Å at 5 Ω");
    EXPECT_EQ(to_nfc("\uF900"), "豈");
    EXPECT_EQ(to_nfc("\U0002F800"), "丽");
    EXPECT_EQ(to_nfc("\uFA0E"), "\uFA0E") << "a compatibility ideograph of its own";
}

TEST(Normalize, KeepsApartWhatIsExcluded)
{
    EXPECT_EQ(to_nfc("\u0958"), "\u0915\u093C");
    EXPECT_EQ(to_nfc("\uFB2C"), "\u05E9\u05BC\u05C1") << "the marks change places";
}

TEST(Normalize, AMarkOfTheSameClassBarsTheWay)
{
    EXPECT_EQ(to_nfc("a\u0315\u0300"), "à\u0315");
    EXPECT_EQ(to_nfc("a\u0305\u0300"), "a\u0305\u0300");
    EXPECT_EQ(to_nfc("a\u200B\u0300"), "a\u200B\u0300");
    EXPECT_EQ(to_nfc("\u0300a"), "\u0300a");
}

TEST(Normalize, KeepsBytesThatAreNotUtf8)
{
    for (std::string_view bytes : {"\xFF", "\xC3", "\xE2\x82", "\xF0\x9F\xA6", "\xED\xA0\x80", "\uFFFD"})
        EXPECT_EQ(to_nfc(join("u\u0308 ", bytes, " u\u0308", bytes)), join("ü ", bytes, " ü", bytes));
}

TEST(NfcRule, ChangesNoMoreThanItMust)
{
    const std::string text = "* [Rust `in` Mu\u0308nchen](https://example.com/mu\u0308nchen)";
    const auto found = check(text, test::context());
    const auto own = std::find_if(found.begin(), found.end(), [](const auto& d) { return d.rule == "title/nfc"; });
    ASSERT_NE(own, found.end());
    ASSERT_EQ(own->fix->edits.size(), 1U);
    EXPECT_EQ(slice(text, own->fix->edits[0].span), "u\u0308");
    EXPECT_EQ(own->fix->edits[0].text, "ü");
}

TEST(NfcRule, ReplacesWholeCharacters)
{
    // U+0340 stands for U+0300; the last bytes of both are equal.
    const std::string text = "* [x\u0340 y](https://example.com/)";
    const auto found = check(text, test::context());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].fix->edits[0].text, "\u0300");
    EXPECT_EQ(test::mended(text), "* [x\u0300 y](https://example.com/)");
}

#ifndef __EMSCRIPTEN__  // which has no processes

std::string decode_hex(std::string_view code_points)
{
    std::string out;
    for (std::string_view hex : split(code_points, ' '))
        if (!hex.empty())
            append_utf8(out, static_cast<char32_t>(std::stoul(std::string(hex), nullptr, 16)));
    return out;
}

std::vector<std::string> lines_of(const std::string& command)
{
    std::vector<std::string> lines;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        return lines;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), pipe) != nullptr)
        lines.emplace_back(trim(line.data()));
    pclose(pipe);
    return lines;
}

TEST(Normalize, AgreesWithPython)
{
    const auto samples = lines_of("python3 " TWIR_SOURCE_DIR "/scripts/unicode-tables samples");
    if (samples.empty() || samples.front() != unicode::version)
        GTEST_SKIP() << "no python3, or one that knows another Unicode than " << unicode::version;
    std::map<std::string, std::string> expected;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const auto sides = split(samples[i], ';');
        expected[decode_hex(sides[0])] = decode_hex(sides[1]);
    }
    EXPECT_GT(expected.size(), 8000U);
    for (const auto& [before, after] : expected) {
        EXPECT_EQ(to_nfc(before), after);
        EXPECT_EQ(to_nfc(after), after);
        EXPECT_TRUE(!is_nfc_quick(before) || before == after) << before;
    }
    std::size_t unsure = 0;
    for (char32_t c = 1; c < 0x110000; ++c) {
        std::string text;
        append_utf8(text, c);
        const auto sample = expected.find(text);
        if ((c >= 0xD800 && c < 0xE000) || (sample != expected.end() && sample->second != text))
            continue;
        ASSERT_EQ(to_nfc(text), text);
        unsure += is_nfc_quick(text) ? 0U : 1U;
    }
    EXPECT_EQ(unsure, 111U) << "the characters of which Unicode says NFC_Quick_Check=Maybe";
}

#endif

}  // namespace
}  // namespace twir
