#include "../chat_export.h"
#include "reread.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Rust \\& AI \\- a panel \\(online\\)](https://example.com/post)",
     "* [Rust & AI - a panel (online)](https://example.com/post)"},
};

// The whole item, of whatever kind: with backslashes in its date, an event is not recognised as one.
void check(const Inspection& in, Report& report)
{
    auto edits = unescape_chat_export(in.source(in.item.span));
    if (edits.empty())
        return;
    edits = restoring_edits(in, std::move(edits));
    const Span span{edits.front().span.begin, edits.back().span.end};
    report.add(span, "A chat program has put backslashes before signs that need none. Some of them would show.",
               "Remove the needless backslashes", std::move(edits));
}

}  // namespace

constinit const RuleDocs item_chat_escapes_docs{
    .summary = "Only signs that markdown takes for its own have a backslash before them.",
    .why = "Dates and places with backslashes are not recognised, and Python-Markdown shows many of them.",
    .source = "What people paste",
    .examples = examples,
};

constinit const Rule item_chat_escapes{
    .id = "item/chat-escapes",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::backslash,
};

}  // namespace twir
