#include "../query_edits.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post?ref=feed)", "* [A post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        const auto found = parameters_of(url, in.context.urls, UrlTable::Parameter::doubtful);
        if (found.empty())
            continue;
        report.add(split_url(url).query.shifted(part.span.begin),
                   "Does the page need " + list_names(url, found) +
                       " in its address? Often it only tells where a reader came from.",
                   "Remove it", remove_parameters(url, part.span.begin, found));
    }
}

}  // namespace

constinit const RuleDocs url_doubtful_docs{
    .summary = "Parameters like “ref” and “t” are there only where the page needs them.",
    .why = "On most sites they only track; on some they choose the page or the time to start at.",
    .source = "Habit of the newsletter's editors",
    .examples = examples,
};

constinit const Rule url_doubtful{
    .id = "url/doubtful-parameter",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::query,
};

}  // namespace twir
