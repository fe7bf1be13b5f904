// What a rule's check is given, and where it puts what it finds.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table.h"  // declares the rules, which gives them external linkage
#include "twir/check.h"
#include "twir/item.h"
#include "twir/rules.h"

namespace twir {

/// An item under examination.
struct Inspection {
    Inspection(std::string_view text_, const Item& item_, const Context& context_);

    std::string_view text;
    const Item& item;
    const Context& context;

    [[nodiscard]] std::string_view source(Span span) const noexcept { return slice(text, span); }
    [[nodiscard]] std::string_view source(const Part& part) const noexcept { return slice(text, part.span); }

    /// The parts that are one of these fields, in order.
    [[nodiscard]] std::vector<Part> parts(std::initializer_list<Field> fields) const;

    /// Title, project, organizers' names and mirrors' titles, as far as they are the text of a link.
    [[nodiscard]] const std::vector<Part>& titles() const noexcept { return titles_; }

    /// The parts that hold an address, empty ones left out; also the addresses within a text behind the link.
    [[nodiscard]] const std::vector<Part>& urls() const noexcept { return urls_; }

private:
    // Gathered once: a dozen rules go through each of them.
    std::vector<Part> titles_;
    std::vector<Part> urls_;
};

/// Gathers the diagnostics of one rule after another.
class Report {
public:
    void begin(const Rule& rule) noexcept { rule_ = &rule; }

    /// Adds a finding of the current rule. Returns it, for what is seldom needed (CI's view of it).
    Diagnostic& add(Span span, std::string message);

    /// The same with the rule's fix.
    Diagnostic& add(Span span, std::string message, std::string fix_title, std::vector<Edit> edits);

    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(found_); }
    [[nodiscard]] const std::vector<Diagnostic>& found() const noexcept { return found_; }

private:
    const Rule* rule_ = nullptr;
    std::vector<Diagnostic> found_;
};

/// What stands between two neighbouring parts of an item whose parts are in order.
struct Gap {
    std::optional<Field> before;
    std::optional<Field> after;
    Span span;
    std::string_view expected;
};

/// The gaps of an item that the house form knows, with the bold marks next to titles taken off both sides:
/// those are a matter of their own. So is the bullet: the first gap is split before the bracket it ends with. None for an item whose parts are out of order.
[[nodiscard]] std::vector<Gap> gaps(const Inspection& inspection);

/// Whether what is expected there separates columns of an item: " | ", " + " or " - ".
[[nodiscard]] bool separates_columns(const Gap& gap) noexcept;

/// Whether what stands behind a link is only a slip: punctuation that ends or separates nothing.
[[nodiscard]] bool is_stray_punctuation(std::string_view text) noexcept;

/// Text as a message quotes it: shortened, on one line.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace twir
