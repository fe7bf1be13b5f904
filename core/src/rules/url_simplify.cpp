#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"## Updates from Rust Community\n\n* [A post](https://example.com/post?a=1&b=)\n",
     "## Updates from Rust Community\n\n* [A post](https://example.com/post?a=1)\n"},
};

void check(const DraftInspection& in, Report& report)
{
    for (const CiReport& found : in.ci.reports) {
        if (found.finding.kind != "simplify")
            continue;
        const std::string& address = found.finding.subjects[0];
        const std::string& simpler = found.finding.subjects[1];
        const std::string message = "CI rejects this spelling of the address; it wants “" + simpler + "”.";
        // Where the text is not the address itself (character references, escapes), the edit would be a guess.
        Diagnostic& diagnostic =
            slice(in.text(), found.span) == address
                ? report.add(found.span, message, "Write the address as CI wants it", {found.span, simpler})
                : report.add(found.span, message);
        diagnostic.ci = found.finding;
    }
}

}  // namespace

constinit const RuleDocs url_simplify_docs{
    .summary = "Addresses are spelled as the newsletter's CI spells them.",
    .why = "It rejects others: with doubled slashes, empty parameters, or characters encoded in another way.",
    .source = "The newsletter's CI",
    .examples = examples,
};

constinit const Rule url_simplify{
    .id = "url/simplify",
    .severity = Severity::error,
    .fix = Safety::unsafe,
    .check_draft = check,
};

}  // namespace twir
