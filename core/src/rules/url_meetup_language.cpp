#include <algorithm>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/de-DE/rust-club)\n"
     "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
     "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)"},
};

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::event)
        return;
    for (const Address& part : in.urls()) {
        // The form of an event's address is a rule of its own, which leaves the language out as well.
        if (!part.meetup || !part.meetup->has_language || part.meetup->is_event())
            continue;
        const std::string_view path = part.path();
        const Span language{part.at.path.begin, part.at.path.begin + std::min(path.find('/', 1), path.size())};
        report.add(part.span,
                   join("This Meetup address asks for ", quoted(slice(part.text, language).substr(1)),
                        ". Without it, readers get the page in their own language."),
                   "Leave the language out", {language.shifted(part.span.begin), {}});
    }
}

}  // namespace

constinit const RuleDocs url_meetup_language_docs{
    .summary = "Addresses on Meetup have no language in them.",
    .why = "The page is the same; with the language, everybody gets it in that one.",
    .source = "All published events of 2026 but a handful; corrections by editors",
    .examples = examples,
};

constinit const Rule url_meetup_language{
    .id = "url/meetup-language",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::event,
};

}  // namespace twir
