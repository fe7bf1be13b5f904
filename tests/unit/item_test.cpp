#include <gtest/gtest.h>

#include "support.h"
#include "twir/item.h"

namespace twir {
namespace {

constexpr std::string_view event_text =
    "* 2026-03-04 - 2026-03-06 | Hybrid (Berlin, DE) | [Rust | Club 🦀](https://example.com/club) + "
    "[B](https://b.example/)\n"
    "    * $[**Days of [1] `x|y`**](https://example.com/days) | [**Mirror: here**](https://b.example/days)";

Event sample_event()
{
    Event event;
    event.dates = {test::day("2026-03-04"), test::day("2026-03-06")};
    event.place = {Attendance::hybrid, "Berlin", "", "DE"};
    event.organizers = {{"Rust | Club 🦀", "https://example.com/club"}, {"B", "https://b.example/"}};
    event.paid = true;
    event.title = "Days of [1] `x|y`";
    event.url = "https://example.com/days";
    event.mirrors = {{"Mirror: here", "https://b.example/days"}};
    return event;
}

TEST(Item, WritesAndReadsALink)
{
    const Link link{{"ES", "video"}, "Vec<T> y `Box<T>`", "https://example.com/a_(b)"};
    const std::string text = format(link);
    EXPECT_EQ(text, "* [ES] [video] [Vec&lt;T> y `Box<T>`](https://example.com/a_(b))");
    const auto items = parse(text);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(submission(text, items[0]), Submission{link});
}

TEST(Item, WritesAndReadsAnEvent)
{
    EXPECT_EQ(format(sample_event()), event_text);
    const auto items = parse(event_text);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].kind, Kind::event);
    EXPECT_EQ(submission(event_text, items[0]), Submission{sample_event()});
    EXPECT_TRUE(check(event_text, test::context()).empty());
}

TEST(Item, WritesAndReadsCallsForParticipation)
{
    const ProjectTask task{"Tool", "Add `--flag` - soon", "https://github.com/example/tool/issues/7"};
    const std::string task_text = format(task);
    EXPECT_EQ(task_text, "* [Tool - Add `--flag` - soon](https://github.com/example/tool/issues/7)");
    EXPECT_EQ(submission(task_text, parse(task_text, "CFP - Projects").front()), Submission{task});
    EXPECT_EQ(parse(task_text).front().kind, Kind::link) << "only its section tells a task from a link";

    const SpeakerCall call{"Conf <2026>",
                           "https://example.com/cfp",
                           test::day("2026-03-23"),
                           "Berlin, Germany",
                           {test::day("2026-09-14"), test::day("2026-09-16")}};
    const std::string call_text = format(call);
    EXPECT_EQ(call_text,
              "* [**Conf <2026>**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14 - 2026-09-16");
    EXPECT_EQ(submission(call_text, parse(call_text).front()), Submission{call});
}

TEST(Item, HasNoLinesButItsOwn)
{
    EXPECT_EQ(format(Link{{}, "A\n* post", "https://a.example/)\r\n* [B](https://b.example/"}),
              "* [A * post](https://a.example/%29*%20[B]%28https://b.example/)");
    Event event = sample_event();
    event.place.city = "Oslo\n* [B](https://b.example/)";
    const std::string text = format(event);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1) << text;
}

TEST(Item, WritesNominations)
{
    const CrateNomination crate{"walk_it",
                                "https://crates.io/crates/walk_it",
                                "crate for walking folders",
                                {"A. Person", "https://users.example/2704/1"},
                                false};
    EXPECT_EQ(format(crate),
              "This week's crate is [walk_it](https://crates.io/crates/walk_it), a crate for walking folders.\n\n"
              "Thanks to [A. Person](https://users.example/2704/1) for the suggestion!");
    EXPECT_EQ(forum_post(crate),
              "I'd like to suggest [walk_it](https://crates.io/crates/walk_it), a crate for walking folders.");
    const QuoteNomination quote{"One.\n\nTwo.", {"Somebody on a forum", "https://forum.example/1"}, {"Me", ""}, true};
    EXPECT_EQ(format(quote), "> One.\n>\n> Two.\n\n– [Somebody on a forum](https://forum.example/1)\n\n"
                             "Thanks to Me for the self-suggestion!");
    EXPECT_EQ(forum_post(quote), "> One.\n>\n> Two.\n\n– [Somebody on a forum](https://forum.example/1)");
    EXPECT_EQ(forum_post(Link{}), "");
}

