#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A site](https://example.com)", "* [A site](https://example.com/)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls()) {
        if (!is_web_url(part.text, part.at) || !part.path().empty() || part.at.has_query || part.at.has_fragment)
            continue;
        const std::size_t at = part.span.begin + part.at.path.begin;
        Diagnostic& found =
            report.add(part.span, "The address of a whole site ends with a slash.", "Add the slash", {{at, at}, "/"});
        if (in.item.kind != Kind::link) {  // where one in six goes without
            found.severity = Severity::hint;
            found.fix->safety = Safety::unsafe;
        }
    }
}

}  // namespace

constinit const RuleDocs url_origin_slash_docs{
    .summary = "An address that is only a host ends with a slash.",
    .why = "That is its normal form, to which browsers change it.",
    .source = "All published links of this form; 9 corrections by editors",
    .examples = examples,
};

constinit const Rule url_origin_slash{
    .id = "url/origin-slash",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::bare_url,
};

}  // namespace twir
