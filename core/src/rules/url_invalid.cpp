#include "../url_scheme.h"
#include "rule.h"

namespace twir {

namespace {

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        if (is_web_url(url) || find_scheme_edit(url, 0))
            continue;
        const UrlComponents parts = split_url(url);
        if (parts.has_authority && slice(url, parts.host).empty())
            report.add(part.span, "This address has no host. Copy it from the browser's address bar: "
                                  "https://example.com/post");
        else if (parts.has_authority && !parts.scheme.empty() && !slice(url, parts.scheme).starts_with("http"))
            report.add(part.span, quoted(slice(url, parts.scheme)) + " is no address of the web. It has to start with "
                                                                     "https://");
        else
            report.add(part.span, quoted(url) + " is not a whole address. Copy it from the browser's address bar: "
                                                "https://example.com/post");
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
