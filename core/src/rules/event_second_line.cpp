#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n  - "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Gap& gap : gaps(in))
        if (gap.expected.find('\n') != std::string_view::npos && in.source(gap.span) != gap.expected)
            report.add(gap.span,
                       "The title stands on the second line, which starts with four spaces, an asterisk and one space.",
                       "Mend the start of the second line", {{gap.span, std::string(gap.expected)}});
}

}  // namespace

constinit const Rule event_second_line{
    .id = "event/second-line",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "The title of an event stands on a second line that starts with four spaces and “* ”.",
    .why = "With fewer spaces the site's renderer shows it as an item of its own.",
    .source = "Python-Markdown; 98.34 % of the published events since 2024",
    .examples = examples,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
