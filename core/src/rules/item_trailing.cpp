#include <algorithm>

#include "../chars.h"
#include "../cursor.h"
#include "../parse.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/post), worth reading", "* [A post](https://example.com/post)"},
    {"* [A post](https://example.com/1)\n    * [Another](https://example.com/2)",
     "* [A post](https://example.com/1)\n* [Another](https://example.com/2)"},
    {"* 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n"
     "    * [**Night**](https://example.com/night)",
     "* 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Evening**](https://example.com/evening)\n"
     "* 2026-03-05 | Berlin, DE | [Rust Club](https://example.com/club)\n"
     "    * [**Night**](https://example.com/night)"},
};

// A leading text goes with the space that separates it from the link.
Span with_gap(const Inspection& in, const Part& part)
{
    const bool spaced = part.field == Field::leading && in.text.substr(part.span.end, 1) == " ";
    return {part.span.begin, part.span.end + (spaced ? 1 : 0)};
}

constexpr std::size_t most_parted = 10;

// What makes each of the links in a list below an item one of its own: an event's first line again, a link's line
// without its indentation. Nothing where there is anything else below, or more than an event's first line, however long,
// should be repeated for.
std::vector<Edit> parting(const Inspection& in, const Part& trailing)
{
    const std::string_view text = in.text.substr(0, trailing.span.end);
    const bool event = in.item.kind == Kind::event;
    const std::size_t first = in.item.span.begin;
    std::vector<Edit> edits;
    if (trailing.field != Field::trailing || trim(in.source(trailing)).empty() ||
        (!event && in.item.kind != Kind::link))
        return edits;
    for (std::size_t at = trailing.span.begin; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
        const bool listed = is_list_entry(line.substr(indent)) && line.find("](") != std::string_view::npos;
        if ((at == trailing.span.begin ? !trim(line).empty() : !listed) || edits.size() == most_parted)
            return {};
        if (listed && event)
            edits.push_back({{at, at}, std::string(text.substr(first, text.find('\n', first) + 1 - first))});
        else if (listed)
            edits.push_back({{at, at + indent}, {}});
        at = end + 1;
    }
    return edits;
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.parts({Field::leading, Field::trailing})) {
        if (is_stray_punctuation(trim(in.source(part))))
            continue;
        if (auto edits = parting(in, part); !edits.empty()) {
            report.add(part.span,
                       in.item.kind == Kind::event ? "An event has one link below its first line, and no more."
                                                   : "An item is one link, without others below it.",
                       "Make each link an item of its own", std::move(edits));
            continue;
        }
        const std::string_view around = in.source(part);
        Diagnostic& found = report.add(
            part.span, "An item is its link alone: put " + quoted(trim(around)) + " into the title, or leave it out.",
            "Remove the text around the link", {with_gap(in, part), {}});
        // A link on a line of its own is more than a remark.
        if (const std::size_t below = around.find('\n');
            below != std::string_view::npos && around.find("](", below) != std::string_view::npos)
            found.fix.reset();
    }
}

}  // namespace

constinit const RuleDocs item_trailing_docs{
    .summary = "An item is its link alone, without text around it.",
    .why = "The list is one of titles. What matters about a page belongs in its title.",
    .source = "99.3 % of the published links since 2024",
    .examples = examples,
};

constinit const Rule item_trailing{
    .id = "item/trailing-text",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::around,
};

}  // namespace twir
