#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {R"(* <a href="https://example.com/post">A post</a>)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.in_order)
        return;
    report.add(in.item.span,
               "This is not written as a markdown link: the title comes first, in brackets, then the "
               "address in parentheses.",
               "Write it as a markdown link", {in.item.span, compose(in.item.kind, entries(in.text, in.item)).text});
}

}  // namespace

constinit const RuleDocs item_form_docs{
    .summary = "Links are markdown links: title in brackets, then address in parentheses.",
    .why = "Editors and their tools read markdown; HTML in a draft fails the newsletter's CI.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule item_form{
    .id = "item/form",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
