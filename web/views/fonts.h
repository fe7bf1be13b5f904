// Dear ImGui's fonts, with glyphs that the browser rasterises from the reader's own fonts.
//
// A "glyph" here is a piece of text: a word, or a character where every character has its own place. Pieces
// are numbered as they come up, and ImGui's atlas knows them by these numbers instead of code points. So
// shaping, kerning, combining marks, joined emoji and the order inside right-to-left words are the
// browser's own.
#pragma once

#include <string>
#include <string_view>

#include "views/theme.h"

namespace twir::web::views::fonts {

/// Adds the faces to ImGui's atlas. Call once, after ImGui's context was created.
void start();

/// Before each frame: whether the text will stand on a dark ground. Makes room where too much piled up.
void begin_frame(bool dark);

/// After all of a frame was drawn, and before it is shown: what is new in it gets its pixels, all of it at once.
void end_frame();

/// Forgets every glyph, as after a change of fonts.
void reset();

/// Changes with every reset: what was measured before no longer holds.
[[nodiscard]] unsigned generation();

/// The number of a piece of text. Valid during one frame. The three numbers after it are the same piece, shifted
/// to the right by quarters of a pixel, so that words keep their distances on coarse screens.
[[nodiscard]] ImWchar glyph_of(std::string_view piece);

/// The text of a piece.
[[nodiscard]] std::string text_of(ImWchar glyph);

/// Width of a piece in CSS pixels.
[[nodiscard]] float advance(ImWchar glyph, const TextStyle& style);

/// From the top of a line of text to its baseline.
[[nodiscard]] float baseline(const TextStyle& style);

/// Draws a piece with the pen at `x` on the baseline `y`.
void draw(ImDrawList& list, ImWchar glyph, const TextStyle& style, float x, float y);

}  // namespace twir::web::views::fonts
