#include "json/import.h"

#include <algorithm>
#include <array>
#include <utility>

#include "json.h"
#include "to_json.h"
#include "twir/issue.h"
#include "twir/item.h"
#include "twir/paste.h"
#include "twir/text.h"

namespace twir::json {

namespace {

Imported with_notes(std::vector<SourceEvent> events, std::vector<Diagnostic> notes, const ImportOptions& options)
{
    Imported out = understand(std::move(events), options);
    out.diagnostics.insert(out.diagnostics.begin(), notes.begin(), notes.end());
    return out;
}

Diagnostic no_event(std::string_view text, std::string message)
{
    return {"import/no-event", Severity::error, {0, text.size()}, std::move(message), {}, {}};
}

Imported import_json_ld(std::string_view text, const ImportOptions& options)
{
    std::vector<Diagnostic> notes;
    auto events = read_json_ld(text, {}, 0, notes);
    const bool silent = std::none_of(notes.begin(), notes.end(), [](auto& n) { return n.rule == "import/date"; });
    if (events.empty() && silent)
        notes.push_back(no_event(text, "There is no schema.org event in this JSON."));
    return with_notes(std::move(events), std::move(notes), options);
}

Imported import_page(std::string_view text, const ImportOptions& options)
{
    const PageHead head = read_page_head(text);
    std::vector<Diagnostic> notes;
    std::vector<SourceEvent> events;
    for (const Span& script : head.json_ld) {
        auto more = read_json_ld(slice(text, script), head.url, script.begin, notes);
        events.insert(events.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    const bool any = !events.empty();
    if (!any)
        notes.push_back(no_event(text, "The page says nothing of an event that can be read (schema.org's JSON-LD)."));
    Imported out = with_notes(std::move(events), std::move(notes), options);
    if (!any && !(head.title.empty() && head.url.empty()))
        out.page = Link{{}, head.title, head.url};
    return out;
}

ImportKind kind_of(std::string_view text)
{
    if (is_icalendar(text))
        return ImportKind::icalendar;
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const char begin = first == std::string_view::npos ? '\0' : text[first];
    return begin == '{' || begin == '[' ? ImportKind::json_ld : ImportKind::html;
}

// Empty for what is missing or no string.
std::string string_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// "2026-03-04T19:00"
std::string to_text(WallTime wall)
{
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::hh_mm_ss time(wall - day);
    const auto two = [](auto count) { return (count < 10 ? "0" : "") + std::to_string(count); };
    return to_iso(Date{day}) + "T" + two(time.hours().count()) + ":" + two(time.minutes().count());
}

// Member by member: lists of initializers are copied, at each level once more.
Json event_to_json(const ImportedEvent& event, const LineIndex& lines)
{
    const Issue issue = first_issue_listing(event.event.dates.first);
    Json out;
    out["submission"] = to_json(Submission(event.event));
    out["item"] = format(event.event);
    out["status"] = twir::name(event.status);
    out["recurring"] = event.recurring;
    if (event.times) {
        Json& times = out["times"];
        times["begin"] = to_text(event.times->begin);
        times["end"] = to_text(event.times->end);
        times["zone"] = event.times->zone;
    }
    Json& in = out["issue"];
    in["number"] = issue.number;
    in["date"] = to_iso(issue.date);
    in["opens"] = to_iso(draft_opens(issue));
    Json& source = out["source"];
    source["begin"] = event.source.begin;
    source["end"] = event.source.end;
    out["diagnostics"] = to_json(event.diagnostics, lines);
    return out;
}

}  // namespace

std::optional<ImportKind> find_import_kind(std::string_view name) noexcept
{
    constexpr std::array<std::pair<std::string_view, ImportKind>, 4> kinds{{{"auto", ImportKind::automatic},
                                                                            {"ics", ImportKind::icalendar},
                                                                            {"jsonld", ImportKind::json_ld},
                                                                            {"html", ImportKind::html}}};
    for (const auto& [known, kind] : kinds)
        if (known == name)
            return kind;
    return std::nullopt;
}

Imported import(std::string_view text, ImportKind kind, const ImportOptions& options)
{
    switch (kind == ImportKind::automatic ? kind_of(text) : kind) {
    case ImportKind::icalendar:
        return import_icalendar(text, options);
    case ImportKind::json_ld:
        return import_json_ld(text, options);
    default:
        return import_page(text, options);
    }
}

std::string write(const Imported& imported, std::string_view text)
{
    const LineIndex lines(text);
    std::string out = R"({"events":[)";
    for (const ImportedEvent& event : imported.events) {
        out += out.ends_with('[') ? "" : ",";
        out += dump(event_to_json(event, lines));
    }
    out += "],";
    Json rest;
    if (imported.page) {
        rest["page"]["title"] = imported.page->title;
        rest["page"]["url"] = imported.page->url;
    }
    rest["diagnostics"] = to_json(imported.diagnostics, lines);
    return out + dump(rest).substr(1);
}

std::string import_as_json(std::string_view text, std::string_view request, const PlaceTable& places,
                           const ZoneTable& zones)
{
    const Json object = parse(request);
    if (!object.is_object())
        return write_error({}, "the options are no JSON object");
    const auto word = [&object](const char* key) { return string_at(object, key); };
    const auto kind = find_import_kind(object.contains("kind") ? word("kind") : "auto");
    if (!kind)
        return write_error({}, "“kind” has to be “auto”, “ics”, “jsonld” or “html”");
    const auto today = parse_iso_date(word("today"));
    if (!today)
        return write_error({}, "“today” has to be a day, as YYYY-MM-DD");
    const auto until = parse_iso_date(word("until"));
    if (!until && object.contains("until"))
        return write_error({}, "“until” has to be a day, as YYYY-MM-DD");
    const std::string zone = word("zone");
    ImportOptions options{*today, places, zones, until, zone, read_place(word("home")), {}};
    if (const auto found = object.find("organizer"); found != object.end() && found->is_object())
        options.organizer = Hyperlink{string_at(*found, "name"), string_at(*found, "url")};
    return write(import(text, *kind, options), text);
}

}  // namespace twir::json
