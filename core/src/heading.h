// ATX headings, as all of the newsletter's renderers read them.
#pragma once

#include <algorithm>
#include <string_view>

#include "chars.h"

namespace twir {

/// The number of `#` that a line starts with, 1 to 6, where a heading follows; 0 for other lines.
[[nodiscard]] inline int heading_level(std::string_view line) noexcept
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    const bool heading = level > 0 && level <= 6 && (level == line.size() || is_space(line[level]));
    return heading ? static_cast<int>(level) : 0;
}

/// A heading's text, without the `#` before and behind it and without a final colon.
[[nodiscard]] inline std::string_view heading_text(std::string_view line) noexcept
{
    line = trim(line.substr(static_cast<std::size_t>(heading_level(line))));
    const std::size_t last = line.find_last_not_of('#');
    if (last == std::string_view::npos)
        return {};
    if (is_space(line[last]))
        line = trim(line.substr(0, last));
    return line.ends_with(':') ? trim(line.substr(0, line.size() - 1)) : line;
}

}  // namespace twir
