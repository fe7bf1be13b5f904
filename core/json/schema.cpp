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

Json event_schema()
{
    const Json day{{"type", "string"}, {"format", "date"}};
    const Json attendance{{"enum", {"in-person", "online", "hybrid"}}};
    Json event = object(
        {"kind", "dates", "place", "organizers", "title", "url"},
        {{"kind", {{"const", "event"}}},
         {"dates", object({"first"}, {{"first", day}, {"last", day}})},
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
    const Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                      {"title", "Submissions to This Week in Rust, and what is said of them"},
                      {"$ref", "#/$defs/submission"},
                      {"$defs",
                       {{"submission", {{"oneOf", {{{"$ref", "#/$defs/link"}}, {{"$ref", "#/$defs/event"}}}}}},
                        {"link", link_schema()},
                        {"event", event_schema()},
                        {"diagnostic", diagnostic_schema()},
                        {"fix", fix_schema()}}}};
    return dump(schema, 2);
}

}  // namespace twir::json
