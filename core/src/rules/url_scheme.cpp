#include <algorithm>
#include <array>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](www.example.com/post)", "* [A post](https://www.example.com/post)"},
    {"* [A post](hhttps://example.com/post)", "* [A post](https://example.com/post)"},
    {"* [A post](https//example.com/post)", "* [A post](https://example.com/post)"},
};

// What a slip of the hand or of copying makes of "https://".
constexpr std::array<std::string_view, 9> slips{"hhttps://", "htttps://", "https//",  "https:/",   "ttps://",
                                                "http//",    "hhttp://",  "https;//", "https:\\\\"};

std::optional<Edit> mend_scheme(std::string_view url, std::size_t offset)
{
    for (std::string_view slip : slips)
        if (starts_with_ignoring_case(url, slip) && !url.starts_with("https://"))
            return Edit{{offset, offset + slip.size()},
                        slip.find('s') == std::string_view::npos ? "http://" : "https://"};
    const UrlComponents parts = split_url(url);
    if (!parts.scheme.empty() && parts.has_authority) {
        const std::string lower = to_lower(slice(url, parts.scheme));
        if (lower == slice(url, parts.scheme))
            return std::nullopt;
        return Edit{parts.scheme.shifted(offset), lower};
    }
    if (url.starts_with("//"))
        return Edit{{offset, offset}, "https:"};
    if (is_web_url(join("https://", url)) && url.find('@') == std::string_view::npos)
        return Edit{{offset, offset}, "https://"};
    return std::nullopt;
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (auto edit = mend_scheme(in.source(part), part.span.begin))
            report.add(part.span, "The address does not start with “https://”.", "Mend the start of the address",
                       {std::move(*edit)});
}

}  // namespace

constinit const Rule url_scheme{
    .id = "url/scheme",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "Addresses start with https:// in lower case.",
    .why = "Without it the link leads to a page of the newsletter's own site that does not exist.",
    .source = "WHATWG URL; the newsletter's CI",
    .examples = examples,
    .check = check,
};

}  // namespace twir
