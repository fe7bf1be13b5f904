// What a rule's check is given, and where it puts what it finds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft_inspection.h"
#include "inspection.h"
#include "table.h"  // declares the rules, which gives them external linkage
#include "twir/check.h"
#include "twir/item.h"
#include "twir/rules.h"

namespace twir {

/// Gathers the diagnostics of one rule after another.
class Report {
public:
    void begin(const Rule& rule) noexcept { rule_ = &rule; }

    /// Adds a finding of the current rule. Returns it, for what is seldom needed (CI's view of it).
    Diagnostic& add(Span span, std::string message);

    /// The same with the rule's fix, of one edit or several.
    Diagnostic& add(Span span, std::string message, std::string fix_title, Edit edit);
    Diagnostic& add(Span span, std::string message, std::string fix_title, std::vector<Edit> edits);

    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(found_); }
    [[nodiscard]] const std::vector<Diagnostic>& found() const noexcept { return found_; }

private:
    const Rule* rule_ = nullptr;
    std::vector<Diagnostic> found_;
};

/// Adds all that CI says of one kind, each marked as CI's.
void report_ci(const DraftInspection& inspection, Report& report, std::string_view kind, std::string_view message);

/// What stands between two neighbouring parts of an item whose parts are in order.
struct Gap {
    std::optional<Field> before;
    std::optional<Field> after;
    Span span;
    std::string_view expected;
};

/// The gaps of an item that the house form knows, with the bold marks next to titles taken off both sides:
/// those are a matter of their own. So are bullets and bars: their gaps are split before the bracket they end with. None for an item whose parts are out of order.
[[nodiscard]] std::vector<Gap> gaps(const Inspection& inspection);

/// Whether what is expected there separates columns of an item: " | ", " + " or " - ".
[[nodiscard]] bool separates_columns(const Gap& gap) noexcept;

/// Whether what stands behind a link is only a slip: punctuation that ends or separates nothing.
[[nodiscard]] bool is_stray_punctuation(std::string_view text) noexcept;

/// Text as a message quotes it: shortened, on one line.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace twir
