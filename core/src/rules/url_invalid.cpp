#include "../chars.h"
#include "../host.h"
#include "../url_scheme.h"
#include "rule.h"

namespace twir {

namespace {

constexpr std::string_view remedy = " Copy it from the browser's address bar: https://example.com/post";

std::string fault_of(std::string_view url)
{
    const UrlComponents parts = split_url(url);
    const std::string_view scheme = slice(url, parts.scheme);
    const std::string_view host = slice(url, parts.host);
    if (!parts.has_authority || scheme.empty())
        return join(quoted(url), " is not a whole address.", remedy);
    if (host.empty())
        return join("This address has no host.", remedy);
    if (!equal_ignoring_case(scheme, "https") && !equal_ignoring_case(scheme, "http"))
        return join(quoted(scheme), " is no address of the web. It has to start with https://");
    if (!is_host(host))
        return join(quoted(host), " cannot be the host of an address.", remedy);
    return join(quoted(slice(url, parts.port)), " is no port: those are numbers up to 65535.", remedy);
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        if (!is_web_url(url) && !find_scheme_edit(url, 0))
            report.add(part.span, fault_of(url));
    }
}

}  // namespace

constinit const RuleDocs url_invalid_docs{
    .summary = "Addresses are absolute ones of the web, with a host.",
    .why = "A relative address leads nowhere from a newsletter.",
    .source = "WHATWG URL; the newsletter's CI",
    .examples = {},
};

constinit const Rule url_invalid{
    .id = "url/invalid",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::odd_url,
};

}  // namespace twir
