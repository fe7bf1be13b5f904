// Text that was decoded in the wrong charset: what is recovered, and what is left alone.
#include "../../core/src/charset.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "../../core/src/chars.h"
#include "../../core/src/charset_tables.h"
#include "support.h"

namespace twir {
namespace {

// The mistake itself.
std::string spoilt(std::string_view text, std::u32string_view charset)
{
    std::string out;
    for (char c : text) {
        if (is_ascii(c))
            out.push_back(c);
        else
            append_utf8(out, charset[static_cast<unsigned char>(c) - 0x80U]);
    }
    return out;
}

std::u32string latin_1()
{
    std::u32string charset;
    for (char32_t c = 0x80; c <= 0xFF; ++c)
        charset.push_back(c);
    return charset;
}

constexpr std::string_view languages[] = {
    "Rust in Nürnberg – let’s meet · “now”…",
    "Découverte de l’été à Paris : œuvres, Noël, ça",
    "Programação em São Paulo, Codificação – não é só",
    "Łódź: zażółć gęślą jaźń",
    "Привет, мир: часть 7/8",
    "Καλημέρα κόσμε",
    "Hội thảo Rust tại Việt Nam: được",
    "日本語のRust勉強会、中文技术大会 한국어",
    "שיחה חופשית על ראסט",
    "Émile, Öl, ÉTÉ, El Niño, ¿Qué? ¡Sí!",
    "🦀 Ferris ❤️ 👩‍💻 🇺🇦 🏳️‍🌈 → ✅ ☕",
    "10 € – 20 °C ± 5 µs ≠ ½ × 3² ≤ ∞ ™ ©",
};

TEST(Charset, RecoversEveryLanguageFromEveryCharset)
{
    const std::u32string latin = latin_1();
    for (std::string_view text : languages)
        for (std::u32string_view charset : {windows_1252, std::u32string_view(latin), mac_roman}) {
            const std::string once = spoilt(text, charset);
            const auto found = recover_charset(once);
            ASSERT_TRUE(found) << once;
            EXPECT_TRUE(found->certain) << once;
            EXPECT_EQ(with_charset_recovered(once), text);
            EXPECT_EQ(with_charset_recovered(spoilt(once, charset)), text) << "spoilt twice: " << spoilt(once, charset);
        }
}

TEST(Charset, SaysWhichOneItWas)
{
    EXPECT_EQ(recover_charset("let\u00E2\u20AC\u2122s")->charset, "Windows-1252");
    EXPECT_EQ(recover_charset("let\u00E2\u0080\u0099s")->charset, "Latin-1");
    EXPECT_EQ(recover_charset("\u00E2\u20AC\u009D")->charset, "Windows-1252") << "which browsers complete like this";
    EXPECT_EQ(recover_charset("let‚Äôs")->charset, "Mac Roman");
}

TEST(Charset, TellsWhereEachRunStands)
{
    const auto found = recover_charset("a N√ºrnberg\nb S√£o");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->edits, (std::vector<Edit>{{{3, 8}, "ü"}, {{18, 23}, "ã"}}));
}

TEST(Charset, FindsWhatAWordShows)
{
    const std::pair<std::string_view, std::string_view> pairs[] = {
        {"NÃ¼rnberg", "Nürnberg"},
        {"N√ºrnberg", "Nürnberg"},
        {"MÃ©xico", "México"},
        {"Florian√≥polis", "Florianópolis"},
        {"Â· dot", "· dot"},
        {"a ¬∑ b", "a · b"},
        {"¬°Veni!", "¡Veni!"},
        {"20¬∞C", "20°C"},
        {"‚Ä¢ item", "• item"},
        {"ðŸ¦€", "🦀"},
        {"\uF8FFüì∞", "📰"},
        {"*–ß–∞—Å—Ç—å*", "*Часть*"},
        {"Ã–sterreich", "Österreich"},
        {"GdaÅ„sk", "Gdańsk"},
        {"10 Î¼s", "10 μs"},
        {"cafeÌ\u0081", "cafe\u0301"},
        {"â€œRustâ€\u009D", "“Rust”"},
        {"Bra»ôov", "Brașov"},
        {"b √ºber √ñl", "b über Öl"},
        {"ï»¿text", "\uFEFFtext"},
    };
    for (const auto& [before, after] : pairs) {
        EXPECT_EQ(with_charset_recovered(before), after);
        EXPECT_TRUE(recover_charset(before) && recover_charset(before)->certain) << before;
    }
}

TEST(Charset, OneCertainRunSettlesALineThatCanBeReadWhole)
{
    EXPECT_EQ(with_charset_recovered("√π"), "√π");
    EXPECT_EQ(with_charset_recovered("‚Äì √π"), "– ù");
    EXPECT_EQ(with_charset_recovered("‚Äì √π é"), "– √π é") << "é was not spoilt, so √π need not be";
    EXPECT_EQ(with_charset_recovered("‚Äì\n√π"), "–\n√π") << "lines are judged one by one";
}

TEST(Charset, LeavesGenuineTextAlone)
{
    for (std::string_view text : languages)
        EXPECT_FALSE(recover_charset(text)) << text;
    for (std::string_view text : {
             "L’été à l’état «\u00A0café\u00A0» – «\u00A0déjà vu\u00A0» … d’Émile, l’École",
             "«\u00A0voilà\u00A0» et «\u00A0été\u00A0»: «été», «État», l'œuvre ŒUVRE™",
             "“MANHÔ — AMANHÔ… IRMÃ’S, NÃO É “FUNÇÃO”… AMANHÃ—A",
             "—É verdade? —Às vezes. —Água",
             "CAFÉ™ CAFÉ® CAFÉ… “CAFÉ” ‘CAFÉ’ — É",
             "»Über« „Äpfel“ ‚Öl‘ ‚Ärger‘ »ähnlich« ›Ärger‹ ß™ ß…",
             "Å i Lofoten, Å\u00A0i Lofoten, “Å” ‘Ä’ «Å» “HYVÄ” MITÄ… PÄIVÄ™",
             "„Łódź” – ŁÓDŹ… GDAŃSK™",
             "Привет, «мир» — “да” – Ё… №5",
             "Ελληνικά «γλώσσα» – “Ω”",
             "Tiếng Việt: “Được” – ƯỚC… chữ «Â»",
             "está»… dirá»—dijo él… «¿está?» allá» ESPAÑ… “ESPAÑ”",
             "∫ e^(−x²) = √π; 2√π; √Ω; √µ; √∞; √∂x; ¬A ∧ ¬π; ≈£5 ≈¥100 ≈20°C ≈±3; ƒ∂; ∆°; ∆π",
             "√2 ≠ ±1, x ≈ y, ¬p, ≈Österreich, 5 ≈ 5",
             "日本語「テスト」— 中文，“引号”… 한국어",
             "Þór það” Ísland – Ð “Ð”",
             "£5 ©2024 ®™ §3 ¶ 20°C ±5 µs ½ × ÷ · • † ‡",
             "col·legi, Co·l·laboració",
             "10 € – 20 € … „x” ‹x›",
             "à\u00A0«\u00A0é\u00A0»\u00A0è\u00A0»\u00A0ê\u00A0»",
             "S√2 or Ã alone, â, Â",
         })
        EXPECT_FALSE(recover_charset(text) && recover_charset(text)->certain) << text << with_charset_recovered(text);
}

TEST(Charset, OffersWhatIsOnlyLikely)
{
    const auto offer = [](std::string_view text) {
        const auto found = recover_charset(text);
        return found && !found->certain ? twir::apply_edits(text, found->edits) : std::string();
    };
    EXPECT_EQ(offer("≈Åodz"), "Łodz");
    EXPECT_EQ(offer("ÐÑ‚Ð¾Ñ‚"), "Ðтот") << "a character was lost: Э";
    EXPECT_EQ(offer("Ñ‚Ð¾Ñ‚Ð"), "тотÐ");
    EXPECT_EQ(offer("now â€\" or never"), "now — or never");
    EXPECT_EQ(offer("2010â€\"2020"), "2010–2020");
    EXPECT_EQ(offer("he said soâ€"), "he said so”");
    EXPECT_EQ(offer("–í –Ω"), "") << "too little to say anything";
}

TEST(Charset, WebAddressesStay)
{
    EXPECT_FALSE(recover_charset("https://example.com/N√ºrnberg"));
    EXPECT_EQ(with_charset_recovered("[N√ºrnberg](https://example.com/N√ºrnberg) N√ºrnberg"),
              "[Nürnberg](https://example.com/N√ºrnberg) Nürnberg");
}

TEST(Charset, BytesThatAreNotUtf8Stay)
{
    EXPECT_EQ(with_charset_recovered("\xC3 N√ºrnberg \xFF\x80"), "\xC3 Nürnberg \xFF\x80");
}

TEST(Charset, TakesLongRuns)
{
    std::string text;
    for (int i = 0; i < 200'000; ++i)
        text += "√º";
    const std::string recovered = with_charset_recovered(text);
    EXPECT_EQ(recovered.size(), 400'000U);
}

TEST(CharsetRule, OffersAndMends)
{
    EXPECT_EQ(test::mended("* [N√ºrnberg](https://example.com/)"), "* [Nürnberg](https://example.com/)");
    const std::string likely = "* [≈Åodz](https://example.com/)";
    EXPECT_EQ(test::mended(likely), likely);
    EXPECT_EQ(test::mended(likely, Safety::unsafe), "* [Łodz](https://example.com/)");
    const auto found = check(likely, test::context());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].severity, Severity::hint);
    EXPECT_EQ(found[0].fix->safety, Safety::unsafe);
}

// The newsletter's data beside the project, where it is present.
std::vector<std::string> lines_below(const std::string& folder)
{
    std::vector<std::string> lines;
    const std::filesystem::path root = std::string(TWIR_SOURCE_DIR) + "/../shared/" + folder;
    if (!std::filesystem::exists(root))
        return lines;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file())
            continue;
        const std::string text = test::read_file(entry.path().string()).value_or("");
        for (std::string_view line : split(text, '\n'))
            lines.emplace_back(line);
    }
    return lines;
}

