#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Springfield, XY | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)",
     ""},
    {"* 2026-03-04 | Atlanta, GA | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)",
     ""},
};

// Codes of countries that are in the newsletter again and again, although a state of the US has them too.
bool is_clear(const Country& country) noexcept
{
    constexpr std::string_view known = "AR CO DE IL IN TN";
    return known.find(country.code) != std::string_view::npos;
}

// Asks whether the last part, without anything before it, is the state or the country.
void ask(Report& report, const WrittenPlace& part, const Subdivision& state)
{
    const Country& country = *part.country;
    const std::string_view city = slice(part.text, part.parts->city);
    const std::string_view written = slice(part.text, part.parts->country);
    const bool code = equal_ignoring_case(written, country.code);
    const bool canada = code && country.code == "CA";  // under one heading with California
    const bool rare = code && !canada && country.code != "GA";
    const std::string as_country =
        join(code ? " or, with its province, " : " or ", quoted(join(city, code ? ", ST, " : ", ", country.code)));
    report
        .add(part.parts->country.shifted(part.span.begin),
             join(quoted(written), " can mean the state ", state.name, " or the country ", country.name, ". Write ",
                  quoted(join(city, ", ", state.code, ", US")), rare ? " if it is the state" : as_country, "."))
        .severity = rare     ? Severity::hint
                    : canada ? Severity::warning
                             : Severity::error;
}

// What the last part is, if no country.
std::string what_else(std::string_view city, std::string_view written, const Subdivision* state)
{
    if (state == nullptr)
        return quoted(written) +
               " is no country that is known here. Write its two-letter code of ISO 3166, UK for the United Kingdom.";
    return join(quoted(written), " is a part of a country. Write the country too: ",
                quoted(join(city, ", ", state->code, ", ", state->country)), ".");
}

void check_one(const PlaceTable& places, const WrittenPlace& part, Report& report)
{
    const PlaceParts& found = *part.parts;
    const std::string_view city = slice(part.text, found.city);
    const std::string_view written = slice(part.text, found.country);
    const bool has_subdivision = !found.subdivision.empty();
    if (!part.first.empty() && found.attendance != Attendance::online) {
        report.add(part.span,
                   join("These are several places. Write an item for each, or keep one: ", quoted(part.first), "."));
        return;
    }
    // Groups of several cities that meet online are listed together.
    if (!part.first.empty() && places.by_name(written) != nullptr)
        return;
    if (written.empty()) {
        report.add(part.span, "The country is missing. Write its two-letter code behind the city: " +
                                  quoted(join(city, ", CC")) + ".");
    } else if (part.country == nullptr) {
        const auto states = places.subdivisions(has_subdivision ? std::string_view{} : written);
        report.add(found.country.shifted(part.span.begin),
                   what_else(city, written, states.empty() ? nullptr : states.back()));
    } else if (!has_subdivision && !is_clear(*part.country)) {
        if (const Subdivision* state = places.subdivision("US", written))
            ask(report, part, *state);
    }
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places())
        if (part.parts && !(part.parts->city.empty() && part.parts->country.empty()))
            check_one(in.context.places, part, report);
}

}  // namespace

constinit const RuleDocs place_unknown_docs{
    .summary = "A place names one country that exists.",
    .why = "The region under which an event is listed follows from its country.",
    .source = "ISO 3166-1 and 3166-2",
    .examples = examples,
};

constinit const Rule place_unknown{
    .id = "place/unknown",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::place,
};

}  // namespace twir
