// The proof of a placement: with the new items taken away, a reader sees the old draft.
#pragma once

#include <string_view>
#include <vector>

#include "twir/placement.h"

namespace twir {

/// Whether taking the edits' insertions out of `placed` leaves `draft`, byte for byte.
[[nodiscard]] bool is_pure_insertion(std::string_view draft, std::string_view placed, const std::vector<Edit>& edits);

/// Whether rendering shows each insertion as exactly one new item of a list (with the item below it that an event
/// has), a new heading where one was made, and otherwise what the old draft shows. False, too, where md4c will not render.
[[nodiscard]] bool shows_only_new_items(std::string_view draft, const Placement& placement);

}  // namespace twir
