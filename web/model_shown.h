// The item's text in its parts: coloured as markdown, and as readers will see it.
#pragma once

#include <string_view>
#include <vector>

#include "model.h"

namespace twir::web {

/// The text of an item cut into what its parts are; empty parts become gaps with a name.
[[nodiscard]] std::vector<ItemRun> colour_item(std::string_view text, const Item& item);

/// The lines of an item as the newsletter shows them.
[[nodiscard]] std::vector<ShownLine> show_item(Form kind, const std::vector<Entry>& parts);

/// A post of the users forum cut into the link in it, of which `link` is the markdown, and the rest.
[[nodiscard]] std::vector<ItemRun> colour_post(std::string_view post, std::string_view link);

/// The same as the forum shows it, where the link has this title.
[[nodiscard]] std::vector<ShownLine> show_post(std::string_view post, std::string_view link, std::string_view title);

}  // namespace twir::web
