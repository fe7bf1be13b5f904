// Submissions as entries of an item, and back.
#include "twir/submission.h"

#include <algorithm>
#include <utility>

#include "chars.h"
#include "twir/item.h"
#include "twir/markdown.h"

namespace twir {

namespace {

std::vector<Entry> to_entries(const Link& link)
{
    std::vector<Entry> out;
    for (const std::string& prefix : link.prefixes)
        out.push_back({Field::prefix, prefix});
    out.push_back({Field::title, link.title});
    out.push_back({Field::url, link.url});
    return out;
}

std::vector<Entry> to_entries(const Event& event)
{
    std::vector<Entry> out{{Field::dates, to_text(event.dates)}, {Field::place, to_text(event.place)}};
    for (const Hyperlink& organizer : event.organizers) {
        out.push_back({Field::organizer, organizer.text});
        out.push_back({Field::organizer_url, organizer.url});
    }
    if (event.paid)
        out.push_back({Field::paid, "$"});
    out.push_back({Field::title, event.title});
    out.push_back({Field::url, event.url});
    for (const Hyperlink& mirror : event.mirrors) {
        out.push_back({Field::mirror, mirror.text});
        out.push_back({Field::mirror_url, mirror.url});
    }
    return out;
}

std::vector<Entry> to_entries(const ProjectTask& task)
{
    return {{Field::project, task.project}, {Field::title, task.title}, {Field::url, task.url}};
}

std::vector<Entry> to_entries(const SpeakerCall& call)
{
    return {{Field::title, call.name},
            {Field::url, call.url},
            {Field::closes, to_iso(call.closes)},
            {Field::venue, call.venue},
            {Field::dates, to_text(call.dates)}};
}

// Nominations are prose, not items.
std::vector<Entry> to_entries(const CrateNomination&)
{
    return {};
}
std::vector<Entry> to_entries(const QuoteNomination&)
{
    return {};
}

Kind kind_of(const Submission& submission) noexcept
{
    constexpr Kind kinds[] = {Kind::link,         Kind::event,   Kind::project_task,
                              Kind::speaker_call, Kind::unknown, Kind::unknown};
    return kinds[submission.index()];
}

std::string_view first(const std::vector<Entry>& entries, Field field) noexcept
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [field](const Entry& e) { return e.field == field; });
    return found != entries.end() ? std::string_view(found->text) : std::string_view{};
}

// The names and URLs of a pair of fields, in order.
std::vector<Hyperlink> pairs(const std::vector<Entry>& entries, Field name, Field url)
{
    std::vector<Hyperlink> links;
    for (const Entry& entry : entries) {
        if (entry.field == name)
            links.push_back({entry.text, {}});
        else if (entry.field == url && !links.empty())
            links.back().url = entry.text;
    }
    return links;
}

std::optional<DateRange> read_clear_dates(std::string_view text)
{
    const DateReading reading = read_dates(text);
    return reading.problem == DateReading::Problem::none ? reading.value : std::nullopt;
}

std::optional<Submission> to_link(const std::vector<Entry>& entries)
{
    Link link;
    for (const Entry& entry : entries)
        if (entry.field == Field::prefix)
            link.prefixes.push_back(entry.text);
    link.title = first(entries, Field::title);
    link.url = first(entries, Field::url);
    return link.title.empty() || link.url.empty() ? std::nullopt : std::optional<Submission>(std::move(link));
}

std::optional<Submission> to_event(const std::vector<Entry>& entries)
{
    const auto dates = read_clear_dates(first(entries, Field::dates));
    auto place = read_place(first(entries, Field::place));
    if (!dates || !place)
        return std::nullopt;
    Event event;
    event.dates = *dates;
    event.place = std::move(*place);
    event.organizers = pairs(entries, Field::organizer, Field::organizer_url);
    event.paid = std::any_of(entries.begin(), entries.end(), [](const Entry& e) { return e.field == Field::paid; });
    event.title = first(entries, Field::title);
    event.url = first(entries, Field::url);
    event.mirrors = pairs(entries, Field::mirror, Field::mirror_url);
    if (event.organizers.empty() || event.title.empty() || event.url.empty())
        return std::nullopt;
    return event;
}

std::optional<Submission> to_project_task(const std::vector<Entry>& entries)
{
    ProjectTask task{std::string(first(entries, Field::project)), std::string(first(entries, Field::title)),
                     std::string(first(entries, Field::url))};
    if (task.project.empty() || task.title.empty() || task.url.empty())
        return std::nullopt;
    return task;
}

