#include "views/theme.h"

#include <cmath>

namespace twir::web::views {

namespace {

ImU32 colour(std::string_view property)
{
    const browser::Colour c = browser::colour(property);
    return ImGui::ColorConvertFloat4ToU32({c.red, c.green, c.blue, c.alpha});
}

bool is_dark(ImU32 c) noexcept
{
    const ImVec4 v = ImGui::ColorConvertU32ToFloat4(c);
    return 0.299F * v.x + 0.587F * v.y + 0.114F * v.z < 0.5F;
}

void read_colours(Theme& theme)
{
    theme.page = colour("--page");
    theme.card = colour("--card");
    theme.sunken = colour("--sunken");
    theme.ink = colour("--ink");
    theme.quiet = colour("--quiet");
    theme.line = colour("--line");
    theme.line_strong = colour("--line-strong");
    theme.shadow = colour("--shadow");
    theme.accent = colour("--accent");
    theme.accent_hover = colour("--accent-hover");
    theme.on_accent = colour("--on-accent");
    theme.accent_soft = colour("--accent-soft");
    theme.accent_ink = colour("--accent-ink");
    theme.chosen = colour("--chosen");
    theme.on_chosen = colour("--on-chosen");
    theme.chosen_line = colour("--chosen-line");
    theme.off = colour("--off");
    theme.error = colour("--error");
    theme.error_soft = colour("--error-soft");
    theme.warning = colour("--warning");
    theme.warning_soft = colour("--warning-soft");
    theme.hint = colour("--hint");
    theme.hint_soft = colour("--hint-soft");
    theme.good = colour("--good");
    theme.good_soft = colour("--good-soft");
    theme.markup = colour("--code-markup");
    theme.prefix = colour("--code-prefix");
    theme.date = colour("--code-date");
    theme.place = colour("--code-place");
    theme.name = colour("--code-name");
    theme.title = colour("--code-title");
    theme.url = colour("--code-url");
    theme.link = colour("--link");
    theme.dark = is_dark(theme.page);
}

}  // namespace

Theme read_theme(bool narrow)
{
    Theme theme{};
    read_colours(theme);
    // All lengths follow the reader's own text size.
    const float rem = browser::text_size();
    const auto px = [rem](float at_16) { return std::round(at_16 * rem / 16); };
    theme.display =
        narrow ? TextStyle{Face::bold, px(24), px(32), theme.ink} : TextStyle{Face::bold, px(36), px(44), theme.ink};
    theme.heading = {Face::bold, px(20), px(28), theme.ink};
    theme.label = {Face::bold, px(15), px(22), theme.ink};
    theme.body = {Face::regular, px(16), px(24), theme.ink};
    theme.small = {Face::regular, px(14), px(20), theme.quiet};
    theme.small_strong = {Face::bold, px(14), px(20), theme.ink};
    theme.code = {Face::mono, px(14), px(22), theme.ink};
    theme.unit = rem / 4;
    theme.radius = px(8);
    theme.card_radius = px(16);
    theme.control = px(46);
    theme.small_control = px(34);
    return theme;
}

TextStyle with_colour(TextStyle style, ImU32 colour) noexcept
{
    style.colour = colour;
    return style;
}

}  // namespace twir::web::views
