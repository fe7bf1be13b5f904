#include "../chars.h"
#include "rule.h"
#include "twir/markdown.h"

namespace twir {

namespace {

// The links that the item's parts say it has.
struct Meant {
    std::string text;
    std::string_view url;
};

std::vector<Meant> meant_links(const Inspection& in)
{
    std::vector<Meant> links;
    std::optional<std::size_t> project;
    for (const Part& part : in.item.parts) {
        switch (part.field) {
        case Field::project:
            project = part.span.begin;  // the text of one link, together with the title
            break;
        case Field::title:
        case Field::organizer:
        case Field::mirror:
            links.push_back(
                {canonical_title(title_text(in.source({project.value_or(part.span.begin), part.span.end}))), {}});
            break;
        case Field::url:
        case Field::organizer_url:
        case Field::mirror_url:
            if (!links.empty())
                links.back().url = in.source(part);
            break;
        default:
            break;
        }
    }
    return links;
}

bool shows_what_is_meant(const Inspection& in)
{
    const auto shown = render(in.source(in.item.span));
    const auto meant = meant_links(in);
    const int expected_items = in.item.kind == Kind::event ? 2 : 1;
    if (!shown || shown->raw_html || !shown->only_list || shown->list_items != expected_items ||
        shown->links.size() != meant.size())
        return false;
    for (std::size_t i = 0; i < meant.size(); ++i)
        if ((shown->links[i].text != meant[i].text && !shown->links[i].emphasis) ||
            percent_decode(shown->links[i].destination) != percent_decode(meant[i].url))
            return false;
    return true;
}

// What others have found explains why the item does not show as meant, and has to be mended first.
bool is_explained(const Report& report)
{
    for (const Diagnostic& diagnostic : report.found())
        if (diagnostic.severity == Severity::error || (diagnostic.fix && diagnostic.fix->safety == Safety::safe))
            return true;
    return false;
}

void check(const Inspection& in, Report& report)
{
    if (in.item.kind == Kind::unknown || in.item.find(Field::trailing) != nullptr ||
        in.item.find(Field::leading) != nullptr || is_explained(report))
        return;
    if (!shows_what_is_meant(in))
        report.add(in.item.span,
                   "Rendered, this item does not show its title and lead to its address. Look for unusual "
                   "characters in both.");
}

}  // namespace

constinit const RuleDocs item_proof_docs{
    .summary = "Rendered, an item shows exactly its titles and leads to exactly its addresses.",
    .why = "It is the proof that all other rules have done their work.",
    .source = "md4c's rendering of the item",
    .examples = {},
};

constinit const Rule item_proof{
    .id = "item/proof",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::unproven,
    .is_advice = true,
};

}  // namespace twir
