#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A tool](https://github.com/example/tool)", ""},
};

// Empty ones do not count.
std::size_t count_segments(std::string_view path) noexcept
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < path.size(); ++i)
        count += path[i] != '/' && (i == 0 || path[i - 1] == '/') ? 1U : 0U;
    return count;
}

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls()) {
        if (in.item.kind != Kind::link || part.field != Field::url || part.site() != "github.com")
            continue;
        if (count_segments(part.path()) == 2)
            report.add(part.span,
                       "This leads to a repository, which is no reading. Link to a post that tells about it, "
                       "or to its release notes.");
    }
}

}  // namespace

constinit const RuleDocs policy_github_repository_docs{
    .summary = "Links lead to something to read, not to a bare repository.",
    .why = "The newsletter's CI warns of such links, and its editors ask for a post instead.",
    .source = "The newsletter's README and CI",
    .examples = examples,
};

constinit const Rule policy_github_repository{
    .id = "policy/github-repository",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::link,
    .is_advice = true,
};

}  // namespace twir