std::optional<Submission> to_speaker_call(const std::vector<Entry>& entries)
{
    const auto closes = read_clear_dates(first(entries, Field::closes));
    const auto dates = read_clear_dates(first(entries, Field::dates));
    if (!closes || !dates)
        return std::nullopt;
    SpeakerCall call{std::string(first(entries, Field::title)), std::string(first(entries, Field::url)), closes->last,
                     std::string(first(entries, Field::venue)), *dates};
    if (call.name.empty() || call.url.empty() || call.venue.empty())
        return std::nullopt;
    return call;
}

std::string markdown_link(const Hyperlink& link)
{
    return link.url.empty() ? escape_title(link.text) : join("[", escape_title(link.text), "](", link.url, ")");
}

std::string thanks(const Hyperlink& suggester, bool self_suggested)
{
    if (self_suggested)
        return join("Thanks to ", markdown_link(suggester), " for the self-suggestion!");
    return join("Thanks to ", markdown_link(suggester), " for the suggestion!");
}

// "> " before every line, also the empty ones, so that the quote stays one.
std::string block_quote(std::string_view text)
{
    std::string out;
    for (std::string_view line : split(trim(text), '\n'))
        out += join(trim(line).empty() ? ">" : "> ", trim(line), "\n");
    return out;
}

// By the sound that the first letters mostly have; for others, as of acronyms, the article can be typed.
bool wants_an(std::string_view words) noexcept
{
    for (std::string_view start : {"one-", "one ", "eu", "ubi", "usa", "use", "usu", "uti"})
        if (starts_with_ignoring_case(words, start))
            return false;
    if (starts_with_ignoring_case(words, "uni"))  // "unicode" and "unified", but "uninitialised"
        return words.size() > 3 && std::string_view("adimns").find(to_lower(words[3])) != std::string_view::npos;
    return !words.empty() && std::string_view("aeiouAEIOU8").find(words.front()) != std::string_view::npos;
}

// The name of a crate and what it is, as the end of a sentence: an article and a period that were typed are enough.
std::string described(const CrateNomination& crate)
{
    const std::string link = markdown_link({crate.name, crate.url});
    std::string words{trim(crate.description)};
    if (words.find_first_not_of('.') == std::string::npos)
        return link + ".";
    const std::string_view end = words.ends_with('.') || words.ends_with("…") ? "" : ".";
    for (std::string_view typed : {"a ", "an ", "the ", "some ", "another ", "yet another ", "your "})
        if (starts_with_ignoring_case(words, typed)) {
            words.front() = to_lower(words.front());
            return join(link, ", ", words, end);
        }
    return join(link, wants_an(words) ? ", an " : ", a ", words, end);
}

std::string published_block(const CrateNomination& crate)
{
    return join("This week's crate is ", described(crate), "\n\n", thanks(crate.suggester, crate.self_suggested));
}

std::string published_block(const QuoteNomination& quote)
{
    return join(block_quote(quote.quote), "\n– ", markdown_link(quote.source), "\n\n",
                thanks(quote.suggester, quote.self_suggested));
}

}  // namespace

std::vector<Entry> entries(const Submission& submission)
{
    return std::visit([](const auto& value) { return to_entries(value); }, submission);
}

std::optional<Submission> submission(std::string_view text, const Item& item)
{
    switch (item.kind) {
    case Kind::link:
        return to_link(entries(text, item));
    case Kind::event:
        return to_event(entries(text, item));
    case Kind::project_task:
        return to_project_task(entries(text, item));
    case Kind::speaker_call:
        return to_speaker_call(entries(text, item));
    case Kind::unknown:
        break;
    }
    return std::nullopt;
}

std::vector<Submission> submissions(std::string_view text, std::string_view section)
{
    std::vector<Submission> found;
    for (const Item& item : parse(text, section))
        if (auto value = submission(text, item))
            found.push_back(std::move(*value));
    return found;
}

std::string format(const Submission& submission)
{
    if (const auto* crate = std::get_if<CrateNomination>(&submission))
        return published_block(*crate);
    if (const auto* quote = std::get_if<QuoteNomination>(&submission))
        return published_block(*quote);
    return compose(kind_of(submission), entries(submission)).text;
}

std::string forum_post(const Submission& submission)
{
    if (const auto* crate = std::get_if<CrateNomination>(&submission))
        return join("I'd like to suggest ", described(*crate),
                    crate->self_suggested ? " (I am one of its authors.)" : "");
    if (const auto* quote = std::get_if<QuoteNomination>(&submission))
        return join(block_quote(quote->quote), "\n– ", markdown_link(quote->source));
    return {};
}

}  // namespace twir
