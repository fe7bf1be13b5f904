#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * [**Evening**]",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://example.com/club)\n    * "
     "[**Evening**](https://example.com/club)"},
};

// "[**Evening**]", below an organizer who has an address: some announce their events nowhere else.
std::optional<Edit> use_of_organizer(const Inspection& in)
{
    const Part* title = in.item.find(Field::title);
    const Part* organizer = in.item.find(Field::organizer_url);
    if (title == nullptr || title->span.empty() || organizer == nullptr || organizer->span.empty())
        return std::nullopt;
    std::string_view behind = in.source({title->span.end, in.item.span.end});
    const std::size_t bracket = behind.find(']');
    if (bracket > 2)  // only bold marks stand before it
        return std::nullopt;
    const std::size_t at = title->span.end + bracket + 1;
    return Edit{{at, at}, join("(", in.source(*organizer), ")")};
}

void check(const Inspection& in, Report& report)
{
    if (in.item.kind == Kind::unknown)
        return;
    const Part* url = in.item.find(Field::url);
    if (url != nullptr && !url->span.empty())
        return;
    const Span where = url != nullptr ? url->span : in.item.span;
    if (in.item.kind != Kind::event) {
        report.add(where, "The link needs the address of the page: https://…");
        return;
    }
    constexpr const char* message = "The event needs the address of the page that announces it.";
    if (auto edit = use_of_organizer(in))
        report.add(where, message, "Use the organizer’s", {std::move(*edit)});
    else
        report.add(where, message);
}

}  // namespace

constinit const RuleDocs url_missing_docs{
    .summary = "Every link and every event has an address.",
    .why = "There is nothing to read otherwise.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule url_missing{
    .id = "url/missing",
    .severity = Severity::error,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::odd_form | trait::incomplete,
};

}  // namespace twir
