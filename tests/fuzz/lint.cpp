// Any draft: findings lie in the text and in order, and linting a draft twice finds the same.
#include <algorithm>

#include "fuzz.h"
#include "twir/draft.h"
#include "twir/lint.h"

using namespace twir;

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
        fuzz::expect(lint(text, context, author).diagnostics.size() == linted.diagnostics.size(),
                     "linting twice finds the same");
    }
    return 0;
}
