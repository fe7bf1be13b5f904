#include "rule.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    if (in.item.kind == Kind::unknown)
        return;
    const Part* url = in.item.find(Field::url);
    if (url == nullptr || url->span.empty())
        report.add(url ? url->span : in.item.span, in.item.kind == Kind::event
                                                       ? "The event needs the address of the page that announces it."
                                                       : "The link needs the address of the page: https://…");
}

}  // namespace

constinit const Rule url_missing{
    .id = "url/missing",
    .severity = Severity::error,
    .fix = std::nullopt,
    .summary = "Every link and every event has an address.",
    .why = "There is nothing to read otherwise.",
    .source = "The newsletter's template",
    .examples = {},
    .check = check,
    .needs = trait::odd_form | trait::incomplete,
};

}  // namespace twir
