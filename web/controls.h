// The page's HTML controls: what they hold, what they say, and where they are. They do all the editing; the
// canvas only draws what they look like.
#pragma once

#include <string>
#include <string_view>

#include "model_app.h"

namespace twir::web::controls {

/// Under this key the browser keeps that the page need not explain itself again.
inline constexpr std::string_view tour_key = "twir-tour";

/// Brings every control and text of the page up to date with the model.
void show(const App& app);

/// Takes over what the browser kept or somebody typed before the page's code ran.
void read_all(App& app);

/// Carries out an event of the page (see browser::listen). False where it changed nothing.
bool handle(App& app, std::string_view what, std::string_view key, std::string_view value);

/// Puts the control over its drawing, in page coordinates.
void place(std::string_view id, float x, float y, float width, float height);

/// Takes every control from where it was put, for the page without its canvas.
void unplace();

/// Tells where the browser does not keep what is typed.
void show_kept(const App& app);

/// Sets a length that the style sheet takes from the drawing, by the name of its custom property.
void set_property(std::string_view name, float pixels);

/// Height of the drawn page.
void set_height(float height);

/// The text of a label, heading, hint or button, which stands in shell.html alone.
[[nodiscard]] const std::string& text_of(const std::string& id);

/// The text of a button that copies or downloads something.
[[nodiscard]] std::string button_text(const App& app, const std::string& id);

/// Whether there is an item in the form to be shown, rather than only others to be copied.
[[nodiscard]] bool shows_item(const Model& model) noexcept;

/// The text of the button that copies the item, or all that go into the pull request.
[[nodiscard]] std::string copy_text(const Model& model);

/// Which of the kinds at the top is chosen: "link", "event", "other" or "draft".
[[nodiscard]] std::string_view chosen_kind(const App& app) noexcept;

/// The text of the link to where the item or post goes.
[[nodiscard]] std::string draft_text(const Model& model);

/// What kind of submission waits, and whether it is finished.
[[nodiscard]] std::string waiting_state(const Waiting& one);

/// What is to be said of an event that was found, of all of them, and which part of the list is shown.
[[nodiscard]] std::string found_state(const FoundEvent& event);
[[nodiscard]] std::string found_told(const FoundEvents& found);
[[nodiscard]] std::string found_part(const FoundEvents& found);

/// Texts that depend on how things stand: of the button that asks for the draft, of the one that applies all safe
/// fixes, of what is not listed, and of what came of asking for a whole draft.
[[nodiscard]] std::string fetch_text(const App& app);
[[nodiscard]] std::string safe_fixes_text(const App& app);
[[nodiscard]] std::string hidden_text(const App& app);
[[nodiscard]] std::string whole_source_text(const App& app);

/// Id of the button of the n-th message of a list of messages ("link-url", or "item" for the whole).
[[nodiscard]] std::string message_button(std::string_view list, std::size_t index);

/// Id of the link to the rule behind such a message, and its address; empty where there is no rule behind it.
[[nodiscard]] std::string message_why(std::string_view list, std::size_t index);
[[nodiscard]] std::string rule_address(std::string_view rule);

/// How things stand, in a sentence: what is missing, or what copying came to.
[[nodiscard]] std::string status(const Model& model);

/// What copying or downloading a part of the pull request, or a whole draft, came to; empty before that.
[[nodiscard]] std::string handed(const App& app);

}  // namespace twir::web::controls
