// The form in the page's address, after the `#`: `kind=link&title=…&url=…`. docs/address.md tells all names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model_fields.h"

namespace twir::web {

/// Longer ones do not get through everything that people send addresses with.
inline constexpr std::size_t longest_address = 8000;

/// What an address asks for.
struct Prefill {
    bool whole_draft = false;  ///< the view of a whole draft
    Fields fields = to_fields(Form::link, {});
    std::vector<std::string_view> kept;  ///< rules whose fixes were taken back
    std::string text;                    ///< to be recognised: what other programs share
};

/// Reads names and values in the encoding of web forms (`+` is a space, `%XX` a byte of UTF-8). Names that are not
/// known, values that a choice does not have, and what is not UTF-8 are left out, line breaks become spaces; nothing
/// where that leaves nothing. Only text comes of it, whatever it spells. O(n).
[[nodiscard]] std::optional<Prefill> read_address(std::string_view query);

/// The form of `fields.kind` so that `read_address` gives it back; empty where nothing was typed into it, or where
/// that would be too long.
[[nodiscard]] std::string write_address(const Fields& fields, const std::vector<std::string_view>& kept);

}  // namespace twir::web
