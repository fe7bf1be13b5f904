#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "chars.h"
#include "import_ical_parts.h"
#include "import_libical.h"
#include "import_lines.h"
#include "import_note.h"
#include "twir/text.h"

namespace twir {

namespace {

using std::chrono::seconds;

class CalendarReader {
public:
    CalendarReader(std::string_view text, const ImportOptions& options) : text_(text), options_(options) {}

    Imported run()
    {
        IcalFile file = read_ical_lines(text_);
        header_ = session_.read_header(file.header);
        read_zones(file);
        for (const IcalComponent& component : file.components)
            if (component.kind == IcalComponent::Kind::event)
                read_event(component);
        leave_out_superseded(entries_, lost_);
        make_dates();
        Imported out = understand(std::move(found_), options_);
        note_file(file, out);
        out.diagnostics.insert(out.diagnostics.end(), lost_.begin(), lost_.end());
        return out;
    }

private:
    void say(Imported& out, std::string_view rule, Severity severity, std::string message) const
    {
        out.diagnostics.push_back({rule, severity, {0, text_.size()}, std::move(message), {}, {}});
    }

    void note_file(const IcalFile& file, Imported& out) const
    {
        const bool any = std::any_of(file.components.begin(), file.components.end(),
                                     [](auto& c) { return c.kind == IcalComponent::Kind::event; });
        if (!any)
            say(out, "import/no-event", Severity::error, "There is no event in this calendar.");
        else if (file.begins && !file.ends)
            say(out, "import/truncated", Severity::warning, "The calendar has no end; the last events may be missing.");
        if (dates_left_ < 0)
            say(out, "import/recurrence", Severity::warning,
                "The calendar's series have more than 10,000 dates; the rest is left out. Choose an earlier last day.");
        if (!options_.zone.empty() && options_.zones.find(options_.zone) == nullptr)
            say(out, "import/time-zone", Severity::error,
                join("The time zone “", options_.zone, "” is not known; write it as in Europe/Berlin."));
    }

    // --- Reading -------------------------------------------------------------------------------------------

    void read_zones(const IcalFile& file)
    {
        std::string only;
        std::size_t count = 0;
        for (const IcalComponent& component : file.components) {
            if (component.kind != IcalComponent::Kind::zone)
                continue;
            const IcalZone zone = session_.read_zone(component.text);
            const Zone* known = options_.zones.find(zone.name);
            if (known == nullptr && !zone.location.empty())
                known = options_.zones.find(zone.location);
            if (known != nullptr)
                zone_names_[zone.name] = known;
            else if (zone.has_rules)
                zone_rules_[zone.name] = zone.rules;
            only = known != nullptr ? std::string(known->name) : std::string();
            ++count;
        }
        // Times in UTC are meant to be shown in the zone that the calendar names, or else in the only one it brings.
        calendar_zone_ = !header_.zone.empty() ? header_.zone : count == 1 ? only : std::string();
    }

    [[nodiscard]] SourceTime to_source(const IcalTime& time) const
    {
        SourceTime out;
        out.wall = time.wall;
        out.whole_day = time.whole_day;
        if (time.utc) {
            out.offset = seconds(0);
            out.zone = calendar_zone_;
            return out;
        }
        const auto known = zone_names_.find(time.zone);
        out.zone = known != zone_names_.end() ? std::string(known->second->name) : time.zone;
        if (const auto rules = zone_rules_.find(time.zone); rules != zone_rules_.end())
            out.rules = rules->second;
        return out;
    }

    [[nodiscard]] const ZoneRules* rules_of(const SourceTime& time) const
    {
        const Zone* named = time.zone.empty() ? nullptr : options_.zones.find(time.zone);
        if (named != nullptr)
            return &named->rules;
        return time.rules ? &*time.rules : nullptr;
    }

    void read_event(const IcalComponent& component)
    {
        IcalEntry entry;
        entry.ical = session_.read_event(component.text);
        entry.source.source = component.span;
        if (component.unfinished)
            note(entry.source, "import/truncated", Severity::warning,
                 "The event has no end; something may be missing.");
        if (entry.ical.has_unreadable)
            note(entry.source, "import/unreadable", Severity::warning,
                 "A line of the event cannot be read and was passed over; check its dates.");
        if (!entry.ical.begin) {
            note_dateless(entry, component);
            return;
        }
        entry.source.begin = to_source(*entry.ical.begin);
        set_end(entry);
        set_parts(entry.ical, header_, options_, entry.source);
        entries_.push_back(std::move(entry));
    }

    void note_dateless(const IcalEntry& entry, const IcalComponent& component)
    {
        lost_.push_back({"import/date",
                         Severity::error,
                         component.span,
                         join("“", to_valid_utf8(entry.ical.summary), "” has no readable date and was left out."),
                         {},
                         {}});
    }

    static void set_end_after(SourceEvent& source, seconds length)
    {
        source.end = source.begin;
        source.end->wall += length;
    }

