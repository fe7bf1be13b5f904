#include "browser.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <chrono>
#include <cstdlib>

#include "given.h"

extern "C" {
using RawEventHandler = void (*)(const char*, std::size_t, const char*, std::size_t, const char*, std::size_t);
void twir_start(void* (*allocate)(std::size_t), void (*release)(void*));
void twir_listen(RawEventHandler on_event, void (*on_frame)());
void twir_listen_to_pastes();
void twir_request_frame();
void twir_screen(double* out);
void twir_lay_canvas(double top, int width, int height);
int twir_today();
bool twir_plain_wanted();
void twir_show_ui(const char* name, std::size_t length);
char* twir_time();
void twir_store(const char* key, std::size_t key_length, const char* text, std::size_t length);
char* twir_stored(const char* key, std::size_t length);
char* twir_fragment();
char* twir_take_query();
void twir_set_fragment(const char* text, std::size_t length);
char* twir_page_address();
bool twir_store_form(const char* text, std::size_t length);
char* twir_stored_form(std::size_t index);
std::size_t twir_stored_forms();
bool twir_store_part(const char* part, std::size_t part_length, const char* text, std::size_t length);
char* twir_stored_part(const char* part, std::size_t length);
char* twir_setting(const char* name, std::size_t length);
void twir_copy(const char* text, std::size_t length, const char* button, std::size_t button_length, const char* box,
               std::size_t box_length);
void twir_download(const char* name, std::size_t length, const char* text, std::size_t text_length);
void twir_choose_file();
void twir_await_rest(int milliseconds);
void twir_fetch(unsigned number, const char* url, std::size_t length, bool listing);
void twir_import(const char* text, std::size_t length, const char* call, std::size_t call_length);
void twir_give_to_calendar(const char* cells, std::size_t length, const char* button, std::size_t button_length);
void twir_colours(const char* names, std::size_t length, twir::browser::Colour* out);
double twir_text_size();
void twir_measure(const char* text, std::size_t length, int face, double size, twir::browser::Extent* out);
void twir_line(int face, double size, double* out);
void twir_write_on_sheet(const char* text, std::size_t length, int face, double size, double x, double y, bool light);
void twir_read_sheet(int x, int y, int width, int height, std::uint32_t* out);
void twir_clear_sheet(int width, int height);
void twir_order(const char* text, std::size_t length, std::int32_t* out);
void twir_forget_faces();
}

namespace twir::browser {

namespace {

EventHandler event_handler = nullptr;

void on_raw_event(const char* what, std::size_t what_size, const char* key, std::size_t key_size, const char* value,
                  std::size_t value_size)
{
    event_handler({what, what_size}, {key, key_size}, {value, value_size});
}

}  // namespace

void start()
{
    twir_start(std::malloc, std::free);
}

void listen(EventHandler on_event, FrameHandler on_frame)
{
    event_handler = on_event;
    twir_listen(on_raw_event, on_frame);
    twir_listen_to_pastes();
}

void request_frame()
{
    twir_request_frame();
}

Screen screen()
{
    double values[4];
    twir_screen(values);
    return {static_cast<float>(values[0]), static_cast<float>(values[1]), static_cast<float>(values[2]),
            static_cast<float>(values[3])};
}

bool open_canvas()
{
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false;
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void lay_canvas(float top, int width, int height)
{
    twir_lay_canvas(static_cast<double>(top), width, height);
}

void clear_canvas(int width, int height, Colour colour)
{
    glViewport(0, 0, width, height);
    glClearColor(colour.red, colour.green, colour.blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

bool plain_wanted()
{
    return twir_plain_wanted();
}

void show_ui(std::string_view name)
{
    twir_show_ui(name.data(), name.size());
}

Date today()
{
    const int number = twir_today();
    return Date{std::chrono::year{number / 10000}, std::chrono::month{static_cast<unsigned>(number / 100 % 100)},
                std::chrono::day{static_cast<unsigned>(number % 100)}};
}

std::string time()
{
    return take(twir_time());
}

void store(std::string_view key, std::string_view text)
{
    twir_store(key.data(), key.size(), text.data(), text.size());
}

std::string stored(std::string_view key)
{
    return take(twir_stored(key.data(), key.size()));
}

bool store_form(std::string_view text)
{
    return twir_store_form(text.data(), text.size());
}

std::vector<std::string> stored_forms()
{
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < twir_stored_forms(); ++i)
        forms.push_back(take(twir_stored_form(i)));
    return forms;
}

bool store_part(std::string_view part, std::string_view text)
{
    return twir_store_part(part.data(), part.size(), text.data(), text.size());
}

std::string stored_part(std::string_view part)
{
    return take(twir_stored_part(part.data(), part.size()));
}

std::string address_fragment()
{
    return take(twir_fragment());
}

std::string take_address_query()
{
    return take(twir_take_query());
}

void set_address_fragment(std::string_view text)
{
    twir_set_fragment(text.data(), text.size());
}

std::string page_address()
{
    return take(twir_page_address());
}

std::string setting(std::string_view name)
{
    return take(twir_setting(name.data(), name.size()));
}

void copy(std::string_view text, std::string_view button, std::string_view box)
{
    twir_copy(text.data(), text.size(), button.data(), button.size(), box.data(), box.size());
}

void download(std::string_view name, std::string_view text)
{
    twir_download(name.data(), name.size(), text.data(), text.size());
}

void choose_file()
{
    twir_choose_file();
}

void await_rest(int milliseconds)
{
    twir_await_rest(milliseconds);
}

void fetch(unsigned number, std::string_view url, bool listing)
{
    twir_fetch(number, url.data(), url.size(), listing);
}

void import_events(std::string_view text, std::string_view call)
{
    twir_import(text.data(), text.size(), call.data(), call.size());
}

void give_to_calendar(std::string_view cells, std::string_view button)
{
    twir_give_to_calendar(cells.data(), cells.size(), button.data(), button.size());
}

void read_colours(std::string_view properties, std::span<Colour> colours)
{
    twir_colours(properties.data(), properties.size(), colours.data());
}

float text_size()
{
    return static_cast<float>(twir_text_size());
}

Extent measure(std::string_view text, Face face, float size)
{
    Extent out;
    twir_measure(text.data(), text.size(), static_cast<int>(face), static_cast<double>(size), &out);
    return out;
}

LineMetrics line_metrics(Face face, float size)
{
    double values[2];
    twir_line(static_cast<int>(face), static_cast<double>(size), values);
    return {static_cast<float>(values[0]), static_cast<float>(values[1])};
}

std::vector<Ordered> visual_order(const std::vector<std::string>& pieces)
{
    std::string rows;
    for (const std::string& piece : pieces)
        (rows += rows.empty() ? "" : "\n") += piece;
    std::vector<std::int32_t> numbers(pieces.size());
    twir_order(rows.data(), rows.size(), numbers.data());
    std::vector<Ordered> order;
    for (const std::int32_t number : numbers)
        order.push_back({static_cast<std::size_t>(number / 2), number % 2 != 0});
    return order;
}

void write_on_sheet(std::string_view text, Face face, float size, float x, float y, bool light)
{
    twir_write_on_sheet(text.data(), text.size(), static_cast<int>(face), static_cast<double>(size),
                        static_cast<double>(x), static_cast<double>(y), light);
}

std::vector<std::uint32_t> read_sheet(int x, int y, int width, int height)
{
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    twir_read_sheet(x, y, width, height, pixels.data());
    return pixels;
}

void clear_sheet(int rows)
{
    twir_clear_sheet(sheet_width, rows);
}

void forget_faces()
{
    twir_forget_faces();
}

}  // namespace twir::browser
