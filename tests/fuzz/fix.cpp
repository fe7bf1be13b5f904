// Whatever is pasted: fixes converge, and what the parser understands of the house form is written back as it was.
#include "twir/fix.h"

#include <algorithm>

#include "fuzz.h"
#include "twir/item.h"

using namespace twir;

namespace {

bool is_in_house_form(const std::string& item, const Context& context)
{
    const std::vector<Diagnostic> found = check(item, context);
    return std::none_of(found.begin(), found.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::error || diagnostic.fix;
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    const Context context = fuzz::context();
    fuzz::expect_within(text, check(text, context));
    for (const Safety safety : {Safety::safe, Safety::unsafe}) {
        const Mended mended = mend(text, context, safety);
        fuzz::expect_within(text, mended.diagnostics);
        fuzz::expect_within(mended.text, mended.remaining);
        const Mended again = mend(mended.text, context, safety);
        fuzz::expect(again.text == mended.text || !fuzz::is_utf8(text), "what is mended stays as it is", mended.text,
                     again.text);
    }
    for (const Item& item : parse(text)) {
        for (const Part& part : item.parts)
            fuzz::expect(part.span.begin <= part.span.end && part.span.end <= text.size(), "parts lie in the text");
        const auto value = submission(text, item);
        if (!value)
            continue;
        const std::string written = format(*value);
        Context there = context;
        there.section = item.section;
        if (!is_in_house_form(written, there))
            continue;
        const std::vector<Item> read = parse(written, item.section);
        const auto same = read.size() == 1 ? submission(written, read.front()) : std::nullopt;
        if (same && fuzz::is_utf8(text))
            fuzz::expect(format(*same) == written, "format∘parse is idempotent", written, format(*same));
    }
    return 0;
}
