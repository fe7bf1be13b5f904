// The page: tables, model, controls, and, where the browser has WebGL2, the canvas.
#include <cmath>
#include <string>

#include "browser.h"
#include "controls.h"
#include "model.h"
#include "twir_assets.h"
#include "views/page.h"
#include "views/painter.h"

namespace {

using namespace twir;
using namespace twir::web;

struct Page {
    PlaceTable places = PlaceTable::read(assets::places);
    UrlTable urls = UrlTable::read(assets::url_rules);
    Model model{places, urls, browser::today()};

    bool canvas = false;  // drawn, rather than styled by the style sheet
    bool ready = false;   // the controls have been placed once
    views::Theme theme{};
    std::string hovered;
    int settling = 0;
};

Page& page()
{
    static Page instance;
    return instance;
}

void draw_frame()
{
    Page& it = page();
    if (!it.canvas)
        return;
    const browser::Screen screen = browser::screen();
    it.theme = views::read_theme(views::is_narrow(screen));
    bool unsettled = false;
    struct Call {
        Page& page;
        const browser::Screen& screen;
        bool& unsettled;
    } call{it, screen, unsettled};
    views::paint_frame(
        screen, it.theme,
        [](void* data) {
            const Call& made = *static_cast<Call*>(data);
            views::Painter painter(made.page.theme, made.screen, made.page.hovered);
            made.unsettled = views::draw_page(painter, made.page.model);
        },
        &call);
    if (!it.ready) {
        it.ready = true;
        browser::show_ui("canvas");
        unsettled = true;
    }
    // A frame that came out taller than the one before is followed by another, but not for ever.
    it.settling = unsettled ? it.settling + 1 : 0;
    if (unsettled && it.settling <= 3)
        browser::request_frame();
}

// True where the canvas has to be drawn anew.
bool handle_canvas(Page& it, std::string_view what, std::string_view key)
{
    if (what == "hover") {
        it.hovered = key;
    } else if (what == "colours") {
        if (it.canvas)
            views::forget_text();
    } else if (what == "lost") {
        it.canvas = false;
    } else if (what == "restored") {
        views::restart_painting();
        it.canvas = true;
    } else if (what != "look") {
        return false;
    }
    return true;
}

void on_event(std::string_view what, std::string_view key, std::string_view value)
{
    Page& it = page();
    const bool changed = controls::handle(it.model, what, key, value);
    if (changed)
        browser::store(it.model.save());
    if (handle_canvas(it, what, key) || changed)
        browser::request_frame();
}

void restore(Model& model)
{
    const std::string saved = browser::stored();
    controls::read_all(model);
    if (!saved.empty() && model.view().untouched)
        model.restore(saved);
}

}  // namespace

int main()
{
    browser::start();
    Page& it = page();
    restore(it.model);
    controls::show(it.model);
    browser::listen(on_event, draw_frame);
    it.canvas = !browser::plain_wanted() && browser::open_canvas();
    if (!it.canvas) {
        browser::show_ui("plain");
        return 0;
    }
    views::start_painting();
    browser::request_frame();
    return 0;
}
