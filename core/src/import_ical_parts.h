// The events of a calendar file, before their dates are made.
#pragma once

#include <vector>

#include "import_libical.h"
#include "twir/import.h"

namespace twir {

/// A VEVENT, and what it tells.
struct IcalEntry {
    IcalEvent ical;
    SourceEvent source;
};

/// Leaves out those of which there is a newer version: a higher SEQUENCE, or the same event again further on (RFC 5546,
/// 2.1.5). Says so. O(n).
void leave_out_superseded(std::vector<IcalEntry>& entries, std::vector<Diagnostic>& notes);

/// Fills in the title, the location, the address, the organizer and whether it takes place, and notes what was guessed.
void set_parts(const IcalEvent& ical, const IcalHeader& header, const ImportOptions& options, SourceEvent& source);

}  // namespace twir
