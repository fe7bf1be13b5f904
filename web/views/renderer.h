// Draws Dear ImGui's lists with WebGL2, in a context that nobody else draws in.
//
// ImGui's own renderer asks WebGL for its state before each frame, and whether the shaders are compiled and where their
// variables are. Every answer has to be waited for: here nothing is asked.
#pragma once

#include <span>

#include "imgui.h"

namespace twir::web::views::renderer {

using Textures = std::span<ImTextureData* const>;

/// Makes shaders and buffers in the context that is current, which is new.
void open();

/// The same after a context was lost, and with it all textures.
void reopen(Textures textures);

/// Draws a list on a canvas of `size` CSS pixels, after it has done to the textures what ImGui wants. Nothing is cut
/// off but at the edge of the canvas.
void draw(const ImDrawList& list, Textures textures, ImVec2 size);

}  // namespace twir::web::views::renderer
