#include "rule.h"
#include "twir/paste.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::unknown || is_html(in.source(in.item.span)))
        return;
    report.add(in.item.span,
               "This is neither a link nor an event. Write a link as * [Title](https://…), or start an event "
               "with its date: * 2026-03-04 | City, CC | [Organizer](https://…)");
}

}  // namespace

constinit const RuleDocs item_unrecognised_docs{
    .summary = "Every item is a link or an event.",
    .why = "Text that is neither has no place in a list of the newsletter.",
    .source = "The newsletter's README",
    .examples = {},
};

constinit const Rule item_unrecognised{
    .id = "item/unrecognised",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
