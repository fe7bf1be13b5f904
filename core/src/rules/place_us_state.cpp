#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Austin, US | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     ""},
};

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        const std::string_view text = part.text;
        const auto& found = part.parts;
        if (!found || found->city.empty())
            continue;
        const Country* country = part.country;
        if (country == nullptr || country->code != "US")
            continue;
        const std::string_view state = slice(text, found->subdivision);
        const Span span = (found->subdivision.empty() ? found->country : found->subdivision).shifted(part.span.begin);
        if (state.empty())
            report.add(span, "In the United States the state is written too: " +
                                 quoted(join(slice(text, found->city), ", ST, US")) + ".");
        else if (part.subdivision == nullptr)
            report.add(span, quoted(state) + " is no state of the United States. Write its two-letter code.");
    }
}

}  // namespace

constinit const RuleDocs place_us_state_docs{
    .summary = "In the United States the state is always written.",
    .why = "Many cities have namesakes in other states.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule place_us_state{
    .id = "place/us-state",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