TEST(Item, WritesACrateWithItsArticle)
{
    const auto post = [](std::string description) {
        return forum_post(CrateNomination{"x", "https://x.example/", std::move(description), {}, false});
    };
    const std::string start = "I'd like to suggest [x](https://x.example/), ";
    EXPECT_EQ(post("library"), start + "a library.");
    EXPECT_EQ(post("async runtime."), start + "an async runtime.");
    EXPECT_EQ(post("Embedded database"), start + "an Embedded database.");
    EXPECT_EQ(post("library that does more..."), start + "a library that does more...");
    EXPECT_EQ(post("utility"), start + "a utility.");
    EXPECT_EQ(post("universal tool"), start + "a universal tool.");
    EXPECT_EQ(post("uninitialised buffer"), start + "an uninitialised buffer.");
    EXPECT_EQ(post("usable thing"), start + "a usable thing.");
    EXPECT_EQ(post("onerous thing"), start + "an onerous thing.");
    EXPECT_EQ(post("unopinionated tool"), start + "an unopinionated tool.");
    EXPECT_EQ(post("one-line macro"), start + "a one-line macro.");
    EXPECT_EQ(post("8-bit float"), start + "an 8-bit float.");
    // What is typed goes before what is guessed.
    EXPECT_EQ(post("an HTTP client"), start + "an HTTP client.");
    EXPECT_EQ(post("The missing crate."), start + "the missing crate.");
    EXPECT_EQ(post("another parser"), start + "another parser.");
    EXPECT_EQ(post("A parser"), start + "a parser.");
    EXPECT_EQ(post("yet another parser"), start + "yet another parser.");
    EXPECT_EQ(post("answer"), start + "an answer.");
    EXPECT_EQ(post("..."), "I'd like to suggest [x](https://x.example/).");
}

TEST(Item, ComposesWhatIsIncomplete)
{
    const Composed empty = compose(Kind::link, {});
    EXPECT_EQ(empty.text, "* []()");
    ASSERT_NE(empty.item.find(Field::title), nullptr);
    const Composed event = compose(Kind::event, {{Field::organizer, "Club"}, {Field::dates, "2026-02-30"}});
    EXPECT_EQ(event.text, "* 2026-02-30 |  | [Club]()\n    * [****]()");
    EXPECT_FALSE(submission(event.text, event.item));
}

TEST(Item, ComposesInTheOrderOfTheHouse)
{
    const Composed composed = compose(Kind::event, {{Field::mirror_url, "https://m.example/"},
                                                    {Field::url, "https://e.example/"},
                                                    {Field::title, "T"},
                                                    {Field::paid, "$"},
                                                    {Field::organizer, "A"},
                                                    {Field::organizer_url, "https://a.example/"},
                                                    {Field::organizer, "B"},
                                                    {Field::organizer_url, "https://b.example/"},
                                                    {Field::place, "Virtual"},
                                                    {Field::dates, "2026-03-04"},
                                                    {Field::prefix, "video"}});
    EXPECT_EQ(composed.text, "* 2026-03-04 | Virtual | [A](https://a.example/) + [B](https://b.example/)\n"
                             "    * $[**T**](https://e.example/) | [****](https://m.example/)");
}

TEST(Item, PartsOfAComposedItemAreWhereTheySay)
{
    const Composed composed = compose(Kind::event, entries(Submission{sample_event()}));
    EXPECT_EQ(composed.text, event_text);
    EXPECT_EQ(slice(composed.text, composed.item.find(Field::place)->span), "Hybrid (Berlin, DE)");
    EXPECT_EQ(slice(composed.text, composed.item.find(Field::mirror_url)->span), "https://b.example/days");
    const auto parsed = parse(composed.text);
    ASSERT_EQ(parsed.size(), 1U);
    EXPECT_EQ(parsed[0].parts, composed.item.parts) << "the reader finds the parts where the writer put them";
}

TEST(Item, ReadsSeveralItemsAndSkipsWhatIsNone)
{
    const std::string text = "### Europe\n\n"
                             "* 2026-03-04 | Berlin, DE | [A](https://a.example/)\n    * [**T**](https://t.example/)\n"
                             "* 2026-03-05 | Paris, FR | [B](https://b.example/)\n    * [**U**](https://u.example/)\n\n"
                             "<!-- a comment\n* [not](https://an.example/item)\n-->\n\n"
                             "* [Link](https://l.example/)\n"
                             "https://bare.example/post\n";
    const auto items = parse(text);
    ASSERT_EQ(items.size(), 4U);
    EXPECT_EQ(items[0].kind, Kind::event);
    EXPECT_EQ(items[1].kind, Kind::event);
    EXPECT_EQ(items[2].kind, Kind::link);
    EXPECT_EQ(slice(text, items[3].find(Field::url)->span), "https://bare.example/post");
}

