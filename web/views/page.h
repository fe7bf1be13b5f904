// The whole page as it is drawn on the canvas.
#pragma once

#include <string_view>

#include "browser.h"
#include "model_app.h"
#include "views/painter.h"

namespace twir::web::views {

/// Whether the window is too narrow for the result to stand beside the form.
[[nodiscard]] bool is_narrow(const browser::Screen& screen);

/// Whether a part of it stays in the window while the rest is scrolled.
[[nodiscard]] bool follows_window(const browser::Screen& screen, const App& app);

/// Draws the page and places its controls. True where something came out taller or smaller than in the frame
/// before, so that another frame has to follow.
bool draw_page(Painter& painter, const App& app);

}  // namespace twir::web::views
