#include "inspection.h"

#include <algorithm>

#include "../hyperlink.h"

namespace twir {

bool is_linked(const Item& item, std::size_t name) noexcept
{
    if (!item.in_order)
        return true;
    return name + 1 < item.parts.size() && is_address(item.parts[name + 1].field);
}

std::string_view Address::site() const noexcept
{
    std::string_view site = folded_host.empty() ? host() : std::string_view(folded_host);
    if (site.starts_with("www."))
        site.remove_prefix(4);
    return site;
}

Inspection::Inspection(std::string_view text_, const Item& item_, const Context& context_, Gathered& room)
    : text(text_),
      item(item_),
      context(context_),
      gathered_(room)
{
    gathered_.titles.clear();
    gathered_.urls.clear();
    gathered_.dates.clear();
    gathered_.places.clear();
    gather();
}

const Address* Inspection::url() const noexcept
{
    const auto& all = urls();
    const auto found = std::find_if(all.begin(), all.end(), [](const Address& a) { return a.field == Field::url; });
    return found != all.end() ? &*found : nullptr;
}

void Inspection::gather()
{
    for (std::size_t i = 0; i < item.parts.size(); ++i) {
        const Part& part = item.parts[i];
        switch (part.field) {
        case Field::title:
        case Field::organizer:
        case Field::mirror:
            if (is_linked(item, i))
                gathered_.titles.push_back(part);
            break;
        case Field::project:
            gathered_.titles.push_back(part);
            break;
        case Field::url:
        case Field::organizer_url:
        case Field::mirror_url:
            if (!part.span.empty())
                add_url(part);
            break;
        case Field::dates:
        case Field::closes:
            gathered_.dates.push_back({part, source(part), read_dates(source(part))});
            break;
        case Field::place:
            add_place(part);
            break;
        default:
            break;
        }
    }
    for (const Part& trailing : parts({Field::trailing}))
        add_urls_within(trailing);
}

void Inspection::add_place(const Part& part)
{
    WrittenPlace& place = gathered_.places.emplace_back(WrittenPlace{part, source(part), {}, {}, nullptr, nullptr});
    place.parts = find_place_parts(place.text);
    if (!place.parts)
        return;
    const PlaceParts& found = *place.parts;
    const Span where = {found.city.begin, std::max(found.city.end, found.country.end)};
    place.first = first_of_several(slice(place.text, where), context.places);
    if (!place.first.empty())
        return;
    place.country = context.places.by_name(slice(place.text, place.parts->country));
    if (place.country != nullptr && !place.parts->subdivision.empty())
        place.subdivision =
            context.places.subdivision(place.country->code, slice(place.text, place.parts->subdivision));
}

void Inspection::add_url(const Part& part)
{
    const std::string_view url = source(part);
    Address& address = gathered_.urls.emplace_back(Address{part, url, split_url(url), {}, {}});
    const std::string_view host = address.host();
    if (std::any_of(host.begin(), host.end(), is_upper))
        address.folded_host = to_lower(host);
    address.meetup = read_meetup_page(address.site(), address.path());
}

void Inspection::add_urls_within(const Part& trailing)
{
    for (std::size_t at = text.find("](http", trailing.span.begin); at < trailing.span.end;
         at = text.find("](http", at + 1)) {
        const Cursor cursor = cursor_in(text, {at + 2, trailing.span.end});
        add_url({Field::trailing, {cursor.at, find_url_end(cursor)}});
    }
}

}  // namespace twir
