#include <algorithm>

#include "../normalize.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Rust in Mu\xCC\x88nchen](https://example.com/post)", "* [Rust in M\xC3\xBCnchen](https://example.com/post)"},
};

bool is_inside_character(std::string_view text, std::size_t at) noexcept
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// The one edit that turns `before` into `after`, as short as it can be.
Edit difference(std::string_view before, std::string_view after, std::size_t offset)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t same_start = 0;
    while (same_start < shorter && before[same_start] == after[same_start])
        ++same_start;
    while (is_inside_character(before, same_start) || is_inside_character(after, same_start))
        --same_start;
    std::size_t same_end = 0;
    while (same_end < shorter - same_start &&
           before[before.size() - same_end - 1] == after[after.size() - same_end - 1])
        ++same_end;
    while (is_inside_character(before, before.size() - same_end))
        --same_end;
    return {{offset + same_start, offset + before.size() - same_end},
            std::string(after.substr(same_start, after.size() - same_end - same_start))};
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.titles()) {
        const std::string_view title = in.source(part);
        if (is_nfc_quick(title))
            continue;
        const std::string composed = to_nfc(title);
        if (composed == title)
            continue;
        const Edit edit = difference(title, composed, part.span.begin);
        report.add(edit.span, "The title has letters and accents that are separate characters.",
                   "Write each letter with its accent as one character", {edit});
    }
}

}  // namespace

constinit const RuleDocs title_nfc_docs{
    .summary = "Titles are in Unicode's composed form (NFC).",
    .why = "“ü” and “u” with a mark above look the same, but searches tell them apart, and some fonts show them badly.",
    .source = "Unicode Standard Annex 15",
    .examples = examples,
};

constinit const Rule title_nfc{
    .id = "title/nfc",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::unicode_title,
};

}  // namespace twir
