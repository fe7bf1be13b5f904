#include "twir/check.h"

#include <algorithm>

#include "rules/rule.h"

namespace twir {

std::vector<Diagnostic> check(std::string_view text, const Item& item, const Context& context)
{
    const Inspection inspection(text, item, context);
    Report report;
    for (const Rule* rule : rules()) {
        report.begin(*rule);
        rule->check(inspection, report);
    }
    std::vector<Diagnostic> found = report.take();
    std::stable_sort(found.begin(), found.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return found;
}

std::vector<Diagnostic> check(std::string_view text, const Context& context)
{
    std::vector<Diagnostic> found;
    for (const Item& item : parse(text, context.section))
        for (Diagnostic& diagnostic : check(text, item, context))
            found.push_back(std::move(diagnostic));
    return found;
}

}  // namespace twir
