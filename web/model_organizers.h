// Groups that organize events, as the draft and the last issues have them. Nothing of it is shipped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "twir/date.h"

namespace twir::web {

/// Some months of about five years, counted from year 0: the latest, and a bit for each, by its number modulo 64.
struct Months {
    unsigned latest = 0;
    std::uint64_t bits = 0;

    void add(Date day) noexcept;
    [[nodiscard]] bool has(unsigned month) const noexcept { return (bits >> month % 64 & 1U) != 0; }
};

class Organizers {
public:
    struct Group {
        std::string name;
        std::string url;
        std::string place;  ///< of its latest event
        Months months;      ///< of the issues that have events of it
    };

    /// In how many of the last months that are known, four at most, the newsletter had events of a group.
    struct Frequency {
        std::size_t in = 0;
        std::size_t of = 0;
    };

    [[nodiscard]] const std::vector<Group>& groups() const noexcept { return groups_; }

    /// The group of that name, as it is written there. O(n).
    [[nodiscard]] const Group* find(std::string_view name) const noexcept;

    [[nodiscard]] Frequency frequency(const Group& group) const noexcept;

    /// Takes up those of the draft or issue of a day; what the later month says counts. O(n) for each event.
    void read(std::string_view text, Date day);

    /// A line for each, which begins with a tab; and the months of the issues that they were read from.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view line);
    void add_month(Date day) noexcept { months_.add(day); }

private:
    void add(Group group, Date day);

    std::vector<Group> groups_;
    Months months_;
};

}  // namespace twir::web
