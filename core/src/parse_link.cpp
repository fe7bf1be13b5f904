#include <algorithm>
#include <array>

#include "hyperlink.h"
#include "parse.h"

namespace twir {

namespace {

// Words that are a prefix in parentheses too.
bool is_prefix_word(std::string_view word) noexcept
{
    constexpr std::array<std::string_view, 6> words{"video", "audio", "series", "podcast", "videos", "playlist"};
    const auto same = [word](std::string_view known) { return equal_ignoring_case(word, known); };
    return std::any_of(words.begin(), words.end(), same);
}

// `[video]`, `[ES]`, `(audio)`, and any short text in brackets before a link; not the text of a link itself.
std::optional<Span> take_prefix(Cursor& cursor)
{
    const bool escaped = cursor.starts_with("\\[");  // by a chat program
    const std::size_t begin = cursor.at + (escaped ? 1 : 0);
    const char open = cursor.peek(escaped ? 1 : 0);
    if (open != '[' && open != '(')
        return std::nullopt;
    const std::size_t close = cursor.text.find(open == '[' ? ']' : ')', cursor.at);
    constexpr std::size_t longest = 16;
    if (close >= cursor.end || close - cursor.at > longest)
        return std::nullopt;
    const bool escaped_close = escaped && cursor.text[close - 1] == '\\';
    const Span inner = trimmed(cursor.text, {begin + 1, close - (escaped_close ? 1 : 0)});
    const std::string_view word = slice(cursor.text, inner);
    Cursor next = cursor;
    next.at = close + 1;
    if (next.peek() == '(' || word.empty())
        return std::nullopt;
    next.skip_space();
    const bool before_link = open == '[' && next.peek() == '[' && word.find_first_of("[(\n") == std::string_view::npos;
    if (!is_prefix_word(word) && !before_link)
        return std::nullopt;
    cursor = next;
    return inner;
}

// What stands before an address, without what separates them: an opening parenthesis or bracket, a colon, a dash,
// a quote that opens and does not close. A bracket that only opens was meant for a link.
Span find_loose_title(std::string_view text, Span before)
{
    constexpr std::array<std::string_view, 13> marks{"(", "<", "[", ":", "-", "–", "—", "|", "“", "„", "‘", "«", "\""};
    for (;;) {
        before = trimmed(text, before);
        const std::string_view title = slice(text, before);
        const auto mark =
            std::find_if(marks.begin(), marks.end(), [title](std::string_view m) { return title.ends_with(m); });
        const bool closes =
            mark != marks.end() && *mark == "\"" && std::count(title.begin(), title.end(), '"') % 2 == 0;
        if (mark == marks.end() || closes)
            break;
        before.end -= mark->size();
    }
    const std::string_view title = slice(text, before);
    if (title.starts_with('[') && title.find(']') == std::string_view::npos)
        ++before.begin;
    return before;
}

// Whether brackets in a title that was found as "[title](https://…" have no partners. Then those at its ends are the link's.
bool is_odd_link(std::string_view text, Span title, Span url)
{
    const std::string_view source = slice(text, title);
    if (!source.starts_with('[') || !source.ends_with(']') || url.begin != title.end + 1 || text[title.end] != '(')
        return false;
    const std::string within = join("[", source, "]");
    return find_closing_bracket(within, 0, within.size()) != within.size() - 1;
}

// "See [this](https://…) and [that](https://…)": text before the first markdown link, which stays.
std::optional<FoundLink> take_link_within(Cursor& cursor, Item& item)
{
    // Nobody writes more brackets before a link; without a bound, hostile text would take quadratic time.
    int tries = 16;
    for (std::size_t at = cursor.text.find('[', cursor.at); at < cursor.end && tries-- > 0;
         at = cursor.text.find('[', at + 1)) {
        if (at > cursor.at && cursor.text[at - 1] == '\\')
            continue;
        Cursor probe{cursor.text, at, cursor.end};
        const auto link = take_link(probe);
        if (!link)
            continue;
        const Span leading = trimmed(cursor.text, {cursor.at, at});
        if (slice(cursor.text, leading).find("://") != std::string_view::npos)
            return std::nullopt;
        item.parts.push_back({Field::leading, leading});
        cursor = probe;
        return link;
    }
    return std::nullopt;
}

}  // namespace

bool find_loose_parts(Cursor& cursor, Item& item)
{
    Cursor probe = cursor;
    while (!probe.done() && !starts_like_url(probe.rest().substr(0, 9)))
        ++probe.at;
    if (probe.done())
        return false;
    const Span url{probe.at, find_url_end(probe)};
    Span title = find_loose_title(cursor.text, {cursor.at, url.begin});
    if (is_odd_link(cursor.text, title, url))
        title = {title.begin + 1, title.end - 1};
    item.parts.push_back({Field::title, title});
    item.parts.push_back({Field::url, url});
    cursor.at = url.end;
    while (cursor.take(')') || cursor.take('>') || cursor.take(']') || take_quote(cursor))
        continue;
    return true;
}

Item parse_link(std::string_view text, Span block)
{
    Item item;
    item.span = block;
    item.parts.reserve(4);
    Cursor cursor = cursor_in(text, block);
    skip_bullets(cursor);
    while (const auto prefix = take_prefix(cursor))
        item.parts.push_back({Field::prefix, *prefix});
    cursor.skip_space();
    auto link = take_link(cursor);
    if (!link && item.parts.empty())
        link = take_link_within(cursor, item);
    if (link) {
        if (link->text_first) {
            item.parts.push_back({Field::title, link->text});
            item.parts.push_back({Field::url, link->url});
        } else {
            item.in_order = false;
            item.parts.push_back({Field::url, link->url});
            item.parts.push_back({Field::title, link->text});
        }
    } else if (!find_loose_parts(cursor, item)) {
        item.parts.clear();
        return item;
    }
    item.kind = Kind::link;
    const Span trailing{cursor.at, block.end};
    if (!trim(slice(text, trailing)).empty())
        item.parts.push_back({Field::trailing, trailing});
    return item;
}

}  // namespace twir
