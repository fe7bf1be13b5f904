#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n  - "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

// What is expected, with the line break that the text has.
std::string expected_here(const Gap& gap, std::string_view source)
{
    std::string expected(gap.expected);
    if (source.find("\r\n") != std::string_view::npos)
        expected.insert(expected.find('\n'), "\r");
    return expected;
}

void check(const Inspection& in, Report& report)
{
    for (const Gap& gap : gaps(in)) {
        if (gap.expected.find('\n') == std::string_view::npos || in.source(gap.span) == gap.expected)
            continue;
        std::string expected = expected_here(gap, in.source(gap.span));
        if (in.source(gap.span) != expected)
            report.add(gap.span,
                       "The title stands on the second line, which starts with four spaces, an asterisk and one space.",
                       "Mend the start of the second line", {gap.span, std::move(expected)});
    }
}

}  // namespace

constinit const RuleDocs event_second_line_docs{
    .summary = "The title of an event stands on a second line that starts with four spaces and “* ”.",
    .why = "With fewer spaces the site's renderer shows it as an item of its own.",
    .source = "Python-Markdown; 98.34 % of the published events since 2024",
    .examples = examples,
};

constinit const Rule event_second_line{
    .id = "event/second-line",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
