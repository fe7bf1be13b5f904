// Meetup's addresses and their house form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twir {

/// What a Meetup address leads to: a group, an event of one, or something else.
struct MeetupPage {
    std::string_view group;  ///< empty for what is neither
    std::string_view event;  ///< its number; empty for what is no event
    /// Whether the path starts with a language, as in `/de-DE/GROUP`. Without that, everybody gets the page in their own.
    bool has_language = false;

    [[nodiscard]] bool is_group() const noexcept { return !group.empty() && event.empty(); }
    [[nodiscard]] bool is_event() const noexcept { return !event.empty(); }

    /// The form the newsletter uses: https://www.meetup.com/GROUP/events/NUMBER/ or https://www.meetup.com/GROUP.
    [[nodiscard]] std::string url() const;

    /// Whether `address` has that form already.
    [[nodiscard]] bool is_at(std::string_view address) const noexcept;
};

/// Nothing for other sites. `site` is as `site` of the address.
[[nodiscard]] std::optional<MeetupPage> read_meetup_page(std::string_view site, std::string_view path) noexcept;

}  // namespace twir