TEST(Charset, FindsNothingInWhatWasPublished)
{
    const auto lines = lines_below("twir");
    if (lines.empty())
        GTEST_SKIP() << "the newsletter's data is not beside the project (../shared/twir)";
    for (const std::string& line : lines)
        ASSERT_FALSE(recover_charset(line)) << line;
}

TEST(Charset, RecoversWhatWasPublished)
{
    std::vector<std::string> lines = lines_below("twir");
    std::erase_if(lines, [](const std::string& line) {
        return std::all_of(line.begin(), line.end(), [](char c) { return is_ascii(c); }) ||
               line.find("://") != std::string::npos;
    });
    if (lines.empty())
        GTEST_SKIP() << "the newsletter's data is not beside the project (../shared/twir)";
    std::size_t right = 0;
    for (const std::string& line : lines) {
        right += with_charset_recovered(spoilt(line, windows_1252)) == line ? 1U : 0U;
        right += with_charset_recovered(spoilt(line, mac_roman)) == line ? 1U : 0U;
    }
    EXPECT_GE(right * 1000, lines.size() * 2 * 999) << right << " of " << lines.size() * 2;
}

// Those documents were decoded as Mac Roman, all or a part of each.
TEST(Charset, RecoversTheSeedDocuments)
{
    const auto lines = lines_below("seeds");
    if (lines.empty())
        GTEST_SKIP() << "the seed documents are not beside the project (../shared/seeds)";
    std::string all;
    for (const std::string& line : lines) {
        const std::string recovered = with_charset_recovered(line);
        EXPECT_FALSE(recover_charset(recovered)) << recovered;
        for (std::string_view sign : {"√", "‚Ä", "\uF8FF", "∞", "≥", "Ô∏", "◊"})
            EXPECT_EQ(recovered.find(sign), std::string::npos) << recovered;
        all += recovered + '\n';
    }
    for (std::string_view text :
         {"*Часть 7/8*", "• 2025\\-07\\-12 \\| São Paulo, BR \\| [Rust São Paulo Meetup](", "Florianópolis, BR",
          "📰 **JOBS**", "– [Remo Senekowitsch", "[**שיחה חופשית ווירטואלית על ראסט**]", "Virtual (Nürnberg, DE)",
          "🏳️‍🌈", "Implementación", "🦀"})
        EXPECT_NE(all.find(text), std::string::npos) << text;
}

}  // namespace
}  // namespace twir
