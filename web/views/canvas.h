// Dear ImGui's frame, down to what this page has of it: one draw list, the font atlas and the renderer.
//
// The browser's own controls take all input, so there are no windows, and with them no tables, no navigation and no
// settings: ImGui::NewFrame and ImGui::Render would bring all these in and make the page a fifth heavier. ImGui's
// draw lists and atlas are made to be used without them.
#pragma once

#include "imgui.h"

namespace twir::web::views::canvas {

/// Makes the font atlas and the draw list.
void start();

/// Opens the canvas and makes its renderer, where that was not done before. False where it cannot be had. It comes after
/// the first frame was laid out: the graphics process, which has to be waited for, is then done with the page itself.
[[nodiscard]] bool open();

/// The context was lost and there is a new one: everything in it is made again.
void reopen();

/// What is drawn in this frame.
[[nodiscard]] ImDrawList& list();

/// Starts a frame of this size, in CSS pixels, of which each is `density` pixels of the screen wide and high.
void begin_frame(ImVec2 size, float density);

/// Hands the frame to the renderer.
void end_frame();

}  // namespace twir::web::views::canvas
