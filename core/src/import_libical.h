// libical behind a few values of our own: the only place that includes its headers.
//
// libical keeps its last error and a ring of buffers, for each thread of its own where there are threads; nothing of it
// is asked after a call, and the ring is freed by `IcalSession`. It reads no files: its time zones are left out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/timezone.h"

namespace twir {

/// A DATE or DATE-TIME as written.
struct IcalTime {
    WallTime wall{};
    bool whole_day = false;
    bool utc = false;
    std::string zone;  ///< TZID; empty for none

    friend bool operator==(const IcalTime&, const IcalTime&) = default;
};

/// The properties of a VEVENT that tell what, when and where. Texts are unescaped.
struct IcalEvent {
    std::string uid, summary, description, location, url, organizer, organizer_uri, status;
    std::string conference;  ///< an address for taking part from afar
    std::vector<std::string> categories;
    int sequence = 0;
    std::optional<IcalTime> begin, end, recurrence_id;
    bool and_following = false;  ///< RANGE=THISANDFUTURE
    int days = 0;                ///< of a DURATION, which has either an end or this
    std::chrono::seconds rest{};
    bool has_duration = false;
    std::vector<std::string> rules;
    std::vector<IcalTime> more, fewer;  ///< RDATE, EXDATE
    bool has_unreadable = false;        ///< a property whose value is not of its form
};

/// A VTIMEZONE: its name, and its rules as far as they repeat by year.
struct IcalZone {
    std::string name;
    std::string location;  ///< X-LIC-LOCATION
    ZoneRules rules;
    bool has_rules = false;
};

/// The properties above the first component.
struct IcalHeader {
    std::string method, name, zone;  ///< METHOD, X-WR-CALNAME, X-WR-TIMEZONE
};

/// Frees what libical keeps once no more is asked of it.
class IcalSession {
public:
    IcalSession() = default;
    ~IcalSession();
    IcalSession(const IcalSession&) = delete;
    IcalSession& operator=(const IcalSession&) = delete;

    /// Reads one component from its BEGIN to its END; lines may end in any way.
    [[nodiscard]] IcalEvent read_event(const std::string& component) const;
    [[nodiscard]] IcalZone read_zone(const std::string& component) const;
    [[nodiscard]] IcalHeader read_header(const std::string& lines) const;

    enum class Followed { wholly, in_part, not_at_all };
    struct Dates {
        std::vector<WallTime> dates;
        Followed followed = Followed::wholly;
    };

    /// The dates of a recurrence rule from `from` to `last`, for a series that begins at `begin`. An UNTIL in UTC is
    /// read by `rules`. `steps` is what may be tried yet over all rules; where it is used up, or `most` dates are found,
    /// the rest is left out. Rules that repeat more often than daily are not followed.
    [[nodiscard]] Dates expand(const std::string& rule, WallTime begin, const ZoneRules* rules, WallTime from,
                               WallTime last, std::size_t most, int& steps) const;
};

}  // namespace twir
