#include "twir/paste.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "chars.h"
#include "destination.h"
#include "html.h"
#include "hyperlink.h"
#include "parse.h"
#include "title_pieces.h"
#include "twir/fix.h"
#include "twir/markdown.h"
#include "twir/url.h"

namespace twir {

namespace {

constexpr std::string_view fragment_start = "<!--StartFragment";
constexpr std::string_view fragment_end = "<!--EndFragment";

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) noexcept
{
    return std::any_of(names.begin(), names.end(), [name](auto known) { return equal_ignoring_case(name, known); });
}

int heading_level(std::string_view name) noexcept
{
    const bool heading = name.size() == 2 && to_lower(name[0]) == 'h' && name[1] >= '1' && name[1] <= '6';
    return heading ? name[1] - '0' : 0;
}

// Elements that begin and end a line.
bool is_block(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 25> names{
        "address", "article", "blockquote", "body",  "center", "dd", "div",   "dl",  "dt",
        "footer",  "form",    "header",     "hr",    "html",   "li", "main",  "nav", "ol",
        "p",       "pre",     "section",    "table", "tr",     "ul", "figure"};
    return heading_level(name) > 0 || is_one_of(names, name);
}

// Elements that a copied selection may start with.
bool starts_fragments(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 19> inline_names{
        "a",  "abbr", "b",    "br",   "code",   "em",    "font",  "google-sheets-html-origin",
        "i",  "img",  "meta", "span", "strong", "style", "tbody", "td",
        "th", "time", "u"};
    return is_block(name) || is_one_of(inline_names, name);
}

bool has_block(std::string_view html) noexcept
{
    HtmlReader reader(html);
    while (const auto token = reader.next())
        if (token->what != HtmlToken::What::text && (is_block(token->name) || equal_ignoring_case(token->name, "br")))
            return true;
    return false;
}

// Text as it is, but for what would be a tag, and for backticks that could make code of the next lines.
std::string without_tags(std::string_view text)
{
    std::string out;
    // Also at the end, where a link may follow. An address in angle brackets is a link and no tag.
    const auto opens_tag = [text](std::size_t at) {
        const std::string_view rest = text.substr(at);
        return rest.empty() || rest.front() == '/' || rest.front() == '!' || rest.front() == '?' ||
               (is_letter(rest.front()) && !rest.starts_with("https://") && !rest.starts_with("http://"));
    };
    for (const TitlePiece& piece : title_pieces(text, true)) {
        const auto begin = static_cast<std::size_t>(piece.source.data() - text.data());
        for (std::size_t at = begin; at < begin + piece.source.size(); ++at) {
            if (text[at] == '<' && !piece.code && opens_tag(at + 1))
                out += "&lt;";
            else if (text[at] == '`' && !piece.code)
                out += "&#96;";
            else
                out.push_back(text[at]);
        }
    }
    return out;
}

std::string collapsed(std::string_view text)
{
    std::string out;
    for (char c : trim(text))
        if (c != ' ' || out.back() != ' ')
            out.push_back(c);
    return out;
}

// "https://example.com/lo…" and "www.example.com": what programs make of an address that was typed.
bool shows_address(std::string_view title, std::string_view url)
{
    return starts_like_url(title) && title.find(' ') == std::string_view::npos && is_web_url(url);
}

bool leads_somewhere(std::string_view url) noexcept
{
    constexpr std::array<std::string_view, 6> others{"#", "javascript:", "data:", "mailto:", "tel:", "about:"};
    return !url.empty() && std::none_of(others.begin(), others.end(), [url](std::string_view other) {
        return starts_with_ignoring_case(url, other);
    });
}

// A column of a line; lines that are not rows of a table have one.
struct Cell {
    std::string markdown;
    bool linked = false;  // has a link in it
};

struct Line {
    std::vector<Cell> cells{Cell{}};
    std::size_t depth = 0;  // of the list it stands in
    bool item = false;      // starts with a bullet
    bool verbatim = false;  // spaces count
    bool apart = false;     // a paragraph ended above
    int heading = 0;        // its level
};

// --- From HTML to lines ------------------------------------------------------------------------------------

class LineReader {
public:
    explicit LineReader(std::string_view html) : tokens_(html), breaks_count_(!has_block(html)) {}

    std::vector<Line> run()
    {
        while (const auto token = tokens_.next()) {
            if (token->what == HtmlToken::What::text)
                add_text(resolve_references(token->source));
            else
                add_tag(*token, token->what == HtmlToken::What::opening);
        }
        end_line();
        return std::move(lines_);
    }

private:
    // A link whose end was not read yet.
    struct OpenLink {
        std::string url;
        std::string title;    // title text
        std::string picture;  // what it shows, where there is no other text
    };

    void add_tag(const HtmlToken& tag, bool opens)
    {
        const auto is = [&tag](std::string_view name) { return equal_ignoring_case(tag.name, name); };
        if (is("a"))
            opens ? begin_link(tag) : end_link();
        else if (is("code"))
            opens ? begin_code() : end_code();
        else if (is("img") && link_)
            link_->picture = html_attribute(tag, "alt").value_or("");
        else if ((is("td") || is("th")) && opens)
            begin_cell();
        else if (is("br") || (is_block(tag.name) && (link_ || (in_row_ && !is("tr")))))
            break_line();
        else if (is_block(tag.name))
            add_block(tag.name, opens);
    }

    void add_block(std::string_view name, bool opens)
    {
        const auto is = [name](std::string_view other) { return equal_ignoring_case(name, other); };
        end_line();
        if (is("ul") || is("ol"))
            now_.depth = opens ? now_.depth + 1 : now_.depth - std::min<std::size_t>(now_.depth, 1);
        if (is("li") || is("tr"))
            now_.item = opens;
        if (is("tr"))
            in_row_ = opens;
        if (is("pre"))
            now_.verbatim = opens;
        if (is("p"))
            now_.apart = now_.apart || (!opens && now_.depth == 0);
        now_.heading = opens ? heading_level(name) : 0;
    }

