// What a VEVENT says of an event besides when it is.
#pragma once

#include "import_libical.h"
#include "twir/import.h"

namespace twir {

/// Fills in the title, the location, the address, the organizer and whether it takes place, and notes what was guessed.
void set_parts(const IcalEvent& ical, const IcalHeader& header, const ImportOptions& options, SourceEvent& source);

}  // namespace twir
