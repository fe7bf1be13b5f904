// Calls for participation: links that are more than links.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "parse.h"
#include "twir/date.h"
#include "twir/url.h"

namespace twir {

namespace {

// An issue on a forge: "/OWNER/REPO/issues/7", "/OWNER/REPO/-/issues/7".
bool is_issue(std::string_view url)
{
    const std::string_view path = slice(url, split_url(url).path);
    const std::size_t at = path.find("/issues/");
    return at != std::string_view::npos && at + 8 < path.size() && is_digit(path[at + 8]);
}

// "CFP - Projects", "Call for Participation; projects and speakers" and their like.
bool lists_tasks(std::string_view section)
{
    const bool calls =
        section.find("CFP") != std::string_view::npos || section.find("Participation") != std::string_view::npos;
    return calls && section.find("Event") == std::string_view::npos;
}

// Where a title is divided into project and task: " - " first, then its misspellings.
Span find_division(std::string_view title)
{
    constexpr std::array<std::string_view, 6> divisions{" - ", " — ", " – ", "— ", ": ", " -- "};
    constexpr std::size_t longest_name = 40;
    for (std::string_view division : divisions) {
        const std::size_t at = title.find(division);
        if (at != std::string_view::npos && at > 0 && at <= longest_name)
            return {at, at + division.size()};
    }
    return {};
}

// The date within "CFP closes 2026-03-23" or "Event date: 2026-05-19 - 2026-05-20."
std::optional<Span> find_dates(std::string_view text, Span piece)
{
    Span span = trimmed(text, piece);
    while (!span.empty() && text[span.end - 1] == '.')
        --span.end;
    const auto readable = [&] { return read_dates(slice(text, span)).problem != DateReading::Problem::unreadable; };
    if (readable())
        return span;
    const std::string_view rest = slice(text, span);
    const auto digit = std::find_if(rest.begin(), rest.end(), is_digit);
    span.begin += static_cast<std::size_t>(digit - rest.begin());
    return readable() ? std::optional(span) : std::nullopt;
}

bool has_only(const Item& item, std::initializer_list<Field> allowed)
{
    return std::all_of(item.parts.begin(), item.parts.end(), [&](const Part& part) {
        return std::find(allowed.begin(), allowed.end(), part.field) != allowed.end();
    });
}

}  // namespace

void read_as_project_task(std::string_view text, Item& item)
{
    const Part* title = item.find(Field::title);
    const Part* url = item.find(Field::url);
    if (!lists_tasks(item.section) || !item.in_order || !has_only(item, {Field::title, Field::url, Field::trailing}) ||
        !is_issue(slice(text, url->span)))
        return;
    const Span division = find_division(slice(text, title->span));
    if (division.empty())
        return;
    const Span whole = title->span;
    item.kind = Kind::project_task;
    item.parts[0] = {Field::title, {whole.begin + division.end, whole.end}};
    item.parts.insert(item.parts.begin(), {Field::project, {whole.begin, whole.begin + division.begin}});
}

void read_as_speaker_call(std::string_view text, Item& item)
{
    const Part* trailing = item.find(Field::trailing);
    if (trailing == nullptr || !item.in_order || !has_only(item, {Field::title, Field::url, Field::trailing}))
        return;
    std::vector<Span> pieces;
    for (std::string_view piece : split(slice(text, trailing->span), '|')) {
        const auto begin = static_cast<std::size_t>(piece.data() - text.data());
        if (!pieces.empty() || !trim(piece).empty())
            pieces.push_back({begin, begin + piece.size()});
    }
    if (pieces.size() != 3)
        return;
    const auto closes = find_dates(text, pieces[0]);
    const auto dates = find_dates(text, pieces[2]);
    if (!closes || !dates)
        return;
    item.kind = Kind::speaker_call;
    item.parts.pop_back();
    // "[**Conference](…)": a bold mark that is not closed.
    Span& name = item.parts[0].span;
    if (slice(text, name).starts_with("**") && slice(text, name).find("**", 2) == std::string_view::npos)
        name.begin += 2;
    item.parts.push_back({Field::closes, *closes});
    item.parts.push_back({Field::venue, trimmed(text, pieces[1])});
    item.parts.push_back({Field::dates, *dates});
}

}  // namespace twir
