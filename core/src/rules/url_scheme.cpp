#include "../url_scheme.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](www.example.com/post)", "* [A post](https://www.example.com/post)"},
    {"* [A post](hhttps://example.com/post)", "* [A post](https://example.com/post)"},
    {"* [A post](https//example.com/post)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (auto edit = find_scheme_edit(in.source(part), part.span.begin))
            report.add(part.span, "The address does not start with “https://”.", "Mend the start of the address",
                       {std::move(*edit)});
}

}  // namespace

constinit const RuleDocs url_scheme_docs{
    .summary = "Addresses start with https:// in lower case.",
    .why = "Without it the link leads to a page of the newsletter's own site that does not exist.",
    .source = "WHATWG URL; the newsletter's CI",
    .examples = examples,
};

constinit const Rule url_scheme{
    .id = "url/scheme",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_url,
};

}  // namespace twir
