#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | London, GB | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | London, UK | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
    {"* 2026-03-04 | Berlin, Germany | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

// "GA" is Gabon's code and Georgia's, "Georgia" a country and a state; both ask for the country.
bool could_be_state(std::string_view name, const PlaceTable& places)
{
    return places.subdivision("US", name) != nullptr || places.subdivision("CA", name) != nullptr ||
           places.subdivision("AU", name) != nullptr;
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        const std::string_view text = part.text;
        const auto& found = part.parts;
        if (!found || found->country.empty())
            continue;
        const std::string_view written = slice(text, found->country);
        const Country* country = part.country;
        if (country == nullptr || written == country->code)
            continue;
        // "De" is Germany; only a name or a doubtful code needs to be told from a state.
        const bool code = equal_ignoring_case(written, country->code) && country->code != "CA" && country->code != "GA";
        if (!code && found->subdivision.empty() && could_be_state(written, in.context.places))
            continue;
        const Span span = found->country.shifted(part.span.begin);
        report.add(span, join("The newsletter writes ", country->code, " for ", country->name, "."),
                   join("Write ", country->code), {span, std::string(country->code)});
    }
}

}  // namespace

constinit const RuleDocs place_country_docs{
    .summary = "Countries are two-letter codes in upper case; the United Kingdom is UK.",
    .why = "One code for each country keeps the list short and in order.",
    .source = "ISO 3166-1; UK: 575 of 626 published events, and every correction by editors",
    .examples = examples,
};

constinit const Rule place_country{
    .id = "place/country",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
