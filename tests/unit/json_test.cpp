#include "json/twir_json.h"

#include <gtest/gtest.h>

#include "support.h"

namespace twir {
namespace {

TEST(Json, SubmissionsSurviveTheRoundTrip)
{
    const std::string link =
        R"({"kind":"link","prefixes":["ES","video"],"title":"T “q” \\ <x>","url":"https://example.com/"})";
    const std::string event =
        R"({"kind":"event","dates":{"first":"2026-03-04","last":"2026-03-05"},)"
        R"("place":{"attendance":"hybrid","city":"Nürnberg","subdivision":"","country":"DE"},)"
        R"("organizers":[{"name":"A","url":"https://a.example/"}],"paid":true,"title":"T","url":"https://t.example/",)"
        R"("mirrors":[{"title":"M","url":"https://m.example/"}]})";
    const std::string task =
        R"({"kind":"project-task","project":"P","title":"T","url":"https://example.com/issues/1"})";
    const std::string call = R"({"kind":"speaker-call","name":"C","url":"https://example.com/","closes":"2026-03-23",)"
                             R"("venue":"Berlin, Germany","dates":{"first":"2026-09-14","last":"2026-09-14"}})";
    const std::string crate =
        R"({"kind":"crate-nomination","name":"c","url":"https://example.com/","description":"crate",)"
        R"("suggester":{"name":"A","url":"https://example.com/1"},"selfSuggested":false})";
    const std::string quote =
        R"({"kind":"quote-nomination","quote":"Q","source":{"name":"S","url":"https://example.com/2"},)"
        R"("suggester":{"name":"A","url":""},"selfSuggested":true})";
    for (const std::string& text : {link, event, task, call, crate, quote}) {
        const auto reading = json::read_submission(text);
        ASSERT_TRUE(reading.value) << reading.error;
        EXPECT_EQ(json::write(*reading.value), text);
    }
}

TEST(Json, DefaultsWhatIsOptional)
{
    const auto reading = json::read_submission(
        R"({"kind":"event","dates":{"first":"2026-03-04"},"place":{"city":"Berlin","country":"DE"},)"
        R"("organizers":[{"name":"A","url":"https://a.example/"}],"title":"T","url":"https://t.example/"})");
    ASSERT_TRUE(reading.value) << reading.error;
    EXPECT_EQ(format(*reading.value),
              "* 2026-03-04 | Berlin, DE | [A](https://a.example/)\n    * [**T**](https://t.example/)");
}

struct Bad {
    const char* text;
    const char* error;
};

class UnusableSubmission : public testing::TestWithParam<Bad> {};

TEST_P(UnusableSubmission, IsExplained)
{
    const auto reading = json::read_submission(GetParam().text);
    EXPECT_FALSE(reading.value);
    EXPECT_NE(reading.error.find(GetParam().error), std::string::npos) << reading.error;
}

INSTANTIATE_TEST_SUITE_P(
    Json, UnusableSubmission,
    testing::Values(
        Bad{"", "not JSON"}, Bad{"{", "not JSON"}, Bad{"[]", "an object"}, Bad{"null", "an object"},
        Bad{"{}", "“kind” is missing"}, Bad{R"({"kind":"poem"})", "“kind” has to be “link”"},
        Bad{R"({"kind":7})", "“kind” has to be a string"}, Bad{R"({"kind":"link","url":"x"})", "“title” is missing"},
        Bad{R"({"kind":"link","title":"x","url":[]})", "“url” has to be"},
        Bad{R"({"kind":"link","title":"x","url":"y","prefixes":"video"})", "“prefixes” has to be an array"},
        Bad{R"({"kind":"event","title":"x","url":"y"})", "“dates” is missing"},
        Bad{R"({"kind":"event","dates":{"first":"2026-02-30"}})", "“2026-02-30” is not a day"},
        Bad{R"({"kind":"event","dates":{"first":"2026-03-05","last":"2026-03-04"}})", "before the first"},
        Bad{R"({"kind":"event","dates":{"first":"2026-03-05"},"place":{"attendance":"maybe"}})",
            "“attendance” has to be"},
        Bad{R"({"kind":"event","dates":{"first":"2026-03-05"},"place":{"city":"B"},"organizers":[],"title":"t","url":"u"})",
            "“organizers” has to name"}));

TEST(Json, NamesTheSubmissionOfAnArrayThatIsWrong)
{
    const auto reading = json::read_submissions(R"([{"kind":"link","title":"a","url":"b"},{"kind":"link"}])");
    EXPECT_FALSE(reading.value);
    EXPECT_EQ(reading.error, "submission 2: “title” is missing");
}

TEST(Json, ReadsFixRequests)
{
    const auto reading = json::read_fix_request(R"({"id":{"a":[1]},"text":"x","section":"Europe","more":1})");
    ASSERT_TRUE(reading.value);
    EXPECT_EQ(reading.value->id, R"({"a":[1]})");
    EXPECT_EQ(reading.value->section, "Europe");
    EXPECT_EQ(json::read_fix_request("{}").error, "“text” is missing");
    EXPECT_EQ(json::read_fix_request("[1").error, "it is not JSON");
    EXPECT_EQ(json::read_fix_request("7").error, "it is not an object");
    EXPECT_EQ(json::read_fix_request(R"({"id":7,"text":null})").id, "7");
}

TEST(Json, WritesLinesThatStayOne)
{
    const std::string line = json::write_text("\"\\u2028\"", "a\nb\xE2\x80\xA8"
                                                             "c\xC2\x85"
                                                             "d");
    EXPECT_EQ(line, R"({"id":"\u2028","text":"a\nb\u2028c\u0085d"})");
    EXPECT_EQ(json::write_text({}, "\xFF"), "{\"text\":\"\xEF\xBF\xBD\"}");
}

TEST(Json, DiagnosticsCountLinesAndCodePoints)
{
    const std::string text = "* [ü](https://a.example/)\n* [ü🦀](https://b.example/?utm_source=x)";
    const auto found = check(text, test::context());
    const std::string reply = json::write(json::FixReply{"1", text, text, std::nullopt, {}, found, true});
    EXPECT_NE(reply.find(R"("line":2,"column":27,"endLine":2,"endColumn":39)"), std::string::npos) << reply;
    EXPECT_NE(reply.find(R"("safety":"safe")"), std::string::npos);
}

}  // namespace
}  // namespace twir
