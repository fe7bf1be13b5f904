#include <algorithm>
#include <array>

#include "json.h"
#include "json_ld_schedule.h"
#include "json_ld_values.h"
#include "json_ld_venue.h"
#include "twir/text.h"
#include "twir/url.h"
#include "json/import.h"

namespace twir::json {

namespace {

bool is_event(const Json& node)
{
    constexpr std::array<std::string_view, 5> ends{"Event", "EventSeries", "Hackathon", "Festival", "CourseInstance"};
    return std::any_of(ends.begin(), ends.end(), [&node](auto end) { return has_type(node, end); });
}

// --- What an event says of itself ----------------------------------------------------------------------------------------------

std::optional<double> price_of(const Json& offer)
{
    for (const char* key : {"price", "lowPrice"}) {
        const Json* price = find(offer, key);
        if (price != nullptr && price->is_number())
            return price->get<double>();
        if (price == nullptr || !price->is_string())
            continue;
        // "0", "0.00", "12,50", "€12": whether it is nothing is all that counts.
        const auto& text = price->get_ref<const std::string&>();
        const bool costs = std::any_of(text.begin(), text.end(), [](char c) { return c >= '1' && c <= '9'; });
        return costs ? 1.0 : 0.0;
    }
    std::optional<double> specified;
    for_each(find(offer, "priceSpecification"), [&](const Json& one) {
        if (const Json* price = find(one, "price"); !specified && price != nullptr)
            specified = price_of(Json{{"price", *price}});
    });
    return specified;
}

// Paid is what nobody gets in to for nothing.
bool is_paid(const Json& event)
{
    const Json* free = find(event, "isAccessibleForFree");
    if (free != nullptr && free->is_boolean())
        return !free->get<bool>();
    const std::string said(local_name(text_of(free)));  // "True", "https://schema.org/False"
    if (said == "True" || said == "true")
        return false;
    if (said == "False" || said == "false")
        return true;
    bool any = false;
    bool all = true;
    for_each(find(event, "offers"), [&](const Json& offer) {
        if (const auto price = price_of(offer)) {
            any = true;
            all = all && *price > 0;
        }
    });
    return any && all;
}

EventStatus read_status(const Json& event)
{
    const std::string status(local_name(text_of(event, "eventStatus")));
    if (status == "EventCancelled")
        return EventStatus::cancelled;
    return status == "EventPostponed" ? EventStatus::postponed : EventStatus::confirmed;
}

// An address of the event, completed by the page's where it is relative.
std::string url_of(const Json& node, std::string_view page)
{
    std::string url = text_of(node, "url");
    if (const Json* object = find(node, "url"); url.empty() && object != nullptr)
        url = text_of(*object, "@id");
    if (url.empty() && is_web_url(text_of(node, "@id")))
        url = text_of(node, "@id");
    const UrlComponents parts = split_url(page);
    if (url.starts_with('/') && !url.starts_with("//") && parts.has_authority)
        url = std::string(page.substr(0, parts.path.begin)) + url;
    return url;
}

std::vector<Hyperlink> read_organizers(const Json& event, std::string_view page, const Nodes& nodes)
{
    std::vector<Hyperlink> out;
    constexpr std::size_t most = 8;
    for_each(find(event, "organizer"), [&](const Json& named) {
        const Json& one = nodes.meant_by(named);
        if (out.size() < most)
            out.push_back(one.is_string() ? Hyperlink{text_of(&one), {}}
                                          : Hyperlink{text_of(one, "name"), url_of(one, page)});
    });
    return out;
}

// --- Finding events ----------------------------------------------------------------------------------------

class Finder {
public:
    Finder(std::string_view page, Span span, const Nodes& nodes, std::vector<Diagnostic>& diagnostics)
        : page_(page),
          span_(span),
          nodes_(nodes),
          diagnostics_(diagnostics)
    {
    }

    void walk(const Json& node, int depth = 0)
    {
        constexpr int deepest = 64;
        if (depth > deepest || !(node.is_object() || node.is_array()))
            return;
        if (node.is_object() && is_event(node) && take(node, depth))
            return;
        for (const Json& child : node)
            walk(child, depth + 1);
    }

    std::vector<SourceEvent> found;

private:
    void say(std::string_view rule, Severity severity, std::string message)
    {
        diagnostics_.push_back({rule, severity, span_, std::move(message), {}, {}});
    }

    // Whether the event counts itself; otherwise those within it do.
    bool take(const Json& node, int depth)
    {
        const auto begin = read_time(text_of(node, "startDate"));
        const auto end = read_time(text_of(node, "endDate"));
        const Json* parts = find(node, "subEvent");
        parts = parts != nullptr ? parts : find(node, "subEvents");
        constexpr std::chrono::days longest_event(21);
        const bool series = has_type(node, "EventSeries") || !begin || (end && end->wall - begin->wall > longest_event);
        if (series && parts != nullptr) {
            const std::size_t before = found.size();
            walk(*parts, depth + 1);
            inherit(node, before);
            if (found.size() > before)
                return true;
        }
        if (const Json* schedule = find(node, "eventSchedule");
            schedule != nullptr && repeat(node, *schedule, begin, end))
            return true;
        if (!begin) {
            say("import/date", Severity::error,
                "“" + text_of(node, "name") + "” has no readable date (startDate) and was left out.");
            return true;
        }
        add(node, *begin, end);
        return true;
    }

