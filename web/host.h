// The page that embeds this one, where there is one (assets/framed.js talks with it).
#pragma once

#include "model_app.h"

namespace twir::web::host {

/// Whether another page embeds this one.
[[nodiscard]] bool is_there();

/// Tells it the finished items, the headings they go under, the draft's file name, and what is still to be said of them.
/// Everything is empty while nothing is finished.
void tell(const App& app);

}  // namespace twir::web::host
