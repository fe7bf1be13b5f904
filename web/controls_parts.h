// The parts of controls.cpp, a file each.
#pragma once

#include "controls.h"
#include "dom.h"

namespace twir::web::controls {

/// The form of a link or event, and the item that comes of it.
void show_form(const App& app);
void read_form(Model& model);

/// The draft, and the item in it.
void show_draft(const App& app);

/// The view of a whole draft.
void show_whole(const App& app);

/// What was found in a calendar or page. Typing there, leaving a field, and pressing its buttons: false where the name is
/// none of its, or nothing comes of it.
void show_found(const App& app);
[[nodiscard]] bool type_found(App& app, std::string_view key, std::string_view value);
[[nodiscard]] bool leave_found(App& app, std::string_view key);
[[nodiscard]] bool act_on_found(App& app, std::string_view action);

/// The importer's answer, or why there is none.
void take_imported(App& app, bool done, std::string_view answer);

/// A rendered line as a row for each run; the line gets the class `kind`.
void add_line(dom::List& list, const ShownLine& line, std::string_view kind);

/// Gives a button its text: "Copied" after it was pressed, else that of shell.html.
void show_button(const App& app, const std::string& id);

/// Carries out a press of a button.
void act(App& app, std::string_view action);

/// Tells what copying or downloading came to.
void note_copied(App& app, bool success, std::string_view button);

}  // namespace twir::web::controls
