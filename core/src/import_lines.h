// The lines of an iCalendar file, and which of them make a component: what tells where an event stands in the file,
// and what keeps a broken event from taking others with it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

struct IcalComponent {
    enum class Kind : std::uint8_t { event, zone };
    Kind kind = Kind::event;
    Span span;
    /// From BEGIN to END, lines as they are (folded) with CRLF. Of events, components within them and properties that
    /// nobody asks for are left out.
    std::string text;
    bool unfinished = false;  ///< its END is missing
    bool cut = false;         ///< a line was too long to be read whole
};

struct IcalFile {
    std::vector<IcalComponent> components;  ///< events and time zones, in the order of the file
    std::string header;                     ///< the lines above the first component
    bool begins = false;                    ///< there was a BEGIN:VCALENDAR
    bool ends = false;                      ///< … and its END
};

/// Lines may end with CRLF or LF, and a byte order mark may stand at the start. Linear.
[[nodiscard]] IcalFile read_ical_lines(std::string_view text);

}  // namespace twir
