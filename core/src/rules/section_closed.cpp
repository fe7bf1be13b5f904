#include "rule.h"
#include "twir/advice.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    if (in.item.kind == Kind::link && takes_no_pull_requests(in.context.section))
        report.add(in.item.span, "“Project/Tooling Updates” takes no pull requests any more. Post the link on r/rust "
                                 "instead, with its title and address: editors choose from there.");
}

}  // namespace

constinit const RuleDocs section_closed_docs{
    .summary = "Project and tooling updates are posted on r/rust, not sent as pull requests.",
    .why = "The newsletter's CI fails such pull requests of people without write access.",
    .source = "The newsletter's README and CI since August 2026",
    .examples = {},
};

constinit const Rule section_closed{
    .id = "section/closed",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::link,
    .is_advice = true,
};

}  // namespace twir
