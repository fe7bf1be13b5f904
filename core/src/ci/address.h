// What CI thinks of an address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/ci.h"

namespace twir::ci {

/// Appends what CI says of a link with this address. Returns the form in which it compares addresses.
[[nodiscard]] std::string check_address(std::string_view href, Span span, std::vector<CiReport>& reports);

}  // namespace twir::ci
