// Forms as text: what the browser keeps, and what waits in the tray.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model.h"

namespace twir::web {

/// The form of `fields.kind` as text.
[[nodiscard]] std::string save_form(const Fields& fields, const std::vector<std::string_view>& kept);

struct Saved {
    Fields fields = to_fields(Form::link, {});
    std::vector<std::string_view> kept;  ///< rules whose fixes were taken back
    std::string pasted;                  ///< in the box for anything
    std::string for_host;                ///< what a page around this one has had filled in, as an address
    std::vector<std::string> waiting;    ///< forms that wait, each as text of its own
};

/// What such a text says. What cannot be read is left out.
[[nodiscard]] Saved read_saved(std::string_view text);

/// The name of the form that such a text was saved from.
[[nodiscard]] std::string_view kind_of_saved(std::string_view text) noexcept;

}  // namespace twir::web
