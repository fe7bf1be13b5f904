// The page's model: what a person does, and what the page then shows.
#include "model.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support.h"

namespace twir::web {
namespace {

Model new_model()
{
    return Model(test::places(), test::urls(), test::day("2026-02-01"));
}

void type(Model& model, std::string_view field, std::string text)
{
    const std::optional<FieldId> found = find_field(field);
    ASSERT_TRUE(found) << field;
    model.type(*found, std::move(text));
}

Model with_link(std::string title, std::string url)
{
    Model model = new_model();
    type(model, "link-title", std::move(title));
    type(model, "link-url", std::move(url));
    return model;
}

Model with_event()
{
    Model model = new_model();
    model.choose(Form::event);
    type(model, "event-title", "Rust and Waffles");
    type(model, "event-url", "https://example.com/waffles");
    type(model, "event-first-day", "2026-03-04");
    type(model, "event-place", "Oslo, NO");
    type(model, "organizer-0-name", "Example Rust Oslo");
    type(model, "organizer-0-url", "https://example.com/oslo");
    return model;
}

const std::string& value(const Model& model, std::string_view field)
{
    return model.fields().at(*find_field(field));
}

std::optional<std::size_t> find_message(const Model& model, std::string_view field, Message::State state)
{
    const std::vector<Message>& all = model.view().messages;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].field == find_field(field) && all[i].state == state)
            return i;
    }
    return std::nullopt;
}

std::string told(const Model& model, std::string_view field)
{
    const std::optional<std::size_t> at = find_message(model, field, Message::State::told);
    return at ? model.view().messages[*at].text : std::string{};
}

TEST(Model, StartsEmptyAndGentle)
{
    const Model model = new_model();
    EXPECT_TRUE(model.view().untouched);
    EXPECT_FALSE(model.view().can_copy);
    EXPECT_EQ(model.view().errors, 0U);
    EXPECT_EQ(model.view().needed, 2U);
    EXPECT_EQ(model.view().status, "Still needed: the title and the URL.");
    EXPECT_EQ(model.view().item, "* []()");
}

TEST(Model, MakesALinkOfTheFields)
{
    Model model = with_link("Borrowing, drawn on a napkin", "https://example.com/napkin");
    type(model, "link-medium", "video");
    type(model, "link-language", "DE");
    EXPECT_EQ(model.view().item, "* [DE] [video] [Borrowing, drawn on a napkin](https://example.com/napkin)");
    EXPECT_TRUE(model.view().can_copy);
    EXPECT_EQ(model.copy(), model.view().item);
}

TEST(Model, MakesAnEventOfTheFields)
{
    Model model = with_event();
    EXPECT_EQ(model.view().item, "* 2026-03-04 | Oslo, NO | [Example Rust Oslo](https://example.com/oslo)\n"
                                 "    * [**Rust and Waffles**](https://example.com/waffles)");
    EXPECT_TRUE(model.view().can_copy);
    EXPECT_EQ(model.view().headings, std::vector<std::string>{"Europe"});
    EXPECT_EQ(model.view().days, "Wednesday, 4 March 2026 · in 31 days");

    type(model, "event-last-day", "2026-03-05");
    type(model, "event-attendance", "hybrid");
    type(model, "event-paid", "yes");
    model.add_row(Rows::organizers);
    type(model, "organizer-1-name", "Example Cooks");
    type(model, "organizer-1-url", "https://example.com/cooks");
    model.add_row(Rows::mirrors);
    type(model, "mirror-0-url", "https://example.com/elsewhere");
    EXPECT_EQ(model.view().item,
              "* 2026-03-04 - 2026-03-05 | Hybrid (Oslo, NO) | [Example Rust Oslo](https://example.com/oslo) + "
              "[Example Cooks](https://example.com/cooks)\n"
              "    * $[**Rust and Waffles**](https://example.com/waffles) | "
              "[**Mirror: Rust and Waffles**](https://example.com/elsewhere)");
    EXPECT_EQ(model.view().headings, (std::vector<std::string>{"Virtual", "Europe"}));
}

TEST(Model, AnEventOfWhichLittleIsKnownIsStillNeeded)
{
    for (const std::string_view field :
         {"", "event-title", "event-url", "event-first-day", "event-place", "organizer-0-name", "organizer-0-url"}) {
        Model model = new_model();
        model.choose(Form::event);
        if (!field.empty())
            type(model, field, "https://example.com/");
        if (field == "event-first-day")
            type(model, field, "2026-03-04");
        EXPECT_GE(model.view().needed, 2U) << field;
        EXPECT_FALSE(model.view().can_copy) << field;
        for (const Message& message : model.view().messages)
            EXPECT_NE(message.rule, "page/unreadable") << field;
    }
}

