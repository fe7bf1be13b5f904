#include "rule.h"
#include "twir/paste.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"<ul><li><a href=\"https://example.com/post\">A <b>post</b></a></li></ul>",
     "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::unknown || !is_html(in.source(in.item.span)))
        return;
    std::string markdown = html_to_markdown(in.source(in.item.span));
    if (markdown.ends_with('\n'))
        markdown.pop_back();
    constexpr std::string_view message = "This is HTML, as browsers and mail programs copy it; items are markdown.";
    if (markdown.empty())
        report.add(in.item.span, "This is HTML without any text that could become an item.");
    else
        report.add(in.item.span, std::string(message), "Write it as markdown", {in.item.span, std::move(markdown)});
}

}  // namespace

constinit const RuleDocs item_html_docs{
    .summary = "Pasted HTML becomes markdown: lists, table rows, links and code, without the rest.",
    .why = "Browsers, mail and chat programs copy HTML, which fails the newsletter's CI in a draft.",
    .source = "What people paste; the newsletter's CI",
    .examples = examples,
};

constinit const Rule item_html{
    .id = "item/html",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
};

}  // namespace twir
