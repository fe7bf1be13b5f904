// Linting a whole draft: what the newsletter's CI will say of it, and what its editors would.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "twir/check.h"
#include "twir/ci.h"
#include "twir/draft.h"
#include "twir/text.h"

namespace twir {

/// Who will open the pull request.
enum class Author : std::uint8_t {
    editor,      ///< has write access
    contributor  ///< has none: CI denies links in the section for project updates
};

/// What linting found.
struct Linted {
    std::vector<Diagnostic> diagnostics;  ///< in the order of their places
    std::vector<CiLink> links;            ///< of the community part, for telling duplicates over several drafts
};

/// Lints one draft: every rule on every item of every section, the rules about the draft as a whole, and all that
/// CI would report but duplicates. `ci` is set exactly where CI reports. Dates are judged by the day the
/// issue appears where the front matter tells it, else by today. Linear, but for the sorting of the findings.
[[nodiscard]] Linted lint(std::string_view draft, const Context& context, Author author = Author::editor);

/// The same in steps, for where others want to have their turn in between: `lint` takes them all in a row.
class Linting {
public:
    /// Looks at nothing yet. `draft` and what `context` refers to must outlive it.
    Linting(std::string_view draft, const Context& context, Author author = Author::editor);

    /// Takes the next step: at most about a third of the whole, and of many items some thousands at a time. False
    /// where that was the last one.
    bool step();

    /// What was found. Once, after the last step.
    [[nodiscard]] Linted take() { return std::move(linted_); }

private:
    enum class Stage : std::uint8_t { items, ci, rules_about_items, rules_about_drafts, done };

    void check_items();
    void check_draft();

    std::string_view text_;
    Context context_;
    Author author_;
    Stage stage_ = Stage::items;
    Draft draft_;
    std::vector<Item> items_;
    std::size_t checked_ = 0;  ///< of the items
    CiReading ci_;
    Linted linted_;
};

/// Addresses seen so far, over several drafts, and where each stood first.
class SeenLinks {
public:
    /// Where an address stands.
    struct Place {
        std::string file;
        std::size_t line = 0;  ///< counted from 1
    };

    /// Adds the links of a draft; the duplicates among them, and of earlier ones, as CI reports them. `draft` is
    /// that of the text in which the links were found.
    [[nodiscard]] std::vector<Diagnostic> add(std::string_view file, const LineIndex& draft,
                                              const std::vector<CiLink>& links);

    /// Adds one that is known from elsewhere, in the form of `ci_normalised`.
    void add(std::string normalised, Place place);

    /// Where an address was seen first, in the form of `ci_normalised`.
    [[nodiscard]] const Place* find(const std::string& normalised) const;

    /// What is known from files whose name sorts before this one's: those of issues start with their date.
    [[nodiscard]] SeenLinks earlier_than(std::string_view file) const;

private:
    std::unordered_map<std::string, Place> places_;
};

/// Adds diagnostics to others that are in the order of their places already; those at the same place come behind.
void merge_by_place(std::vector<Diagnostic>& diagnostics, std::vector<Diagnostic> more);

}  // namespace twir
