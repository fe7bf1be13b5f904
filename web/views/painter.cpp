#include "views/painter.h"

#include <cmath>

#include "controls.h"
#include "views/canvas.h"
#include "views/fonts.h"

namespace twir::web::views {

namespace {

// Channels of the draw list: cards are drawn last, when their size is known, but lie behind.
constexpr int behind = 0;
constexpr int in_front = 1;

// How far the window can scroll before a frame is due, in CSS pixels: more than a fling covers from one to the next.
constexpr float margin = 160;

ImU32 faded(ImU32 colour, float opacity)
{
    ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    c.w *= opacity;
    return ImGui::ColorConvertFloat4ToU32(c);
}

// How many of the screen's pixels the canvas has.
struct Pixels {
    int width = 0, height = 0;

    explicit Pixels(const browser::Screen& screen) noexcept
        : width(static_cast<int>(std::lround(screen.width * screen.density))),
          height(static_cast<int>(std::lround(Slice::around(screen).height * screen.density)))
    {
    }
    [[nodiscard]] bool any() const noexcept { return width > 0 && height > 0; }
};

}  // namespace

Slice Slice::around(const browser::Screen& screen) noexcept
{
    const float top = std::fmax(screen.scroll - margin, 0.0F);
    return {std::floor(top * screen.density) / screen.density, screen.height + 2 * margin};
}

bool Slice::holds(const browser::Screen& screen) const noexcept
{
    return std::fmax(screen.scroll - margin / 2, 0.0F) >= top &&
           screen.scroll + screen.height + margin / 2 <= top + height;
}

Painter::Painter(const Theme& theme, const browser::Screen& screen, std::string_view hovered)
    : theme_(theme),
      screen_(screen),
      hovered_(hovered),
      list_(canvas::list()),
      slice_(Slice::around(screen))
{
}

float Painter::snapped(float value) const noexcept
{
    return std::round(value * screen_.density) / screen_.density;
}

void Painter::box(Rect rect, ImU32 fill, float radius, ImU32 border, float thickness)
{
    if (!is_visible(rect.y, rect.bottom()))
        return;
    const ImVec2 from{snapped(rect.x), snapped(on_canvas(rect.y))};
    const ImVec2 to{snapped(rect.right()), snapped(on_canvas(rect.bottom()))};
    if (border == 0) {
        list_.AddRectFilled(from, to, fill, radius);
        return;
    }
    // The border is what is left of a larger box: its edge stays sharp at every pixel ratio.
    list_.AddRectFilled(from, to, border, radius);
    thickness = std::fmax(snapped(thickness), 1 / screen_.density);
    list_.AddRectFilled({from.x + thickness, from.y + thickness}, {to.x - thickness, to.y - thickness}, fill,
                        radius - thickness);
}

void Painter::frame(Rect rect, float radius, ImU32 border)
{
    if (!is_visible(rect.y, rect.bottom()))
        return;
    const float thickness = std::fmax(snapped(1), 1 / screen_.density);
    const float inset = thickness / 2;
    list_.AddRect({snapped(rect.x) + inset, snapped(on_canvas(rect.y)) + inset},
                  {snapped(rect.right()) - inset, snapped(on_canvas(rect.bottom())) - inset}, border, radius, 0,
                  thickness);
}

void Painter::card(Rect rect)
{
    list_.ChannelsSetCurrent(behind);
    // The shadow is drawn where it is seen, around the edge: filled, it would cover most of the canvas several times.
    if ((theme_.shadow & IM_COL32_A_MASK) != 0) {
        constexpr float drop = 2;
        constexpr float reach = 4;
        for (float spread = 1 - drop; spread <= reach; ++spread) {
            const float share = (reach + 1 - std::fmax(spread, 1.0F)) / reach;
            frame({rect.x - spread, rect.y - spread + drop, rect.width + 2 * spread, rect.height + 2 * spread},
                  theme_.card_radius + spread, faded(theme_.shadow, share));
        }
    }
    box(rect, theme_.card, theme_.card_radius);
    frame(rect, theme_.card_radius, theme_.line);
    list_.ChannelsSetCurrent(in_front);
}

void Painter::icon(Icon which, float x, float y, float size, ImU32 ink, ImU32 ground)
{
    const float top = on_canvas(y);
    const auto at = [&](float dx, float dy) { return ImVec2{x + dx * size, top + dy * size}; };
    const float stroke = std::fmax(1.5F, size / 10);
    if (ground != 0)
        list_.AddCircleFilled(at(0.5F, 0.5F), size / 2, ground, 24);
    switch (which) {
    case Icon::error:
    case Icon::warning:
        list_.AddLine(at(0.5F, 0.25F), at(0.5F, 0.56F), ink, stroke);
        list_.AddCircleFilled(at(0.5F, 0.74F), stroke * 0.62F, ink, 8);
        break;
    case Icon::hint:
        list_.AddCircleFilled(at(0.5F, 0.27F), stroke * 0.62F, ink, 8);
        list_.AddLine(at(0.5F, 0.45F), at(0.5F, 0.76F), ink, stroke);
        break;
    case Icon::done:
    case Icon::tick: {
        const ImVec2 points[] = {at(0.27F, 0.53F), at(0.44F, 0.69F), at(0.74F, 0.34F)};
        list_.AddPolyline(points, 3, ink, 0, stroke * 1.1F);
        break;
    }
    case Icon::chevron: {
        const ImVec2 points[] = {at(0.2F, 0.38F), at(0.5F, 0.66F), at(0.8F, 0.38F)};
        list_.AddPolyline(points, 3, ink, 0, stroke);
        break;
    }
    }
}

void Painter::paragraph(const Paragraph& paragraph, float x, float y)
{
    paragraph.draw(list_, x, on_canvas(y), 0, slice_.height);
}

void Painter::text(Column& column, std::string_view text, const TextStyle& style)
{
    const float height = height_of(text, style, column.width);
    if (is_visible(column.y, column.y + height))
        paragraph(Paragraph(text, style, column.width), column.x, column.y);
    column.y += height;
}

void Painter::line(Rect rect, std::string_view text, const TextStyle& style, float align)
{
    if (!is_visible(rect.y, rect.bottom()))
        return;
    const Paragraph laid(text, style, 1e6F);
    paragraph(laid, rect.x + (rect.width - laid.width()) * align, rect.y + (rect.height - style.line) / 2);
}

void Painter::place(std::string_view id, Rect rect)
{
    controls::place(id, rect.x, rect.y, rect.width, rect.height);
}

void start_painting()
{
    canvas::start();
    fonts::start();
}

void restart_painting()
{
    canvas::reopen();
}

void forget_text()
{
    browser::forget_faces();
    fonts::reset();
}

bool paint_frame(const browser::Screen& screen, const Theme& theme, void (*draw)(void*), void* data)
{
    const Pixels pixels(screen);
    if (!pixels.any())
        return true;
    // A little more than a whole number of pixels, so that ImGui's rounding down gives exactly that number.
    const ImVec2 size{(static_cast<float>(pixels.width) + 0.01F) / screen.density,
                      (static_cast<float>(pixels.height) + 0.01F) / screen.density};
    fonts::begin_frame(theme.dark);
    canvas::begin_frame(size, screen.density);

    ImDrawList& list = canvas::list();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(in_front);
    draw(data);
    list.ChannelsMerge();
    fonts::end_frame();

    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(theme.page);
    browser::lay_canvas(Slice::around(screen).top, pixels.width, pixels.height);
    if (!canvas::open())
        return false;
    browser::clear_canvas(pixels.width, pixels.height, {ground.x, ground.y, ground.z, 1});
    canvas::end_frame();
    return true;
}

}  // namespace twir::web::views
