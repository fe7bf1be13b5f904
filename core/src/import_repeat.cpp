#include "import_repeat.h"

#include <algorithm>
#include <utility>

#include "import_note.h"

namespace twir {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::seconds;

bool is_left_out(WallTime date, const SourceSeries& series)
{
    return std::any_of(series.except.begin(), series.except.end(), [date](const SourceTime& one) {
        return one.whole_day ? floor<days>(one.wall) == floor<days>(date) : one.wall == date;
    });
}

}  // namespace

std::vector<SourceEvent> SeriesReader::dates(SourceEvent event)
{
    if (!event.series)
        return {std::move(event)};
    const SourceSeries series = *std::exchange(event.series, std::nullopt);
    const WallTime begin = event.begin.wall;
    const seconds length = event.end ? event.end->wall - begin : seconds(0);
    const auto day = [](Date date) { return WallTime(std::chrono::local_days(date)); };
    constexpr std::size_t most = 1000;
    const auto followed = session_.expand(series.rule, begin, nullptr, day(options_.today) - length - days(2),
                                          day(import_until(options_)) + days(2), std::min(most, dates_left_), steps_);
    if (followed.followed == IcalSession::Followed::not_at_all || dates_left_ == 0) {
        note(event, "import/recurrence", Severity::warning,
             "The rule by which the event repeats cannot be followed; this is one date of it: check the others.");
        return {std::move(event)};
    }
    std::vector<SourceEvent> out;
    for (const WallTime date : followed.dates) {
        if (is_left_out(date, series))
            continue;
        SourceEvent& one = out.emplace_back(event);
        one.begin.wall = date;
        if (one.end)
            one.end->wall += date - begin;
        if (followed.followed == IcalSession::Followed::in_part)
            note(one, "import/recurrence", Severity::warning,
                 "The event repeats more often than can be followed; some of its dates are missing.");
    }
    dates_left_ -= out.size();
    return out;
}

}  // namespace twir
