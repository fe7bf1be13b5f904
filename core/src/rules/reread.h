// Fixes after which an item has to be read again.
#pragma once

#include <vector>

#include "rule.h"

namespace twir {

/// `edits`, whose spans are those of the item's source, in terms of the whole text. Where the item turns out to be
/// another one once its characters are restored, they become one edit of all of it: what the other rules make of
/// the item as it stands must not be applied beside them.
[[nodiscard]] std::vector<Edit> restoring_edits(const Inspection& in, std::vector<Edit> edits);

}  // namespace twir
