#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A\xE2\x80\x8B post](https://example.com/post)", "* [A post](https://example.com/post)"},
};

// Control characters, zero-width ones and those that override the direction of text. Joiners stay: scripts
// and emoji are written with them. Direction marks stay: right-to-left titles need them.
bool is_unwanted(char32_t c) noexcept
{
    const bool control = (c < 0x20 && !is_white_space(c)) || (c >= 0x7F && c <= 0x9F && c != 0x85);
    const bool zero_width = c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD;
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || zero_width || direction || (c >= 0xFFF9 && c <= 0xFFFB);
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.titles()) {
        const std::string_view title = in.source(part);
        std::vector<Edit> edits;
        for (std::size_t i = 0; i < title.size();) {
            const CodePoint c = decode(title, i);
            if (is_unwanted(c.value))
                edits.push_back({{part.span.begin + i, part.span.begin + c.next}, {}});
            i = c.next;
        }
        if (edits.empty())
            continue;
        const Span first = edits.front().span;
        report.add(first, "The title holds characters that cannot be seen.", "Remove the invisible characters",
                   std::move(edits));
    }
}

}  // namespace

constinit const RuleDocs title_invisible_docs{
    .summary = "Titles hold no control, zero-width or direction-override characters.",
    .why = "They come from copying, break searches, and can make a text show as another one.",
    .source = "Unicode Technical Report 36",
    .examples = examples,
};

constinit const Rule title_invisible{
    .id = "title/invisible",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::control_in_title | trait::unicode_title,
};

}  // namespace twir
