#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com//blog//post)", "* [A post](https://example.com/blog/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        const Span path = split_url(url).path;
        if (!is_web_url(url) || slice(url, path).find("://") != std::string_view::npos)
            continue;  // an address within the path, as archives have it
        std::vector<Edit> edits;
        for (std::size_t i = path.begin + 1; i < path.end; ++i)
            if (url[i] == '/' && url[i - 1] == '/')
                edits.push_back({Span{i, i + 1}.shifted(part.span.begin), {}});
        if (!edits.empty())
            report.add(path.shifted(part.span.begin), "There is a slash too many in the path of this address.",
                       "Remove the surplus slash", std::move(edits));
    }
}

}  // namespace

constinit const RuleDocs url_double_slash_docs{
    .summary = "The path of an address has single slashes.",
    .why = "The newsletter's CI asks for the simplest form of an address.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule url_double_slash{
    .id = "url/double-slash",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::double_slash,
};

}  // namespace twir
