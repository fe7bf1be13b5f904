#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    if (in.item.kind == Kind::unknown)
        return;
    const Part* title = in.item.find(Field::title);
    if (title == nullptr || trim(in.source(*title)).empty())
        report.add(title ? title->span : in.item.span,
                   in.item.kind == Kind::event ? "The event needs a title: the name under which it is announced."
                                               : "The link needs a title: that of the page it leads to.");
}

}  // namespace

constinit const RuleDocs title_missing_docs{
    .summary = "Every link and every event has a title.",
    .why = "A link without a text cannot be seen or clicked.",
    .source = "The newsletter's template",
    .examples = {},
};

constinit const Rule title_missing{
    .id = "title/missing",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::odd_form | trait::incomplete,
};

}  // namespace twir
