#include "twir/check.h"

#include <algorithm>

#include "rules/rule.h"
#include "sorted.h"

namespace twir {

namespace {

// What editors write is theirs: of that, only what any list of links has to get right is said.
bool concerns_editors(const Rule& rule) noexcept
{
    return rule.severity != Severity::hint && !rule.is_advice;
}

// A rule about items beside what it needs: most items give most rules nothing to look at, which is told without
// a look at the rule itself.
struct Candidate {
    Traits needs;
    const Rule* rule;
};

std::vector<Candidate> rules_about_items()
{
    std::vector<Candidate> candidates;
    candidates.reserve(rules().size());
    for (const Rule* rule : rules())
        if (rule->check != nullptr)
            candidates.push_back({rule->needs, rule});
    return candidates;
}

// Runs the rules that an item gives something to look at.
std::vector<Diagnostic> run_rules(const std::vector<Candidate>& candidates, const Inspection& in)
{
    const Traits traits = find_traits(in);
    Report report;
    for (const auto& [needs, rule] : candidates) {
        if ((needs & traits) == 0 || (in.item.by_editors && !concerns_editors(*rule)))
            continue;
        report.begin(*rule);
        rule->check(in, report);
    }
    std::vector<Diagnostic> found = report.take();
    if (found.size() > 1)
        sort_stably(found.begin(), found.end(),
                    [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return found;
}

}  // namespace

std::vector<Diagnostic> check(std::string_view text, const Item& item, const Context& context)
{
    Gathered room;
    return run_rules(rules_about_items(), Inspection(text, item, context, room));
}

std::vector<Diagnostic> check(std::string_view text, std::span<const Item> items, const Context& context)
{
    const std::vector<Candidate> candidates = rules_about_items();
    std::vector<Diagnostic> found;
    Gathered room;
    for (const Item& item : items)
        for (Diagnostic& diagnostic : run_rules(candidates, Inspection(text, item, context, room)))
            found.push_back(std::move(diagnostic));
    return found;
}

std::vector<Diagnostic> check(std::string_view text, const Context& context)
{
    return check(text, parse(text, context.section), context);
}

}  // namespace twir
