// Groups that organize events, as the draft and the last issues have them. Nothing of it is shipped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twir::web {

class Organizers {
public:
    struct Group {
        std::string name;
        std::string url;
        std::string place;  ///< of its latest event
    };

    [[nodiscard]] const std::vector<Group>& groups() const noexcept { return groups_; }

    /// The group of that name, as it is written there. O(n).
    [[nodiscard]] const Group* find(std::string_view name) const noexcept;

    /// Takes up those of a draft or issue; the later one counts. O(n) for each event.
    void read(std::string_view text);

    /// A line for each, which begins with a tab.
    [[nodiscard]] std::string save() const;
    void restore(std::string_view line);

private:
    void add(Group group);

    std::vector<Group> groups_;
};

}  // namespace twir::web
