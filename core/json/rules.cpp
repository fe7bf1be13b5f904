// The rule table for readers and for programs.
#include "twir/rules.h"

#include "json.h"
#include "twir_json.h"

namespace twir::json {

namespace {

Json to_json(const Rule& rule)
{
    const RuleDocs& docs = docs_of(rule);
    Json examples = Json::array();
    for (const Example& example : docs.examples) {
        Json one{{"before", example.before}};
        if (!example.after.empty())
            one["after"] = example.after;
        examples.push_back(std::move(one));
    }
    Json out{{"id", rule.id}, {"severity", name(rule.severity)}};
    if (rule.fix)
        out["fix"] = name(*rule.fix);
    out["summary"] = docs.summary;
    out["why"] = docs.why;
    out["source"] = docs.source;
    out["examples"] = std::move(examples);
    return out;
}

// Four spaces make a code block, in which nothing needs escaping.
std::string indented(std::string_view text)
{
    std::string out = "    ";
    for (char c : text) {
        out.push_back(c);
        if (c == '\n')
            out += "    ";
    }
    return out;
}

std::string_view kind_of_fix(const Rule& rule)
{
    if (!rule.fix)
        return "reported only";
    return *rule.fix == Safety::safe ? "mended by itself" : "mended on request";
}

// What is said of a rule is plain text but for its code, and may tell of markup.
std::string plain(std::string_view text)
{
    std::string out;
    bool code = false;
    for (char c : text) {
        code = code != (c == '`');
        if (!code && (c == '[' || c == '<' || c == '*'))
            out.push_back('\\');
        out.push_back(c);
    }
    return out;
}

std::string to_markdown(const Rule& rule)
{
    const RuleDocs& docs = docs_of(rule);
    std::string out = "## " + std::string(rule.id) + "\n\n" + plain(docs.summary) + " " + plain(docs.why) + "\n\n*" +
                      std::string(name(rule.severity)) + ", " + std::string(kind_of_fix(rule)) +
                      ". Source: " + std::string(docs.source) + ".*\n";
    for (const Example& example : docs.examples) {
        out += "\n" + indented(example.before) + "\n";
        if (!example.after.empty())
            out += "\nbecomes\n\n" + indented(example.after) + "\n";
    }
    return out;
}

}  // namespace

std::string rules_json()
{
    Json out = Json::array();
    for (const Rule* rule : rules())
        out.push_back(to_json(*rule));
    return dump(out, 2);
}

std::string rules_markdown()
{
    std::string out = "# Rules\n\nWhat is checked, and what becomes of it. Made from the table in `core/src/rules` by\n"
                      "`twir-submit rules`; a test keeps it in step.\n";
    for (const Rule* rule : rules())
        out += "\n" + to_markdown(*rule);
    return out;
}

}  // namespace twir::json
