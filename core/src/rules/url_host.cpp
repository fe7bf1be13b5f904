#include "../host.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://\uFF45xample\u3002com/post)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls()) {
        const auto plain = plain_host(part.host());
        if (!plain || !is_host(part.host()))
            continue;
        const Span host = part.at.host.shifted(part.span.begin);
        report.add(host, "This host has characters that only stand for others: browsers go to " + quoted(*plain) + ".",
                   "Write them as they are meant", {host, *plain});
    }
}

}  // namespace

constinit const RuleDocs url_host_docs{
    .summary = "Hosts have no full-width letters, ideographic full stops or invisible characters.",
    .why = "Browsers replace them before they look a host up, other programs do not.",
    .source = "WHATWG URL, “domain to ASCII”; Unicode Technical Standard 46",
    .examples = examples,
};

constinit const Rule url_host{
    .id = "url/host",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::unsafe_url,
};

}  // namespace twir
