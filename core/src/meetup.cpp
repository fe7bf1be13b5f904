#include "meetup.h"

#include "chars.h"
#include "twir/url.h"

namespace twir {

namespace {

// "de-DE", "es", "pt-BR": the language of the page.
bool is_locale(std::string_view segment) noexcept
{
    const bool region = segment.size() == 5 && segment[2] == '-' && is_letter(segment[3]) && is_letter(segment[4]);
    return (segment.size() == 2 || region) && is_letter(segment[0]) && is_letter(segment[1]);
}

}  // namespace

std::optional<MeetupPage> read_meetup_page(std::string_view url)
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
        return MeetupPage{false, origin + std::string(segments[0])};
    if (segments.size() == 3 && has_events && segments[2] != "past" && segments[2] != "calendar")
        return MeetupPage{true, join(origin, segments[0], "/events/", segments[2], "/")};
    return std::nullopt;
}

}  // namespace twir
