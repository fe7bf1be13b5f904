#include <algorithm>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | TEL AVIV, IL | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)",
     "* 2026-03-04 | Tel Aviv, IL | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

// Longer than any abbreviation of a city's name, and of ASCII: the letters of others are best left to people.
bool shouts(std::string_view city) noexcept
{
    constexpr auto shortest = 5;
    return std::count_if(city.begin(), city.end(), is_upper) >= shortest &&
           std::all_of(city.begin(), city.end(), [](char c) { return is_ascii(c) && !is_lower(c); });
}

std::string calmed(std::string_view city)
{
    std::string out;
    for (char c : city)
        out.push_back(!out.empty() && is_letter(out.back()) ? to_lower(c) : c);
    return out;
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        if (!part.parts || !shouts(slice(part.text, part.parts->city)))
            continue;
        const Span city = part.parts->city.shifted(part.span.begin);
        const std::string wanted = calmed(in.source(city));
        report.add(city, "The name of a city is not written in capitals.", "Write " + wanted, {city, wanted});
    }
}

}  // namespace

constinit const RuleDocs place_shouting_docs{
    .summary = "The names of cities are not written in capitals.",
    .why = "The list is ordered by this text, capitals first, and one that shouts stands out.",
    .source = "Published events of 2026",
    .examples = examples,
};

constinit const Rule place_shouting{
    .id = "place/shouting",
    .severity = Severity::warning,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
