// Mending the start of an address.
#pragma once

#include <optional>
#include <string_view>

#include "twir/span.h"

namespace twir {

/// The edit that gives `url`, which stands at `offset` of the edited text, the scheme that was meant; nothing
/// where it has one, or where it is no address at all.
[[nodiscard]] std::optional<Edit> find_scheme_edit(std::string_view url, std::size_t offset);

}  // namespace twir
