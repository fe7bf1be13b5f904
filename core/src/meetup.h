// Meetup's addresses and their house form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twir {

/// What a Meetup address leads to, in the form the newsletter uses.
struct MeetupPage {
    bool event = false;  ///< an event of a group, or the group itself
    std::string url;     ///< https://www.meetup.com/GROUP/events/ID/ or https://www.meetup.com/GROUP
};

/// Nothing for other sites, and for pages of Meetup that are neither.
[[nodiscard]] std::optional<MeetupPage> read_meetup_page(std::string_view url);

}  // namespace twir