    void add_text(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            if (c.value == '\n' && (now_.verbatim || breaks_count_))
                break_line();
            else if (is_white_space(c.value))
                current().push_back(' ');
            else if (c.value >= ' ' && c.value != 0x7F)
                current().append(text, at, c.next - at);
            at = c.next;
        }
    }

    // Where text goes.
    [[nodiscard]] std::string& current() noexcept
    {
        if (code_)
            return *code_;
        return link_ ? link_->title : text_;
    }

    void begin_code()
    {
        if (!code_ && !now_.verbatim)
            code_.emplace();
    }

    void end_code()
    {
        if (!code_)
            return;
        const std::string code = *std::exchange(code_, std::nullopt);
        if (!trim(code).empty())
            current() += code_span(code);
    }

    void begin_link(const HtmlToken& tag)
    {
        end_link();
        const std::string url = html_attribute(tag, "href").value_or("");
        if (leads_somewhere(trim(url)))
            link_ = OpenLink{std::string(trim(url)), {}, {}};
    }

    // A link without text, such as an icon, is none.
    void end_link()
    {
        end_code();
        if (!link_)
            return;
        const OpenLink link = *std::exchange(link_, std::nullopt);
        const std::string& shown = trim(link.title).empty() ? link.picture : link.title;
        const std::string title = canonical_title(shown);
        if (title.empty())
            return;
        const std::string url = apply_edits(link.url, destination_edits(link.url));
        text_ += is_space(shown.front()) ? " " : "";
        end_text();
        cell().markdown += shows_address(title, url) ? url : join("[", escape_title(title), "](", url, ")");
        cell().linked = true;
        text_ += is_space(shown.back()) ? " " : "";
    }

    // Text is made harmless in one piece, so that no tag is put together from two.
    void end_text()
    {
        end_code();
        cell().markdown += without_tags(text_);
        text_.clear();
    }

    [[nodiscard]] Cell& cell() noexcept { return now_.cells.back(); }

    void begin_cell()
    {
        end_link();
        end_text();
        if (!cell().markdown.empty())
            now_.cells.emplace_back();
    }

    // Within a link or a row there is but one line.
    void break_line()
    {
        if (link_ || code_ || in_row_)
            current().push_back(' ');
        else
            end_line();
    }

    void end_line()
    {
        end_link();
        end_text();
        for (Cell& cell : now_.cells)
            if (!now_.verbatim)
                cell.markdown = collapsed(cell.markdown);
        std::erase_if(now_.cells, [](const Cell& cell) { return trim(cell.markdown).empty(); });
        if (!now_.cells.empty()) {
            lines_.push_back(now_);
            now_.item = now_.apart = false;
        }
        now_.cells.assign(1, Cell{});
    }

    HtmlReader tokens_;
    bool breaks_count_;  // no tag says what a line is, so its end does
    std::vector<Line> lines_;
    Line now_;
    std::string text_;  // of the cell, behind its markdown
    std::optional<std::string> code_;
    std::optional<OpenLink> link_;
    bool in_row_ = false;
};

// --- From lines to markdown --------------------------------------------------------------------------------

std::string joined(const std::vector<Cell>& cells)
{
    std::string out;
    for (const Cell& cell : cells)
        out += (out.empty() ? "" : " | ") + cell.markdown;
    return out;
}

// "2026-03-04 | Berlin, DE | [Organizer](…) | [Title](…)": what comes last goes to the second line of an event.
std::string in_two_lines(Line line, std::string text)
{
    if (line.cells.size() < 3 || !line.cells.back().linked || !is_event_header(text))
        return text;
    const std::string title = line.cells.back().markdown;
    line.cells.pop_back();
    return join(joined(line.cells), "\n    * ", title);
}

std::string to_markdown(const Line& line)
{
    const std::string text = joined(line.cells);
    if (line.heading > 0 && takes_submissions(text))
        return join(std::string(static_cast<std::size_t>(line.heading), '#'), " ", text);
    constexpr std::size_t deepest = 4;  // more is no item, and hostile
    const std::size_t depth = std::min(std::max<std::size_t>(line.depth, 1), deepest);
    const std::string indent((depth - 1) * 4, ' ');
    if (line.item)
        return join(indent, "* ", in_two_lines(line, text));
    return line.depth > 0 ? join(indent, "  ", text) : text;
}

}  // namespace

bool is_html(std::string_view text) noexcept
{
    if (text.find('<') == std::string_view::npos)
        return false;
    if (text.find(fragment_start) != std::string_view::npos)
        return true;
    std::string_view source = trim(text);
    source.remove_prefix(source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    if (source.starts_with('<')) {
        const auto first = HtmlReader(source, HtmlReader::Hidden::told).next();
        return first && first->what != HtmlToken::What::text && starts_fragments(first->name);
    }
    const std::size_t link = text.find("<a ");
    return link != std::string_view::npos && text.find("</a>", link) != std::string_view::npos &&
           text.find("](") == std::string_view::npos && !is_list_entry(source);
}

std::string html_to_markdown(std::string_view html)
{
    if (const std::size_t start = html.find(fragment_start); start != std::string_view::npos) {
        html.remove_prefix(start);
        html = html.substr(0, html.find(fragment_end));
    }
    std::string out;
    for (const Line& line : LineReader(html).run()) {
        out += line.apart && !out.empty() ? "\n" : "";
        out += to_markdown(line) + '\n';
    }
    return out;
}

}  // namespace twir
