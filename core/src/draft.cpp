#include "twir/draft.h"

#include <algorithm>
#include <array>

#include "heading.h"

namespace twir {

namespace {

// Lines one after another: each without its line break, and where the next one starts.
struct Line {
    Span span;
    std::size_t next;
};

Line line_at(std::string_view text, std::size_t begin) noexcept
{
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const bool crlf = end > begin && text[end - 1] == '\r';
    return {{begin, crlf ? end - 1 : end}, std::min(end + 1, text.size())};
}

std::optional<Issue> read_issue(std::string_view text)
{
    const auto number = front_matter(text, "Number");
    const auto date = front_matter(text, "Date");
    if (!number || !date || parse_number(*number) < 0)
        return std::nullopt;
    const auto day = parse_iso_date(*date);
    return day ? std::optional(Issue{parse_number(*number), *day}) : std::nullopt;
}

// Which section was the last one of each level.
class Outline {
public:
    // Adds a section; the index of the nearest one before it whose heading is of a higher level, or -1.
    int add(int index, int level)
    {
        const auto higher = latest_.begin() + level;
        const int above = *std::max_element(latest_.begin(), higher);
        *higher = index;
        return above;
    }

private:
    std::array<int, 7> latest_{-1, -1, -1, -1, -1, -1, -1};
};

}  // namespace

const Section* Draft::find(std::string_view heading) const noexcept
{
    const auto found = std::find_if(sections.begin(), sections.end(), [heading](const Section& section) {
        return section.level > 0 && equal_ignoring_case(section.heading, trim(heading));
    });
    return found != sections.end() ? &*found : nullptr;
}

std::optional<std::string_view> front_matter(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
        const Line line = line_at(text, at);
        const std::string_view source = slice(text, line.span);
        if (trim(source).empty())
            break;
        if (source.size() > name.size() && source.starts_with(name) && source[name.size()] == ':')
            return trim(source.substr(name.size() + 1));
        at = line.next;
    }
    return std::nullopt;
}

bool is_whole_draft(std::string_view text)
{
    const auto has = [text](std::string_view line) { return text.find(line) != std::string_view::npos; };
    return (front_matter(text, "Title") && front_matter(text, "Number")) ||
           (has("\n## Updates from Rust Community") && has("\n## Upcoming Events"));
}

Draft read_draft(std::string_view text)
{
    Draft draft{text, read_issue(text), {Section{}}};
    Outline outline;
    for (std::size_t at = 0; at < text.size();) {
        const Line line = line_at(text, at);
        const std::string_view source = slice(text, line.span);
        if (const int level = heading_level(source); level > 0) {
            const int above = outline.add(static_cast<int>(draft.sections.size()), level);
            draft.sections.back().body.end = at;
            draft.sections.push_back({heading_text(source), level, {at, line.next}, {line.next, line.next}, above});
        }
        at = line.next;
        // What is commented out stays where it is, headings and all.
        if (trim(source).starts_with("<!--"))
            if (const std::size_t close = text.find("-->", line.span.begin); close != std::string_view::npos)
                at = std::max(at, line_at(text, close).next);
    }
    draft.sections.back().body.end = text.size();
    return draft;
}

std::span<const Item> items_in(const Section& section, const std::vector<Item>& items) noexcept
{
    const auto before = [](const Item& item, std::size_t at) { return item.span.begin < at; };
    const auto first = std::lower_bound(items.begin(), items.end(), section.body.begin, before);
    const auto last = std::lower_bound(first, items.end(), section.body.end, before);
    return std::span(items).subspan(static_cast<std::size_t>(first - items.begin()),
                                    static_cast<std::size_t>(last - first));
}

std::optional<std::string_view> why_not_a_draft(std::string_view text)
{
    if (trim(text).empty())
        return "The draft is empty. Take the file from the folder draft/ of the newsletter's repository.";
    if (!front_matter(text, "Title") || !read_issue(text))
        return "This is no draft: one starts with the lines Title, Number and Date. Take the file from the folder "
               "draft/ of the newsletter's repository.";
    const Draft draft = read_draft(text);
    if (draft.find("Updates from Rust Community") == nullptr && draft.find("Upcoming Events") == nullptr)
        return "This draft has neither community updates nor events. Take the whole file from the folder draft/ of the "
               "newsletter's repository.";
    return std::nullopt;
}

}  // namespace twir
