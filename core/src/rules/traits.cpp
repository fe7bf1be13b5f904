#include "traits.h"

#include "../chars.h"
#include "inspection.h"
#include "look.h"
#include "shown_title.h"
#include "twir/url.h"

namespace twir {

namespace {

Traits traits_of_title(std::string_view title, const Look& look)
{
    Traits traits = 0;
    if (title.empty() || title.front() <= ' ' || title.front() == '\x7F' || !is_ascii(title.front()))
        traits |= trait::incomplete;
    if (title.empty() || look.has_pair(Look::double_space) || title.front() == ' ' || title.back() == ' ')
        traits |= trait::spaced_title;
    if (look.has(Look::control))
        traits |= trait::control_in_title;
    if (look.has(Look::unicode))
        traits |= trait::unicode_title;
    if (look.has_pair(Look::divider))
        traits |= trait::divided_title;
    if (!shows_as_written(title, look))
        traits |= trait::marked_title;
    return traits;
}

// What renderers make of a title depends on the characters at its ends where those are not of ASCII.
bool has_plain_ends(std::string_view title) noexcept
{
    return !title.empty() && is_ascii(title.front()) && is_ascii(title.back());
}

// `look` is one at what stands behind the scheme and its slashes.
Traits traits_of_url(const Address& url, const Look& look)
{
    Traits traits = 0;
    if (!url.text.starts_with("https://") || !is_web_url(url.text, url.at) || !url.at.userinfo.empty())
        traits |= trait::odd_url;
    if (url.at.path.empty())
        traits |= trait::bare_url;
    if (look.has(Look::question))
        traits |= trait::query;
    if (look.has(Look::hash))
        traits |= trait::fragment;
    if (look.has_pair(Look::double_slash))
        traits |= trait::double_slash;
    if (look.may_have_reference() ||
        look.has(Look::space | Look::control | Look::unicode | Look::backslash | Look::backtick | Look::bracket |
                 Look::less | Look::quote | Look::parenthesis))
        traits |= trait::unsafe_url;
    if (look.has(Look::star | Look::tilde))
        traits |= trait::unproven;
    return traits;
}

// Prefixes, dates and places: text without a meaning to renderers.
Traits traits_of_words(const Look& look) noexcept
{
    const bool plain = !look.has(Look::control | Look::unicode | Look::backslash | Look::backtick | Look::ampersand |
                                 Look::star | Look::underscore | Look::bracket | Look::less | Look::tilde | Look::bang);
    return plain ? 0 : trait::unproven;
}

// "2. March" at the start of an item would be a list of its own.
bool starts_with_year(std::string_view dates) noexcept
{
    return parse_number(dates.substr(0, 4)) > 999 && dates.substr(4, 1) == "-";
}

Traits traits_of_part(Field field, std::string_view source, const Look& look)
{
    const Traits missing = source.empty() ? trait::unproven : 0;
    switch (field) {
    case Field::leading:
    case Field::trailing:
        return trait::around;
    case Field::title:
    case Field::organizer:
    case Field::mirror:
    case Field::project:
        return traits_of_title(source, look) | (has_plain_ends(source) ? 0 : trait::unproven);
    case Field::url:
    case Field::organizer_url:
    case Field::mirror_url:
        return source.empty() ? trait::incomplete | trait::unproven : 0;
    case Field::prefix:
        return trait::prefix | traits_of_words(look) | missing;
    case Field::dates:
    case Field::closes:
        return trait::dates | traits_of_words(look) | (starts_with_year(source) ? 0 : trait::unproven);
    case Field::place:
        return trait::place | traits_of_words(look) | missing;
    case Field::paid:
    case Field::venue:
        break;
    }
    return traits_of_words(look) | missing;
}

// Whether every byte between the parts is that of the house form.
bool is_in_house_form(const Inspection& in) noexcept
{
    if (!in.item.in_order || in.item.kind == Kind::unknown)
        return false;
    std::optional<Field> before;
    std::size_t begin = in.item.span.begin;
    for (const Part& part : in.item.parts) {
        if (separator(in.item.kind, before, part.field) != in.source({begin, part.span.begin}))
            return false;
        before = part.field;
        begin = part.span.end;
    }
    return separator(in.item.kind, before, std::nullopt) == in.source({begin, in.item.span.end});
}

// What follows from other traits.
Traits implied(Traits traits) noexcept
{
    constexpr Traits not_as_written = trait::odd_form | trait::marked_title | trait::spaced_title |
                                      trait::control_in_title | trait::odd_url | trait::unsafe_url;
    return (traits & not_as_written) != 0 ? trait::unproven : 0;
}

}  // namespace

Traits find_traits(const Inspection& in)
{
    constexpr Traits kinds[] = {0, trait::link, trait::event, 0, 0};
    Traits traits = trait::item | kinds[static_cast<std::size_t>(in.item.kind)];
    if (!is_in_house_form(in))
        traits |= trait::odd_form;
    Look whole;
    for (const Part& part : in.item.parts) {
        const Look look = is_address(part.field) ? Look{} : look_at(in.source(part));
        whole.add(look);
        traits |= traits_of_part(part.field, in.source(part), look);
    }
    for (const Address& url : in.urls()) {
        const Look look = look_at(url.text.substr(url.at.userinfo.begin));
        whole.add(look);
        traits |= traits_of_url(url, look);
    }
    // Between its parts, an item of the house form has ASCII, and no backslash.
    if ((traits & (trait::odd_form | trait::around)) != 0)
        whole = look_at(in.source(in.item.span));
    if (whole.has(Look::backslash))
        traits |= trait::backslash;
    if (whole.has_pair(Look::joined_unicode))
        traits |= trait::joined_unicode;
    return traits | implied(traits);
}

}  // namespace twir
