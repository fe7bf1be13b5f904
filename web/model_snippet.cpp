#include "model_snippet.h"

#include <algorithm>
#include <span>

#include "model_shown.h"
#include "twir/advice.h"
#include "twir/pull_request.h"

namespace twir::web {

namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t longest_slug = 40;

// Lines of an item's neighbours that are looked at: an event has two.
constexpr std::size_t most_neighbour_lines = 4;

std::string_view line_at(std::string_view text, std::size_t begin)
{
    return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

bool begins_item(std::string_view line)
{
    return line.starts_with("* ") || line.starts_with("- ");
}

bool is_part_of_item(std::string_view line)
{
    return line.starts_with(' ') && !trimmed(line).empty();
}

// The item that ends where `end` is the beginning of a line; empty where something else stands there.
std::string_view item_before(std::string_view text, std::size_t end)
{
    std::size_t begin = end;
    for (std::size_t i = 0; i < most_neighbour_lines && begin > 0; ++i) {
        const std::size_t line_break = begin >= 2 ? text.rfind('\n', begin - 2) : std::string_view::npos;
        begin = line_break == std::string_view::npos ? 0 : line_break + 1;
        if (begins_item(line_at(text, begin)))
            return text.substr(begin, end - begin);
        if (!is_part_of_item(line_at(text, begin)))
            break;
    }
    return {};
}

// The item that begins on the line after `begin`.
std::string_view item_after(std::string_view text, std::size_t begin)
{
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    if (!begins_item(line_at(text, begin)))
        return {};
    std::size_t end = begin;
    do
        end += line_at(text, end).size() + 1;
    while (end < text.size() && is_part_of_item(line_at(text, end)));
    return text.substr(begin, end - begin);
}

void add_context(std::vector<ContextLine>& out, ContextLine::Role role, std::string_view item)
{
    if (item.empty())
        return;
    const std::vector<Item> items = parse(item);
    const std::optional<Form> form = items.empty() ? std::nullopt : form_of(items.front().kind);
    std::vector<ShownLine> lines;
    if (form)
        lines = show_item(*form, entries(item, items.front()));
    else
        lines = {{0, {{std::string(trimmed(item.substr(1)))}}}};
    for (ShownLine& line : lines)
        out.push_back({role, std::move(line)});
}

// Items that stand together go in as one, under a heading or, where a region is new, several.
Spot make_spot(const Placement& placement, std::span<const Insertion> together, const Edit& edit)
{
    const Insertion& first = together.front();
    Spot spot;
    std::string_view heading;
    for (const Insertion& insertion : together) {
        const std::string_view item = slice(placement.text, insertion.span);
        if (heading != insertion.heading) {
            heading = insertion.heading;
            spot.headings += (spot.headings.empty() ? "" : " and ") + insertion.heading;
            spot.new_heading = spot.new_heading || insertion.new_heading;
            spot.context.push_back({ContextLine::Role::heading, {0, {{insertion.heading, false, true}}}});
            if (&insertion == &first)
                add_context(spot.context, ContextLine::Role::neighbour, item_before(placement.text, first.span.begin));
        }
        add_context(spot.context, ContextLine::Role::fresh, item);
    }
    add_context(spot.context, ContextLine::Role::neighbour, item_after(placement.text, together.back().span.end));
    spot.where = "Line " + std::to_string(first.line) + ", under " + spot.headings + ".";
    if (spot.new_heading)
        spot.where += " The draft has no such heading yet: it comes with the item.";
    spot.paste = std::string(trimmed(edit.text));
    return spot;
}

// One for each edit.
std::vector<Spot> make_spots(const Placement& placement)
{
    std::vector<Spot> spots;
    std::span<const Insertion> rest = placement.insertions;
    std::size_t shift = 0;
    for (const Edit& edit : placement.edits) {
        shift += edit.text.size();
        std::size_t count = 0;
        while (count < rest.size() && rest[count].span.begin < edit.span.begin + shift)
            ++count;
        if (count != 0)
            spots.push_back(make_spot(placement, rest.first(count), edit));
        rest = rest.subspan(count);
    }
    return spots;
}

std::vector<DiffLine> read_diff(std::string_view diff)
{
    std::vector<DiffLine> lines;
    while (!diff.empty()) {
        const std::string_view line = line_at(diff, 0);
        diff.remove_prefix(std::min(line.size() + 1, diff.size()));
        using enum DiffLine::Role;
        const DiffLine::Role role = line.starts_with("--- ") || line.starts_with("+++ ") || line.starts_with("diff ")
                                        ? file
                                    : line.starts_with("@@") ? place
                                    : line.starts_with('+')  ? added
                                                             : same;
        lines.push_back({role, std::string(line)});
    }
    return lines;
}

// "Borrowing, drawn on a napkin" → "borrowing-drawn-on-a-napkin"
std::string slug(std::string_view title)
{
    std::string out;
    for (const char c : title) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9'))
            out += low;
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() == longest_slug)
            break;
    }
    while (out.ends_with('-'))
        out.pop_back();
    return out.empty() ? "item" : out;
}

// "Add event: Rust and Waffles" → "Rust and Waffles"; "Add 3 events" → "3 events"
std::string_view what_is_added(std::string_view title)
{
    constexpr std::string_view verb = "Add ";
    const std::size_t colon = title.find(": ");
    return title.substr(colon == std::string_view::npos ? std::min(verb.size(), title.size()) : colon + 2);
}

