#include "meetup.h"

#include <array>

#include "chars.h"

namespace twir {

namespace {

constexpr std::string_view origin = "https://www.meetup.com/";

// "de-DE", "es", "pt-BR": the language of the page.
bool is_locale(std::string_view segment) noexcept
{
    const bool region = segment.size() == 5 && segment[2] == '-' && is_letter(segment[3]) && is_letter(segment[4]);
    return (segment.size() == 2 || region) && is_letter(segment[0]) && is_letter(segment[1]);
}

// The segments of a path, empty ones left out: the first of them, and how many there are.
struct Segments {
    std::array<std::string_view, 4> first;
    std::size_t count = 0;
};

Segments segments_of(std::string_view path) noexcept
{
    Segments segments;
    for (std::size_t at = path.find_first_not_of('/'); at != std::string_view::npos;) {
        const std::size_t end = path.find('/', at);
        if (segments.count < segments.first.size())
            segments.first[segments.count] = path.substr(at, end - at);
        ++segments.count;
        at = path.find_first_not_of('/', end);
    }
    return segments;
}

// A group may have a short name as well.
bool has_language(const Segments& segments) noexcept
{
    return segments.count > 1 && is_locale(segments.first[0]) && segments.first[1] != "events";
}

}  // namespace

std::string MeetupPage::url() const
{
    return event.empty() ? join(origin, group) : join(origin, group, "/events/", event, "/");
}

bool MeetupPage::is_at(std::string_view address) const noexcept
{
    if (!take_start(address, origin) || !take_start(address, group))
        return false;
    if (!event.empty() && !(take_start(address, "/events/") && take_start(address, event) && take_start(address, "/")))
        return false;
    return address.empty();
}

std::optional<MeetupPage> read_meetup_page(std::string_view site, std::string_view path) noexcept
{
    if (site != "meetup.com")
        return std::nullopt;
    const Segments all = segments_of(path);
    MeetupPage page;
    page.has_language = has_language(all);
    const std::size_t skipped = page.has_language ? 1 : 0;
    const std::size_t count = all.count - skipped;
    const auto segment = [&](std::size_t i) { return all.first[i + skipped]; };
    const bool has_events = count > 1 && segment(1) == "events";
    const bool is_event = count == 3 && has_events && segment(2) != "past" && segment(2) != "calendar";
    if (is_event || count == 1 || (count == 2 && has_events))
        page.group = segment(0);
    if (is_event)
        page.event = segment(2);
    return page;
}

}  // namespace twir
