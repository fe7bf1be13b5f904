#include <algorithm>

#include "../chars.h"
#include "../language.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Video] [A talk](https://example.com/talk)", "* [video] [A talk](https://example.com/talk)"},
    {"* [video] [es] [Una charla](https://example.com/charla)",
     "* [ES] [video] [Una charla](https://example.com/charla)"},
    {"* [podcast] [An episode](https://example.com/1)", "* [audio] [An episode](https://example.com/1)"},
};

bool is_language(std::string_view prefix) noexcept
{
    return prefix.size() == 2 && is_letter(prefix[0]) && is_letter(prefix[1]);
}

// Words that mean one of the house's; anything else stays as it is.
std::string house_spelling(std::string_view prefix, const PlaceTable& places)
{
    const std::string lower = to_lower(prefix);
    if (lower == "video" || lower == "audio" || lower == "series")
        return lower;
    if (lower == "podcast")
        return "audio";
    if (const std::string_view code = code_of_language(prefix); !code.empty())
        return std::string(code);
    if (const std::string_view code = code_of_country(prefix); !code.empty())
        return std::string(code);
    // "pt-BR", but not "no-op"
    if (prefix.size() == 5 && prefix[2] == '-' && is_language(prefix.substr(0, 2)) && places.by_code(prefix.substr(3)))
        return to_upper(prefix.substr(0, 2));
    return is_language(prefix) ? to_upper(prefix) : std::string(prefix);
}

// Languages come first; the rest keeps its order.
std::vector<std::string> house_prefixes(const std::vector<std::string_view>& written, const PlaceTable& places)
{
    std::vector<std::string> wanted;
    for (std::string_view prefix : written)
        wanted.push_back(house_spelling(prefix, places));
    std::stable_partition(wanted.begin(), wanted.end(), [](const std::string& p) { return is_language(p); });
    return wanted;
}

void check(const Inspection& in, Report& report)
{
    std::vector<Span> parts;
    std::vector<std::string_view> written;
    for (const Part& part : in.parts({Field::prefix})) {
        parts.push_back(part.span);
        written.push_back(in.source(part));
    }
    const auto wanted = house_prefixes(written, in.context.places);
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (wanted[i] != written[i])
            edits.push_back({parts[i], wanted[i]});
    if (edits.empty())
        return;
    std::string house;
    bool twice = false;
    for (const std::string& prefix : wanted) {
        const std::string bracketed = join("[", prefix, "] ");
        const bool again = house.find(bracketed) != std::string::npos;
        house += again ? "" : bracketed;
        twice = twice || again;
    }
    const Span all{parts.front().begin, parts.back().end};
    std::string message = join("What stands before a title is written as ", quoted(trim(house)), ".");
    if (twice)
        report.add(all, std::move(message));
    else
        report.add(all, std::move(message), join("Write ", trim(house)), std::move(edits));
}

}  // namespace

constinit const RuleDocs link_prefix_docs{
    .summary = "Before a title stand [ES] or another language in upper case, then [video], [audio] or [series].",
    .why = "Readers look for these words; there is one spelling of each.",
    .source = "The newsletter's template and README",
    .examples = examples,
};

constinit const Rule link_prefix{
    .id = "link/prefix",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::prefix,
};

}  // namespace twir
