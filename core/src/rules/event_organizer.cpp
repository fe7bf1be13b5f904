#include "../chars.h"
#include "../hyperlink.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | Rust Club\n    * [**Evening**](https://example.com/evening)", ""},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::event)
        return;
    for (std::size_t i = 0; i < in.item.parts.size(); ++i) {
        const Part& part = in.item.parts[i];
        if (part.field != Field::organizer)
            continue;
        const bool has_url = i + 1 < in.item.parts.size() && in.item.parts[i + 1].field == Field::organizer_url &&
                             !in.item.parts[i + 1].span.empty();
        if (trim(in.source(part)).empty())
            report.add(part.span, "The event needs its organizer: the name of the group that holds it.");
        else if (!has_url && i > 0 && in.item.parts[i - 1].field == Field::organizer_url)
            report.add(part.span, quoted(in.source(part)) + " stands behind the organizer. Write several as "
                                                            "[A](https://…) + [B](https://…), or leave it out.");
        else if (!has_url && starts_like_url(in.source(part)))
            report.add(part.span, "The organizer needs a name before the address: [Group](https://…).");
        else if (!has_url)
            report.add(part.span,
                       "The organizer needs an address: [Group](https://…), its page or its group on Meetup.");
    }
}

}  // namespace

constinit const RuleDocs event_organizer_docs{
    .summary = "Every organizer has a name and an address.",
    .why = "Readers who cannot come this time find the next event there.",
    .source = "The newsletter's template",
    .examples = examples,
};

constinit const Rule event_organizer{
    .id = "event/organizer",
    .severity = Severity::error,
    .fix = std::nullopt,
    .check = check,
    .needs = trait::odd_form | trait::incomplete,
};

}  // namespace twir
