#include "../chars.h"
#include "../charset.h"
#include "reread.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Rust in NÃ¼rnberg â€“ letâ€™s meet](https://example.com/post)",
     "* [Rust in Nürnberg – let’s meet](https://example.com/post)"},
    {"* [Rust in N√ºrnberg ‚Äì let‚Äôs meet](https://example.com/post)",
     "* [Rust in Nürnberg – let’s meet](https://example.com/post)"},
};

// The whole item, of whatever kind: its bullet may be spoilt, and then it is not recognised before it is mended.
void check(const Inspection& in, Report& report)
{
    auto found = recover_charset(in.source(in.item.span));
    if (!found)
        return;
    const Edit& first = found->edits.front();
    const std::string example = join(quoted(slice(in.source(in.item.span), first.span)),
                                     found->certain ? " was " : " may have been ", quoted(first.text));
    std::vector<Edit> edits = restoring_edits(in, std::move(found->edits));
    const Span span{edits.front().span.begin, edits.back().span.end};
    Diagnostic& diagnostic =
        report.add(span, join("This text was decoded as ", found->charset, " instead of UTF-8: ", example, "."),
                   "Restore the characters", std::move(edits));
    if (!found->certain) {
        diagnostic.severity = Severity::hint;
        diagnostic.fix->safety = Safety::unsafe;
    }
}

}  // namespace

constinit const RuleDocs item_charset_docs{
    .summary = "Text is UTF-8, and was never taken for anything else.",
    .why = "Programs that take the bytes of “ü” for two characters of another charset show “Ã¼” or “√º”.",
    .source = "Unicode, and what people paste",
    .examples = examples,
};

constinit const Rule item_charset{
    .id = "item/charset",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::joined_unicode,
};

}  // namespace twir
