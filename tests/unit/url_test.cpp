#include <gtest/gtest.h>

#include "support.h"
#include "twir/item.h"
#include "twir/url.h"

namespace twir {
namespace {

std::string_view part(std::string_view url, Span UrlComponents::*member)
{
    return slice(url, split_url(url).*member);
}

TEST(Url, SplitsIntoComponents)
{
    const std::string_view url = "https://user:pw@Example.com:8080/a/b(c)?x=1&y=2#frag?#x";
    EXPECT_EQ(part(url, &UrlComponents::scheme), "https");
    EXPECT_EQ(part(url, &UrlComponents::userinfo), "user:pw");
    EXPECT_EQ(part(url, &UrlComponents::host), "Example.com");
    EXPECT_EQ(part(url, &UrlComponents::port), "8080");
    EXPECT_EQ(part(url, &UrlComponents::path), "/a/b(c)");
    EXPECT_EQ(part(url, &UrlComponents::query), "x=1&y=2");
    EXPECT_EQ(part(url, &UrlComponents::fragment), "frag?#x");
}

TEST(Url, SplitsWhatIsNoUrl)
{
    for (std::string_view text :
         {"", ":", "/", "?", "#", "://", "https:", "https://", "a b", "mailto:x@y.z", "//host", "[::1]"}) {
        const UrlComponents parts = split_url(text);
        for (Span span :
             {parts.scheme, parts.userinfo, parts.host, parts.port, parts.path, parts.query, parts.fragment}) {
            EXPECT_LE(span.begin, span.end) << text;
            EXPECT_LE(span.end, text.size()) << text;
        }
    }
    EXPECT_EQ(part("mailto:x@y.z", &UrlComponents::path), "x@y.z");
    EXPECT_FALSE(split_url("https:/x").has_authority);
}

TEST(Url, SplitsOddAuthorities)
{
    EXPECT_EQ(part("https://a@b@c:1/", &UrlComponents::userinfo), "a@b");
    EXPECT_EQ(part("https://a@b@c:1/", &UrlComponents::host), "c");
    EXPECT_EQ(part("https://u:p@[::1]:8080/", &UrlComponents::host), "[::1]");
    EXPECT_EQ(part("https://u:p@[::1]:8080/", &UrlComponents::port), "8080");
    EXPECT_EQ(part("https://[a]:1]:2:3", &UrlComponents::host), "[a]:1]");
    EXPECT_EQ(part("https://host?a@b/c:d", &UrlComponents::host), "host");
    EXPECT_EQ(part("https://host?a@b/c:d", &UrlComponents::query), "a@b/c:d");
    EXPECT_EQ(part("https://host#?x", &UrlComponents::fragment), "?x");
    EXPECT_EQ(part("1a://host", &UrlComponents::scheme), "");
}

TEST(Url, AreWrittenSoThatTheyCanBeReadAgain)
{
    EXPECT_EQ(written_destination("https://a.example/b_(c)?d='e'"), "https://a.example/b_(c)?d='e'");
    EXPECT_EQ(written_destination("https://a.example/b c(d"), "https://a.example/b%20c%28d");
    EXPECT_EQ(written_destination("https://a.example/<b>)"), "https://a.example/%3Cb%3E%29");
    EXPECT_EQ(written_destination(" https://a.example/b\t\r\nc\n"), "https://a.example/bc");
    EXPECT_EQ(written_destination(""), "");
    for (const std::string_view url :
         {"https://a.example/b c", "https://a.example/)(", "https://a b.example/", "a<b>c d"}) {
        const std::string text = format(Link{{}, "A title", std::string(url)});
        const auto read = submissions(text);
        ASSERT_EQ(read.size(), 1U) << text;
        EXPECT_EQ(std::get<Link>(read.front()).url, written_destination(url));
    }
}

TEST(Url, KnowsAddressesOfTheWeb)
{
    for (std::string_view url :
         {"https://example.com", "http://example.com/", "HTTPS://Example.COM/a", "https://a.b.example/?q#f",
          "https://bücher.example/", "https://127.0.0.1:80/", "https://[2001:db8::1]/x", "https://localhost:3000/",
          "https://example.com./", "https://under_score.example/"})
        EXPECT_TRUE(is_web_url(url)) << url;
    for (std::string_view url :
         {"", "https://", "https:///path", "https://nodots/", "example.com", "//example.com", "ftp://example.com",
          "mailto:a@example.com", "https:example.com", "https://-a.example/", "https://a..b/", "https://.example/",
          "https://exa mple.com/", "https://example.com:99999/", "https://example.com:x/", "javascript:alert(1)"})
        EXPECT_FALSE(is_web_url(url)) << url;
}

TEST(Url, FindsQueryParameters)
{
    const std::string_view url = "https://e.com/?a=1&&b&=3#&c=4";
    const auto found = query_parameters(url);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(slice(url, found[0].name), "a");
    EXPECT_EQ(slice(url, found[0].value), "1");
    EXPECT_EQ(slice(url, found[1].name), "b");
    EXPECT_EQ(slice(url, found[1].value), "");
    EXPECT_EQ(slice(url, found[2].name), "");
    EXPECT_EQ(slice(url, found[2].value), "3");
}

TEST(Url, DecodesPercentEscapes)
{
    EXPECT_EQ(percent_decode("a%20b%C3%BC+%zz%4"), "a bü+%zz%4");
    EXPECT_EQ(percent_decode("a+b", true), "a b");
    EXPECT_EQ(percent_decode("%"), "%");
}

TEST(UrlTable, TellsTrackingFromDoubtful)
{
    using Parameter = UrlTable::Parameter;
    const UrlTable& table = test::urls();
    EXPECT_EQ(table.parameter("example.com", "utm_source"), Parameter::tracking);
    EXPECT_EQ(table.parameter("example.com", "utm_anything"), Parameter::tracking);
    EXPECT_EQ(table.parameter("example.com", "si"), Parameter::unknown);
    EXPECT_EQ(table.parameter("youtube.com", "si"), Parameter::tracking);
    EXPECT_EQ(table.parameter("example.com", "ref"), Parameter::doubtful);
    EXPECT_EQ(table.parameter("example.com", "page"), Parameter::unknown);
}

TEST(UrlTable, KnowsMediaAndSections)
{
    const UrlTable& table = test::urls();
    EXPECT_EQ(table.medium("youtube.com", "/watch"), "video");
    EXPECT_EQ(table.medium("youtube.com", "/about"), std::nullopt);
    EXPECT_EQ(table.section("blog.rust-lang.org", "/2026/x"), "Official");
    EXPECT_EQ(table.section("example.com", "/"), std::nullopt);
}

}  // namespace
}  // namespace twir
