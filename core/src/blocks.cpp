#include <algorithm>
#include <array>

#include "heading.h"
#include "hyperlink.h"
#include "parse.h"
#include "place_parts.h"
#include "twir/date.h"

namespace twir {

namespace {

struct Line {
    Span span;                 // without its line break
    std::size_t next = 0;      // where the next line begins
    std::size_t indent = 0;    // columns; a tab counts as four
    bool bullet = false;       // of any kind
    bool listed = false;       // by one that a list has
    std::string_view source;   // without white space around it
    std::string_view content;  // without bullet as well
};

// "* ", "- ", "+ " and the bullets of word processors; not a dash, which starts a quotation's source as well.
bool is_list_bullet(const Cursor& cursor) noexcept
{
    const char c = cursor.peek();
    if (is_ascii(c))
        return (c == '*' || c == '-' || c == '+') && (is_space(cursor.peek(1)) || cursor.peek(1) == '[');
    return cursor.starts_with("•") || cursor.starts_with("‣") || cursor.starts_with("◦") || cursor.starts_with("▪") ||
           cursor.starts_with("●");
}

// "[calendar]: https://…" names an address for use elsewhere.
bool is_reference_definition(std::string_view line) noexcept
{
    if (!line.starts_with('['))
        return false;
    const std::size_t close = line.find(']');
    return close != std::string_view::npos && line.substr(close + 1, 1) == ":" &&
           trim(line.substr(close + 2)).find(' ') == std::string_view::npos;
}

Line read_line(std::string_view text, std::size_t begin)
{
    Line line;
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    line.span = {begin, end};
    line.next = end + 1;
    if (end > begin && text[end - 1] == '\r')
        --line.span.end;
    Cursor cursor = cursor_in(text, line.span);
    for (; cursor.peek() == ' ' || cursor.peek() == '\t'; ++cursor.at)
        line.indent += cursor.peek() == '\t' ? 4U : 1U;
    const std::size_t before = cursor.at;
    line.source = trim(cursor.rest());
    if (line.source.empty())
        return line;
    line.listed = is_list_bullet(cursor);
    skip_bullets(cursor);
    line.bullet = cursor.at > before;
    line.content = trim(cursor.rest());
    return line;
}

// "TBD | Berlin, DE | [Organizer](…)": two bars before the first link, none of them in its text, a place between, and
// something for a date. Where that is still to be typed, the form asks for it.
bool has_columns(std::string_view line)
{
    const std::size_t link = line.find('[');
    std::string_view before = trim(line.substr(0, link));
    if (link == std::string_view::npos || !before.ends_with('|') || line.find("](", link) == std::string_view::npos ||
        std::count(before.begin(), before.end(), '|') != 2)
        return false;
    before.remove_suffix(1);
    if (before.starts_with('|'))
        return false;
    const auto place = find_place_parts(before.substr(before.find('|') + 1));
    return place && (!place->country.empty() || place->attendance != Attendance::in_person);
}

// What is known from the headings above.
struct Headings {
    std::string_view section;
    int editors = 0;  // level of the heading of theirs that still holds; 0 for none

    explicit Headings(std::string_view told) noexcept : section(told), editors(belongs_to_editors(told) ? 1 : 0) {}

    void enter(std::string_view line) noexcept
    {
        const int level = heading_level(line);
        section = heading_text(line);
        if (editors == 0 || level <= editors || takes_submissions(section))
            editors = belongs_to_editors(section) ? level : 0;
    }
};

bool has_address(std::string_view text) noexcept
{
    return text.find("](") != std::string_view::npos || text.find("://") != std::string_view::npos ||
           starts_like_url(text);
}

// What the last block still wants.
struct Gathering {
    bool open = false;
    bool event = false;
    std::size_t indent = 0;
    bool has_address = false;  // of the submission itself; an event's organizer does not count

