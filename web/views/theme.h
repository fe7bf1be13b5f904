// The page's visual design: one scale of text sizes, one of spaces, and colours by their purpose. Colours are
// those of assets/page.css, which knows light, dark, high contrast and forced colours.
#pragma once

#include "browser.h"
#include "imgui.h"

namespace twir::web::views {

using browser::Face;

struct TextStyle {
    Face face = Face::regular;
    float size = 16;
    float line = 24;  ///< height of a line
    ImU32 colour = 0;
    bool underline = false;
    ImU32 ground = 0;  ///< behind the text; 0: nothing
};

struct Theme {
    // Ground and ink.
    ImU32 page, card, sunken, ink, quiet, line, line_strong, shadow;
    // What can be acted on.
    ImU32 accent, accent_hover, on_accent, accent_soft;
    ImU32 accent_ink;                      // the accent as text
    ImU32 chosen, on_chosen, chosen_line;  // the chosen one of several
    ImU32 off;                             // text of what cannot be acted on now
    // What is to be known.
    ImU32 error, error_soft, warning, warning_soft, hint, hint_soft, good, good_soft;
    // The item's markdown.
    ImU32 markup, prefix, date, place, name, title, url, link;
    bool dark = false;

    // Text.
    TextStyle display, heading, label, body, small, small_strong, code;

    // Spaces, in steps of 4 pixels at the usual text size.
    float unit = 4;
    [[nodiscard]] float space(float steps) const noexcept { return unit * steps; }

    float radius = 8;
    float card_radius = 16;
    float control = 46;  ///< height of a field or large button
    float small_control = 34;
};

/// Reads the design anew; `narrow` takes the smaller headings of phones.
[[nodiscard]] Theme read_theme(bool narrow);

/// `style` in another colour.
[[nodiscard]] TextStyle with_colour(TextStyle style, ImU32 colour) noexcept;

}  // namespace twir::web::views
