// Time zones by name, and what their clocks show. Rules are those that hold from now on, for events that lie ahead;
// no file of the system is asked.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

/// What a clock on the wall shows, in whatever zone it hangs, as seconds since it showed 1970-01-01T00:00:00.
using WallTime = std::chrono::local_seconds;

/// An instant (UTC, without leap seconds).
using Instant = std::chrono::sys_seconds;

/// The offset from UTC over a year: one, or a standard and a daylight-saving one with the days of the change.
class ZoneRules {
public:
    /// A yearly change of the clocks: on the `week`th `weekday` of `month` (5: the last), at `time` as the clock shows
    /// until then; it may lie before that day or behind it.
    struct Change {
        unsigned month = 1;    ///< from 1
        unsigned week = 1;     ///< from 1 to 5
        unsigned weekday = 0;  ///< from 0, Sunday
        std::chrono::seconds time{};

        /// When it is in a year, as the clock shows until then.
        [[nodiscard]] WallTime in(std::chrono::year year) const noexcept;

        friend bool operator==(const Change&, const Change&) = default;
    };

    ZoneRules() = default;  ///< UTC
    /// The same offset all year.
    explicit ZoneRules(std::chrono::seconds offset) noexcept : standard_(offset), daylight_(offset) {}
    ZoneRules(std::chrono::seconds standard, std::chrono::seconds daylight, Change to_daylight,
              Change to_standard) noexcept
        : standard_(standard),
          daylight_(daylight),
          to_daylight_(to_daylight),
          to_standard_(to_standard)
    {
    }

    /// Reads a POSIX TZ string with days in the form `Mm.w.d` (RFC 8536, section 3.3): "CET-1CEST,M3.5.0,M10.5.0/3".
    /// Nothing for other texts.
    [[nodiscard]] static std::optional<ZoneRules> read(std::string_view posix) noexcept;

    /// What is added to UTC at an instant.
    [[nodiscard]] std::chrono::seconds offset_at(Instant instant) const noexcept;

    /// What the clock shows at an instant.
    [[nodiscard]] WallTime to_wall(Instant instant) const noexcept;

    /// When a clock shows this: the first time where it does so twice; where the clock skips it, counted on from before
    /// the change (RFC 5545, section 3.3.5).
    [[nodiscard]] Instant to_instant(WallTime wall) const noexcept;

    [[nodiscard]] bool has_daylight() const noexcept { return standard_ != daylight_; }
    [[nodiscard]] std::chrono::seconds standard() const noexcept { return standard_; }
    [[nodiscard]] std::chrono::seconds daylight() const noexcept { return daylight_; }
    [[nodiscard]] const Change& to_daylight() const noexcept { return to_daylight_; }
    [[nodiscard]] const Change& to_standard() const noexcept { return to_standard_; }

    friend bool operator==(const ZoneRules&, const ZoneRules&) = default;

private:
    std::chrono::seconds standard_{};
    std::chrono::seconds daylight_{};
    Change to_daylight_{};
    Change to_standard_{};
};

/// A zone of the IANA database.
struct Zone {
    std::string_view name;     ///< "Europe/Berlin"
    std::string_view country;  ///< that lies in it, as in places: "DE"; empty for zones without one
    ZoneRules rules;
    bool has_former_name = false;  ///< "Europe/Kiev", "US/Pacific"
};

/// Time zones by name. Immutable once read.
class ZoneTable {
public:
    /// Reads the table of `assets/time-zones.tsv`, whose head describes its columns. `tsv` must outlive the table.
    /// Lines that are not of the form are left out.
    [[nodiscard]] static ZoneTable read(std::string_view tsv);

    /// The zone that a name means, in any letter case: IANA's, also behind a prefix as old calendars have it
    /// (`/mozilla.org/20050126_1/Europe/Berlin`), or what Windows calls it (`W. Europe Standard Time`). O(log n).
    [[nodiscard]] const Zone* find(std::string_view name) const;

    /// The zone of a country, where all of it has the same time. O(n).
    [[nodiscard]] const Zone* of_country(std::string_view country) const noexcept;

    /// The zone of most people of a country or, in the US, Canada and Australia, of a subdivision with several zones. O(n).
    [[nodiscard]] const Zone* of_most(std::string_view country, std::string_view subdivision) const;

    /// Whether some clock in a country is ahead of UTC by `offset` at an instant. O(n).
    [[nodiscard]] bool has_offset(std::string_view country, Instant at, std::chrono::seconds offset) const noexcept;

private:
    struct Name {
        std::string folded;
        std::size_t zone;
    };
    struct Most {
        std::string_view place;  // "NZ", "US-WA"
        std::size_t zone;
    };
    [[nodiscard]] const Zone* by_folded(std::string_view folded) const noexcept;

    std::vector<Zone> zones_;
    std::vector<Name> names_;  // by folded name
    std::vector<Most> most_;
};

}  // namespace twir
