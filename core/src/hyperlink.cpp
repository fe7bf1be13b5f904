#include "hyperlink.h"

#include <algorithm>
#include <array>

#include "byte_set.h"
#include "title_pieces.h"

namespace twir {

namespace {

// What may be written between `]` and the address: nothing, spaces, a colon.
void skip_between(Cursor& cursor)
{
    cursor.skip_space();
    if (cursor.peek() == ':')
        cursor.take(':');
    cursor.skip_space();
}

constexpr std::array<std::string_view, 10> quotes{"\"", "'", "“", "”", "„", "‘", "’", "‚", "«", "»"};

// An address without the quotation mark behind it.
Span without_quote(std::string_view text, Span url)
{
    for (std::string_view quote : quotes)
        if (slice(text, url).ends_with(quote))
            return {url.begin, url.end - quote.size()};
    return url;
}

// "<https://…>)": everything up to the closing bracket.
std::optional<Span> take_angle_destination(Cursor& cursor)
{
    const std::size_t line_end = std::min(cursor.text.find('\n', cursor.at), cursor.end);
    const std::size_t close = cursor.text.find('>', cursor.at);
    if (close >= line_end)
        return std::nullopt;
    cursor.take('<');
    const Span url = trimmed(cursor.text, {cursor.at, close});
    cursor.at = close;
    cursor.take('>');
    const std::size_t parenthesis = std::min(cursor.text.find(')', cursor.at), line_end);
    if (parenthesis < line_end)
        cursor.at = parenthesis + 1;
    while (cursor.take(')'))
        continue;
    return url;
}

// The end of the address at the cursor: white space, an angle bracket, or a parenthesis that it did not open.
std::size_t skip_address(const Cursor& cursor) noexcept
{
    static constexpr ByteSet marks(" \t\n\v\f\r<>()");
    const std::string_view text = cursor.text.substr(0, cursor.end);
    int depth = 0;
    for (std::size_t at = marks.find(text, cursor.at); at < text.size(); at = marks.find(text, at + 1)) {
        if (text[at] == '(')
            ++depth;
        else if (text[at] != ')' || depth-- == 0)
            return at;
    }
    return std::max(cursor.at, cursor.end);
}

// Whether a link may stand where the address of another one should; only once, so that depth stays bounded.
enum class Nesting { allowed, refused };

std::optional<FoundLink> take_bracketed(Cursor& cursor, Nesting nesting);

// The destination inside of parentheses; the cursor stands behind `(`. Ends behind the closing one, if any.
std::optional<Span> take_destination(Cursor& cursor, Nesting nesting)
{
    while (cursor.take('(') || is_space(cursor.peek()))
        cursor.skip_space();
    if (cursor.peek() == '<') {
        if (const auto url = take_angle_destination(cursor))
            return url;
        cursor.take('<');
    }
    const bool quoted = take_quote(cursor);
    if (cursor.peek() == '[' && nesting == Nesting::allowed) {
        // `[text]([url](url))`
        Cursor inner = cursor;
        if (const auto nested = take_bracketed(inner, Nesting::refused)) {
            cursor = inner;
            cursor.skip_space();
            while (cursor.take(')'))
                continue;
            return nested->url;
        }
    }
    const std::size_t begin = cursor.at;
    cursor.at = skip_address(cursor);
    const Span url = quoted ? without_quote(cursor.text, {begin, cursor.at}) : Span{begin, cursor.at};
    // A markdown link title, a space or `>` before the closing parenthesis; only on the same line.
    static constexpr ByteSet ends(")\n");
    const std::size_t close = std::min(ends.find(cursor.text, cursor.at), cursor.end);
    const std::string_view between = trim(cursor.text.substr(cursor.at, close - cursor.at));
    const bool is_title =
        between.size() > 1 && (between.front() == '"' || between.front() == '\'') && between.back() == between.front();
    if (close < cursor.end && cursor.text[close] == ')' && (between.empty() || between == ">" || is_title))
        cursor.at = close + 1;
    // `((url))`
    const std::string_view url_text = slice(cursor.text, url);
    if (begin >= 2 && cursor.text[begin - 1] == '(' && cursor.text[begin - 2] == '(' &&
        std::count(url_text.begin(), url_text.end(), '(') == std::count(url_text.begin(), url_text.end(), ')'))
        cursor.take(')');
    return url;
}

// The `]` of `](https://…` where the brackets of a title are not balanced: "[Half] a title](https://…)". Not
// where another bracket opens behind the one that closes first, or something stands in parentheses before: those are links
// of their own.
std::optional<std::size_t> find_unbalanced_close(const Cursor& cursor, std::optional<std::size_t> balanced)
{
    const std::string_view text = cursor.text.substr(0, cursor.end);
    std::size_t close = text.find("](", cursor.at);
    while (close != std::string_view::npos && !starts_like_url(text.substr(close + 2, 9))) {
        const std::size_t next = text.find("](", close + 2);
        if (text.substr(close, next - close).find(')') != std::string_view::npos)
            return std::nullopt;
        close = next;
    }
    if (close == std::string_view::npos)
        return std::nullopt;
    const std::size_t opens = balanced ? text.find('[', *balanced) : std::string_view::npos;
    return opens < close ? std::nullopt : std::optional(close);
}

std::optional<FoundLink> take_bracketed_at(Cursor& cursor, std::size_t close, Nesting nesting);

std::optional<FoundLink> take_bracketed(Cursor& cursor, Nesting nesting)
{
    // Not over and over, or a row of links with hostile text takes quadratic time.
    constexpr int most_open_brackets = 16;
    std::optional<std::size_t> close;
    if (cursor.open_brackets < most_open_brackets)
        close = find_closing_bracket(cursor.text, cursor.at, cursor.end);
    cursor.open_brackets += close.has_value() ? 0 : 1;
    if (close)
        if (auto link = take_bracketed_at(cursor, *close, nesting))
            return link;
    const auto unbalanced = find_unbalanced_close(cursor, close);
    return unbalanced ? take_bracketed_at(cursor, *unbalanced, nesting) : std::nullopt;
}

std::optional<FoundLink> take_bracketed_at(Cursor& cursor, std::size_t close, Nesting nesting)
{
    FoundLink link;
    link.text = without_bold(cursor.text, {cursor.at + 1, close});
    Cursor next = cursor;
    next.at = close + 1;
    next.take("**");
    if (next.peek() == '(') {
        next.take('(');
    } else {
        skip_between(next);
        if (!next.take('(') && !starts_like_url(next.rest()))
            return std::nullopt;
        if (next.text[next.at - 1] != '(') {
            link.url = {next.at, find_url_end(next)};
            cursor.at = link.url.end;
            return link;
        }
    }
    const auto url = take_destination(next, nesting);
    if (!url)
        return std::nullopt;
    link.url = *url;
    cursor = next;
    return link;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view what) noexcept
{
    const auto found = std::search(text.begin(), text.end(), what.begin(), what.end(),
                                   [](char a, char b) { return to_lower(a) == to_lower(b); });
    return found != text.end() ? static_cast<std::size_t>(found - text.begin()) : std::string_view::npos;
}

// `<a href="url" …>text</a>`
std::optional<FoundLink> take_anchor(Cursor& cursor)
{
    const std::string_view rest = cursor.rest();
    const std::size_t tag_end = rest.find('>');
    const std::size_t href = find_ignoring_case(rest, "href=");
    const std::size_t close = find_ignoring_case(rest, "</a>");
    if (tag_end == std::string_view::npos || href > tag_end || close == std::string_view::npos || close < tag_end)
        return std::nullopt;
    std::size_t begin = href + 5;
    const char quote = rest[begin];
    const bool quoted = quote == '"' || quote == '\'';
    begin += quoted ? 1 : 0;
    const std::size_t end = quoted ? rest.find(quote, begin) : rest.find_first_of(" >", begin);
    if (end == std::string_view::npos || end > tag_end)
        return std::nullopt;
    FoundLink link;
    link.url = trimmed(cursor.text, {cursor.at + begin, cursor.at + end});
    link.text = trimmed(cursor.text, {cursor.at + tag_end + 1, cursor.at + close});
    link.text_first = false;
    cursor.at += close + 4;
    return link;
}

// Asterisks between spaces are none.
bool opens_or_closes_bold(std::string_view text) noexcept
{
    for (std::size_t at = text.find("**"); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_not_of('*', at), text.size());
        if (at == 0 || end == text.size() || text[at - 1] != ' ' || text[end] != ' ')
            return true;
        at = text.find("**", end);
    }
    return false;
}

// Code spans keep their asterisks to themselves.
bool has_bold_mark(std::string_view title)
{
    if (title.find("**") == std::string_view::npos)
        return false;
    const auto pieces = title_pieces(title, true);
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const TitlePiece& piece) { return !piece.code && opens_or_closes_bold(piece.text); });
}

