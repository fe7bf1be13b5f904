// Chat programs export messages as markdown with a backslash before every sign that might mean something:
// `2025\-07\-09 \| Phoenix, AZ, US`. Most of those backslashes have no use, and some show.
#pragma once

#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

/// The edits that remove the backslashes that markdown never needs; none where `text` does not look like an export,
/// which takes two of them, or one within a date. Those before `*`, `_`, brackets and the like stay, and so do those
/// in code spans and web addresses. Linear, but for many unbalanced backtick strings.
[[nodiscard]] std::vector<Edit> unescape_chat_export(std::string_view text);

}  // namespace twir
