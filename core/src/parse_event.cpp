#include <algorithm>

#include "hyperlink.h"
#include "parse.h"

namespace twir {

namespace {

// The offset of the next `|` outside of brackets and parentheses; `end` where there is none.
std::size_t find_bar(std::string_view text, std::size_t at, std::size_t end)
{
    // What was looked for in vain is not looked for again, or hostile text would take quadratic time.
    int open_brackets = 0;
    constexpr int most_open_brackets = 16;
    bool may_close = true;
    for (; at < end && text[at] != '|'; ++at) {
        if (text[at] == '[' && open_brackets < most_open_brackets) {
            const auto close = find_closing_bracket(text, at, end);
            open_brackets += close ? 0 : 1;
            at = close.value_or(at);
        } else if (text[at] == '(' && may_close) {
            const std::size_t close = text.find(')', at);
            may_close = close < end;
            at = may_close ? close : at;
        }
    }
    return at;
}

// One or more organizers: links joined by ` + `, or a plain name. Where all stands on one line, a bar and a bold link
// behind them are the title; otherwise all that is left is of this column.
void parse_organizers(Cursor& cursor, bool one_line, Item& item)
{
    cursor.skip_space();
    bool found = false;
    while (const auto link = take_link(cursor)) {
        found = true;
        item.in_order = item.in_order && link->text_first;
        item.parts.push_back({Field::organizer, link->text});
        item.parts.push_back({Field::organizer_url, link->url});
        cursor.skip_space();
        if (Cursor next = cursor; one_line && next.take('|')) {
            next.skip_space();
            if (next.starts_with("[**")) {
                cursor = next;
                return;
            }
        }
        for (std::string_view joint : {"+", "&", ",", "|", "and "})
            if (cursor.take(joint))
                break;
        cursor.skip_space();
    }
    if (!found || (!one_line && !cursor.done())) {
        item.parts.push_back({Field::organizer, trimmed(cursor.text, {cursor.at, cursor.end})});
        cursor.at = cursor.end;
    }
}

void parse_header(Cursor& cursor, bool one_line, Item& item)
{
    const auto piece = [&] {
        const std::size_t bar = find_bar(cursor.text, cursor.at, cursor.end);
        Span span = trimmed(cursor.text, {cursor.at, bar});
        if (span.empty())  // where it would stand: behind the space that belongs to the bar before
            span.begin = span.end = std::min(cursor.at + 1, bar);
        cursor.at = bar;
        cursor.take('|');
        return span;
    };
    item.parts.push_back({Field::dates, piece()});
    Span place = piece();
    // "2026-03-04 | Berlin, DE, [Organizer](…)": the bar behind the place is missing, or the place itself.
    if (const std::size_t link = slice(cursor.text, place).find('['); link != std::string_view::npos) {
        cursor.at = place.begin + link;
        place = trimmed(cursor.text, {place.begin, cursor.at});
        while (!place.empty() && (cursor.text[place.end - 1] == ',' || cursor.text[place.end - 1] == '|'))
            place = trimmed(cursor.text, {place.begin, place.end - 1});
    }
    item.parts.push_back({Field::place, place});
    parse_organizers(cursor, one_line, item);
}

// `$[**Title**](url) | [**Mirror**](url)`
void parse_child(Cursor& cursor, Item& item)
{
    skip_bullets(cursor);
    if (Cursor next = cursor; next.take('$')) {
        next.skip_space();
        if (next.peek() == '[') {
            item.parts.push_back({Field::paid, {cursor.at, cursor.at + 1}});
            cursor = next;
        }
    }
    bool first = true;
    while (const auto link = take_link(cursor)) {
        item.in_order = item.in_order && link->text_first;
        item.parts.push_back({first ? Field::title : Field::mirror, link->text});
        item.parts.push_back({first ? Field::url : Field::mirror_url, link->url});
        first = false;
        Cursor next = cursor;
        next.take("**");
        next.skip_space();
        if (!next.take('|'))
            break;
        next.skip_space();
        if (next.peek() != '[')
            break;
        cursor = next;
    }
}

// "[**Title**]": the address is still missing.
void parse_title_alone(Cursor& cursor, Item& item)
{
    if (cursor.peek() != '[')
        return;
    if (const auto close = find_closing_bracket(cursor.text, cursor.at, cursor.end)) {
        item.parts.push_back({Field::title, without_bold(cursor.text, {cursor.at + 1, *close})});
        cursor.at = *close + 1;
    }
}

// "Title (https://…)" and "**Title** https://…", on one line, without any link or the sign of paid ones.
void parse_loose_title(Cursor& cursor, Item& item)
{
    Cursor line = cursor;
    line.end = std::min(line.text.find('\n', line.at), line.end);
    if (line.peek() == '$' || line.rest().find("](") != std::string_view::npos || !find_loose_parts(line, item))
        return;
    Part& title = item.parts[item.parts.size() - 2];
    title.span = without_bold(line.text, title.span);
    cursor.at = line.at;
}

}  // namespace

Item parse_event(std::string_view text, Span block)
{
    Item item;
    item.kind = Kind::event;
    item.span = block;
    item.parts.reserve(8);
    const std::size_t header_end = std::min(text.find('\n', block.begin), block.end);
    Cursor header = cursor_in(text, {block.begin, header_end});
    skip_bullets(header);
    const std::string_view below = slice(text, {header_end, block.end});
    const bool one_line = below.find('[') == std::string_view::npos && below.find("://") == std::string_view::npos;
    parse_header(header, one_line, item);
    Cursor child = cursor_in(text, {header.done() ? header_end : header.at, block.end});
    parse_child(child, item);
    if (item.find(Field::title) == nullptr)
        parse_title_alone(child, item);
    if (item.find(Field::title) == nullptr)
        parse_loose_title(child, item);
    Span trailing = {child.at, block.end};
    if (slice(text, trailing).starts_with("**"))
        trailing.begin += 2;
    if (!trim(slice(text, trailing)).empty())
        item.parts.push_back({Field::trailing, trailing});
    return item;
}

}  // namespace twir
