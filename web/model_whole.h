// A whole draft, as editors look at it: everything that is found in it, and the fixes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/lint.h"
#include "twir/text.h"

namespace twir::web {

class WholeDraft {
public:
    /// Which findings are listed.
    enum class Filter : std::uint8_t { all, errors, warnings, hints, ci };

    struct Finding {
        std::size_t index = 0;  ///< by which it is fixed
        Position position;
        Severity severity = Severity::hint;
        bool ci = false;  ///< the newsletter's CI reports it too
        std::string_view rule;
        std::string message;
        std::string button;  ///< what its fix does; empty where it has none
    };

    /// So many are listed at most; all are counted.
    static constexpr std::size_t most_listed = 200;

    /// In bytes. What is longer, as no draft is, is looked at in several turns.
    static constexpr std::size_t longest_at_once = 300'000;

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// The name under which it is downloaded.
    [[nodiscard]] std::string file_name() const { return name_.empty() ? "draft.md" : name_; }

    /// Counts the times that the text changed other than by typing.
    [[nodiscard]] unsigned rewrites() const noexcept { return rewrites_; }

    /// Another text; `name` is that of its file.
    void open(std::string name, std::string text);

    /// The text as it stands in a text box, which knows no other line break than LF.
    void type(std::string_view text);

    /// Linting waits until the typing pauses. Of a long text it takes several turns, each of them short.
    [[nodiscard]] bool unsettled() const noexcept { return unsettled_; }
    [[nodiscard]] bool takes_turns() const noexcept { return text_.size() > longest_at_once; }
    [[nodiscard]] bool is_looking() const noexcept { return linting_.has_value(); }  ///< in the midst of them
    void settle(const Context& context, const SeenLinks& earlier);

    /// Whether the browser keeps the text over a reload. True where that has changed.
    bool set_kept(bool kept);

    /// What is found, in a sentence or two.
    [[nodiscard]] const std::string& told() const noexcept { return told_; }
    [[nodiscard]] Filter filter() const noexcept { return filter_; }
    void choose(Filter filter);
    [[nodiscard]] const std::vector<Finding>& listed() const noexcept { return listed_; }
    [[nodiscard]] std::size_t hidden() const noexcept
    {
        return hidden_;
    }  ///< that pass the filter, but are too many to be listed
    [[nodiscard]] std::size_t safe_fixes() const noexcept { return safe_fixes_; }
    [[nodiscard]] std::optional<Span> span(std::size_t index) const;

    void fix(std::size_t index);
    /// Applies all safe fixes, and those that they bring to light, while it settles.
    void fix_safe();
    [[nodiscard]] bool can_undo() const noexcept { return !before_.empty(); }
    void undo();

private:
    void remember();
    void rewrite(std::string text);
    bool look(const Context& context);
    void take_found(const SeenLinks& earlier);
    void mend();
    void list();
    [[nodiscard]] std::string describe() const;
    [[nodiscard]] std::string describe_found() const;
    [[nodiscard]] bool passes(const Diagnostic& found) const noexcept;
    [[nodiscard]] std::size_t count(Severity severity) const noexcept;

    std::string name_;
    std::string text_;
    bool unsettled_ = true;
    std::optional<Linting> linting_;  ///< of `text_`
    int rounds_ = 0;                  ///< of mending that may follow
    bool too_long_ = false;
    bool kept_ = true;
    Filter filter_ = Filter::all;
    std::vector<Diagnostic> found_;

    // Derived.
    std::string told_;
    std::vector<Finding> listed_;
    std::size_t hidden_ = 0;
    std::size_t safe_fixes_ = 0;
    std::vector<std::string> before_;  ///< earlier texts, the latest last
    unsigned rewrites_ = 0;
};

}  // namespace twir::web
