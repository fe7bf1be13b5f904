// schema.org's Schedule (`eventSchedule`): how an event repeats.
#pragma once

#include <optional>

#include "json.h"
#include "twir/import.h"

namespace twir::json {

struct Schedule {
    SourceTime begin;  ///< from when on: the first date is not before it
    std::optional<SourceTime> end;
    std::optional<SourceSeries> series;  ///< nothing for one date
};

/// Reads one: `repeatFrequency` (an ISO 8601 duration, or "Weekly"), `byDay` (schema.org's days, or iCalendar's with a
/// number), `byMonth`, `byMonthDay`, `byMonthWeek`, `repeatCount`, `startDate`, `endDate`, `startTime`, `endTime`,
/// `duration`, `exceptDate`, `scheduleTimezone`. What it leaves out is as the event has it. Nothing without a first day.
[[nodiscard]] std::optional<Schedule> read_schedule(const Json& schedule, const std::optional<SourceTime>& event_begin,
                                                    const std::optional<SourceTime>& event_end);

}  // namespace twir::json
