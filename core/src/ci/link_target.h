// The parenthesis behind a link's text: `(address "title")`, as Python-Markdown reads it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace twir::ci {

struct LinkTarget {
    std::string_view href;  ///< without white space at its ends
    std::size_t end = 0;    ///< behind the closing parenthesis
};

/// Reads what stands at `at`; nothing where that is no complete target.
[[nodiscard]] std::optional<LinkTarget> read_link_target(std::string_view text, std::size_t at) noexcept;

}  // namespace twir::ci
