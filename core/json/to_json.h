// The core's values as nlohmann/json's: what the writers of this folder share.
#pragma once

#include <vector>

#include "json.h"
#include "twir/diagnostic.h"
#include "twir/submission.h"
#include "twir/text.h"

namespace twir::json {

/// A submission as assets/schema.json describes it.
[[nodiscard]] Json to_json(const Submission& submission);

/// Diagnostics with lines and columns of the text that `lines` is of.
[[nodiscard]] Json to_json(const std::vector<Diagnostic>& diagnostics, const LineIndex& lines);

}  // namespace twir::json