TEST(Model, ADayThatIsStillToBeTypedIsNeededAndNoMistake)
{
    Model model = new_model();
    model.choose(Form::event);
    type(model, "event-url", "https://example.com/waffles");
    type(model, "event-place", "Oslo, NO");
    for (const Message& message : model.view().messages)
        EXPECT_EQ(message.state, Message::State::needed) << message.text;
}

TEST(Model, OnlineNeedsNoPlace)
{
    Model model = with_event();
    type(model, "event-attendance", "online");
    EXPECT_NE(model.view().item.find("| Virtual (Oslo, NO) |"), std::string::npos);
    type(model, "event-place", "");
    EXPECT_NE(model.view().item.find("| Virtual |"), std::string::npos);
    EXPECT_TRUE(model.view().can_copy);
}

TEST(Model, NeverRewritesWhatIsTyped)
{
    const std::string typed = "  https://example.com/napkin?utm_source=chat&id=7";
    Model model = with_link("Napkins", typed);
    EXPECT_EQ(value(model, "link-url"), typed);
    EXPECT_EQ(model.rewrites(), 0U);
    EXPECT_EQ(model.view().item, "* [Napkins](https://example.com/napkin?id=7)");
}

TEST(Model, AutomaticFixesCanBeTakenBackAndAppliedAgain)
{
    Model model = with_link("Napkins", "https://example.com/napkin?utm_source=chat");
    std::optional<std::size_t> message = find_message(model, "link-url", Message::State::applied);
    ASSERT_TRUE(message);
    EXPECT_EQ(model.view().messages[*message].button, "Undo");

    model.press(*message);
    EXPECT_NE(model.view().item.find("utm_source"), std::string::npos);
    message = find_message(model, "link-url", Message::State::offered);
    ASSERT_TRUE(message);

    model.press(*message);
    EXPECT_EQ(model.view().item, "* [Napkins](https://example.com/napkin)");
}

TEST(Model, OfferedFixesAreWrittenToTheFields)
{
    Model model = with_link("  Napkins  ", "https://www.youtube.com/watch?v=abc");
    const std::vector<Message>& all = model.view().messages;
    const auto offer = std::find_if(all.begin(), all.end(), [](const Message& message) {
        return message.state == Message::State::offered && message.rule == "link/medium";
    });
    ASSERT_NE(offer, all.end());
    model.press(static_cast<std::size_t>(offer - all.begin()));
    EXPECT_EQ(value(model, "link-medium"), "video");
    EXPECT_EQ(value(model, "link-title"), "  Napkins  ") << "what the fix is not about stays as it was typed";
    EXPECT_EQ(model.rewrites(), 1U);

    ASSERT_TRUE(model.can_take_back());
    model.take_back();
    EXPECT_EQ(value(model, "link-medium"), "article");
}

TEST(Model, SaysWhatIsMissingOnlyAfterAVisit)
{
    Model model = with_link("", "https://example.com/");
    EXPECT_TRUE(find_message(model, "link-title", Message::State::needed));
    EXPECT_EQ(model.view().errors, 0U);
    model.leave(*find_field("link-title"));
    EXPECT_FALSE(told(model, "link-title").empty());
    EXPECT_EQ(model.view().errors, 1U);
}

TEST(Model, CopyingTooEarlySaysEverything)
{
    Model model = new_model();
    EXPECT_EQ(model.copy(), std::nullopt);
    EXPECT_EQ(model.view().needed, 0U);
    EXPECT_FALSE(told(model, "link-title").empty());
    EXPECT_FALSE(told(model, "link-url").empty());
}

TEST(Model, BadInputIsToldAtItsField)
{
    EXPECT_FALSE(told(with_link("Napkins", "https://"), "link-url").empty());

    Model model = with_event();
    type(model, "event-first-day", "2026-02-30");
    EXPECT_FALSE(told(model, "event-first-day").empty());
    EXPECT_FALSE(model.view().can_copy);
    EXPECT_TRUE(model.view().days.empty());

    type(model, "event-first-day", "2026-03-04");
    type(model, "event-last-day", "2026-03-32");
    EXPECT_FALSE(told(model, "event-last-day").empty());
    EXPECT_TRUE(told(model, "event-first-day").empty());

    type(model, "event-last-day", "2026-03-03");
    EXPECT_FALSE(model.view().can_copy);
    EXPECT_TRUE(find_message(model, "event-last-day", Message::State::told) ||
                find_message(model, "event-last-day", Message::State::offered));
}

