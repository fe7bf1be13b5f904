// Mending: applying the fixes of diagnostics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/check.h"

namespace twir {

/// Applies edits. They must lie inside `text` and not overlap; those that do not are left out.
[[nodiscard]] std::string apply_edits(std::string_view text, const std::vector<Edit>& edits);

/// Applies the fixes of these diagnostics up to the given safety, in one pass. Of fixes that overlap the
/// first one counts; a fix is applied whole or not at all.
[[nodiscard]] std::string fix(std::string_view text, const std::vector<Diagnostic>& diagnostics, Safety safety);

/// What `mend` did.
struct Mended {
    std::string text;
    /// What was found, also what came to light only after an earlier fix, as long as its rule had not spoken before.
    /// Spans and edits are those of the
    /// original text; a fix that cannot be said in its terms is left out.
    std::vector<Diagnostic> diagnostics;
    /// What is left to say of the mended text, in its terms.
    std::vector<Diagnostic> remaining;
};

/// Checks and fixes until nothing is left to fix, at most eight times. Fixes of the rules in `kept` are not
/// applied: that is how a person takes one back. Idempotent: mending the outcome changes nothing.
[[nodiscard]] Mended mend(std::string_view text, const Context& context, Safety safety,
                          const std::vector<std::string_view>& kept = {});

}  // namespace twir
