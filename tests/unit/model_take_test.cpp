// Taking over what was not typed into the page's fields: addresses and pasted text.
#include <gtest/gtest.h>

#include "model_address.h"
#include "model_app.h"
#include "model_paste.h"
#include "sample_draft.h"
#include "support.h"

namespace twir::web {
namespace {

class TakeTest : public testing::Test {
protected:
    void type(std::string_view field, std::string text) { app.form.type(*find_field(field), std::move(text)); }
    std::string value(std::string_view field) const { return app.form.fields().at(*find_field(field)); }
    void type_link()
    {
        type("link-title", "Borrowing, drawn on a napkin");
        type("link-url", "https://example.com/napkin");
    }

    App app{test::places(), test::urls(), test::day("2026-02-01"), {}};
    const std::vector<Waiting>& waiting = app.form.waiting();
};

TEST_F(TakeTest, EveryFormGoesThroughTheAddress)
{
    const std::string_view odd = "a&b=c #%+ \"<i>\" Nürnberg 🦀 (x)";
    for (std::size_t form = 0; form < form_count; ++form) {
        Fields fields = to_fields(static_cast<Form>(form), {});
        fields.organizers.resize(form == 1 ? 3 : 1);
        fields.mirrors.resize(form == 1 ? 2 : 0);
        for (const FieldId field : shown_fields(fields)) {
            if (info(field.slot).limit != 0)
                fields.at(field) = key(field) + std::string(odd);
        }
        fields.at({Slot::link_medium}) = form == 0 ? "audio" : "article";
        fields.at({Slot::link_section}) = form == 0 ? "Research" : "";
        fields.at({Slot::event_attendance}) = form == 1 ? "hybrid" : "in-person";
        if (form == 1)
            fields.organizers[1] = {};
        const std::string address = write_address(fields, {"url/tracking"});
        EXPECT_EQ(address.find_first_of(" \"<>#()\xC3"), std::string::npos) << address;
        const std::optional<Prefill> read = read_address(address);
        ASSERT_TRUE(read) << address;
        EXPECT_EQ(read->fields, fields) << address;
        EXPECT_EQ(read->kept, std::vector<std::string_view>{"url/tracking"});
    }
}

TEST_F(TakeTest, AnAddressFillsTheForm)
{
    EXPECT_TRUE(app.prefill("kind=event&title=Rust+and%20Waffles&first-day=2026-03-04&organizer-name=A&organizer-url=u"
                            "&organizer-name=B"));
    EXPECT_EQ(app.form.fields().kind, Form::event);
    EXPECT_EQ(value("event-title"), "Rust and Waffles");
    EXPECT_EQ(value("organizer-1-name"), "B");
    EXPECT_EQ(app.form.notice(), "Filled in from the address.");
    EXPECT_FALSE(app.prefill(app.address())) << "it stands there already";
    EXPECT_FALSE(app.prefill("")) << "asks for nothing";
    EXPECT_FALSE(app.prefill("guide-link"));
    EXPECT_FALSE(app.prefill("title=%ff%fe"));
    app.form.take_back();
    EXPECT_TRUE(app.form.view().untouched);
    EXPECT_EQ(app.address(), "");
}

TEST_F(TakeTest, AnAddressOverwritesNothing)
{
    type_link();
    EXPECT_TRUE(app.prefill("title=Other&url=https://example.com/other"));
    EXPECT_EQ(value("link-title"), "Other");
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].label, "Borrowing, drawn on a napkin");
    EXPECT_NE(app.form.notice().find("waits below"), std::string::npos);
    type("link-title", "Otherwise");
    EXPECT_TRUE(app.form.bring_back(0)) << "also after something else was typed";
    EXPECT_EQ(value("link-title"), "Borrowing, drawn on a napkin");

    while (app.form.waiting().size() < most_waiting) {
        type_link();
        app.form.put_aside();
    }
    type("link-title", "Kept");
    EXPECT_TRUE(app.prefill("title=Another"));
    EXPECT_EQ(value("link-title"), "Kept");
    EXPECT_NE(app.form.notice().find("no room"), std::string::npos);
}

TEST_F(TakeTest, AReloadFindsAnOlderAddress)
{
    type_link();
    const std::string older = app.address();
    app.note_address(older);
    type("link-language", "DE");
    App later{test::places(), test::urls(), test::day("2026-02-01"), {}};
    later.restore(app.save());
    EXPECT_FALSE(later.prefill(older));
    EXPECT_EQ(later.form.fields().at({Slot::link_language}), "DE");
    EXPECT_TRUE(later.prefill("title=Another")) << "but another address counts";
}

