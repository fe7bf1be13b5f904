#include "json.h"
#include "to_json.h"
#include "twir/text.h"
#include "twir_json.h"

namespace twir::json {

namespace {

Json to_json(const DateRange& dates)
{
    return {{"first", to_iso(dates.first)}, {"last", to_iso(dates.last)}};
}

Json to_json(const Hyperlink& link, const char* text_key)
{
    return {{text_key, link.text}, {"url", link.url}};
}

Json to_json(const std::vector<Hyperlink>& links, const char* text_key)
{
    Json array = Json::array();
    for (const Hyperlink& link : links)
        array.push_back(to_json(link, text_key));
    return array;
}

std::string_view name(Attendance attendance)
{
    switch (attendance) {
    case Attendance::online:
        return "online";
    case Attendance::hybrid:
        return "hybrid";
    case Attendance::in_person:
        break;
    }
    return "in-person";
}

Json to_json(const Link& link)
{
    return {{"kind", "link"}, {"prefixes", link.prefixes}, {"title", link.title}, {"url", link.url}};
}

// Member by member, as there may be thousands: lists of initializers are copied, at each level once more.
Json to_json(const Event& event)
{
    Json out;
    out["kind"] = "event";
    out["dates"] = to_json(event.dates);
    Json& place = out["place"];
    place["attendance"] = name(event.place.attendance);
    place["city"] = event.place.city;
    place["subdivision"] = event.place.subdivision;
    place["country"] = event.place.country;
    out["organizers"] = to_json(event.organizers, "name");
    out["paid"] = event.paid;
    out["title"] = event.title;
    out["url"] = event.url;
    out["mirrors"] = to_json(event.mirrors, "title");
    return out;
}

Json to_json(const ProjectTask& task)
{
    return {{"kind", "project-task"}, {"project", task.project}, {"title", task.title}, {"url", task.url}};
}

Json to_json(const SpeakerCall& call)
{
    return {{"kind", "speaker-call"},        {"name", call.name},   {"url", call.url},
            {"closes", to_iso(call.closes)}, {"venue", call.venue}, {"dates", to_json(call.dates)}};
}

Json to_json(const CrateNomination& crate)
{
    return {{"kind", "crate-nomination"},
            {"name", crate.name},
            {"url", crate.url},
            {"description", crate.description},
            {"suggester", to_json(crate.suggester, "name")},
            {"selfSuggested", crate.self_suggested}};
}

Json to_json(const QuoteNomination& quote)
{
    return {{"kind", "quote-nomination"},
            {"quote", quote.quote},
            {"source", to_json(quote.source, "name")},
            {"suggester", to_json(quote.suggester, "name")},
            {"selfSuggested", quote.self_suggested}};
}

Json to_json(const std::vector<Edit>& edits)
{
    Json out = Json::array();
    for (const Edit& edit : edits)
        out.push_back(Json{{"begin", edit.span.begin}, {"end", edit.span.end}, {"text", edit.text}});
    return out;
}

Json to_json(const Fix& fix)
{
    return {{"title", fix.title}, {"safety", twir::name(fix.safety)}, {"edits", to_json(fix.edits)}};
}

Json to_json(const Diagnostic& diagnostic, const LineIndex& lines)
{
    const Position begin = lines.position(diagnostic.span.begin);
    const Position end = lines.position(diagnostic.span.end);
    Json out{{"rule", diagnostic.rule},       {"severity", twir::name(diagnostic.severity)},
             {"message", diagnostic.message}, {"line", begin.line},
             {"column", begin.column},        {"endLine", end.line},
             {"endColumn", end.column}};
    if (diagnostic.fix)
        out["fix"] = to_json(*diagnostic.fix);
    if (diagnostic.ci) {
        Json finding = Json::array({diagnostic.ci->kind});
        for (const std::string& subject : diagnostic.ci->subjects)
            finding.push_back(subject);
        out["ci"] = std::move(finding);
    }
    return out;
}

Json with_id(std::string_view id)
{
    Json out = Json::object();
    if (!id.empty())
        out["id"] = parse(id);
    return out;
}

}  // namespace

Json to_json(const Submission& submission)
{
    return std::visit([](const auto& value) { return to_json(value); }, submission);
}

Json to_json(const std::vector<Diagnostic>& diagnostics, const LineIndex& lines)
{
    Json out = Json::array();
    for (const Diagnostic& diagnostic : diagnostics)
        out.push_back(to_json(diagnostic, lines));
    return out;
}

std::string write(const Submission& submission)
{
    return dump(to_json(submission));
}

std::string write(const FixReply& reply)
{
    Json out = with_id(reply.id);
    out["text"] = reply.text;
    if (reply.section)
        out["section"] = *reply.section;
    if (reply.many) {
        out["submissions"] = Json::array();
        for (const Submission& submission : reply.submissions)
            out["submissions"].push_back(to_json(submission));
    } else if (reply.submissions.size() == 1) {
        out["submission"] = to_json(reply.submissions.front());
    }
    out["diagnostics"] = to_json(reply.diagnostics, LineIndex(reply.original));
    return dump(out);
}

std::string write_text(std::string_view id, std::string_view text)
{
    Json out = with_id(id);
    out["text"] = text;
    return dump(out);
}

std::string write_lint(std::string_view file, const LineIndex& lines, const std::vector<Diagnostic>& diagnostics)
{
    return dump(Json{{"file", file}, {"diagnostics", to_json(diagnostics, lines)}});
}

std::string write_placement(std::string_view file, const Placement& placement)
{
    Json out{{"file", file}, {"placed", placement.placed()}};
    if (placement.refused) {
        out["refusal"] = twir::name(*placement.refused);
        out["message"] = placement.message;
        return dump(out);
    }
    out["insertions"] = Json::array();
    for (const Insertion& insertion : placement.insertions)
        out["insertions"].push_back(Json{{"heading", insertion.heading},
                                         {"newHeading", insertion.new_heading},
                                         {"line", insertion.line},
                                         {"text", slice(placement.text, insertion.span)},
                                         {"before", insertion.line_before},
                                         {"after", insertion.line_after}});
    out["edits"] = to_json(placement.edits);
    return dump(out);
}

std::string write_error(std::string_view id, std::string_view error)
{
    Json out = with_id(id);
    out["error"] = error;
    return dump(out);
}

}  // namespace twir::json
