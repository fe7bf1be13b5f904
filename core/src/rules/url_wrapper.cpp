#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://www.google.com/url?q=https%3A%2F%2Fexample.com%2Fpost&sa=D)",
     "* [A post](https://example.com/post)"},
};

std::optional<std::string> find_target(std::string_view url, const UrlTable& table)
{
    const std::string where = site(url);
    for (const UrlTable::Wrapper* wrapper : table.wrappers(where, slice(url, split_url(url).path)))
        for (const QueryParameter& parameter : query_parameters(url))
            if (slice(url, parameter.name) == wrapper->parameter)
                if (std::string target = percent_decode(slice(url, parameter.value), true); is_web_url(target))
                    return target;
    return std::nullopt;
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (const auto target = find_target(in.source(part), in.context.urls))
            report.add(part.span, "This address only leads on to another one: " + quoted(*target) + ".",
                       "Link to that page itself", {part.span, *target});
}

}  // namespace

constinit const RuleDocs url_wrapper_docs{
    .summary = "Addresses lead to the page itself, not to a service that leads on to it.",
    .why = "Such services follow readers, and their addresses expire.",
    .source = "Habit of the newsletter's editors",
    .examples = examples,
};

constinit const Rule url_wrapper{
    .id = "url/wrapper",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::query,
};

}  // namespace twir