TEST_F(TakeTest, APageAroundItAsksAnewWithEachVisit)
{
    const std::string first = "title=First&url=https://example.com/1";
    const std::string second = "title=Second&url=https://example.com/2";
    EXPECT_TRUE(app.prefill(first, true));
    EXPECT_TRUE(app.prefill(second, true));
    EXPECT_EQ(value("link-title"), "Second");
    EXPECT_TRUE(app.form.waiting().empty()) << "nobody had touched the first";

    type("link-title", "Second, mended");
    App later{test::places(), test::urls(), test::day("2026-02-01"), {}};
    later.restore(app.save());
    EXPECT_FALSE(later.prefill(second, true)) << "the same page, visited again";
    EXPECT_EQ(later.form.fields().at({Slot::link_title}), "Second, mended");
    EXPECT_TRUE(later.prefill(first, true));
    EXPECT_EQ(later.form.fields().at({Slot::link_title}), "First");
    EXPECT_EQ(later.form.waiting().size(), 1U) << "what was typed waits";

    App other{test::places(), test::urls(), test::day("2026-02-01"), {}};
    const std::string text = "text=*+%5BA+post%5D(https://example.com/post)";
    EXPECT_TRUE(other.prefill(text, true)) << "a text asks for something, too";
    EXPECT_EQ(other.form.fields().at({Slot::link_title}), "A post");
    EXPECT_FALSE(other.prefill(text, true));
}

TEST_F(TakeTest, HostileAddressesAreTextOnly)
{
    EXPECT_TRUE(app.prefill("kind=link&medium=<b>&section=%3Cscript%3E&series=no&title=%3Cimg src=x onerror=alert(1)%3E"
                            "%0Aline&url=javascript:alert(1)&kept=no/such-rule&organizer-name=x"));
    EXPECT_EQ(value("link-medium"), "article");
    EXPECT_EQ(value("link-section"), "");
    EXPECT_EQ(value("link-series"), "");
    EXPECT_EQ(value("link-title"), "<img src=x onerror=alert(1)> line");
    EXPECT_FALSE(app.form.view().can_copy);
    EXPECT_FALSE(app.prefill("title=" + std::string(200000, 'x')));
    EXPECT_TRUE(app.prefill("title=" + std::string(20000, 'x'))) << "too long for the item, but not lost";
    EXPECT_EQ(app.address(), "") << "and for an address";
    std::string many = "kind=event";
    for (int i = 0; i < 100; ++i)
        many += "&organizer-name=" + std::to_string(i);
    EXPECT_TRUE(app.prefill(many));
    EXPECT_EQ(app.form.fields().organizers.size(), most_rows);
}

TEST_F(TakeTest, WhatIsSharedBecomesALink)
{
    EXPECT_TRUE(app.prefill("title=Borrowing%2C+drawn&text=Look+at+https%3A%2F%2Fexample.com%2Fnapkin"));
    EXPECT_EQ(value("link-title"), "Borrowing, drawn");
    EXPECT_EQ(value("link-url"), "https://example.com/napkin");
    app.form.start_over();
    EXPECT_TRUE(app.prefill("title=&text=https%3A%2F%2Fexample.com%2Fother&url="));
    EXPECT_EQ(value("link-url"), "https://example.com/other");
    app.form.start_over();
    EXPECT_TRUE(app.prefill("text=nothing+of+use"));
    EXPECT_EQ(app.form.pasted(), "nothing of use");
    EXPECT_FALSE(app.form.paste_problem().empty());
}

TEST_F(TakeTest, ThePastedFillsTheForm)
{
    app.paste({}, "* [audio] [Borrowing, drawn](https://example.com/napkin)");
    EXPECT_EQ(app.form.notice(), "Recognised a link.");
    EXPECT_EQ(value("link-medium"), "audio");
    EXPECT_EQ(app.form.pasted(), "");
    app.form.take_back();
    EXPECT_TRUE(app.form.view().untouched);
    EXPECT_EQ(app.form.pasted(), "* [audio] [Borrowing, drawn](https://example.com/napkin)");
    app.paste({}, "https://example.com/napkin");
    EXPECT_EQ(value("link-url"), "https://example.com/napkin");
}

