#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A crate](https://crates.io/crates/example)", ""},
};

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls())
        if (in.item.kind == Kind::link && part.field == Field::url && part.site() == "crates.io")
            report.add(part.span,
                       "This leads to a crate's page, which is no reading. Link to a post that tells about it, "
                       "or suggest it as Crate of the Week.");
}

}  // namespace

constinit const RuleDocs policy_crates_io_docs{
    .summary = "Links lead to something to read, not to a page of crates.io.",
    .why = "The newsletter's CI warns of such links, and its editors ask for a post instead.",
    .source = "The newsletter's README and CI",
    .examples = examples,
};

constinit const Rule policy_crates_io{
    .id = "policy/crates-io",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::link,
    .is_advice = true,
};

}  // namespace twir