TEST(Model, AnAddressThatNoLinkCanHoldIsWrittenOtherwise)
{
    const Model model = with_link("Napkins", "https://example.com/a b");
    EXPECT_EQ(model.view().item, "* [Napkins](https://example.com/a%20b)");
    EXPECT_NE(told(model, "link-url").find("“https://example.com/a%20b”"), std::string::npos)
        << told(model, "link-url");
    EXPECT_TRUE(model.view().can_copy);
    EXPECT_EQ(value(model, "link-url"), "https://example.com/a b");

    EXPECT_TRUE(told(with_link("Napkins", " https://example.com/a_(b) "), "link-url").empty());
    EXPECT_FALSE(with_link("Napkins", "exam ple").view().can_copy);
}

TEST(Model, AMegabyteIsKeptButLeftOut)
{
    Model model = with_link(std::string(1'000'000, 'a'), "https://example.com/");
    EXPECT_EQ(value(model, "link-title").size(), 1'000'000U);
    EXPECT_EQ(told(model, "link-title"),
              "Too long: 1,000,000 characters, at most 400. It stays here, but is left out of the item: shorten it.");
    EXPECT_EQ(model.view().item, "* [](https://example.com/)");
    EXPECT_FALSE(model.view().can_copy);
    EXPECT_LT(model.save().size(), 1000U);
}

TEST(Model, APastedItemFillsTheFields)
{
    Model model = new_model();
    type(model, "link-title", "* [video] [Napkins](https://example.com/napkin)");
    const std::optional<std::size_t> offer = find_message(model, "link-title", Message::State::offered);
    ASSERT_TRUE(offer);
    model.press(*offer);
    EXPECT_EQ(value(model, "link-title"), "Napkins");
    EXPECT_EQ(value(model, "link-url"), "https://example.com/napkin");
    EXPECT_EQ(value(model, "link-medium"), "video");
    EXPECT_EQ(model.view().item, "* [video] [Napkins](https://example.com/napkin)");
}

TEST(Model, APastedEventSwitchesTheForm)
{
    const std::string item =
        "* 2026-03-04 - 2026-03-05 | Hybrid (Oslo, NO) | [Example Rust Oslo](https://example.com/oslo) + "
        "[Example Cooks](https://example.com/cooks)\n"
        "    * $[**Rust and Waffles**](https://example.com/waffles) | "
        "[**Mirror: waffles**](https://example.com/elsewhere)";
    Model model = new_model();
    type(model, "link-url", item);
    const std::optional<std::size_t> offer = find_message(model, "link-url", Message::State::offered);
    ASSERT_TRUE(offer);
    model.press(*offer);
    EXPECT_EQ(model.fields().kind, Form::event);
    EXPECT_EQ(value(model, "event-attendance"), "hybrid");
    EXPECT_EQ(value(model, "event-place"), "Oslo, NO");
    EXPECT_EQ(value(model, "event-last-day"), "2026-03-05");
    EXPECT_EQ(model.view().item, item);
    EXPECT_TRUE(value(model, "link-url").empty());
    model.take_back();
    EXPECT_EQ(value(model, "link-url"), item);
}

TEST(Model, AUrlInTheTitleCanMove)
{
    Model model = new_model();
    type(model, "link-title", "https://example.com/napkin");
    const std::optional<std::size_t> offer = find_message(model, "link-title", Message::State::offered);
    ASSERT_TRUE(offer);
    model.press(*offer);
    EXPECT_EQ(value(model, "link-title"), "");
    EXPECT_EQ(value(model, "link-url"), "https://example.com/napkin");
}

TEST(Model, SwitchingFormsLosesNothing)
{
    Model model = with_link("Napkins", "https://example.com/napkin");
    model.choose(Form::event);
    type(model, "event-title", "Waffles");
    model.choose(Form::link);
    EXPECT_EQ(model.view().item, "* [Napkins](https://example.com/napkin)");
    model.choose(Form::event);
    EXPECT_EQ(value(model, "event-title"), "Waffles");
}

