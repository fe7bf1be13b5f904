#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://name:word@example.com/post)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls()) {
        if (part.at.userinfo.empty())
            continue;
        const Span userinfo = part.at.userinfo.shifted(part.span.begin);
        report.add(userinfo, "This address has a name or a password before its host. Is it meant for everybody?",
                   "Leave them out", Edit{{userinfo.begin, userinfo.end + 1}, {}});
    }
}

}  // namespace

constinit const RuleDocs url_credentials_docs{
    .summary = "Addresses hold no names and passwords.",
    .why = "What is published is no secret any more, and a name before the host can pass for one.",
    .source = "WHATWG URL, section 4.1",
    .examples = examples,
};

constinit const Rule url_credentials{
    .id = "url/credentials",
    .severity = Severity::warning,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::odd_url,
};

}  // namespace twir