TEST(Item, JoinsLinesThatBelongTogether)
{
    const std::string broken = "* [Ownership &\nborrowing](https://example.com/)";
    ASSERT_EQ(parse(broken).size(), 1U);
    EXPECT_EQ(test::mended(broken), "* [Ownership & borrowing](https://example.com/)");
    EXPECT_EQ(test::mended("A title\nhttps://example.com/post"), "* [A title](https://example.com/post)");
}

TEST(Item, NeverFails)
{
    for (std::string_view text : {"",
                                  "\n\n",
                                  "*",
                                  "* ",
                                  "[",
                                  "](",
                                  "* [](",
                                  "|",
                                  "2026-03-04 |",
                                  "2026-03-04 | |",
                                  "<a href=",
                                  "<a >",
                                  "<!--",
                                  "* [a](b)(c)",
                                  "```",
                                  "\xF0\x9F\xA6\x80",
                                  "https://",
                                  "[x]: ",
                                  "$[",
                                  "#",
                                  "## \n#"})
        for (const Item& item : parse(text))
            for (const Part& part : item.parts)
                EXPECT_TRUE(item.span.contains(part.span)) << text;
}

TEST(Item, SeparatorsAreKnownForNeighboursOnly)
{
    EXPECT_EQ(separator(Kind::event, Field::dates, Field::place), " | ");
    EXPECT_EQ(separator(Kind::event, std::nullopt, Field::title), std::nullopt);
    EXPECT_EQ(separator(Kind::link, Field::dates, Field::place), std::nullopt);
}

// What only editors write is read, but of it only what any list of links has to get right is said.
TEST(Item, EditorsPartsOfADraftAreTheirs)
{
    constexpr std::string_view draft =
        "Title: This Week\nNumber: 700\nDate: 2026-02-11\n\n"
        "## Crate of the Week\n\nThis week's crate is [one](https://example.com/one), a `crate<T>`.\n\n"
        "Thanks to [somebody](https://example.com/1) for the suggestion!\n\n"
        "## Calls for Testing\n\n##### [Tool](https://example.com/tool/labels/call-for-testing)\n\n"
        "* [Feature](https://example.com/1)\n    * [Testing steps](https://example.com/1#steps)\n\n"
        "* *No calls for testing were issued this week by\n  [One](https://example.com/one),\n"
        "  [Two](https://example.com/two).*\n\n"
        "## Updates from the Rust Project\n\n123 pull requests were [merged][merged]\n\n"
        "#### Compiler\n\n* [tool: *really* fix the bug](https://github.com/example/tool/pull/1) ([#2]"
        "(https://github.com/example/tool/pull/2))\n* [**Very** new](https://github.com/example/tool)\n\n"
        "### Rust Compiler Performance Triage\n\nA quiet week, \\<mostly\\>.\n\nTriage done by **@somebody**.\n"
        "Revision range: [1..2](https://example.com/?start=1&end=2)\n\n"
        "### [Approved RFCs](https://example.com/rfcs)\n\n* *No RFCs were approved this week.*\n\n"
        "##### [Tool](https://example.com/fcp)\n\n* [disposition: merge] [Do it](https://example.com/2)\n"
        "* [new] [Do that](https://example.com/3)\n\n"
        "# Quote of the Week\n\n> \\<What\\> \\| a \\- *quote*!\n\n– [Somebody](https://example.com/4)\n\n"
        "## Jobs\n\nSee the [thread](https://example.com/5) for more.\n";
    const Mended mended = mend(draft, test::context(), Safety::unsafe);
    EXPECT_EQ(mended.text, draft);
    for (const Diagnostic& diagnostic : mended.diagnostics)
        ADD_FAILURE() << diagnostic.rule << ": " << slice(draft, diagnostic.span);
}

TEST(Item, ACommunitySectionBelowAnEditorsOneIsNotTheirs)
{
    constexpr std::string_view text =
        "## Crate of the Week\n\nOne.\n\n### Rust Walkthroughs\n\n- [A](https://a.example/1)";
    const auto items = parse(text);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_FALSE(items[0].by_editors);
    EXPECT_FALSE(parse("## Crate of the Week\n\n## Other\n\n- [A](https://a.example/1)")[0].by_editors);
    EXPECT_TRUE(parse("## Crate of the Week\n\n### Other\n\n- [A](https://a.example/1)")[0].by_editors);
    EXPECT_TRUE(parse("- [A](https://a.example/1)", "Final Comment Period")[0].by_editors) << "by what is told";
}

}  // namespace
}  // namespace twir
