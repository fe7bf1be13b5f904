#include <algorithm>
#include <vector>

#include "../title_pieces.h"
#include "rule.h"
#include "shown_title.h"
#include "twir/markdown.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [Why Vec<T> grows](https://example.com/post)", "* [Why Vec&lt;T> grows](https://example.com/post)"},
    {"* [Half] a title](https://example.com/post)", "* [Half\\] a title](https://example.com/post)"},
};

// Whether a title's text has other code spans than its markdown: stray backticks that are escaped there pair in it. Where
// nothing but backticks behind backslashes stands there, code is what they are for.
bool mistakes_code(std::string_view text, std::string_view markdown)
{
    const auto code_of = [](std::string_view title, bool is_markdown) {
        std::vector<TitlePiece> pieces = title_pieces(title, is_markdown);
        std::erase_if(pieces, [](const TitlePiece& piece) { return !piece.code; });
        return pieces;
    };
    const std::vector<TitlePiece> here = code_of(text, false);
    const std::vector<TitlePiece> there = code_of(markdown, true);
    const bool meant = !there.empty() || markdown.find("&#96;") != std::string_view::npos;
    return meant && !std::equal(here.begin(), here.end(), there.begin(), there.end(),
                                [](const TitlePiece& a, const TitlePiece& b) { return a.text == b.text; });
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.titles()) {
        const bool bold = is_bold(in.item.kind, part.field);
        const std::string_view source = in.source(part);
        const bool shows = shows_as_meant(source, bold);
        if (!bold_marks(source).empty() || (shows && !is_fragile(source, bold)))
            continue;
        const std::string meant = title_text(source);
        std::string escaped = escape_title(meant, bold ? Emphasis::bold : Emphasis::none);
        if (escaped == source || !shows_as_meant(escaped, bold) || mistakes_code(meant, source)) {
            report.add(part.span, "This title cannot be written so that it shows as it stands here. Write it with "
                                  "other characters.");
            continue;
        }
        if (shows)
            report.add(part.span, "Renderers of markdown can take some characters of this title for their own.",
                       "Write it so that all show the same", {part.span, std::move(escaped)});
        else
            report.add(part.span,
                       "A part of this title would not show: markdown takes some of its characters for its own.",
                       "Escape those characters", {part.span, std::move(escaped)});
    }
}

}  // namespace

constinit const RuleDocs title_escape_docs{
    .summary = "A title shows as it is meant, in every renderer.",
    .why = "“Vec<T>” would show as “Vec”, because browsers take <T> for a tag; a lone bracket breaks the link.",
    .source = "Python-Markdown, cmark-gfm, pulldown-cmark and md4c agree on what is used here",
    .examples = examples,
};

constinit const Rule title_escape{
    .id = "title/escape",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::marked_title,
};

}  // namespace twir
