#include "rule.h"
#include "twir/advice.h"
#include "twir/markdown.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Miscellaneous\n\n* [A result](https://arxiv.org/abs/0000.00000)", ""},
};

void check(const Inspection& in, Report& report)
{
    const std::string_view section = in.item.section;
    const Part* title = in.item.find(Field::title);
    if (in.item.kind != Kind::link || !is_community_section(section) || title == nullptr)
        return;
    const Address* url = in.url();
    const auto advice = suggest_section(title_text(in.source(*title)), url ? url->site() : std::string_view{},
                                        url ? url->path() : std::string_view{}, in.context.urls);
    if (advice && advice->section != section)
        report.add(in.item.span,
                   advice->reason + " It would usually stand under “" + std::string(advice->section) + "”.");
}

}  // namespace

constinit const RuleDocs section_suggestion_docs{
    .summary = "Links stand in the section that readers look for them in.",
    .why = "Editors move them otherwise.",
    .source = "Published links since 2023",
    .examples = examples,
};

constinit const Rule section_suggestion{
    .id = "section/suggestion",
    .severity = Severity::hint,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::link,
    .is_advice = true,
};

}  // namespace twir
