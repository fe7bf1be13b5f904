// Addresses as the destination of a markdown link.
#pragma once

#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

/// The edits after which every renderer lets `url` end where it ends, and takes it for the same address: spaces,
/// quotes, angle and square brackets, backslashes, bars, backticks and lone parentheses percent-encoded, character
/// references resolved. Their spans are shifted by `offset`, where the address stands in a text. Linear.
[[nodiscard]] std::vector<Edit> destination_edits(std::string_view url, std::size_t offset = 0);

}  // namespace twir
