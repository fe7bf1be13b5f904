#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A page](https://lu.ma/abc)", "* [A page](https://luma.com/abc)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls()) {
        const Span host = part.at.host.shifted(part.span.begin);
        if (const auto to = in.context.urls.moved_to(part.host()))
            report.add(host, "This site goes under the name " + std::string(*to) + " now.", "Use the new name",
                       {host, std::string(*to)});
    }
}

}  // namespace

constinit const RuleDocs url_moved_docs{
    .summary = "Sites are linked under the name they have now.",
    .why = "Redirects from an old name end some day.",
    .source = "Corrections by editors",
    .examples = examples,
};

constinit const Rule url_moved{
    .id = "url/moved-site",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
};

}  // namespace twir
