// Which of an event's versions counts.
#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <unordered_map>

#include "chars.h"
#include "import_ical_parts.h"

namespace twir {

namespace {

struct Version {
    int sequence;
    std::size_t index;

    auto operator<=>(const Version&) const = default;
};

// By what an event is known to be the same: its UID and date within a series, and its name, its time, or both. Some
// producers give all events one UID.
struct Keys {
    std::string name, time, both;

    explicit Keys(const IcalEntry& entry)
    {
        const auto number = [](WallTime wall) { return std::to_string(wall.time_since_epoch().count()); };
        const std::optional<IcalTime>& date = entry.ical.recurrence_id;
        const std::string_view range = entry.ical.and_following ? " and following" : "";
        const std::string id = join(entry.ical.uid, "\n", date ? number(date->wall) : "", range, "\n");
        const std::string begin = number(entry.source.begin.wall);
        name = join("name ", id, entry.source.title);
        time = join("time ", id, begin);
        both = join("both ", id, begin, " ", entry.source.title);
    }
};

}  // namespace

void leave_out_superseded(std::vector<IcalEntry>& entries, std::vector<Diagnostic>& notes)
{
    std::unordered_map<std::string, Version> newest;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Version version{entries[i].ical.sequence, i};
        const Keys keys(entries[i]);
        for (const std::string& key : {keys.name, keys.time, keys.both}) {
            Version& known = newest.try_emplace(key, version).first->second;
            known = std::max(known, version);
        }
    }
    std::size_t index = 0;
    std::erase_if(entries, [&](const IcalEntry& entry) {
        const Version own{entry.ical.sequence, index++};
        const Keys keys(entry);
        const bool superseded = newest[keys.name].sequence > own.sequence ||
                                newest[keys.time].sequence > own.sequence || newest[keys.both] > own;
        if (!superseded || entry.ical.uid.empty())
            return false;
        std::string message =
            join("“", entry.source.title, "” has a newer version in the calendar; this was left out.");
        notes.push_back({"import/superseded", Severity::hint, entry.source.source, std::move(message), {}, {}});
        return true;
    });
}

}  // namespace twir
