#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### CFP - Projects\n\n* [Tool: add a flag](https://github.com/example/tool/issues/7)",
     "### CFP - Projects\n\n* [Tool - add a flag](https://github.com/example/tool/issues/7)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::project_task)
        return;
    for (const Gap& gap : gaps(in))
        if (separates_columns(gap) && in.source(gap.span) != gap.expected)
            report.add(gap.span, "A task is written as “project - title of the issue”.", "Write “ - ” here",
                       {gap.span, std::string(gap.expected)});
}

}  // namespace

constinit const RuleDocs call_task_separator_docs{
    .summary = "Tasks are “project - title of the issue”.",
    .why = "Readers look for projects they know; a colon or a dash may belong to the title, so this is only offered.",
    .source = "The newsletter's template; 312 published tasks, a few dozen with a dash or a colon",
    .examples = examples,
};

constinit const Rule call_task_separator{
    .id = "call/task-separator",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