    void set_end(IcalEntry& entry) const
    {
        if (entry.ical.end)
            entry.source.end = to_source(*entry.ical.end);
        else if (entry.ical.has_duration)
            set_end_after(entry.source, std::chrono::days(entry.ical.days) + entry.ical.rest);
        // A day without an end is that day.
        else if (entry.ical.begin->whole_day)
            set_end_after(entry.source, std::chrono::days(1));
    }

    // --- Recurrence ----------------------------------------------------------------------------------------

    void make_dates()
    {
        std::unordered_map<std::string, std::vector<const IcalEntry*>> moved;
        std::unordered_map<std::string, const IcalEntry*> masters;
        for (const IcalEntry& entry : entries_) {
            if (entry.ical.recurrence_id)
                moved[entry.ical.uid].push_back(&entry);
            else if (!entry.ical.uid.empty())
                masters.emplace(entry.ical.uid, &entry);
        }
        for (const IcalEntry& entry : entries_) {
            const auto master = masters.find(entry.ical.uid);
            if (entry.ical.recurrence_id)
                add_moved(entry, master != masters.end() ? master->second : nullptr);
            else if (entry.ical.rules.empty() && entry.ical.more.empty())
                found_.push_back(entry.source);
            else
                add_series(entry, moved[entry.ical.uid]);
        }
    }

    // What a changed date does not say is as in the series.
    static SourceEvent changed_date(const IcalEntry& entry, const IcalEntry* master)
    {
        SourceEvent date = entry.source;
        date.recurring = true;
        if (master == nullptr)
            return date;
        const SourceEvent& series = master->source;
        date.title = date.title.empty() ? series.title : date.title;
        date.url = date.url.empty() ? series.url : date.url;
        if (date.location.empty()) {
            date.location = series.location;
            date.attendance = date.attendance ? date.attendance : series.attendance;
        }
        if (date.organizers.front().text.empty() && date.organizers.front().url.empty())
            date.organizers = series.organizers;
        if (!entry.ical.end && !entry.ical.has_duration && series.end && date.begin.whole_day == series.begin.whole_day)
            set_end_after(date, series.end->wall - series.begin.wall);
        return date;
    }

    void add_moved(const IcalEntry& entry, const IcalEntry* master)
    {
        SourceEvent date = changed_date(entry, master);
        if (entry.ical.and_following && master == nullptr)
            note(date, "import/recurrence", Severity::warning,
                 "This date and all that follow were changed, but their series is not in the calendar: add them by "
                 "hand.");
        found_.push_back(std::move(date));
    }

    // When the series' clock shows what another of its times means.
    [[nodiscard]] WallTime in_series(const IcalTime& time, const SourceTime& begin) const
    {
        const SourceTime other = to_source(time);
        const ZoneRules* theirs = rules_of(other);
        const ZoneRules* ours = rules_of(begin);
        if (other.whole_day || other.offset == begin.offset) {
            if (other.offset || theirs == nullptr || ours == nullptr || *theirs == *ours)
                return other.wall;
            return ours->to_wall(theirs->to_instant(other.wall));
        }
        if (other.offset && ours != nullptr)
            return ours->to_wall(Instant(other.wall.time_since_epoch()));
        if (begin.offset && theirs != nullptr)
            return WallTime(theirs->to_instant(other.wall).time_since_epoch());
        return other.wall;
    }

    // A change of a date and all that follow: these are as that one is, and as much later or earlier (RFC 5545, 3.8.4.4).
    struct Change {
        WallTime since;  ///< the date that was changed, by the series' clock
        seconds shift;
        SourceEvent event;
    };

    // By the dates from which they hold.
    std::vector<Change> changes_of(const IcalEntry& series, const std::vector<const IcalEntry*>& moved) const
    {
        std::vector<Change> out;
        for (const IcalEntry* entry : moved) {
            if (!entry->ical.and_following)
                continue;
            const WallTime since = in_series(*entry->ical.recurrence_id, series.source.begin);
            SourceEvent event = changed_date(*entry, &series);
            if (event.begin.whole_day == series.source.begin.whole_day) {
                // By the series' clock, so that they keep to it when clocks change.
                const auto length = event.end ? std::optional(event.end->wall - event.begin.wall) : std::nullopt;
                event.begin = series.source.begin;
                event.begin.wall = in_series(*entry->ical.begin, series.source.begin);
                if (length)
                    set_end_after(event, *length);
            }
            const seconds shift = event.begin.wall - since;
            out.push_back({since, shift, std::move(event)});
        }
        std::stable_sort(out.begin(), out.end(), [](const Change& a, const Change& b) { return a.since < b.since; });
        return out;
    }

