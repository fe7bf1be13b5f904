// The parts of controls.cpp, a file each.
#pragma once

#include "controls.h"
#include "dom.h"

namespace twir::web::controls {

/// The form of a link or event, and the item that comes of it.
void show_form(const Model& model);
void read_form(Model& model);

/// The draft, and the item in it.
void show_draft(const App& app);

/// The view of a whole draft.
void show_whole(const App& app);

/// A rendered line as a row for each run; the line gets the class `kind`.
void add_line(dom::List& list, const ShownLine& line, std::string_view kind);

/// Gives a button its text: "Copied" after it was pressed, else that of shell.html.
void show_button(const App& app, const std::string& id);

/// Carries out a press of a button.
void act(App& app, std::string_view action);

/// Tells what copying or downloading came to.
void note_copied(App& app, bool success, std::string_view button);

}  // namespace twir::web::controls
