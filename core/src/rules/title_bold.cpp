#include "../chars.h"
#include "rule.h"
#include "shown_title.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [**A post**](https://example.com/post)", "* [A post](https://example.com/post)"},
    {"* [**A post**: part two](https://example.com/post)", "* [A post: part two](https://example.com/post)"},
};

void add_mark_around(const Inspection& in, std::size_t at, std::vector<Edit>& edits)
{
    if (in.text.substr(at, 2) == "**")
        edits.push_back({{at, at + 2}, {}});
}

// A call for speakers that is not quite of its form: there the bold marks are right.
bool is_unread_call(const Inspection& in)
{
    const Part* trailing = in.item.find(Field::trailing);
    return in.item.kind == Kind::link && trailing != nullptr && trim(in.source(*trailing)).starts_with("|");
}

void check(const Inspection& in, Report& report)
{
    if (is_unread_call(in))
        return;
    for (const Part& part : in.titles()) {
        std::vector<Edit> edits;
        const bool bold = is_bold(in.item.kind, part.field);
        if (!bold && part.span.begin >= in.item.span.begin + 2)
            add_mark_around(in, part.span.begin - 2, edits);
        for (std::size_t mark : bold_marks(in.source(part)))
            edits.push_back({Span{mark, mark + 2}.shifted(part.span.begin), {}});
        if (!bold)
            add_mark_around(in, part.span.end, edits);
        if (!edits.empty())
            report.add(part.span,
                       bold ? "A title is bold as a whole, not in part." : "The title of a link is not bold.",
                       "Remove the bold marks", std::move(edits));
    }
}

}  // namespace

constinit const RuleDocs title_bold_docs{
    .summary = "Titles of links are not bold; those of events are bold as a whole.",
    .why = "A list in which every entry stands out is one in which none does.",
    .source = "97.85 % of the published events since 2024; links of the same years",
    .examples = examples,
};

constinit const Rule title_bold{
    .id = "title/bold",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::odd_form | trait::marked_title,
    .is_advice = true,
};

}  // namespace twir
