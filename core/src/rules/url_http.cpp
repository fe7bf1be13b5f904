#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](http://example.com/post)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (in.source(part).starts_with("http://"))
            report.add({part.span.begin, part.span.begin + 4},
                       "The address is not encrypted. Most sites answer under https:// too: try it, and use that.",
                       "Use https", {{part.span.begin, part.span.begin + 4}, "https"});
}

}  // namespace

constinit const RuleDocs url_http_docs{
    .summary = "Addresses use https where the site has it.",
    .why = "Browsers warn of unencrypted pages.",
    .source = "Habit of the newsletter's editors",
    .examples = examples,
};

constinit const Rule url_http{
    .id = "url/http",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::odd_url,
};

}  // namespace twir