// Those that are neither escaped nor in a code span.
std::size_t count_asterisks(std::string_view title)
{
    std::size_t count = 0;
    for (const TitlePiece& piece : title_pieces(title, true))
        for (std::size_t i = 0; i < piece.text.size() && !piece.code; ++i)
            if (piece.text[i] == '\\')
                ++i;
            else if (piece.text[i] == '*')
                ++count;
    return count;
}

}  // namespace

std::optional<std::size_t> find_closing_bracket(std::string_view text, std::size_t open, std::size_t end) noexcept
{
    static constexpr ByteSet marks("[]\\`");
    text = text.substr(0, end);
    int depth = 0;
    for (std::size_t i = marks.find(text, open); i < end; i = marks.find(text, i + 1)) {
        const char c = text[i];
        if (c == '\\') {
            ++i;
        } else if (c == '`') {
            const std::size_t close = text.find('`', i + 1);
            if (close < end && text.substr(i, close - i).find('\n') == std::string_view::npos)
                i = close;
        } else if (c == '[') {
            ++depth;
        } else if (c == ']' && --depth == 0) {
            return i;
        }
    }
    return std::nullopt;
}

bool take_quote(Cursor& cursor) noexcept
{
    return std::any_of(quotes.begin(), quotes.end(), [&cursor](std::string_view quote) { return cursor.take(quote); });
}