TEST_F(TakeTest, AnAddressAloneFillsTheGap)
{
    app.form.choose(Form::event);
    type("event-title", "Rust and Waffles");
    app.paste({}, "https://example.com/waffles");
    EXPECT_EQ(app.form.fields().kind, Form::event);
    EXPECT_EQ(value("event-url"), "https://example.com/waffles");
    app.paste({}, "https://example.com/napkin");
    EXPECT_EQ(app.form.fields().kind, Form::link) << "the next one is another submission";
    EXPECT_EQ(value("event-url"), "https://example.com/waffles");
    EXPECT_TRUE(waiting.empty()) << "the event stays in its own form";
}

TEST_F(TakeTest, SeveralWaitTheirTurn)
{
    type_link();
    app.paste({}, "### Research\n* [A](https://example.com/a)\n\n### Europe\n"
                  "* 2026-02-20 | Oslo, NO | [X](https://example.com/oslo)\n    * [**Y**](https://example.com/w)\n"
                  "### CFP - Projects\n* [waffle - Too hot](https://github.com/example/waffle/issues/7)\n"
                  "* what is this\n");
    EXPECT_EQ(value("link-title"), "A");
    EXPECT_EQ(value("link-section"), "Research");
    ASSERT_EQ(waiting.size(), 3U);
    EXPECT_EQ(waiting[0].label, "Borrowing, drawn on a napkin");
    EXPECT_EQ(waiting[1].kind, Form::event);
    EXPECT_TRUE(waiting[1].ready);
    EXPECT_EQ(waiting[2].kind, Form::project_task);
    EXPECT_EQ(app.form.pasted(), "* what is this");
    EXPECT_FALSE(app.form.paste_problem().empty());
    EXPECT_EQ(app.form.notice(),
              "Recognised 3 submissions. The first is in the form, the others wait below. What was in the form waits, "
              "too.");
    app.form.take_back();
    EXPECT_TRUE(waiting.empty());
    EXPECT_EQ(value("link-title"), "Borrowing, drawn on a napkin");
}

TEST_F(TakeTest, WhatIsTooManyStaysInTheBox)
{
    std::string text;
    for (int i = 0; i < 25; ++i)
        text += "* [T" + std::to_string(i) + "](https://example.com/" + std::to_string(i) + ")\n";
    app.paste({}, text);
    EXPECT_EQ(waiting.size(), most_waiting);
    EXPECT_TRUE(app.form.pasted().starts_with("* [T21](https://example.com/21)\n* [T22]")) << app.form.pasted();
    EXPECT_NE(app.form.paste_problem().find("take the rest"), std::string::npos);
}

TEST_F(TakeTest, HtmlSaysMoreThanItsText)
{
    app.paste("<p>See <a href=\"https://example.com/napkin\">Borrowing, drawn</a></p>", "See Borrowing, drawn");
    EXPECT_EQ(value("link-title"), "Borrowing, drawn");
    EXPECT_EQ(value("link-url"), "https://example.com/napkin");
    app.form.start_over();
    app.paste("<div><span>* [T](https://example.com/t)</span></div>", "* [T](https://example.com/t)");
    EXPECT_EQ(value("link-title"), "T") << "an editor that colours markdown";
    app.form.start_over();
    app.paste({}, "<a href=\"https://example.com/s\">Source</a>");
    EXPECT_EQ(value("link-title"), "Source") << "HTML as text";
    app.form.start_over();
    type("link-section", "Research");
    app.paste({}, "Have a look at [A](https://example.com/a) and at [B (b)](https://example.com/b), please.");
    EXPECT_EQ(value("link-title"), "A");
    EXPECT_EQ(value("link-section"), "Research") << "chosen beforehand";
    ASSERT_EQ(waiting.size(), 1U);
    EXPECT_EQ(waiting[0].label, "B (b)");
}

TEST_F(TakeTest, ChatExportsAndWrongCharsetsAreReadAsTheyWereMeant)
{
    app.paste({}, "2026\\-02\\-20 \\| Oslo, NO \\| [X](https://example.com/oslo)\n"
                  "  * [**Y**](https://example.com/w)");
    EXPECT_EQ(app.form.fields().kind, Form::event) << app.form.pasted();
    EXPECT_EQ(value("event-first-day"), "2026-02-20");
}

