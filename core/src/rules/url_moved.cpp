#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A page](https://lu.ma/abc)", "* [A page](https://luma.com/abc)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        const Span host = split_url(url).host;
        if (const auto to = in.context.urls.moved_to(slice(url, host)))
            report.add(host.shifted(part.span.begin), "This site goes under the name " + std::string(*to) + " now.",
                       "Use the new name", {{host.shifted(part.span.begin), std::string(*to)}});
    }
}

}  // namespace

constinit const Rule url_moved{
    .id = "url/moved-site",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "Sites are linked under the name they have now.",
    .why = "Redirects from an old name end some day.",
    .source = "Corrections by editors",
    .examples = examples,
    .check = check,
};

}  // namespace twir
