// Which field a diagnostic of the composed item is about.
#pragma once

#include <optional>

#include "model_fields.h"
#include "twir/diagnostic.h"

namespace twir::web {

/// The field whose text lies where something was found in `item`, which was composed from `sourced`; nothing where
/// it is about the item as a whole.
[[nodiscard]] std::optional<FieldId> locate(const Fields& fields, const Item& item, const Sourced& sourced,
                                            const Diagnostic& found);

}  // namespace twir::web
