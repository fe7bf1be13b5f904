// Any title: what is written renders as what was meant.
#include "fuzz.h"
#include "twir/markdown.h"
#include "twir/text.h"

using namespace twir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view title = fuzz::as_text(data, size);
    static_cast<void>(title_text(title));
    for (const Emphasis around : {Emphasis::none, Emphasis::bold}) {
        const std::string markdown = escape_title(title, around);
        fuzz::expect(markdown.find('\n') == std::string::npos, "a title has one line", markdown);
        const std::string meant = title_text(markdown);
        fuzz::expect(escape_title(meant, around) == escape_title(title_text(escape_title(meant, around)), around),
                     "escaping is idempotent", markdown, escape_title(meant, around));
    }
    return 0;
}
