// The dates of an event that repeats by one rule, as sources other than iCalendar tell it.
#pragma once

#include <vector>

#include "import_libical.h"
#include "twir/import.h"

namespace twir {

class SeriesReader {
public:
    explicit SeriesReader(const ImportOptions& options) noexcept : options_(options) {}

    /// The dates of a series from today to the last wanted day, each an event of its own; the event itself where it does
    /// not repeat, or by a rule that cannot be followed. All calls together take a bounded number of steps.
    [[nodiscard]] std::vector<SourceEvent> dates(SourceEvent event);

private:
    const ImportOptions& options_;
    IcalSession session_;
    int steps_ = 200000;
    std::size_t dates_left_ = 10000;
};

}  // namespace twir