    [[nodiscard]] bool wants(const Line& line, bool header, bool after_blank) const
    {
        if (!open || header)
            return false;
        const bool below = line.indent >= indent + 2;
        if (event && !has_address)
            return below || line.bullet || !after_blank;
        // What is indented below an item belongs to it, also where an item has no second line.
        if (after_blank || has_address)
            return below && !after_blank;
        return !line.bullet || below;
    }
};

// Whether the title stands in the line of date, place and organizer: a bold link behind a bar, not the first one.
bool holds_title(std::string_view header) noexcept
{
    if (header.find("[**") == std::string_view::npos)
        return false;  // as in most, and looking from the end takes longer
    const std::size_t bold = header.rfind("[**");
    return header.find("](") < bold && trim(header.substr(0, bold)).ends_with('|');
}

// Whether a line starts an event: by its date, or, where that cannot be read, by its columns and the title below.
bool starts_event(std::string_view text, const Line& line)
{
    if (line.content.starts_with('[') || line.content.find('|') == std::string_view::npos)
        return false;  // as most do not
    if (is_event_header(line.content))
        return true;
    if (line.next >= text.size() || !has_columns(line.content))
        return false;
    const Line below = read_line(text, line.next);
    return has_address(below.content) &&
           (below.indent >= line.indent + 2 || (below.bullet && below.content.starts_with("[**")));
}

}  // namespace

bool belongs_to_editors(std::string_view heading) noexcept
{
    constexpr std::array<std::string_view, 13> theirs{"Crate of the Week",
                                                      "Quote of the Week",
                                                      "Calls for Testing",
                                                      "Call for Testing",
                                                      "Updates from the Rust Project",
                                                      "Updates from Rust Core",
                                                      "Approved RFCs",
                                                      "Final Comment Period",
                                                      "New and Updated RFCs",
                                                      "New RFCs",
                                                      "Rust Compiler Performance Triage",
                                                      "Rust Jobs",
                                                      "Jobs"};
    heading.remove_prefix(heading.starts_with('[') ? 1 : 0);  // some are links
    return std::any_of(theirs.begin(), theirs.end(),
                       [heading](std::string_view start) { return heading.starts_with(start); });
}

bool is_list_entry(std::string_view line) noexcept
{
    return is_list_bullet({line, 0, line.size()});
}

bool is_event_header(std::string_view line)
{
    constexpr std::size_t longest_date = 48;
    const std::size_t bar = line.substr(0, longest_date + 1).find('|');
    if (bar == std::string_view::npos || bar == 0)
        return false;
    const std::string_view date = trim(line.substr(0, bar));
    return !date.empty() && std::any_of(date.begin(), date.end(), is_digit) &&
           date.find('[') == std::string_view::npos && read_dates(date).problem != DateReading::Problem::unreadable;
}

void skip_bullets(Cursor& cursor) noexcept
{
    static constexpr std::array<std::string_view, 9> bullets{"•", "‣", "◦", "▪", "●", "·", "–", "—", "►"};
    for (;;) {
        cursor.skip_space();
        const char c = cursor.peek();
        const char next = cursor.peek(1);
        const bool mark = c == '*' || c == '-' || c == '+';
        if (c == '>' || (mark && (is_space(next) || next == '[' || next == '\0'))) {
            ++cursor.at;
            continue;
        }
        if (c == '*' && next == '*' && cursor.peek(2) == '[') {
            cursor.at += 2;
            continue;
        }
        if (is_ascii(c))
            return;
        const bool found =
            std::any_of(bullets.begin(), bullets.end(), [&](std::string_view b) { return cursor.take(b); });
        if (!found)
            return;
    }
}

std::vector<Block> find_blocks(std::string_view text, std::string_view section)
{
    std::vector<Block> blocks;
    Gathering now;
    Headings headings(section);
    bool after_blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const Line line = read_line(text, begin);
        begin = line.next;
        if (line.source.starts_with("<!--")) {
            now = {};
            const std::size_t close = text.find("-->", line.span.begin);
            begin = std::min(text.find('\n', std::min(close, text.size())), text.size()) + 1;
            continue;
        }
        const bool heading = heading_level(line.source) > 0;
        if (line.source.empty() || heading || is_reference_definition(line.source)) {
            // An event whose second line is still missing may have a blank line before it.
            if (!line.source.empty() || !now.event || now.has_address)
                now = {};
            if (heading)
                headings.enter(line.source);
            after_blank = true;
            continue;
        }
        const bool header = starts_event(text, line);
        if (now.wants(line, header, after_blank)) {
            blocks.back().span.end = line.span.end;
        } else {
            now = {.open = true, .event = header, .indent = line.indent};
            blocks.push_back({line.span, header, line.listed, headings.section, headings.editors > 0});
            if (header && !holds_title(line.content)) {
                after_blank = false;
                continue;  // its address is the organizer's
            }
        }
        now.has_address = now.has_address || has_address(line.content);
        after_blank = false;
    }
    return blocks;
}

}  // namespace twir
