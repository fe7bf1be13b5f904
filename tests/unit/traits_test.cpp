// A rule is not called for items without the traits it needs: it would have found nothing in them.
#include "../../core/src/rules/traits.h"

#include <gtest/gtest.h>

#include "../../core/src/rules/rule.h"
#include "support.h"

namespace twir {
namespace {

// Each rule that is passed over, by itself: item/proof is not held back by what others have found.
void expect_silence(std::string_view text, const Context& context)
{
    Gathered room;
    for (const Item& item : parse(text, context.section)) {
        const Inspection in(text, item, context, room);
        const Traits traits = find_traits(in);
        for (const Rule* rule : rules()) {
            if (rule->needs == 0 || (rule->needs & traits) != 0)
                continue;
            Report report;
            report.begin(*rule);
            rule->check(in, report);
            EXPECT_TRUE(report.found().empty()) << rule->id << " has something to say about\n" << text;
        }
    }
}

constexpr std::string_view items[] = {
    "* [A `Vec<T>` of one](https://example.com/a?b=1&c=2#d)",
    "* [video] [A talk](https://example.com/)",
    "* 2026-03-04 | Virtual (Austin, TX, US) | [A](https://a.example/) + [B](https://b.example/)\n"
    "    * $[**T `c`**](https://t.example/) | [**M**](https://m.example/)",
    "* [**Conference**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14 - 2026-09-15",
};

TEST(Traits, RulesThatArePassedOverHaveNothingToSay)
{
    for (const Rule* rule : rules())
        for (const Example& example : docs_of(*rule).examples)
            for (std::string_view text : {example.before, example.after})
                expect_silence(text, test::context());
    expect_silence("### CFP - Projects\n\n* [Tool - add a `flag`](https://github.com/example/tool/issues/7)",
                   test::context());
}

TEST(Traits, NorHaveTheyAfterASlipAnywhere)
{
    constexpr std::string_view slips[] = {
        "\\",       "`",     "``",   "*",       "**",     "_",   "[",   "]",   "]:", "<", ">",  "<!--",
        "&#",       "&amp;", "&",    "!",       "~",      "~~",  "(",   ")",   "|",  " ", "  ", "#",
        "\n",       "\t",    "\r\n", "\"",      "'",      "/",   "//",  ":",   ".",  "-", "?",  "\xC3",
        "\xC2\xA0", "é",     "Ã¼",   "e\u0301", "\u200B", " - ", " · ", "1. ", "$",  ";"};
    const Context context = test::context();
    for (std::string_view item : items)
        for (std::size_t at = 0; at <= item.size(); ++at) {
            for (std::string_view slip : slips)
                expect_silence(std::string(item).insert(at, slip), context);
            for (std::size_t length : {1U, 2U, 5U})
                expect_silence(std::string(item).erase(at, length), context);
        }
}

TEST(Traits, RegularItemsNeedNoRendering)
{
    const Context context = test::context();
    Gathered room;
    for (std::string_view text : items) {
        const auto found = parse(text);
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_EQ(find_traits(Inspection(text, found[0], context, room)) & trait::unproven, 0U) << text;
    }
}

}  // namespace
}  // namespace twir
