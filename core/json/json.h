// How this folder uses nlohmann/json: keys keep their order, nothing throws.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace twir::json {

using Json = nlohmann::ordered_json;

/// One line, or indented ones. Ill-formed UTF-8 becomes U+FFFD; the line separators that JSON allows in strings
/// (U+0085, U+2028, U+2029) are escaped, so that a line stays one for every reader of lines.
[[nodiscard]] std::string dump(const Json& value, int indent = -1);

/// A discarded value for anything that is not JSON.
[[nodiscard]] Json parse(std::string_view text);

}  // namespace twir::json