std::string quoted(std::string_view line)
{
    line = trimmed(line);
    if (line.size() <= longest_quote)
        return "“" + std::string(line) + "”";
    std::size_t end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
        --end;
    return "“" + std::string(line.substr(0, end)) + "…”";
}

std::size_t line_breaks(std::string_view text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

std::string presses(std::size_t times)
{
    return times == 1 ? "press Enter" : "press Enter twice";
}

// Where to put the cursor in the old draft, of which `added` lines were put in before: behind the line above, or,
// where that is blank, before the line below.
std::string step_of(std::string_view draft, const Edit& edit, std::size_t added)
{
    const std::size_t at = edit.span.begin;
    const std::size_t line = 1 + line_breaks(draft.substr(0, at)) + added;
    const std::size_t above = at >= 2 ? draft.rfind('\n', at - 2) + 1 : 0;
    const std::string_view before = trimmed(line_at(draft, above));
    if (at > 0 && !before.empty()) {
        return "Find line " + std::to_string(line - 1) + ", " + quoted(before) + ". Put the cursor at its end, " +
               presses(edit.text.starts_with('\n') ? 2 : 1) + ", and paste ";
    }
    return "Find line " + std::to_string(line) + ", " + quoted(line_at(draft, at)) +
           ". Put the cursor at its beginning, " + presses(edit.text.ends_with("\n\n") ? 2 : 1) +
           ", go back up to line " + std::to_string(line) + ", and paste ";
}

// What of several items goes in at a place: all under its headings, or from one on.
std::string part_of(const std::vector<Spot>& spots, const Spot& spot)
{
    const auto alike = std::count_if(spots.begin(), spots.end(),
                                     [&spot](const Spot& other) { return other.headings == spot.headings; });
    return "what goes under " + spot.headings +
           (alike > 1 ? " and begins with " + quoted(line_at(spot.paste, 0)) + "." : ".");
}

// A first pull request, step by step, without git.
std::vector<std::string> make_steps(std::string_view draft, const Placement& placement, const std::vector<Spot>& spots,
                                    bool several)
{
    std::vector<std::string> steps{
        "Press “Edit on GitHub”. You need an account there; if GitHub asks to fork the repository, agree: that makes "
        "a copy of your own."};
    std::size_t added = 0;
    for (std::size_t i = 0; i < placement.edits.size() && i < spots.size(); ++i) {
        const Edit& edit = placement.edits[i];
        const std::string what = several                ? part_of(spots, spots[i])
                                 : spots[i].new_heading ? "the heading with the item."
                                 : i == 0               ? "the item."
                                                        : "the item once more.";
        steps.push_back(step_of(draft, edit, added) + what);
        added += line_breaks(edit.text);
    }
    steps.emplace_back("Press “Commit changes…”, then “Propose changes”.");
    steps.emplace_back("Press “Create pull request”, and take the title and the text from here.");
    steps.emplace_back("That is all: CI looks at it within minutes, and an editor before the issue appears.");
    return steps;
}

std::string fitting(std::string url)
{
    return url.size() <= longest_github_url ? url : std::string{};
}

// A link without a section goes where it seems to fit; the editors have the last word.
std::string note_of(const std::vector<Ready>& all)
{
    const auto guess = std::find_if(all.begin(), all.end(), [](const Ready& one) { return one.undecided; });
    std::string note;
    if (guess != all.end())
        note = "You let the editors choose the section. Until they do, it stands under " + guess->heading +
               (guess->heading == section_of_the_undecided ? "." : ", where it seems to fit.");
    const auto links = std::count_if(all.begin(), all.end(), [](const Ready& one) { return !one.heading.empty(); });
    if (links > 0 && all.size() > 1)
        note += std::string(note.empty() ? "" : " ") +
                "The newsletter's merge tool takes a pull request with one link by itself; one with more waits for an "
                "editor.";
    return note;
}

}  // namespace

Snippet make_snippet(const Model& form, const KnownDraft& draft, const SeenLinks& known)
{
    Snippet out;
    out.note = note_of(form.ready_items());
    const std::string section = form.common_heading();
    Context context = form.context();
    context.section = {};
    const Placement placement = place(draft.text, form.items(), context, {.section = section, .known = &known});
    if (!placement.placed() || placement.insertions.empty()) {
        out.refusal = placement.message;
        out.note.clear();
        return out;
    }
    out.placed = true;
    out.draft = placement.text;
    out.spots = make_spots(placement);
    out.diff = unified_diff("draft/" + draft.name, draft.text, placement.edits);
    out.diff_lines = read_diff(out.diff);
    PullRequest request = describe(placement, draft.name);
    out.title = std::move(request.title);
    out.patch_name = "twir-" + slug(what_is_added(out.title)) + ".patch";
    out.body = std::string(trimmed(request.body));
    out.see_url = fitting(blob_url(repository_url, draft.name, placement.insertions.front().line));
    out.edit_url = fitting(edit_url(repository_url, draft.name));
    out.steps = make_steps(draft.text, placement, out.spots, form.ready() > 1);
    return out;
}

}  // namespace twir::web
