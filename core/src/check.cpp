#include "twir/check.h"

#include <algorithm>

#include "rules/rule.h"

namespace twir {

namespace {

// What editors write is theirs: of that, only what any list of links has to get right is said.
bool concerns_editors(const Rule& rule) noexcept
{
    return rule.severity != Severity::hint && !rule.is_advice;
}

// Runs the rules that an item gives something to look at.
std::vector<Diagnostic> run_rules(const Inspection& in)
{
    const Traits traits = find_traits(in);
    Report report;
    for (const Rule* rule : rules()) {
        if ((rule->needs & traits) == 0 || rule->check == nullptr)
            continue;
        if (in.item.by_editors && !concerns_editors(*rule))
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

std::vector<Diagnostic> check(std::string_view text, const std::vector<Item>& items, const Context& context)
{
    std::vector<Diagnostic> found;
    Gathered room;
    for (const Item& item : items)
        for (Diagnostic& diagnostic : run_rules(Inspection(text, item, context, room)))
            found.push_back(std::move(diagnostic));
    return found;
}

std::vector<Diagnostic> check(std::string_view text, const Context& context)
{
    return check(text, parse(text, context.section), context);
}

}  // namespace twir
