#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post#:~:text=borrow)", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/post#two:~:text=borrow)", "* [A post](https://example.com/post#two)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls()) {
        const std::string_view url = in.source(part);
        const UrlComponents parts = split_url(url);
        const std::size_t mark = url.find(":~:", parts.fragment.begin);
        if (!parts.has_fragment || mark == std::string_view::npos)
            continue;
        const std::size_t begin = mark == parts.fragment.begin ? mark - 1 : mark;
        const Span span = Span{begin, parts.fragment.end}.shifted(part.span.begin);
        report.add(span, "The address highlights a text on the page, as a browser's “copy link to highlight” does.",
                   "Link to the page itself", {span, {}});
    }
}

}  // namespace

constinit const RuleDocs url_text_fragment_docs{
    .summary = "Addresses hold no text fragments.",
    .why = "They lead into the middle of a page, and break when its text changes.",
    .source = "Habit of the newsletter's editors; W3C Text Fragments",
    .examples = examples,
};

constinit const Rule url_text_fragment{
    .id = "url/text-fragment",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::fragment,
};

}  // namespace twir
