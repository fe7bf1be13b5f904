#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"### Research\n\n<<<<<<< HEAD\n* [A post](https://example.com/post)\n", ""},
};

void check(const DraftInspection& in, Report& report)
{
    for (std::string_view marker : {"<<<<<<< ", ">>>>>>> "})
        for (std::size_t at = in.text().find(marker); at != std::string_view::npos; at = in.text().find(marker, at + 1))
            if (at == 0 || in.text()[at - 1] == '\n')
                report.add({at, at + marker.size()},
                           "Git left this mark where two changes met. Decide what stays, and delete the three marks.");
}

}  // namespace

constinit const RuleDocs draft_conflict_marker_docs{
    .summary = "No marks of a merge are left.",
    .why = "They would be published, with both versions of what they are about.",
    .source = "Git",
    .examples = examples,
};

constinit const Rule draft_conflict_marker{
    .id = "draft/conflict-marker",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check_draft = check,
};

}  // namespace twir
