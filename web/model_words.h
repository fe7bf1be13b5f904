// Numbers, days and lists as parts of sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/date.h"

namespace twir::web {

/// "1,234,567"
[[nodiscard]] std::string in_thousands(std::size_t number);

/// "1 fix", "1,200 fixes"; without a plural of its own the noun gets an "s".
[[nodiscard]] std::string counted(std::size_t number, std::string_view noun, std::string_view plural = {});

/// "a", "a and b", "a, b and c"
[[nodiscard]] std::string list_of(const std::vector<std::string>& names);

/// "Wednesday, 4 March 2026"
[[nodiscard]] std::string long_date(Date date);

}  // namespace twir::web