    // What the dates of a series leave out is as in the series.
    void inherit(const Json& series, std::size_t from)
    {
        for (std::size_t i = from; i < found.size(); ++i) {
            found[i].recurring = true;
            if (found[i].title.empty())
                found[i].title = text_of(series, "name");
            if (found[i].organizers.empty())
                found[i].organizers = read_organizers(series, page_, nodes_);
        }
    }

    // Whether the schedules of an event give dates.
    bool repeat(const Json& node, const Json& schedules, const std::optional<SourceTime>& begin,
                const std::optional<SourceTime>& end)
    {
        bool any = false;
        for_each(&schedules, [&](const Json& one) {
            auto schedule = read_schedule(one, begin, end);
            if (!schedule)
                return;
            any = true;
            add(node, schedule->begin, schedule->end, std::move(schedule->series));
        });
        return any;
    }

    void add(const Json& node, const SourceTime& begin, const std::optional<SourceTime>& end,
             std::optional<SourceSeries> series = {})
    {
        SourceEvent event;
        event.recurring = series.has_value();
        event.series = std::move(series);
        event.source = span_;
        event.title = text_of(node, "name");
        event.url = url_of(node, page_);
        if (event.url.empty())
            event.url = page_;
        event.begin = begin;
        event.end = end;
        // Here the last day is part of the event (schema.org/endDate).
        if (end && end->whole_day)
            event.end->wall += std::chrono::days(1);
        if (event.end && event.begin.whole_day != event.end->whole_day)
            event.begin.whole_day = event.end->whole_day = true;
        const Venue venue = read_venue(node, nodes_);
        event.location = venue.address;
        event.place = venue.place;
        event.attendance = venue.attendance;
        if (venue.has_more)
            event.diagnostics.push_back({"import/place",
                                         Severity::warning,
                                         span_,
                                         "The event names several places; the first was taken: check it.",
                                         {},
                                         {}});
        event.organizers = read_organizers(node, page_, nodes_);
        event.paid = is_paid(node);
        event.status = read_status(node);
        // Pages repeat an event right away, if at all.
        constexpr std::size_t most_compared = 8;
        const auto recent = found.end() - static_cast<std::ptrdiff_t>(std::min(found.size(), most_compared));
        const bool known = std::any_of(recent, found.end(), [&event](const SourceEvent& other) {
            return other.title == event.title && other.url == event.url && other.begin.wall == event.begin.wall &&
                   !event.series;
        });
        if (!known)
            found.push_back(std::move(event));
    }

    std::string_view page_;
    Span span_;
    const Nodes& nodes_;
    std::vector<Diagnostic>& diagnostics_;
};

// What some pages put around JSON (comments, CDATA, a semicolon) and into it (line breaks in strings, commas behind the last
// of several) left out.
std::string mended(std::string_view text)
{
    // A page is read as one, by what its scripts say they are: not from its first bracket to its last.
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text.substr(first).starts_with("<") && !text.substr(first).starts_with("<!"))
        return {};
    const std::size_t begin = std::min(text.find_first_of("{["), text.size());
    const std::size_t end = text.find_last_of("}]");
    text = text.substr(begin, end == std::string_view::npos || end < begin ? 0 : end + 1 - begin);
    // "<![CDATA[" has brackets of its own.
    if (text.starts_with("[CDATA["))
        return mended(
            text.substr(std::string_view("[CDATA[").size(), text.find("]]") - std::string_view("[CDATA[").size()));
    std::string out;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string && c == '\\' && at + 1 < text.size()) {
            out += c;
            out += text[++at];
            continue;
        }
        if (c == '"')
            in_string = !in_string;
        const std::size_t next =
            c == ',' && !in_string ? text.find_first_not_of(" \t\r\n", at + 1) : std::string_view::npos;
        if (next != std::string_view::npos && (text[next] == '}' || text[next] == ']'))
            continue;
        out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return out;
}

Json parse_leniently(std::string_view text)
{
    Json parsed = parse(text);
    return parsed.is_discarded() ? parse(to_valid_utf8(mended(text))) : parsed;
}

}  // namespace

std::vector<SourceEvent> read_json_ld(std::string_view text, std::string_view page, std::size_t at,
                                      std::vector<Diagnostic>& diagnostics)
{
    const Span span{at, at + text.size()};
    const Json parsed = parse_leniently(text);
    if (parsed.is_discarded()) {
        diagnostics.push_back({"import/json", Severity::warning, span, "This is not JSON that can be read.", {}, {}});
        return {};
    }
    const Nodes nodes(parsed);
    Finder finder(page, span, nodes, diagnostics);
    finder.walk(parsed);
    return std::move(finder.found);
}

}  // namespace twir::json
