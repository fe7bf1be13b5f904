// The table of rules: what is checked, why, and who says so. Help, documentation and tests are read from it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "twir/check.h"

namespace twir {

/// A text before and after the rule's fix; `after` is empty where the rule only reports. An item, or for
/// rules about drafts a part of one.
struct Example {
    std::string_view before;
    std::string_view after;
};

struct Inspection;
struct DraftInspection;
class Report;

/// What a rule needs that looks at every item.
inline constexpr std::uint32_t any_item = ~0U;

/// One thing that is checked.
struct Rule {
    std::string_view id;  ///< group/name; stable, never reused
    Severity severity;
    std::optional<Safety> fix{};  ///< of the fix it offers, if any
    /// Checks one item; null for rules about drafts.
    void (*check)(const Inspection& inspection, Report& report) = nullptr;
    /// The traits (core/src/rules/traits.h) of which an item has to have one, or there is nothing to be found in it.
    std::uint32_t needs = any_item;
    /// Whether it is advice to contributors, on what is taken and how titles read: silent about what editors write.
    bool is_advice = false;
    /// Checks what only a whole draft shows; null for rules about items.
    void (*check_draft)(const DraftInspection& inspection, Report& report) = nullptr;
};

/// What is said about a rule.
struct RuleDocs {
    std::string_view summary;  ///< one sentence: what is expected
    std::string_view why;      ///< what happens otherwise
    std::string_view source;   ///< who asks for it
    std::span<const Example> examples;
};

/// All rules in the order in which they are checked.
[[nodiscard]] std::span<const Rule* const> rules() noexcept;

/// The documentation of a rule of the table. Only programs that call this contain it.
[[nodiscard]] const RuleDocs& docs_of(const Rule& rule) noexcept;

/// The rule with this id.
[[nodiscard]] const Rule* find_rule(std::string_view id) noexcept;

}  // namespace twir
