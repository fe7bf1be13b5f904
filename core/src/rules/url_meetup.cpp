#include <algorithm>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/de-DE/rust-club/events/)\n"
     "    * [**Evening**](https://www.meetup.com/rust-club/events/123)",
     "* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
     "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)"},
};

// "de-DE", "es", "pt-BR": the language of the page.
bool is_locale(std::string_view segment) noexcept
{
    const bool region = segment.size() == 5 && segment[2] == '-' && is_letter(segment[3]) && is_letter(segment[4]);
    return (segment.size() == 2 || region) && is_letter(segment[0]) && is_letter(segment[1]);
}

// The house form of a Meetup address; nothing for pages other than groups and events.
std::optional<std::string> house_form(std::string_view url)
{
    if (site(url) != "meetup.com")
        return std::nullopt;
    const UrlComponents parts = split_url(url);
    auto segments = split(slice(url, parts.path), '/');
    std::erase(segments, std::string_view{});
    if (segments.size() > 1 && is_locale(segments.front()))
        segments.erase(segments.begin());
    const std::string origin = "https://www.meetup.com/";
    const bool has_events = segments.size() > 1 && segments[1] == "events";
    if (segments.size() == 1 || (segments.size() == 2 && has_events))
        return origin + std::string(segments[0]);
    if (segments.size() == 3 && has_events && segments[2] != "past" && segments[2] != "calendar")
        return origin + join(segments[0], "/events/", segments[2], "/");
    return std::nullopt;
}

void check(const Inspection& in, Report& report)
{
    if (in.item.kind != Kind::event)
        return;
    for (const Part& part : in.urls()) {
        auto wanted = house_form(in.source(part));
        if (!wanted || *wanted == in.source(part))
            continue;
        const bool event = wanted->ends_with('/');
        report.add(part.span,
                   event ? "Meetup events are linked as https://www.meetup.com/GROUP/events/NUMBER/."
                         : "Meetup groups are linked as https://www.meetup.com/GROUP, without a slash behind it.",
                   "Use that form", {{part.span, std::move(*wanted)}});
    }
}

}  // namespace

constinit const Rule url_meetup{
    .id = "url/meetup",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary =
        "Meetup groups are https://www.meetup.com/GROUP, their events https://www.meetup.com/GROUP/events/NUMBER/.",
    .why = "One form for all makes duplicates visible, and shows the page in each reader's own language.",
    .source = "Published events of 2026; 273 corrections by editors",
    .examples = examples,
    .check = check,
};

}  // namespace twir
