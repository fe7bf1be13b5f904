// The event in the form as calendars take it: giving back what was taken from them.
#pragma once

#include <optional>
#include <string>

#include "model.h"

namespace twir::web {

/// What the form holds, once it is a finished event, as web/import/import-worker.js takes it: days, place, title, address,
/// organizer, beginning, end and time zone, each with a separator (U+001F) after it.
[[nodiscard]] std::optional<std::string> calendar_cells(const Model& form);

}  // namespace twir::web
