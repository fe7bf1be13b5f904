#include "rule.h"
#include "twir/text.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A title that a chat program has cut after seventy characters, like ...](https://example.com/post)", ""},
};

void check(const Inspection& in, Report& report)
{
    constexpr std::size_t cut_length = 70;
    for (const Part& part : in.parts({Field::title})) {
        const std::string_view title = in.source(part);
        if (!title.ends_with("...") || count_code_points(title) != cut_length)
            continue;
        report.add(part.span, "This title has exactly 70 characters and ends in “...”: a chat program has cut it. Copy "
                              "the whole title from the page.");
    }
}

}  // namespace

constinit const RuleDocs title_truncated_docs{
    .summary = "Titles are whole.",
    .why = "Chat programs shorten titles to 70 characters when they show a preview.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule title_truncated{
    .id = "title/truncated",
    .severity = Severity::warning,
    .fix = std::nullopt,
    .check = check,
};

}  // namespace twir
