// Definitions of references: `[name]: address "title"`, over one to three lines.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace twir::ci {

struct Definition {
    std::string_view name;  ///< as written
    std::string_view href;
    std::size_t lines;  ///< that it takes
};

/// The definition that begins with the first of `lines`.
[[nodiscard]] std::optional<Definition> read_definition(std::span<const std::string_view> lines) noexcept;

}  // namespace twir::ci
