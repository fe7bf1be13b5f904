// The item's text in its parts: coloured as markdown, and as readers will see it.
#pragma once

#include <string_view>
#include <vector>

#include "model.h"

namespace twir::web {

/// The text of an item cut into what its parts are; empty parts become gaps with a name.
[[nodiscard]] std::vector<ItemRun> colour_item(std::string_view text, const Item& item);

/// The lines of a link or event as the newsletter shows them.
[[nodiscard]] std::vector<ShownLine> show_item(Kind kind, const std::vector<Entry>& parts);

}  // namespace twir::web
