// Any draft: findings lie in the text and in order, and linting a draft twice finds the same.
#include <algorithm>

#include "fuzz.h"
#include "twir/draft.h"
#include "twir/lint.h"

using namespace twir;

namespace {

bool is_same(const Diagnostic& a, const Diagnostic& b)
{
    return a.rule == b.rule && a.severity == b.severity && a.span == b.span && a.message == b.message && a.ci == b.ci;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    const Context context = fuzz::context();
    for (const Author author : {Author::editor, Author::contributor}) {
        const Linted linted = lint(text, context, author);
        fuzz::expect_within(text, linted.diagnostics);
        fuzz::expect(
            std::is_sorted(linted.diagnostics.begin(), linted.diagnostics.end(),
                           [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; }),
            "findings are in the order of their places");
        SeenLinks seen;
        fuzz::expect_within(text, seen.add("draft.md", LineIndex(text), linted.links));
        const std::vector<Diagnostic> again = lint(text, context, author).diagnostics;
        fuzz::expect(
            std::equal(again.begin(), again.end(), linted.diagnostics.begin(), linted.diagnostics.end(), is_same),
            "linting twice finds the same");
    }
    return 0;
}
