#include <algorithm>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Leipzig, SN, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Leipzig, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
    {"* 2026-03-04 | Austin, Texas, US | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Austin, TX, US | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)"},
};

constexpr std::size_t longest_code = 3;  // of ISO 3166-2

// The three countries whose states or provinces are written.
bool has_subdivisions(std::string_view country) noexcept
{
    return country == "US" || country == "CA" || country == "AU";
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        const std::string_view text = part.text;
        const auto& found = part.parts;
        if (!found || found->subdivision.empty())
            continue;
        const Country* country = part.country;
        // Gabon's are kept, since GA alone may be Georgia.
        if (country == nullptr || country->code == "GA")
            continue;
        const std::string_view written = slice(text, found->subdivision);
        const Span span = found->subdivision.shifted(part.span.begin);
        if (!has_subdivisions(country->code)) {
            // "SN" of Meetup is no city; of "Kreuzberg, Berlin, DE" it would be the wrong one.
            const bool code = std::none_of(written.begin(), written.end(), is_lower) && written.size() <= longest_code;
            report
                .add(span, join("No state is written for ", country->name, ", only city and country."), "Leave it out",
                     {Span{found->city.end, found->subdivision.end}.shifted(part.span.begin), {}})
                .fix->safety = code ? Safety::safe : Safety::unsafe;
            continue;
        }
        const Subdivision* state = part.subdivision;
        if (state == nullptr && country->code != "US")  // which has a rule of its own
            report.add(span, join(quoted(written), " is no state or province of ", country->name, "."));
        else if (state != nullptr && state->code != written)
            report.add(span, join(state->name, " is written as ", state->code, "."), join("Write ", state->code),
                       {span, std::string(state->code)});
    }
}

}  // namespace

constinit const RuleDocs place_subdivision_docs{
    .summary = "States and provinces are codes, and written for the US, Canada and Australia only.",
    .why = "Elsewhere they come from event sites that put one in for every country.",
    .source = "Published events of 2026; 28 corrections by editors",
    .examples = examples,
};

constinit const Rule place_subdivision{
    .id = "place/subdivision",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
