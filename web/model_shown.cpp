#include "model_shown.h"

#include <algorithm>

namespace twir::web {

namespace {

ItemRun::Ink ink_of(Field field) noexcept
{
    switch (field) {
    case Field::prefix:
        return ItemRun::Ink::prefix;
    case Field::dates:
    case Field::closes:
        return ItemRun::Ink::date;
    case Field::venue:
    case Field::place:
        return ItemRun::Ink::place;
    case Field::organizer:
        return ItemRun::Ink::name;
    case Field::project:
    case Field::title:
    case Field::mirror:
        return ItemRun::Ink::title;
    case Field::organizer_url:
    case Field::url:
    case Field::mirror_url:
        return ItemRun::Ink::url;
    case Field::paid:
    case Field::leading:
    case Field::trailing:
        break;
    }
    return ItemRun::Ink::markup;
}

std::string_view gap_name(Field field) noexcept
{
    switch (field) {
    case Field::dates:
    case Field::closes:
        return "date";
    case Field::venue:
    case Field::place:
        return "place";
    case Field::project:
        return "project";
    case Field::organizer:
        return "organizer";
    case Field::title:
    case Field::mirror:
        return "title";
    case Field::organizer_url:
    case Field::url:
    case Field::mirror_url:
        return "URL";
    case Field::prefix:
    case Field::paid:
    case Field::leading:
    case Field::trailing:
        break;
    }
    return {};
}

}  // namespace

std::vector<ItemRun> colour_item(std::string_view text, const Item& item)
{
    std::vector<ItemRun> runs;
    std::size_t at = 0;
    const auto add = [&](ItemRun::Ink ink, std::string_view piece) {
        if (!piece.empty())
            runs.push_back({ink, std::string(piece)});
    };
    for (const Part& part : item.parts) {
        if (part.span.begin < at || part.span.end > text.size())
            continue;
        add(ItemRun::Ink::markup, text.substr(at, part.span.begin - at));
        if (part.span.empty())
            add(ItemRun::Ink::gap, gap_name(part.field));
        else
            add(ink_of(part.field), slice(text, part.span));
        at = part.span.end;
    }
    add(ItemRun::Ink::markup, text.substr(at));
    return runs;
}

namespace {

// A title as it will look: code spans set apart. An opening run of backticks without its like is text.
void add_title(ShownLine& line, std::string_view title, bool strong, std::string_view gap)
{
    if (title.empty()) {
        line.runs.push_back({std::string(gap), true, strong, false, true});
        return;
    }
    const auto add = [&](std::string_view text, bool code) {
        if (!text.empty())
            line.runs.push_back({std::string(text), true, strong, code, false});
    };
    std::size_t plain = 0;
    for (std::size_t at = title.find('`'); at != std::string_view::npos; at = title.find('`', at)) {
        const std::size_t inside = std::min(title.find_first_not_of('`', at), title.size());
        const std::string_view fence = title.substr(at, inside - at);
        std::size_t close = title.find(fence, inside);
        while (close != std::string_view::npos && close + fence.size() < title.size() &&
               title[close + fence.size()] == '`')
            close = title.find(fence, title.find_first_not_of('`', close) == std::string_view::npos
                                          ? title.size()
                                          : title.find_first_not_of('`', close));
        if (close == std::string_view::npos) {
            at = inside;
            continue;
        }
        add(title.substr(plain, at - plain), false);
        add(trimmed(title.substr(inside, close - inside)), true);
        plain = at = close + fence.size();
    }
    add(title.substr(plain), false);
}

void add_text(ShownLine& line, std::string_view text)
{
    line.runs.push_back({std::string(text)});
}

void add_part(ShownLine& line, std::string_view text, std::string_view gap)
{
    line.runs.push_back({std::string(text.empty() ? gap : text), false, false, false, text.empty()});
}

std::vector<ShownLine> show_link(const std::vector<Entry>& parts)
{
    ShownLine line;
    for (const Entry& part : parts) {
        if (part.field == Field::prefix)
            add_text(line, "[" + part.text + "] ");
        else if (part.field == Field::title)
            add_title(line, part.text, false, "title");
        else if (part.field == Field::trailing)
            add_text(line, " " + part.text);
    }
    return {line};
}

std::vector<ShownLine> show_event(const std::vector<Entry>& parts)
{
    ShownLine head;
    ShownLine child{1, {}};
    bool organizer = false;
    for (const Entry& part : parts) {
        if (part.field == Field::dates) {
            add_part(head, part.text, "date");
        } else if (part.field == Field::place) {
            add_text(head, " | ");
            add_part(head, part.text, "place");
        } else if (part.field == Field::organizer) {
            add_text(head, organizer ? " + " : " | ");
            organizer = true;
            add_title(head, part.text, false, "organizer");
        } else if (part.field == Field::paid) {
            add_text(child, "$");
        } else if (part.field == Field::title) {
            add_title(child, part.text, true, "title");
        } else if (part.field == Field::mirror) {
            add_text(child, " | ");
            add_title(child, part.text, true, "other link");
        } else if (part.field == Field::trailing) {
            add_text(child, " " + part.text);
        }
    }
    return {head, child};
}

// "project - title"
std::vector<ShownLine> show_task(const std::vector<Entry>& parts)
{
    ShownLine line;
    for (const Entry& part : parts) {
        if (part.field == Field::project)
            add_title(line, part.text, false, "project");
        else if (part.field == Field::title) {
            add_title(line, " - ", false, {});
            add_title(line, part.text, false, "title");
        }
    }
    return {line};
}

// "name | closes | place | days"
std::vector<ShownLine> show_call(const std::vector<Entry>& parts)
{
    ShownLine line;
    for (const Entry& part : parts) {
        if (part.field == Field::title) {
            add_title(line, part.text, true, "name");
        } else if (part.field == Field::closes || part.field == Field::venue || part.field == Field::dates) {
            add_text(line, " | ");
            add_part(line, part.text, part.field == Field::venue ? "place" : "date");
        }
    }
    return {line};
}

}  // namespace

std::vector<ShownLine> show_item(Form kind, const std::vector<Entry>& parts)
{
    switch (kind) {
    case Form::event:
        return show_event(parts);
    case Form::project_task:
        return show_task(parts);
    case Form::speaker_call:
        return show_call(parts);
    default:
        return show_link(parts);
    }
}

std::vector<ItemRun> colour_post(std::string_view post, std::string_view link)
{
    const std::size_t at = post.rfind(link);
    if (link.empty() || at == std::string_view::npos)
        return {{ItemRun::Ink::title, std::string(post)}};
    return {{ItemRun::Ink::title, std::string(post.substr(0, at))},
            {ItemRun::Ink::url, std::string(link)},
            {ItemRun::Ink::title, std::string(post.substr(at + link.size()))}};
}

std::vector<ShownLine> show_post(std::string_view post, std::string_view link, std::string_view title)
{
    std::vector<ShownLine> lines;
    while (!post.empty()) {
        const std::size_t end = std::min(post.find('\n'), post.size());
        std::string_view text = post.substr(0, end);
        post.remove_prefix(std::min(end + 1, post.size()));
        ShownLine& line = lines.emplace_back();
        line.bullet = false;
        constexpr std::string_view quote = "> ";
        if (text.starts_with(quote))
            text.remove_prefix(quote.size());
        const std::size_t at = post.empty() && !link.empty() ? text.find(link) : std::string_view::npos;
        if (at == std::string_view::npos) {
            add_text(line, text);
            continue;
        }
        add_text(line, text.substr(0, at));
        add_title(line, title, false, "title");
        add_text(line, text.substr(at + link.size()));
    }
    return lines;
}

}  // namespace twir::web
