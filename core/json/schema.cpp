#include "json.h"
#include "twir_json.h"

namespace twir::json {

namespace {

Json text(const char* description)
{
    return {{"type", "string"}, {"description", description}};
}

Json object(std::initializer_list<const char*> required, Json properties)
{
    Json out{{"type", "object"}, {"properties", std::move(properties)}, {"required", Json::array()}};
    for (const char* key : required)
        out["required"].push_back(key);
    return out;
}

Json array_of(Json items)
{
    return {{"type", "array"}, {"items", std::move(items)}};
}

Json link_schema()
{
    return object({"kind", "title", "url"},
                  {{"kind", {{"const", "link"}}},
                   {"prefixes", array_of(text("without brackets: a language code, video, audio, series"))},
                   {"title", text("what a reader shall see; `code` between backticks")},
                   {"url", text("absolute address")}});
}

Json day_schema()
{
    return {{"type", "string"}, {"format", "date"}};
}

Json dates_schema()
{
    return object({"first"}, {{"first", day_schema()}, {"last", day_schema()}});
}

Json person_schema()
{
    return object({"name"}, {{"name", text("who, or who on where")}, {"url", text("of the post")}});
}

Json project_task_schema()
{
    return object({"kind", "project", "title", "url"}, {{"kind", {{"const", "project-task"}}},
                                                        {"project", text("whose task it is")},
                                                        {"title", text("of the issue")},
                                                        {"url", text("of the issue")}});
}

Json speaker_call_schema()
{
    return object({"kind", "name", "url", "closes", "venue", "dates"},
                  {{"kind", {{"const", "speaker-call"}}},
                   {"name", text("of the conference")},
                   {"url", text("of the call")},
                   {"closes", day_schema()},
                   {"venue", text("City, Country in words, or online")},
                   {"dates", dates_schema()}});
}

Json crate_nomination_schema()
{
    return object({"kind", "name", "url", "description", "suggester"},
                  {{"kind", {{"const", "crate-nomination"}}},
                   {"name", text("of the crate")},
                   {"url", text("of the crate's page")},
                   {"description", text("completes “…, a”: crate for walking folders")},
                   {"suggester", person_schema()},
                   {"selfSuggested", {{"type", "boolean"}}}});
}

Json quote_nomination_schema()
{
    return object({"kind", "quote", "source", "suggester"}, {{"kind", {{"const", "quote-nomination"}}},
                                                             {"quote", text("word for word")},
                                                             {"source", person_schema()},
                                                             {"suggester", person_schema()},
                                                             {"selfSuggested", {{"type", "boolean"}}}});
}

Json event_schema()
{
    const Json attendance{{"enum", {"in-person", "online", "hybrid"}}};
    Json event = object(
        {"kind", "dates", "place", "organizers", "title", "url"},
        {{"kind", {{"const", "event"}}},
         {"dates", dates_schema()},
         {"place", object({}, {{"attendance", attendance},
                               {"city", text("as the organizer spells it; empty for a place that is only virtual")},
                               {"subdivision", text("state or province code: US, Canada, Australia")},
                               {"country", text("ISO 3166-1 alpha-2 code, UK for the United Kingdom")}})},
         {"organizers",
          array_of(object({"name", "url"}, {{"name", text("of the group")}, {"url", text("of its page")}}))},
         {"paid", {{"type", "boolean"}, {"description", "whether it costs money"}}},
         {"title", text("what a reader shall see; `code` between backticks")},
         {"url", text("absolute address")},
         {"mirrors",
          array_of(object({"title", "url"}, {{"title", text("of the further link")}, {"url", text("its address")}}))}});
    event["properties"]["organizers"]["minItems"] = 1;
    return event;
}

Json fix_schema()
{
    const Json offset{{"type", "integer"}, {"minimum", 0}, {"description", "byte offset in UTF-8"}};
    return object({"title", "safety", "edits"},
                  {{"title", text("what the fix does")},
                   {"safety", {{"enum", {"safe", "unsafe"}}}},
                   {"edits", array_of(object({"begin", "end", "text"},
                                             {{"begin", offset}, {"end", offset}, {"text", text("replacement")}}))}});
}

Json diagnostic_schema()
{
    const Json count{{"type", "integer"}, {"minimum", 1}, {"description", "from 1; columns in code points"}};
    Json ci = array_of({{"type", "string"}});
    ci["minItems"] = 1;
    ci["description"] = "what the newsletter's CI would report: kind, then subjects";
    return object({"rule", "severity", "message", "line", "column", "endLine", "endColumn"},
                  {{"rule", text("stable id: group/name")},
                   {"severity", {{"enum", {"error", "warning", "hint"}}}},
                   {"message", text("what is wrong and what to do")},
                   {"line", count},
                   {"column", count},
                   {"endLine", count},
                   {"endColumn", count},
                   {"fix", {{"$ref", "#/$defs/fix"}}},
                   {"ci", std::move(ci)}});
}

}  // namespace

std::string schema()
{
    Json references = Json::array();
    for (const char* kind : {"link", "event", "project-task", "speaker-call", "crate-nomination", "quote-nomination"})
        references.push_back(Json{{"$ref", std::string("#/$defs/") + kind}});
    const Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                      {"title", "Submissions to This Week in Rust, and what is said of them"},
                      {"$ref", "#/$defs/submission"},
                      {"$defs",
                       {{"submission", {{"oneOf", references}}},
                        {"link", link_schema()},
                        {"event", event_schema()},
                        {"project-task", project_task_schema()},
                        {"speaker-call", speaker_call_schema()},
                        {"crate-nomination", crate_nomination_schema()},
                        {"quote-nomination", quote_nomination_schema()},
                        {"diagnostic", diagnostic_schema()},
                        {"fix", fix_schema()}}}};
    return dump(schema, 2);
}

}  // namespace twir::json
