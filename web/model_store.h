// Forms as text: what the browser keeps, and what waits in the tray.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model.h"

namespace twir::web {

/// The form of an event as text.
[[nodiscard]] std::string save_event(const Fields& fields, const std::vector<std::string_view>& kept);

struct Saved {
    Fields fields = to_fields(Kind::link, {});
    std::vector<std::string_view> kept;  ///< rules whose fixes were taken back
    std::vector<std::string> waiting;    ///< events, each as text of its own
};

/// What such a text says. What cannot be read is left out.
[[nodiscard]] Saved read_saved(std::string_view text);

}  // namespace twir::web
