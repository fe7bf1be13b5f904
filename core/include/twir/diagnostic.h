// What is wrong with a text, where, and what would mend it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

enum class Severity {
    error,    ///< the item cannot be published like this
    warning,  ///< it can, but an editor would change it
    hint,     ///< worth a look; many items are published as they are
};

enum class Safety {
    safe,    ///< changes the form only: applied without asking, and shown
    unsafe,  ///< may change the meaning: offered, applied on request
};

/// A set of edits that together mend one diagnostic. Edits do not overlap.
struct Fix {
    std::string title;  ///< imperative, fits on a button: "Remove the tracking parameters"
    Safety safety = Safety::safe;
    std::vector<Edit> edits;

    friend bool operator==(const Fix&, const Fix&) = default;
};

/// A finding that the newsletter's own CI reports for the same text: its kind and its subjects.
struct CiFinding {
    std::string kind;
    std::vector<std::string> subjects;

    friend bool operator==(const CiFinding&, const CiFinding&) = default;
};

/// One finding. `rule` is the stable id of an entry in the rule table (static storage).
struct Diagnostic {
    std::string_view rule;
    Severity severity = Severity::error;
    Span span;            ///< bytes of the checked text
    std::string message;  ///< a sentence that says what is wrong and what to do
    std::optional<Fix> fix;
    std::optional<CiFinding> ci;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// "error", "warning" or "hint".
[[nodiscard]] std::string_view name(Severity severity) noexcept;

/// "safe" or "unsafe".
[[nodiscard]] std::string_view name(Safety safety) noexcept;

}  // namespace twir
