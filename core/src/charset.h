// Text whose UTF-8 bytes somebody took for another charset: `NÃ¼rnberg` (Windows-1252 or Latin-1) and `N√ºrnberg`
// (Mac Roman) were `Nürnberg`. Nothing is lost in such text as long as all of its characters are there: they are
// turned back into bytes, and those are read as UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

/// What a text was before it was decoded in the wrong charset.
struct Recovered {
    std::vector<Edit> edits;  ///< in order; each restores a run of characters
    /// Whether nobody would have written the text as it stands. Otherwise the edits are an offer: bytes are
    /// missing, or the characters could be meant.
    bool certain = false;
    std::string_view charset;  ///< "Windows-1252", "Latin-1" or "Mac Roman"; that of the first edit
};

/// Finds what was decoded in the wrong charset; the offers only where nothing is certain. Every line is judged by
/// itself. Web addresses are left alone. What was spoilt twice takes two calls. Linear.
[[nodiscard]] std::optional<Recovered> recover_charset(std::string_view text);

/// `text` with all that is certain recovered, however often it was spoilt; for a whole paste, before it is parsed
/// (the bullets themselves may be spoilt). Linear.
[[nodiscard]] std::string with_charset_recovered(std::string_view text);

}  // namespace twir
