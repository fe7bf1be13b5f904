// What somebody pasted, whatever it is: the submissions in it, and what could not be understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model_fields.h"
#include "twir/check.h"

namespace twir::web {

/// Longer texts are not read.
inline constexpr std::size_t longest_pasted = 500000;

struct Recognised {
    struct One {
        Fields fields;
        std::string text;  ///< as it stood there
    };
    std::vector<One> submissions;  ///< in their order; what stands there twice, as hybrid events do, comes once
    std::string rest;              ///< entries of lists that could not be understood
};

/// Reads URLs, items of every kind with or without headings and prose around them, chat exports, HTML, text in a
/// wrong charset. Nothing is mended that a field could tell of. O(n) but for texts of many items that need mending.
[[nodiscard]] Recognised recognise(std::string_view text, const Context& context);

/// The same for what a clipboard holds: HTML, and the same as plain text. The one that says more is read.
[[nodiscard]] Recognised recognise(std::string_view html, std::string_view plain, const Context& context);

/// "a link", "an event", "a call for speakers" …
[[nodiscard]] std::string_view in_words(Form form) noexcept;

}  // namespace twir::web
