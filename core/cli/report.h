// Diagnostics for people and for GitHub.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/diagnostic.h"
#include "twir/text.h"

namespace twir::cli {

/// What is said of a fix behind a message.
enum class FixNote { done, offered };

/// A line for each, in colour where that is wanted: "draft.md:1:3: warning[url/tracking] The address …"
[[nodiscard]] std::string report(std::string_view file, const LineIndex& lines,
                                 const std::vector<Diagnostic>& diagnostics, FixNote note, bool colour);

/// The same as workflow commands, which GitHub shows at the line: "::error file=draft.md,line=1,…::The address …"
[[nodiscard]] std::string github_annotations(std::string_view file, const LineIndex& lines,
                                             const std::vector<Diagnostic>& diagnostics);

/// Whether one is of severity error.
[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics) noexcept;

}  // namespace twir::cli
