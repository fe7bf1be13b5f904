#include "../../core/src/host.h"

#include <gtest/gtest.h>

namespace twir {
namespace {

TEST(Host, LetsEveryScriptPass)
{
    for (std::string_view host :
         {"example.com", "bücher.example", "例え.テスト", "пример.рф", "xn--bcher-kva.example", "a_b.example",
          "EXAMPLE.com", "example.com.", "127.0.0.1", "[2001:db8::1]", "localhost", "☕.example"})
        EXPECT_TRUE(is_host(host)) << host;
}

TEST(Host, RefusesWhatNoBrowserLooksUp)
{
    for (std::string_view host : {"",
                                  ".",
                                  "single",
                                  "a..b",
                                  ".a.example",
                                  "-a.example",
                                  "a-.example",
                                  "a b.example",
                                  "ex%41mple.com",
                                  "256.1.1.1",
                                  "1.2.3",
                                  "010.0.0.1",
                                  "0x7f.1",
                                  "1.2.3.4.5",
                                  "example.0x1",
                                  "a\u00A0b.example",
                                  "a\u202Eb.example",
                                  "a\uE000b.example",
                                  "a\uFF0Fb.example",
                                  "a\U000E0041b.example",
                                  "a/b.example"})
        EXPECT_FALSE(is_host(host)) << host;
    EXPECT_FALSE(is_host(std::string(64, 'a') + ".example"));
}

TEST(Host, WritesWhatStandsForAnotherCharacterAsThat)
{
    EXPECT_EQ(plain_host("\uFF45\uFF58ample\uFF0Ecom"), "example.com");
    EXPECT_EQ(plain_host("例え\u3002テスト"), "例え.テスト");
    EXPECT_EQ(plain_host("exam\u00ADple\u200B.com"), "example.com");
    EXPECT_EQ(plain_host("\uFF11\uFF12\uFF17.0.0.1"), "127.0.0.1");
    EXPECT_EQ(plain_host("bücher.example"), std::nullopt);
    EXPECT_EQ(plain_host(""), std::nullopt);
    EXPECT_FALSE(is_host("\uFF12\uFF15\uFF16.0.0.1")) << "an IPv4 address in full-width digits is one";
}

}  // namespace
}  // namespace twir
