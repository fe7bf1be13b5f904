#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Hybrid - Berlin,DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Hybrid (Berlin, DE) | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)"},
    {"* 2026-03-04 | online | [Rust Club](https://example.com/club)\n    * [**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Virtual | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        if (!part.is_named() || is_in_house_form(part.text, *part.parts))
            continue;
        const std::string wanted = to_text(to_place(part.text, *part.parts));
        report.add(part.span, "Places are written as “City, CC”, “Virtual (City, CC)” or “Hybrid (City, CC)”.",
                   "Write " + wanted, {part.span, wanted});
    }
}

}  // namespace

constinit const RuleDocs place_form_docs{
    .summary = "Places are “City, CC”, “City, ST, US”, “Virtual (…)”, “Hybrid (…)” or “Virtual”.",
    .why = "The list is ordered by this text.",
    .source = "Published events of 2026",
    .examples = examples,
};

constinit const Rule place_form{
    .id = "place/form",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
