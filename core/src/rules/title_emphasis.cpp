#include "../title_pieces.h"
#include "rule.h"
#include "shown_title.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A *very* good post](https://example.com/post)", "* [A very good post](https://example.com/post)"},
};

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.titles()) {
        const bool bold = is_bold(in.item.kind, part.field);
        const std::string_view title = in.source(part);
        if (!shows_emphasis(title, bold) || !bold_marks(title).empty())
            continue;
        std::vector<Edit> edits;
        for (const TitlePiece& piece : title_pieces(title, true))
            for (std::size_t i = 0; !piece.code && i < piece.source.size(); ++i) {
                if (piece.source[i] == '\\')
                    ++i;
                else if (piece.source[i] == '*' || piece.source[i] == '~') {
                    const std::size_t at =
                        part.span.begin + static_cast<std::size_t>(piece.source.data() - title.data()) + i;
                    edits.push_back({{at, at + 1}, {}});
                }
            }
        if (edits.empty())
            report.add(part.span, "A part of this title is emphasised. Titles are plain; escape the underscores.");
        else
            report.add(part.span, "A part of this title is emphasised. Titles are plain.", "Remove the emphasis",
                       std::move(edits));
    }
}

}  // namespace

constinit const RuleDocs title_emphasis_docs{
    .summary = "Titles are plain: no italics, nothing struck through.",
    .why = "Often the marks belong to the title, as in “f(*p)”, and then they are missing from what readers see.",
    .source = "Published links and events since 2022",
    .examples = examples,
};

constinit const Rule title_emphasis{
    .id = "title/emphasis",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::marked_title,
};

}  // namespace twir
