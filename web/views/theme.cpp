#include "views/theme.h"

#include <array>
#include <cmath>
#include <iterator>
#include <string>

namespace twir::web::views {

namespace {

// The colours of a theme, and the custom properties of the style sheet that hold them.
struct Named {
    ImU32 Theme::*colour;
    std::string_view property;
};
constexpr Named named[] = {
    {&Theme::page, "--page"},
    {&Theme::card, "--card"},
    {&Theme::sunken, "--sunken"},
    {&Theme::ink, "--ink"},
    {&Theme::quiet, "--quiet"},
    {&Theme::line, "--line"},
    {&Theme::line_strong, "--line-strong"},
    {&Theme::shadow, "--shadow"},
    {&Theme::accent, "--accent"},
    {&Theme::accent_hover, "--accent-hover"},
    {&Theme::on_accent, "--on-accent"},
    {&Theme::accent_soft, "--accent-soft"},
    {&Theme::accent_ink, "--accent-ink"},
    {&Theme::chosen, "--chosen"},
    {&Theme::on_chosen, "--on-chosen"},
    {&Theme::chosen_line, "--chosen-line"},
    {&Theme::off, "--off"},
    {&Theme::error, "--error"},
    {&Theme::error_soft, "--error-soft"},
    {&Theme::warning, "--warning"},
    {&Theme::warning_soft, "--warning-soft"},
    {&Theme::hint, "--hint"},
    {&Theme::hint_soft, "--hint-soft"},
    {&Theme::good, "--good"},
    {&Theme::good_soft, "--good-soft"},
    {&Theme::markup, "--code-markup"},
    {&Theme::prefix, "--code-prefix"},
    {&Theme::date, "--code-date"},
    {&Theme::place, "--code-place"},
    {&Theme::name, "--code-name"},
    {&Theme::title, "--code-title"},
    {&Theme::url, "--code-url"},
    {&Theme::link, "--link"},
};

bool is_dark(ImU32 c) noexcept
{
    const ImVec4 v = ImGui::ColorConvertU32ToFloat4(c);
    return 0.299F * v.x + 0.587F * v.y + 0.114F * v.z < 0.5F;
}

void read_colours(Theme& theme)
{
    std::string properties;
    for (const Named& each : named)
        properties.append(properties.empty() ? "" : "\n").append(each.property);
    std::array<browser::Colour, std::size(named)> colours;
    browser::read_colours(properties, colours);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const browser::Colour& c = colours[i];
        theme.*named[i].colour = ImGui::ColorConvertFloat4ToU32({c.red, c.green, c.blue, c.alpha});
    }
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
