// The page: tables, model, controls, and, where the browser has WebGL2, the canvas.
#include <cmath>
#include <string>

#include "browser.h"
#include "controls.h"
#include "host.h"
#include "model_app.h"
#include "twir_assets.h"
#include "views/page.h"
#include "views/painter.h"

namespace {

using namespace twir;
using namespace twir::web;

// What the browser keeps, by its keys.
constexpr std::string_view draft_key = "twir-draft";
constexpr std::string_view recent_key = "twir-recent";

constexpr std::string_view whole_part = "whole";
constexpr std::string_view found_part = "found";

// Larger texts are not worth a share of the few megabytes that a page may keep; a calendar is what was given.
constexpr std::size_t longest_kept = 1'000'000;
constexpr std::size_t longest_list = 2'000'000;

// So long after the last key the item is placed anew.
constexpr int rest = 200;

struct Page {
    PlaceTable places = PlaceTable::read(assets::places);
    UrlTable urls = UrlTable::read(assets::url_rules);
    App app{places, urls, browser::today(), {browser::setting("twir-api"), browser::setting("twir-raw")}};

    bool canvas = false;  // drawn, rather than styled by the style sheet
    bool ready = false;   // the controls have been placed once
    views::Theme theme{};
    browser::Screen drawn{};  // what the last frame was drawn for
    std::string hovered;
    int settling = 0;
    unsigned kept_list = 0;  // the version of the list that the browser keeps
};

Page& page()
{
    static Page instance;
    return instance;
}

// The form itself, in place of a canvas that cannot be had.
void show_plain(Page& it)
{
    it.ready = false;
    controls::unplace();
    browser::show_ui("plain");
}

void draw_frame(const browser::Screen& screen)
{
    Page& it = page();
    it.drawn = screen;
    it.theme = views::read_theme(views::is_narrow(screen));
    bool unsettled = false;
    struct Call {
        Page& page;
        const browser::Screen& screen;
        bool& unsettled;
    } call{it, screen, unsettled};
    it.canvas = views::paint_frame(
        screen, it.theme,
        [](void* data) {
            const Call& made = *static_cast<Call*>(data);
            views::Painter painter(made.page.theme, made.screen, made.page.hovered);
            made.unsettled = views::draw_page(painter, made.page.app);
        },
        &call);
    if (!it.canvas)
        return show_plain(it);
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

void draw_frame()
{
    if (page().canvas)
        draw_frame(browser::screen());
}

// Whether the window shows something else than the canvas holds.
bool has_moved(const Page& it)
{
    const browser::Screen now = browser::screen();
    if (now.width != it.drawn.width || now.density != it.drawn.density)
        return true;
    if (views::follows_window(now, it.app) && (now.scroll != it.drawn.scroll || now.height != it.drawn.height))
        return true;
    return !views::Slice::around(it.drawn).holds(now);
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
    } else if (what == "bereft") {
        show_plain(it);
    } else if (what == "restored") {
        views::restart_painting();
        it.canvas = true;
    } else {
        return what == "look" && has_moved(it);
    }
    return true;
}

void keep_list(Page& it)
{
    if (it.kept_list == it.app.found().version())
        return;
    it.kept_list = it.app.found().version();
    const std::string list = it.app.save_found();
    const bool kept = browser::store_part(found_part, list.size() <= longest_list ? list : std::string_view{}) &&
                      list.size() <= longest_list;
    if (!host::is_there() && it.app.set_found_kept(kept))
        controls::show(it.app);
}

void keep(App& app, std::string_view what, std::string_view key)
{
    const auto store = [](std::string_view key, const std::string& text) {
        if (text.size() <= longest_kept)
            browser::store(key, text);
    };
    // A page that embeds the form may forbid it to keep anything; whoever fills it in cannot help that.
    const bool kept = browser::store_form(app.save());
    if (!host::is_there() && app.set_kept(kept))
        controls::show_kept(app);
    if (what == "fetched" || what == "file" || key == "draft-text") {
        store(draft_key, app.save_draft());
        store(recent_key, app.save_recent(browser::today()));
    } else if (what == "rest" && app.shows_whole() && !app.unsettled()) {
        const bool fits = app.whole.text().size() <= longest_kept;
        const bool whole = browser::store_part(whole_part, fits ? app.whole.text() : std::string_view{}) && fits;
        if (!host::is_there() && app.whole.set_kept(whole))
            controls::show(app);
    }
}

void ask_importer(App& app)
{
    const std::string before = app.found().failure();
    if (const std::optional<std::string> call = app.take_import())
        browser::import_events(app.found().text(), *call);
    else if (app.found().failure() != before)
        controls::show(app);
}

// In the midst of a long draft there is nothing to show yet.
bool goes_on_looking(App& app)
{
    if (!app.whole.is_looking())
        return false;
    app.settle();
    if (app.whole.is_looking())
        browser::await_rest(0);
    return app.whole.is_looking();
}

void on_event(std::string_view what, std::string_view key, std::string_view value)
{
    Page& it = page();
    if (what == "rest" && goes_on_looking(it.app))
        return;
    const bool changed = controls::handle(it.app, what, key, value);
    if (changed) {
        if (what == "rest")
            it.app.note_address(it.app.address());
        keep(it.app, what, key);
        keep_list(it);
        if (host::is_there())
            host::tell(it.app);
        if (what == "rest")
            browser::set_address_fragment(it.app.address());
        if (what != "rest" || it.app.unsettled())
            browser::await_rest(it.app.is_judging() || it.app.whole.is_looking() ? 0 : rest);
        if (what != "input")  // typed texts are waited for
            ask_importer(it.app);
        for (const Request& request : it.app.take_requests())
            browser::fetch(request.id, request.url, request.what == Request::What::listing);
    }
    if (handle_canvas(it, what, key) || changed)
        browser::request_frame();
}

void restore(App& app)
{
    controls::read_all(app);
    for (const std::string& form : browser::stored_forms())
        app.take_over(form);
    app.show_tour(browser::stored(controls::tour_key).empty());
    app.restore_for_today(browser::stored(draft_key), browser::stored(recent_key), browser::today());
    if (app.whole.text().empty())
        app.whole.open({}, browser::stored_part(whole_part));
    app.restore_found(browser::stored_part(found_part));
    const std::string query = browser::take_address_query();
    if (app.prefill(browser::address_fragment(), host::is_there()) || app.prefill(query)) {
        app.note_address(app.address());
        keep(app, {}, {});
        browser::set_address_fragment(app.address());
    }
}

}  // namespace

int main()
{
    browser::start();
    // Asked for before the page changes: afterwards the browser would lay out the form first, which nobody will see.
    const browser::Screen screen = browser::screen();
    Page& it = page();
    restore(it.app);
    controls::show(it.app);
    browser::listen(on_event, draw_frame);
    ask_importer(it.app);
    if (host::is_there())
        host::tell(it.app);
    // Looking at a draft asks nobody anything; placing an item may.
    if (it.app.shows_whole())
        browser::await_rest(rest);
    it.canvas = !browser::plain_wanted();
    if (!it.canvas) {
        show_plain(it);
        return 0;
    }
    views::start_painting();
    draw_frame(screen);
    return 0;
}
