#include "../query_edits.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post?utm_source=feed&page=2)", "* [A post](https://example.com/post?page=2)"},
    {"* [video] [A talk](https://www.youtube.com/watch?v=abc&si=xyz)",
     "* [video] [A talk](https://www.youtube.com/watch?v=abc)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        const auto found = parameters_of(url, in.context.urls, UrlTable::Parameter::tracking);
        if (found.empty())
            continue;
        report.add(split_url(url).query.shifted(part.span.begin),
                   "The address tells where a reader came from (" + list_names(url, found) +
                       "); the page is the same without.",
                   "Remove the tracking parameters", remove_parameters(url, part.span.begin, found));
    }
}

}  // namespace

constinit const RuleDocs url_tracking_docs{
    .summary = "Addresses hold no tracking parameters.",
    .why = "The newsletter does not help to follow its readers; its CI rejects some of these parameters.",
    .source = "The newsletter's CI and editors",
    .examples = examples,
};

constinit const Rule url_tracking{
    .id = "url/tracking",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::query,
};

}  // namespace twir