bool starts_like_url(std::string_view text) noexcept
{
    const char first = text.empty() ? ' ' : to_lower(text.front());
    if (first != 'h' && first != 'w' && first != 't')
        return false;
    static constexpr std::array<std::string_view, 9> starts{"https://", "http://", "www.",    "hhttps://", "hhttp://",
                                                            "https//",  "http//",  "https:/", "ttps://"};
    return std::any_of(starts.begin(), starts.end(),
                       [text](std::string_view start) { return starts_with_ignoring_case(text, start); });
}

std::size_t find_url_end(const Cursor& cursor) noexcept
{
    std::size_t at = cursor.at;
    int depth = 0;
    int brackets = 0;
    for (; at < cursor.end; ++at) {
        const char c = cursor.text[at];
        if (is_space(c) || c == '<' || c == '>' || c == '"')
            break;
        depth += c == '(' ? 1 : 0;
        brackets += c == '[' ? 1 : 0;
        if ((c == ')' && depth-- == 0) || (c == ']' && brackets-- == 0))
            break;
    }
    while (at > cursor.at && std::string_view(".,;:!?'*").find(cursor.text[at - 1]) != std::string_view::npos)
        --at;
    return without_quote(cursor.text, {cursor.at, at}).end;
}

Span without_bold(std::string_view text, Span span)
{
    // The white space inside of the bold marks stays with the title, where its own rule finds it.
    const Span inner = trimmed(text, span);
    const std::string_view source = slice(text, inner);
    const std::size_t first = source.find_first_not_of('*');
    if (first == std::string_view::npos)  // "****" is bold with nothing in it yet
        return source.size() == 4 ? Span{inner.begin + 2, inner.begin + 2} : span;
    std::size_t last = source.find_last_not_of('*') + 1;
    if (source[last - 1] == '\\' && last < source.size())
        ++last;  // the first of them is escaped, and belongs to the title
    const bool bold = first >= 2 && source.size() - last >= 2;
    // "**Talks *and more***": beside emphasis, what is more than bold marks belongs to the title.
    if (bold && (first > 2 || source.size() - last > 2)) {
        const std::string_view within = source.substr(2, source.size() - 4);
        if (count_asterisks(source.substr(first, last - first)) > 0 && !has_bold_mark(within))
            return {inner.begin + 2, inner.end - 2};
    }
    if (bold && !has_bold_mark(source.substr(first, last - first)))
        return {inner.begin + first, inner.begin + last};
    return span;
}

std::optional<FoundLink> take_link(Cursor& cursor)
{
    if (cursor.peek() == '[')
        return take_bracketed(cursor, Nesting::allowed);
    if (starts_with_ignoring_case(cursor.rest().substr(0, 3), "<a "))
        return take_anchor(cursor);
    return std::nullopt;
}

}  // namespace twir
