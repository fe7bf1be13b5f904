#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Springfield, XY | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)",
     ""},
    {"* 2026-03-04 | Springfield, CA | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)",
     ""},
};

// Whether the last part, without anything before it, is also a state of the US, of Canada or of Australia.
std::string find_doubt(std::string_view city, std::string_view written, const Country* country,
                       const PlaceTable& places)
{
    const auto states = places.subdivisions(written);
    if (states.empty())
        return {};
    const Subdivision& state = *states.front();
    const std::string with_state = join(city, ", ", state.code, ", ", state.country);
    if (country == nullptr)
        return join(quoted(written), " is a part of a country. Write the country too: ", quoted(with_state), ".");
    return join(quoted(written), " can mean ", state.name, " or ", country->name, ". Write ", quoted(with_state),
                " or ", quoted(join(city, ", ", country->code)), ".");
}

// Codes that are read as a country where they stand last, although a state has them too. The others ask.
bool is_clear(const Country& country) noexcept
{
    constexpr std::string_view doubtful = "CA GA";
    return doubtful.find(country.code) == std::string_view::npos;
}

void check(const Inspection& in, Report& report)
{
    for (const WrittenPlace& part : in.places()) {
        const std::string_view text = part.text;
        const auto& found = part.parts;
        if (!found || (found->city.empty() && found->country.empty()))
            continue;
        const std::string_view city = slice(text, found->city);
        const std::string_view written = slice(text, found->country);
        const Country* country = part.country;
        const Span span = found->country.shifted(part.span.begin);
        // Groups of several cities that meet online are listed together.
        const bool online = found->attendance == Attendance::online;
        if (!part.first.empty() && !online)
            report.add(part.span, join("These are several places. Write an item for each, or keep one: ",
                                       quoted(part.first), "."));
        else if (!part.first.empty() && in.context.places.by_name(written) != nullptr)
            continue;
        else if (written.empty())
            report.add(part.span, "The country is missing. Write its two-letter code behind the city: " +
                                      quoted(join(city, ", CC")) + ".");
        else if (country != nullptr && equal_ignoring_case(country->code, written) &&
                 (is_clear(*country) || !found->subdivision.empty()))
            continue;
        else if (std::string doubt =
                     found->subdivision.empty() ? find_doubt(city, written, country, in.context.places) : std::string{};
                 !doubt.empty())
            report.add(span, std::move(doubt));
        else if (country == nullptr)
            report.add(span, quoted(written) +
                                 " is no country that is known here. Write its two-letter code of ISO 3166, "
                                 "UK for the United Kingdom.");
    }
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
