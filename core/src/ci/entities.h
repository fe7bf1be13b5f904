// Character references, as CI's HTML reader resolves them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twir::ci {

/// The size of the reference with a semicolon that begins at `at` (`&`); 0 where none does.
[[nodiscard]] std::size_t measure_reference(std::string_view text, std::size_t at) noexcept;

/// Appends what a reference (`&…;`) in an attribute stands for.
void append_resolved(std::string& out, std::string_view reference);

/// The value of an attribute as it is meant.
[[nodiscard]] std::string resolve_references(std::string_view value);

/// Appends what a reference in text stands for. The reader is another one there: it knows fewer numbers.
void append_resolved_in_text(std::string& out, std::string_view reference);

}  // namespace twir::ci
