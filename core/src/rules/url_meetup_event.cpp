#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
     "    * [**Evening**](https://www.meetup.com/de-DE/rust-club/events/123?eventOrigin=x)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
     "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::event)
        return;
    for (const Address& part : in.urls()) {
        if (const auto& page = part.meetup; page && page->is_event() && !page->is_at(part.text))
            report.add(part.span, "Meetup events are linked as https://www.meetup.com/GROUP/events/NUMBER/.",
                       "Use that form", {part.span, page->url()});
    }
}

}  // namespace

constinit const RuleDocs url_meetup_event_docs{
    .summary =
        "Events on Meetup are https://www.meetup.com/GROUP/events/NUMBER/, with the slash, without language and query.",
    .why = "One form for all makes duplicates visible, and shows the page in each reader's own language.",
    .source = "1,337 of 1,343 published events of 2026",
    .examples = examples,
};

constinit const Rule url_meetup_event{
    .id = "url/meetup-event",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::event,
};

}  // namespace twir
