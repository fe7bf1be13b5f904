// Cutting text into the pieces that are measured, broken and drawn as one.
#pragma once

#include <string_view>

namespace twir::web::views {

struct TextPiece {
    std::string_view text;
    bool blank = false;
    bool right_to_left = false;
    bool own_place = false;  ///< one cell of monospaced text
};

/// The piece at the beginning of `text`, which is not empty: one space, a word, one ideograph, one emoji; with
/// `cells`, one character, or a whole word where its script joins letters.
[[nodiscard]] TextPiece next_piece(std::string_view text, bool cells) noexcept;

/// The character at the beginning of `text` together with the marks that belong to it.
[[nodiscard]] std::string_view next_cluster(std::string_view text) noexcept;

}  // namespace twir::web::views
