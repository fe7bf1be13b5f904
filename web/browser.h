// What the browser does for us: events, frames, the screen, storage, the clipboard, colours, text in pixels.
// Everything of Emscripten stands in browser.cpp and js/, and of WebGL what views/renderer.cpp does not need.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "twir/date.h"

namespace twir::browser {

/// Something happened. `what` is one of
///   input   the control named `key` now holds `value`
///   leave   the control named `key` was left
///   action  a button was pressed; `key` says what to do, `value` is the button's id
///   hover   the pointer is on the control with the id `key`, or on none
///   look    the window was resized or scrolled
///   colours the reader's colours or fonts changed
///   visible the tab is in front again
///   copied  `key` is "yes" or "no", `value` is the button that was pressed for it
///   rest    nothing has happened for a while since `await_rest`
///   fetched an answer to `fetch`: `key` is its number and how it went, `value` what came
///   file    one was chosen or dropped: `key` is its name, `value` what it holds; nothing where it is too large
///   paste   something was pasted or dropped, and not into a field: `key` is its HTML, `value` its text
///   imported an answer to `import_events`: `key` is "yes" or "no", `value` what came, or why nothing did
///   uncalendared  an event could not be given to a calendar: `key` says why
///   link    HTML with one link was pasted into the field `key`; `value` is the link's address
///   address somebody changed what stands after the # in the page's address; `value` is that
///   lost, restored  the WebGL context; bereft: it was not restored soon
using EventHandler = void (*)(std::string_view what, std::string_view key, std::string_view value);
using FrameHandler = void (*)();

/// Comes before everything else here.
void start();

/// Listens to the page from now on. Frames come only when asked for.
void listen(EventHandler on_event, FrameHandler on_frame);

/// Asks for one frame. Asking again before it came changes nothing; a hidden tab gets none.
void request_frame();

/// The window: its size in CSS pixels, device pixels for each of them, and how far the page is scrolled.
struct Screen {
    float width = 0;
    float height = 0;
    float density = 1;
    float scroll = 0;
};
[[nodiscard]] Screen screen();

/// Creates the WebGL2 context of the page's canvas. False where there is none to be had.
[[nodiscard]] bool open_canvas();

/// Whether the reader asked for the page without a canvas.
[[nodiscard]] bool plain_wanted();

/// Tells the style sheet how the page is drawn: "canvas" or "plain".
void show_ui(std::string_view name);

/// Today, where the visitor is.
[[nodiscard]] Date today();

/// The time of day there, as "14:05".
[[nodiscard]] std::string time();

/// Keeps a text for the next visit, where the browser allows it.
void store(std::string_view key, std::string_view text);
[[nodiscard]] std::string stored(std::string_view key);

/// The same for the form, of which every tab has its own. False where it could not be kept.
[[nodiscard]] bool store_form(std::string_view text);

/// What this tab kept before a reload; in a new tab, what closed ones have left, the latest first.
[[nodiscard]] std::vector<std::string> stored_forms();

/// The same for what a tab has one of: "whole", the draft that is looked at, and "found", the list of events. An empty
/// text takes away what was kept.
[[nodiscard]] bool store_part(std::string_view part, std::string_view text);
[[nodiscard]] std::string stored_part(std::string_view part);

/// What stands after the # or the ? of the page's address; what was shared with the page (`?title=…`) is taken out.
[[nodiscard]] std::string address_fragment();
[[nodiscard]] std::string take_address_query();

/// Puts something else after the #; the page's history gets no entry for it.
void set_address_fragment(std::string_view text);

/// The address itself, without both.
[[nodiscard]] std::string page_address();

/// The page's configuration: a `meta` of its head.
[[nodiscard]] std::string setting(std::string_view name);

/// Puts a text on the clipboard; an event "copied" tells how it went. `box` is the text box that shows the text, if
/// one does: it is selected where programs may not copy.
void copy(std::string_view text, std::string_view button, std::string_view box);

/// Saves a text as a file.
void download(std::string_view name, std::string_view text);

/// Lets the visitor choose a file; comes back as an event "file".
void choose_file();

/// Asks for one event "rest" when no other was asked for during so many milliseconds.
void await_rest(int milliseconds);

/// Asks a server for a file, or for the names in a folder as GitHub lists them; comes back as an event "fetched".
void fetch(unsigned number, std::string_view url, bool listing);

/// Asks the importer about a text; it is loaded for the first one. `call` is what FoundEvents::take_call tells. Comes
/// back as an event "imported".
void import_events(std::string_view text, std::string_view call);

/// Saves an event as a file for calendars, or opens Google Calendar with it, as `button` says; the importer makes both.
/// `cells` are those of import-worker.js. Comes back as an event "copied" or "uncalendared".
void give_to_calendar(std::string_view cells, std::string_view button);

struct Colour {
    float red = 0, green = 0, blue = 0, alpha = 1;
};

/// Colours of the style sheet, by the names of their custom properties: one a line, as many as there are `colours`.
void read_colours(std::string_view properties, std::span<Colour> colours);

/// Moves the canvas to so many CSS pixels below the top of the page, and gives it this many device pixels. Another size
/// than before takes the browser some time, once its context is open.
void lay_canvas(float top, int width, int height);

/// Gives all of the canvas, which has this many pixels, one colour.
void clear_canvas(int width, int height, Colour colour);

/// The reader's text size: CSS pixels of 1rem.
[[nodiscard]] float text_size();

enum class Face : std::uint8_t { regular, bold, mono };

/// How far a text moves the pen, and how far its ink reaches from where the pen was, in pixels of the given size.
struct Extent {
    float advance = 0;
    float left = 0, right = 0, ascent = 0, descent = 0;
};
[[nodiscard]] Extent measure(std::string_view text, Face face, float size);

struct LineMetrics {
    float ascent = 0;
    float descent = 0;
};
[[nodiscard]] LineMetrics line_metrics(Face face, float size);

/// A piece of a line at its place from left to right.
struct Ordered {
    std::size_t piece = 0;
    bool backwards = false;  ///< stands in a stretch from right to left
};

/// The order in which the pieces of a line that runs from left to right are seen, by the rules of UAX #9. No piece
/// holds a line break.
[[nodiscard]] std::vector<Ordered> visual_order(const std::vector<std::string>& pieces);

/// Texts become pixels on a sheet of this size, which many share: each reading of it takes its time.
constexpr int sheet_width = 2048;
constexpr int sheet_height = 640;

/// Writes a text on the sheet, in black or in white, because browsers thin or thicken glyphs by their colour.
void write_on_sheet(std::string_view text, Face face, float size, float x, float y, bool light);

/// The pixels of a part of the sheet, row by row: RGBA, red in the lowest byte. Waits until all is written.
[[nodiscard]] std::vector<std::uint32_t> read_sheet(int x, int y, int width, int height);

/// Makes the upper rows of the sheet blank.
void clear_sheet(int rows);

/// Reads the style sheet's font families anew.
void forget_faces();

}  // namespace twir::browser
