#include "../destination.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/a|b)", "* [A post](https://example.com/a%7Cb)"},
    {"* [A post](https://example.com/?a=1&amp;b=2)", "* [A post](https://example.com/?a=1&b=2)"},
    {"* [A post](https://example.com/a\"b\")", "* [A post](https://example.com/a%22b%22)"},
    {"* [A post](https://example.com/it's_(new))", "* [A post](https://example.com/it%27s_(new))"},
    {"* [A post](https://example.com/?a=1&#b)", "* [A post](https://example.com/?a=1#b)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (auto edits = destination_edits(in.source(part), part.span.begin); !edits.empty())
            report.add(part.span, "Some characters of this address would end it early.", "Percent-encode them",
                       std::move(edits));
}

}  // namespace

constinit const RuleDocs url_encoding_docs{
    .summary = "Spaces, quotes, angle and square brackets, backslashes, bars, backticks, parentheses without a partner "
               "and apostrophes next to parentheses are percent-encoded.",
    .why = "Renderers differ in where they let an address end that holds one.",
    .source = "Python-Markdown, cmark-gfm, pulldown-cmark and md4c",
    .examples = examples,
};

constinit const Rule url_encoding{
    .id = "url/encoding",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::unsafe_url,
};

}  // namespace twir
