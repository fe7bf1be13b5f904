// Meetup's addresses and their house form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twir {

/// What a Meetup address leads to: a group, or an event of one.
struct MeetupPage {
    std::string_view group;
    std::string_view event;  ///< its number; empty for a group's page

    /// The form the newsletter uses: https://www.meetup.com/GROUP/events/NUMBER/ or https://www.meetup.com/GROUP.
    [[nodiscard]] std::string url() const;

    /// Whether `address` has that form already.
    [[nodiscard]] bool is_at(std::string_view address) const noexcept;
};

/// Nothing for other sites, and for pages of Meetup that are neither. `site` is as `site` of the address.
[[nodiscard]] std::optional<MeetupPage> read_meetup_page(std::string_view site, std::string_view path) noexcept;

/// Whether the path of a Meetup address starts with a language, as in `/de-DE/GROUP`. Without that, everybody gets
/// the page in their own.
[[nodiscard]] bool has_meetup_language(std::string_view site, std::string_view path) noexcept;

}  // namespace twir
