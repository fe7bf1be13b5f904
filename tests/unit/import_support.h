// What tests of imports share: their options, and imports in words.
#pragma once

#include <string>
#include <string_view>

#include "support.h"
#include "twir/fix.h"
#include "twir/import.h"
#include "twir/issue.h"
#include "twir/text.h"

namespace twir::test {

inline const ZoneTable& zones()
{
    static const ZoneTable table = ZoneTable::read(assets::time_zones);
    return table;
}

inline ImportOptions import_options()
{
    return {day("2026-02-10"), places(), zones()};
}

/// A description's options and the rest of it.
struct WantedImport {
    std::optional<Date> today, until;
    std::string zone, home, organizer, organizer_url, result;

    [[nodiscard]] ImportOptions options() const
    {
        ImportOptions out = import_options();
        out.today = today.value_or(out.today);
        out.until = until;
        out.zone = zone;
        if (!home.empty())
            out.home = read_place(home);
        if (!organizer.empty())
            out.organizer = Hyperlink{organizer, organizer_url};
        return out;
    }
};

inline WantedImport read_wanted(std::string_view text)
{
    WantedImport out;
    for (;;) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t colon = line.find(": ");
        const std::string_view key = line.substr(0, colon);
        const std::string value(colon == std::string_view::npos ? "" : line.substr(colon + 2));
        if (key == "today")
            out.today = parse_iso_date(value);
        else if (key == "until")
            out.until = parse_iso_date(value);
        else if (key == "zone")
            out.zone = value;
        else if (key == "home")
            out.home = value;
        else if (key == "organizer")
            out.organizer = value;
        else if (key == "organizer-url")
            out.organizer_url = value;
        else if (key != "#" && !line.starts_with("# "))
            break;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    out.result = text;
    return out;
}

inline std::string clock(WallTime wall)
{
    const auto of_day = wall - std::chrono::floor<std::chrono::days>(wall);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(of_day).count();
    const auto two = [](auto n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return to_iso(Date{std::chrono::floor<std::chrono::days>(wall)}) + ' ' + two(minutes / 60) + ':' +
           two(minutes % 60);
}

/// What was imported: of each event its item, its times, and what was said of it; then what was said of the whole.
inline std::string describe(const Imported& imported, std::string_view source)
{
    const LineIndex lines(source);
    const auto say = [&lines](const std::vector<Diagnostic>& diagnostics) {
        std::string out;
        for (const Diagnostic& d : diagnostics)
            out += "  " + std::to_string(lines.position(d.span.begin).line) + ": " + std::string(name(d.severity)) +
                   " " + std::string(d.rule) + ": " + d.message + "\n";
        return out;
    };
    std::string out;
    for (const ImportedEvent& event : imported.events) {
        out += mend(format(event.event), context(), Safety::safe).text + "\n";
        if (event.times)
            out += "  " + clock(event.times->begin) + " to " + clock(event.times->end) +
                   (event.times->zone.empty() ? "" : " " + event.times->zone) + "\n";
        if (event.status != EventStatus::confirmed)
            out += "  " + std::string(name(event.status)) + "\n";
        out += event.recurring ? "  recurring\n" : "";
        out += say(event.diagnostics);
    }
    if (imported.page)
        out += format(*imported.page) + "\n";
    return out + (imported.diagnostics.empty() ? "" : "in all\n" + say(imported.diagnostics));
}

}  // namespace twir::test
