#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A site](https://example.com)", "* [A site](https://example.com/)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.parts({Field::url})) {
        if (in.item.kind != Kind::link)
            continue;
        const std::string_view url = in.source(part);
        const UrlComponents parts = split_url(url);
        if (!is_web_url(url) || !parts.path.empty() || parts.has_query || parts.has_fragment)
            continue;
        const std::size_t at = part.span.begin + parts.path.begin;
        report.add(part.span, "The address of a whole site ends with a slash.", "Add the slash", {{{at, at}, "/"}});
    }
}

}  // namespace

constinit const Rule url_origin_slash{
    .id = "url/origin-slash",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "An address that is only a host ends with a slash.",
    .why = "That is its normal form, to which browsers change it.",
    .source = "All published links of this form; 9 corrections by editors",
    .examples = examples,
    .check = check,
    .needs = trait::bare_url,
};

}  // namespace twir