TEST(Model, TheClosedSectionSaysWhatToDoInstead)
{
    Model model = with_link("Napkins & more", "https://example.com/napkin");
    type(model, "link-section", "Project/Tooling Updates");
    EXPECT_NE(told(model, "link-section").find("r/rust"), std::string::npos);
    EXPECT_TRUE(model.view().discussion_url.starts_with("https://www.reddit.com/r/rust/submit?"));
    EXPECT_NE(model.view().discussion_url.find("Napkins"), std::string::npos);
    EXPECT_EQ(model.view().destination, "Goes to r/rust instead of a pull request.");
    type(model, "link-section", "Research");
    EXPECT_TRUE(model.view().discussion_url.empty());
    EXPECT_EQ(model.view().destination, "Goes under Research.");
}

TEST(Model, TheUsualSectionIsOffered)
{
    Model model = with_link("A result", "https://arxiv.org/abs/0000.00000");
    const std::optional<std::size_t> offer = find_message(model, "link-section", Message::State::offered);
    ASSERT_TRUE(offer);
    EXPECT_EQ(model.view().messages[*offer].button, "Choose Research");
    model.press(*offer);
    EXPECT_EQ(value(model, "link-section"), "Research");
    EXPECT_FALSE(find_message(model, "link-section", Message::State::offered));
}

TEST(Model, ShowsHowItWillLook)
{
    const Model model = with_link("Using `Vec<T>` well", "https://example.com/vec");
    ASSERT_EQ(model.view().shown.size(), 1U);
    const std::vector<ShownRun>& runs = model.view().shown.front().runs;
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[0].text, "Using ");
    EXPECT_EQ(runs[1].text, "Vec<T>");
    EXPECT_TRUE(runs[1].code && runs[1].link);
    EXPECT_EQ(runs[2].text, " well");
}

TEST(Model, ColoursWithoutChangingTheText)
{
    const Model model = with_event();
    std::string joined;
    for (const ItemRun& run : model.view().item_runs)
        joined += run.text;
    EXPECT_EQ(joined, model.view().item);
}

TEST(Model, RowsComeAndGo)
{
    Model model = with_event();
    for (std::size_t i = 0; i < 2 * most_rows; ++i)
        model.add_row(Rows::organizers);
    EXPECT_EQ(model.fields().organizers.size(), most_rows);
    type(model, "organizer-1-name", "Second");
    model.remove_row(Rows::organizers, 0);
    EXPECT_EQ(value(model, "organizer-0-name"), "Second");
    model.take_back();
    EXPECT_EQ(value(model, "organizer-0-name"), "Example Rust Oslo");
    model.remove_row(Rows::mirrors, 7);
    model.type({Slot::mirror_url, 3}, "nothing happens");
}

TEST(Model, EverythingTypedSurvivesAReload)
{
    Model model = with_event();
    type(model, "event-title", "Two\nlines \\ and a backslash");
    model.add_row(Rows::mirrors);
    type(model, "mirror-0-url", "https://example.com/elsewhere?utm_source=x");
    type(model, "link-title", "Also kept");
    const std::optional<std::size_t> undo = find_message(model, "mirror-0-url", Message::State::applied);
    if (undo)
        model.press(*undo);

    Model again = new_model();
    again.restore(model.save());
    EXPECT_EQ(again.fields(), model.fields());
    EXPECT_EQ(again.view().item, model.view().item);
}

TEST(Model, RestoresWhateverItCanRead)
{
    Model model = new_model();
    model.restore(
        "nonsense\nkind event\nkept no/such-rule\norganizer-99-name X\norganizer-2-name Third\n\n =\nevent-title T");
    EXPECT_EQ(model.fields().kind, Form::event);
    EXPECT_EQ(value(model, "event-title"), "T");
    EXPECT_EQ(value(model, "organizer-2-name"), "Third");
}

TEST(Model, KeysAndFieldsAgree)
{
    for (const Form kind : {Form::link, Form::event}) {
        Fields fields = to_fields(kind, {});
        fields.mirrors.resize(2);
        for (const FieldId field : shown_fields(fields))
            EXPECT_EQ(find_field(key(field)), field) << key(field);
    }
    EXPECT_EQ(find_field("organizer-x-name"), std::nullopt);
    EXPECT_EQ(find_field("organizer--1-name"), std::nullopt);
    EXPECT_EQ(find_field(""), std::nullopt);
}

TEST(Model, TodayMovesTheDistance)
{
    Model model = with_event();
    model.set_today(test::day("2026-03-03"));
    EXPECT_EQ(model.view().days, "Wednesday, 4 March 2026 · tomorrow");
}

}  // namespace
}  // namespace twir::web
