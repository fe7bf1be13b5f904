#include "json.h"
#include "twir/rules.h"
#include "twir/text.h"
#include "twir_json.h"

namespace twir::json {

namespace {

std::string_view level(Severity severity) noexcept
{
    return severity == Severity::hint ? "note" : name(severity);
}

Json rules_of_tool()
{
    Json rules = Json::array();
    for (const Rule* rule : twir::rules())
        rules.push_back(Json{{"id", rule->id},
                             {"shortDescription", {{"text", docs_of(*rule).summary}}},
                             {"fullDescription", {{"text", docs_of(*rule).why}}},
                             {"defaultConfiguration", {{"level", level(rule->severity)}}}});
    return rules;
}

Json region(Span span, const LineIndex& lines)
{
    const Position begin = lines.position(span.begin);
    const Position end = lines.position(span.end);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json artifact(std::string_view file)
{
    return {{"uri", file}};
}

Json fix_of(const Fix& fix, std::string_view file, const LineIndex& lines)
{
    Json replacements = Json::array();
    for (const Edit& edit : fix.edits)
        replacements.push_back(
            Json{{"deletedRegion", region(edit.span, lines)}, {"insertedContent", {{"text", edit.text}}}});
    return {{"description", {{"text", fix.title}}},
            {"artifactChanges",
             Json::array({Json{{"artifactLocation", artifact(file)}, {"replacements", std::move(replacements)}}})}};
}

Json result(const Diagnostic& diagnostic, std::string_view file, const LineIndex& lines)
{
    Json out{
        {"ruleId", diagnostic.rule},
        {"level", level(diagnostic.severity)},
        {"message", {{"text", diagnostic.message}}},
        {"locations",
         Json::array({Json{{"physicalLocation",
                            {{"artifactLocation", artifact(file)}, {"region", region(diagnostic.span, lines)}}}}})}};
    if (diagnostic.fix)
        out["fixes"] = Json::array({fix_of(*diagnostic.fix, file, lines)});
    return out;
}

}  // namespace

struct Sarif::Log {
    std::string version;
    Json results = Json::array();
};

Sarif::Sarif(std::string_view version) : log_(new Log{std::string(version)}) {}
Sarif::~Sarif() = default;

void Sarif::add(std::string_view file, const LineIndex& lines, const std::vector<Diagnostic>& diagnostics)
{
    for (const Diagnostic& diagnostic : diagnostics)
        log_->results.push_back(result(diagnostic, file, lines));
}

std::string Sarif::write() const
{
    const Json driver{{"name", "twir-submit"}, {"version", log_->version}, {"rules", rules_of_tool()}};
    const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", log_->results}};
    return dump(Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                     {"version", "2.1.0"},
                     {"runs", Json::array({run})}},
                2);
}

}  // namespace twir::json
