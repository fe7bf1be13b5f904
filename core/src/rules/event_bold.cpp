#include "../chars.h"
#include "../hyperlink.h"
#include "rule.h"
#include "shown_title.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Conference](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14",
     "* [**Conference**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14"},
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * [Evening](https://example.com/evening)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/evening)"},
};

// Asterisks at the ends of a title can melt into the marks.
bool can_be_bold(std::string_view title)
{
    const std::string marked = join("**", title, "**");
    return without_bold(marked, {0, marked.size()}) == Span{2, marked.size() - 2};
}

void check(const Inspection& in, Report& report)
{
    if (!in.item.in_order || in.item.find(Field::url) == nullptr)
        return;
    for (const Part& part : in.parts({Field::title, Field::mirror})) {
        if (part.span.empty() || !is_bold(in.item.kind, part.field))
            continue;
        std::vector<Edit> edits;
        if (part.span.begin < 2 || in.text.substr(part.span.begin - 2, 2) != "**")
            edits.push_back({{part.span.begin, part.span.begin}, "**"});
        if (in.text.substr(part.span.end, 2) != "**")
            edits.push_back({{part.span.end, part.span.end}, "**"});
        if (edits.empty())
            continue;
        constexpr auto message = "The title of an event, or the name of a conference, is bold.";
        if (can_be_bold(in.source(part)))
            report.add(part.span, message, "Make the title bold", std::move(edits));
        else if (shows_as_meant(in.source(part), true) && !is_fragile(in.source(part), true))
            report.add(part.span, message);
        // or else its asterisks are escaped first
    }
}

}  // namespace

constinit const RuleDocs event_bold_docs{
    .summary = "The title of an event is bold, inside of its brackets.",
    .why = "It tells the title from the line with date, place and organizer.",
    .source = "97.85 % of the published events since 2024",
    .examples = examples,
};

constinit const Rule event_bold{
    .id = "event/bold",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form,
};

}  // namespace twir
