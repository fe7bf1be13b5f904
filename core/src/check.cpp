#include "twir/check.h"

#include <algorithm>
#include <array>

#include "rules/rule.h"

namespace twir {

namespace {

// What editors write is theirs: of that, only what any list of links has to get right is said. Advice to
// contributors, on what is taken and how titles read, would be noise.
bool concerns_editors(const Rule& rule) noexcept
{
    static constexpr std::array<std::string_view, 4> advice{"policy/", "section/", "title/bold", "item/proof"};
    return rule.severity != Severity::hint &&
           std::none_of(advice.begin(), advice.end(), [&rule](auto start) { return rule.id.starts_with(start); });
}

// Runs the rules that an item gives something to look at.
std::vector<Diagnostic> run_rules(const Inspection& in)
{
    const Traits traits = find_traits(in);
    Report report;
    for (const Rule* rule : rules()) {
        const bool idle = rule->check == nullptr || (rule->needs != 0 && (rule->needs & traits) == 0);
        if (idle || (in.item.by_editors && !concerns_editors(*rule)))
            continue;
        report.begin(*rule);
        rule->check(in, report);
    }
    std::vector<Diagnostic> found = report.take();
    if (found.size() > 1)
        std::stable_sort(found.begin(), found.end(),
                         [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return found;
}

}  // namespace

std::vector<Diagnostic> check(std::string_view text, const Item& item, const Context& context)
{
    Gathered room;
    return run_rules(Inspection(text, item, context, room));
}

std::vector<Diagnostic> check(std::string_view text, const Context& context)
{
    std::vector<Diagnostic> found;
    Gathered room;
    for (const Item& item : parse(text, context.section))
        for (Diagnostic& diagnostic : run_rules(Inspection(text, item, context, room)))
            found.push_back(std::move(diagnostic));
    return found;
}

}  // namespace twir