TEST_F(TakeTest, WhatIsNotUnderstoodStays)
{
    app.paste({}, "hello world");
    EXPECT_EQ(app.form.pasted(), "hello world");
    EXPECT_NE(app.form.paste_problem().find("Paste the page's address"), std::string::npos);
    EXPECT_TRUE(app.form.view().untouched);
    app.form.type_pasted("hello");
    EXPECT_TRUE(app.form.paste_problem().empty());
    App later{test::places(), test::urls(), test::day("2026-02-01"), {}};
    later.restore(app.save());
    EXPECT_EQ(later.form.pasted(), "hello");
    app.paste({}, std::string(longest_pasted + 1, 'x'));
    EXPECT_NE(app.form.paste_problem().find("too long"), std::string::npos);
}

TEST_F(TakeTest, AWholeDraftIsOpenedAsOne)
{
    app.paste({}, test::sample_draft());
    EXPECT_TRUE(app.shows_whole());
    EXPECT_EQ(app.whole.text(), test::sample_draft());
    EXPECT_EQ(app.address(), "kind=draft");
    app.paste({}, "https://example.com/napkin");
    EXPECT_FALSE(app.shows_whole());
    EXPECT_TRUE(app.prefill("kind=draft"));
    EXPECT_TRUE(app.shows_whole());
}

TEST_F(TakeTest, FilesAreDraftsOrItems)
{
    const Moment now{test::day("2026-02-01"), "14:05"};
    app.give_draft(KnownDraft::Origin::file, "a.md", "* [A](https://example.com/a)", now);
    EXPECT_EQ(value("link-title"), "A");
    app.give_draft(KnownDraft::Origin::file, "a.png", "\x89PNG\xFF", now);
    EXPECT_EQ(app.complaint(), "a.png is no text.");
    app.give_draft(KnownDraft::Origin::file, "draft.md", test::sample_draft(), now);
    EXPECT_NE(app.source().draft(), nullptr);
}

TEST_F(TakeTest, ALinkPastedIntoATitleBringsItsAddress)
{
    type("link-title", "Borrowing, drawn");
    app.form.take_link({Slot::link_title}, "https://example.com/napkin");
    EXPECT_EQ(value("link-url"), "https://example.com/napkin");
    app.form.take_link({Slot::link_title}, "https://example.com/other");
    EXPECT_EQ(value("link-url"), "https://example.com/napkin") << "what is there stays";
    app.form.take_back();
    EXPECT_EQ(value("link-url"), "");
    app.form.take_link({Slot::link_language}, "https://example.com/other");
    EXPECT_EQ(value("link-url"), "");
}

TEST_F(TakeTest, TheOtherKindsSayWhatTheyLack)
{
    app.form.choose(Form::speaker_call);
    type("call-name", "Example Conference");
    type("call-url", "https://example.com/cfp");
    type("call-closes", "soon");
    type("call-venue", "Berlin, Germany");
    EXPECT_EQ(app.form.view().status, "Still needed: the day.");
    type("call-first-day", "2026-09-14");
    EXPECT_FALSE(app.form.view().can_copy);
    ASSERT_EQ(app.form.view().messages.size(), 1U);
    EXPECT_EQ(app.form.view().messages[0].field, FieldId{Slot::call_closes});
    ASSERT_EQ(app.form.view().shown.size(), 1U);
    EXPECT_EQ(app.form.view().shown[0].runs.size(), 7U) << "every column is shown, also what cannot be read";
    type("call-closes", "2026-03-23");
    EXPECT_TRUE(app.form.view().can_copy) << app.form.view().status;
    EXPECT_EQ(app.form.view().days, "Monday, 23 March 2026 · in 50 days");
    EXPECT_EQ(app.form.view().headings, std::vector<std::string>{"CFP - Events"});

    app.form.choose(Form::project_task);
    type("task-project", "waffle");
    type("task-title", "Too hot");
    type("task-url", "https://example.com/issues");
    EXPECT_FALSE(app.form.view().can_copy);
    type("task-url", "https://github.com/example/waffle/issues/7");
    EXPECT_TRUE(app.form.view().can_copy) << app.form.view().status;

    app.form.choose(Form::quote);
    type("quote-words", "One line.\nAnother.");
    type("quote-source", "Ada Example on the users forum");
    EXPECT_EQ(app.form.copy(), std::nullopt);
    type("quote-url", "https://example.com/post");
    EXPECT_EQ(app.form.copy(),
              "> One line.\n> Another.\n\n– [Ada Example on the users forum](https://example.com/post)");
    EXPECT_FALSE(app.form.view().thread_url.empty());
}

}  // namespace
}  // namespace twir::web
