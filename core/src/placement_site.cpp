#include "placement_site.h"

#include <algorithm>

#include "chars.h"

namespace twir {

namespace {

std::size_t next_line(std::string_view text, std::size_t at) noexcept
{
    const std::size_t end = text.find('\n', at);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::string_view line_at(std::string_view text, std::size_t at) noexcept
{
    return text.substr(at, std::min(text.find('\n', at), text.size()) - at);
}

bool is_blank_line(std::string_view text, std::size_t at) noexcept
{
    return trim(line_at(text, at)).empty();
}

bool ends_with_blank_line(std::string_view text) noexcept
{
    const std::size_t last = text.empty() ? 0 : text.rfind('\n', text.size() - 2) + 1;  // npos + 1 is 0
    return is_blank_line(text, std::min(last, text.size()));
}

// How the line before a place ends; where there is none, how the first line does.
std::string_view line_break_at(std::string_view text, std::size_t at) noexcept
{
    const std::string_view before = text.substr(0, at);
    const std::size_t end = before.empty() ? text.find('\n') : before.rfind('\n');
    return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

Site site_at(std::string_view text, std::size_t at)
{
    Site site;
    site.at = at;
    site.eol = line_break_at(text, at);
    return site;
}

// Where a new key goes in a list that should be sorted but may not be: the place that is out of order with the
// fewest items; of several such the one that lies between its neighbours, else the last. Equal keys stay in
// the order of their arrival. Linear.
std::size_t sorted_place(const std::vector<std::optional<SortKey>>& keys, const SortKey& key)
{
    const auto greater = [&key](const std::optional<SortKey>& other) { return other && key < *other; };
    const auto not_greater = [&key](const std::optional<SortKey>& other) { return other && !(key < *other); };
    auto wrong = static_cast<std::size_t>(std::count_if(keys.begin(), keys.end(), not_greater));
    std::size_t fewest = keys.size() + 1;
    std::size_t best = 0;
    bool best_fits = false;
    for (std::size_t i = 0; i <= keys.size(); ++i) {
        const bool fits = (i == 0 || !greater(keys[i - 1])) && (i == keys.size() || !not_greater(keys[i]));
        if (wrong < fewest || (wrong == fewest && (fits || !best_fits))) {
            fewest = wrong;
            best = i;
            best_fits = fits;
        }
        if (i < keys.size())
            wrong = wrong + (greater(keys[i]) ? 1 : 0) - (not_greater(keys[i]) ? 1 : 0);
    }
    return best;
}

Site site_among(const Contents& contents, std::span<const Item> items, const std::optional<SortKey>& key)
{
    const std::string_view text = contents.draft.text;
    std::size_t index = items.size();
    if (key) {
        std::vector<std::optional<SortKey>> keys;
        keys.reserve(items.size());
        for (const Item& item : items)
            keys.push_back(sort_key(text, item));
        index = sorted_place(keys, *key);
    }
    return site_at(text, index == 0 ? items[0].span.begin : next_line(text, items[index - 1].span.end));
}

// Below the comments that tell the form, else below the heading: events directly, everything else with a blank line
// between.
Site site_in_empty(std::string_view text, const Section& section, Kind kind)
{
    std::size_t at = section.body.begin;
    if (const std::size_t comment = slice(text, section.body).rfind("-->"); comment != std::string_view::npos)
        at = next_line(text, section.body.begin + comment);
    const bool below_heading = at == section.body.begin;
    const bool blank = at < text.size() && is_blank_line(text, at);
    const bool keeps_blank = kind != Kind::event || !below_heading;
    Site site = site_at(text, keeps_blank && blank ? next_line(text, at) : at);
    site.blank_before = keeps_blank && !blank;
    site.blank_after = site.at < text.size() && !is_blank_line(text, site.at);
    return site;
}

// Above the first region that comes later in the newsletter's order, else below the last one there is, else below
// the line that tells from when to when.
std::optional<Site> site_of_new_region(const Contents& contents, Region region)
{
    const std::string_view text = contents.draft.text;
    const Section* last = nullptr;
    for (const Section& section : contents.draft.sections) {
        const auto other = find_region(section.heading);
        if (!other)
            continue;
        if (*other > region) {
            Site site = site_at(text, section.line.begin);
            site.blank_before = section.line.begin > 0 && !ends_with_blank_line(text.substr(0, section.line.begin));
            site.blank_after = true;
            return site;
        }
        last = &section;
    }
    const Section* above = last != nullptr ? last : contents.draft.find("Upcoming Events");
    if (above == nullptr)
        return std::nullopt;
    const auto items = items_in(*above, contents.items);
    std::size_t at = above->body.begin;
    if (!items.empty())
        at = next_line(text, items.back().span.end);
    else if (const std::size_t window = slice(text, above->body).find("Rusty Events between");
             window != std::string_view::npos)
        at = next_line(text, above->body.begin + window);
    Site site = site_at(text, at);
    site.blank_before = true;
    site.blank_after = at < text.size() && !is_blank_line(text, at);
    return site;
}

}  // namespace

std::optional<SortKey> sort_key(std::string_view text, const Item& item)
{
    const bool event = item.kind == Kind::event;
    const Part* when = event                             ? item.find(Field::dates)
                       : item.kind == Kind::speaker_call ? item.find(Field::closes)
                                                         : nullptr;
    if (when == nullptr)
        return std::nullopt;
    const DateReading reading = read_dates(slice(text, when->span));
    if (!reading.value)
        return std::nullopt;
    const Part* place = event ? item.find(Field::place) : nullptr;
    return SortKey{reading.value->first, place != nullptr ? slice(text, place->span) : std::string_view{}};
}

std::optional<Site> find_site(const Contents& contents, std::string_view heading, Kind kind,
                              const std::optional<SortKey>& key)
{
    if (const Section* section = contents.draft.find(heading)) {
        const auto items = items_in(*section, contents.items);
        return items.empty() ? site_in_empty(contents.draft.text, *section, kind) : site_among(contents, items, key);
    }
    const auto region = find_region(heading);
    if (kind != Kind::event || !region)
        return std::nullopt;
    auto site = site_of_new_region(contents, *region);
    if (site)
        site->heading = twir::heading(*region);
    return site;
}

}  // namespace twir