    void add_series(const IcalEntry& entry, const std::vector<const IcalEntry*>& all_moved)
    {
        const SourceEvent& series = entry.source;
        // A hostile file may have many series of one name, and many changes of it.
        static const std::vector<const IcalEntry*> none;
        steps_ = std::max(-1, steps_ - static_cast<int>(all_moved.size()));
        const std::vector<const IcalEntry*>& moved = steps_ < 0 ? none : all_moved;
        const std::vector<Change> changes = changes_of(entry, moved);
        const WallTime begin = series.begin.wall;
        seconds around = std::chrono::days(2);
        for (const Change& change : changes)
            around = std::max<seconds>(around, std::chrono::days(2) + std::chrono::abs(change.shift));
        around = std::min<seconds>(around, std::chrono::days(366));
        const seconds length = series.end ? series.end->wall - begin : seconds(0);
        const auto day = [](Date date) { return WallTime(std::chrono::local_days(date)); };
        const WallTime from = day(options_.today) - length - around;
        const WallTime last = day(import_until(options_)) + around;

        std::vector<WallTime> dates{begin};
        auto followed = IcalSession::Followed::wholly;
        const ZoneRules* rules = series.begin.offset ? nullptr : rules_of(series.begin);
        for (const std::string& rule : entry.ical.rules) {
            constexpr std::size_t most = 1000;
            const auto more = session_.expand(rule, begin, rules, from, last, most, steps_);
            dates.insert(dates.end(), more.dates.begin(), more.dates.end());
            followed = std::max(followed, more.followed);
        }
        for (const IcalTime& time : entry.ical.more)
            dates.push_back(in_series(time, series.begin));
        std::sort(dates.begin(), dates.end());
        dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
        leave_out(dates, entry, moved);
        // Several times of a day are one item.
        const auto same_day = [](WallTime a, WallTime b) {
            return std::chrono::floor<std::chrono::days>(a) == std::chrono::floor<std::chrono::days>(b);
        };
        dates.erase(std::unique(dates.begin(), dates.end(), same_day), dates.end());
        for (WallTime date : dates) {
            if (date < from || last < date)
                continue;
            const auto next = std::find_if(changes.begin(), changes.end(), [&](auto& one) { return date < one.since; });
            if (next == changes.begin())
                add_date(series, date, followed);
            else
                add_date(std::prev(next)->event, shifted(date, *std::prev(next), series), followed);
        }
    }

    static WallTime shifted(WallTime date, const Change& change, const SourceEvent& series)
    {
        if (change.event.begin.whole_day && !series.begin.whole_day)
            return std::chrono::floor<std::chrono::days>(date + change.shift);
        return date + change.shift;
    }

    void leave_out(std::vector<WallTime>& dates, const IcalEntry& entry,
                   const std::vector<const IcalEntry*>& moved) const
    {
        std::vector<WallTime> exact;
        std::vector<WallTime> days;
        const auto leave = [&](const IcalTime& time) {
            const bool day = time.whole_day && !entry.source.begin.whole_day;
            (day ? days : exact).push_back(in_series(time, entry.source.begin));
        };
        for (const IcalTime& time : entry.ical.fewer)
            leave(time);
        for (const IcalEntry* other : moved)
            leave(*other->ical.recurrence_id);
        std::sort(exact.begin(), exact.end());
        std::sort(days.begin(), days.end());
        std::erase_if(dates, [&](WallTime date) {
            const WallTime day = std::chrono::floor<std::chrono::days>(date);
            return std::binary_search(exact.begin(), exact.end(), date) ||
                   std::binary_search(days.begin(), days.end(), day);
        });
    }

    void add_date(const SourceEvent& event, WallTime date, IcalSession::Followed followed)
    {
        if (--dates_left_ < 0)
            return;
        SourceEvent one = event;
        one.recurring = true;
        if (one.end)
            one.end->wall += date - one.begin.wall;
        one.begin.wall = date;
        if (followed == IcalSession::Followed::not_at_all)
            note(one, "import/recurrence", Severity::warning,
                 "The rule by which the event repeats cannot be followed; this is one date of it: check the others.");
        if (followed == IcalSession::Followed::in_part)
            note(one, "import/recurrence", Severity::warning,
                 "The event repeats more often than can be followed; some of its dates are missing.");
        found_.push_back(std::move(one));
    }

    std::string_view text_;
    const ImportOptions& options_;
    IcalSession session_;
    IcalHeader header_;
    std::unordered_map<std::string, const Zone*> zone_names_;
    std::unordered_map<std::string, ZoneRules> zone_rules_;
    std::string calendar_zone_;
    std::vector<IcalEntry> entries_;
    std::vector<SourceEvent> found_;
    std::vector<Diagnostic> lost_;
    // What all recurrence rules together may take.
    int steps_ = 200000;
    int dates_left_ = 10000;
};

}  // namespace

bool is_icalendar(std::string_view text) noexcept
{
    take_start(text, "\xEF\xBB\xBF");
    text = trim(text);
    return starts_with_ignoring_case(text, "BEGIN:VCALENDAR") || starts_with_ignoring_case(text, "BEGIN:VEVENT");
}

Imported import_icalendar(std::string_view text, const ImportOptions& options)
{
    return CalendarReader(text, options).run();
}

}  // namespace twir
