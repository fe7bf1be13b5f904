// What becomes of an event, as its title says it.
#pragma once

#include <string_view>

#include "twir/import.h"

namespace twir {

/// Whether a title says of its event that it is called off or put off, before the name or behind it: "CANCELLED - …",
/// "[Postponed] …", "Abgesagt: …", "… (canceled)". Takes such a mark off the title (UTF-8) and gives what it says;
/// `confirmed` where there is none. Words without a mark around them are the name's own. O(n).
[[nodiscard]] EventStatus take_status(std::string_view& title) noexcept;

}  // namespace twir
