#include "../chars.h"
#include "../title_pieces.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [ A  post ](https://example.com/post)", "* [A post](https://example.com/post)"},
};

// The runs of white space that are more than one space, or stand at an end. Code spans keep theirs.
std::vector<Edit> find_edits(std::string_view title, std::size_t offset)
{
    std::vector<Edit> edits;
    for (const TitlePiece& piece : title_pieces(title, true)) {
        if (piece.code)
            continue;
        const auto base = static_cast<std::size_t>(piece.source.data() - title.data());
        for (std::size_t i = 0; i < piece.source.size();) {
            const std::size_t begin = i;
            CodePoint c = decode(piece.source, i);
            while (is_white_space(c.value)) {
                i = c.next;
                if (i == piece.source.size())
                    break;
                c = decode(piece.source, i);
            }
            if (i == begin) {
                i = c.next;
                continue;
            }
            const bool at_end = base + begin == 0 || base + i == title.size();
            const std::string_view wanted = at_end ? "" : " ";
            const std::string_view actual = piece.source.substr(begin, i - begin);
            // A single space of another width was put there on purpose.
            const bool on_purpose = !at_end && !is_ascii(actual.front()) && decode(actual, 0).next == actual.size();
            if (actual != wanted && !on_purpose)
                edits.push_back({{offset + base + begin, offset + base + i}, std::string(wanted)});
        }
    }
    return edits;
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.titles())
        if (auto edits = find_edits(in.source(part), part.span.begin); !edits.empty())
            report.add(part.span, "The title has spaces that no reader would see.", "Remove the surplus spaces",
                       std::move(edits));
}

}  // namespace

constinit const RuleDocs title_whitespace_docs{
    .summary = "Titles have single spaces, and none at their ends.",
    .why = "Surplus spaces and line breaks come from copying; some renderers show them.",
    .source = "Habit of the newsletter's editors",
    .examples = examples,
};

constinit const Rule title_whitespace{
    .id = "title/whitespace",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
    .needs = trait::spaced_title | trait::control_in_title | trait::unicode_title,
};

}  // namespace twir
