// Writing to the page's HTML by id, for the controls. Text goes in as text, never as markup.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace twir::web::dom {

void set_text(std::string_view id, std::string_view text);
void set_hidden(std::string_view id, bool hidden);
void focus(std::string_view id);

/// Scrolls to an element that is out of sight.
void reveal(std::string_view id);

/// An empty value takes the attribute away.
void set_attribute(std::string_view id, std::string_view name, std::string_view value);

/// Sets what the control with this name holds: its text, or which of several is chosen.
void set_value(std::string_view name, std::string_view value);
[[nodiscard]] std::string value_of(std::string_view name);
[[nodiscard]] std::string text_of(std::string_view id);
[[nodiscard]] std::string attribute_of(std::string_view id, std::string_view name);

/// Selects a stretch of a text box and shows it; in UTF-16 units.
void select(std::string_view id, std::size_t begin, std::size_t end);

/// Lists travel as lines of cells; a line break or tab within a cell becomes a space.
class List {
public:
    List& row(std::initializer_list<std::string_view> cells);
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

/// Messages of a field: state, number, text, button, address of the rule.
void set_messages(std::string_view id, const List& list);

/// Brings the number of rows of a group to `count`, each a copy of the group's template.
void set_rows(std::string_view id, std::size_t count);

/// Runs of rendered lines: class of the line, style, text; a row with an empty class goes on with the line before.
void set_lines(std::string_view id, const List& list);

/// Entries of a list, each a text.
void set_entries(std::string_view id, const List& list);

/// What a field offers as one types.
void set_options(std::string_view id, const List& list);

/// Findings: index, severity, place, CI's mark, message, rule, button.
void set_findings(std::string_view id, const List& list);

/// Tells screen readers, at once or when the typing pauses.
void announce(std::string_view text, bool now);

/// Puts an element at a place of the page.
void place(std::string_view id, double x, double y, double width, double height);
void set_height(double height);

/// Undoes both, for all elements.
void unplace();

/// Sets a length that the style sheet uses.
void set_property(std::string_view name, double pixels);

}  // namespace twir::web::dom
