#include "placement_builder.h"

#include <algorithm>

#include "chars.h"
#include "sorted.h"

namespace twir {

namespace {

std::string_view without_cr(std::string_view line) noexcept
{
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// The lines of an item with the line breaks of the draft.
std::string with_line_breaks(std::string_view item, std::string_view eol)
{
    std::string out;
    for (std::string_view line : split(item, '\n')) {
        if (!out.empty())
            out += eol;
        out += without_cr(line);
    }
    return out;
}

}  // namespace

void PlacementBuilder::insert(const Site& site, std::string_view heading, Kind kind, std::string_view item)
{
    const std::string lines = with_line_breaks(item, site.eol);
    const bool unfinished = site.at > 0 && text_[site.at - 1] != '\n';  // the last line has no line break
    std::string inserted;
    const auto add_line_break = [&](bool wanted) { inserted += wanted ? site.eol : std::string_view{}; };
    add_line_break(unfinished);
    add_line_break(site.blank_before);
    if (!site.heading.empty())
        inserted += join("### ", site.heading, site.eol);
    const Span span = Span{0, lines.size()}.shifted(site.at + inserted.size());
    inserted += lines;
    add_line_break(!unfinished);
    add_line_break(site.blank_after);
    note(site.at, inserted.size());
    insertions_.push_back({kind, span, 0, std::string(heading), !site.heading.empty(), {}, {}});
    text_.insert(site.at, inserted);
}

// Moves what stands behind a new insertion, and notes it; one that touches another one becomes part of it.
void PlacementBuilder::note(std::size_t at, std::size_t size)
{
    for (Insertion& insertion : insertions_)
        if (insertion.span.begin >= at)
            insertion.span = insertion.span.shifted(size);
    auto span = inserted_.begin();
    while (span != inserted_.end() && span->end < at)
        ++span;
    if (span != inserted_.end() && span->begin <= at)
        span++->end += size;
    else
        span = inserted_.insert(span, {at, at + size}) + 1;
    for (; span != inserted_.end(); ++span)
        *span = span->shifted(size);
}

std::string_view PlacementBuilder::line_with_text_before(std::size_t at) const
{
    std::string_view before = std::string_view(text_).substr(0, at);
    while (!before.empty() && is_space(before.back()))
        before.remove_suffix(1);
    return before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
}

std::string_view PlacementBuilder::line_with_text_after(std::size_t at) const
{
    std::string_view after = std::string_view(text_).substr(at);
    while (!after.empty() && trim(after.substr(0, after.find('\n'))).empty())
        after.remove_prefix(std::min(after.find('\n'), after.size() - 1) + 1);
    return without_cr(after.substr(0, after.find('\n')));
}

Placement PlacementBuilder::finish() &&
{
    Placement placement;
    std::size_t shift = 0;
    for (const Span& span : inserted_) {
        placement.edits.push_back({{span.begin - shift, span.begin - shift}, text_.substr(span.begin, span.size())});
        shift += span.size();
    }
    sort_stably(insertions_.begin(), insertions_.end(),
                [](const Insertion& a, const Insertion& b) { return a.span.begin < b.span.begin; });
    std::size_t line = 1;
    std::size_t at = 0;
    for (Insertion& insertion : insertions_) {
        for (; at < insertion.span.begin; ++at)
            line += text_[at] == '\n' ? 1U : 0U;
        insertion.line = line;
        insertion.line_before = line_with_text_before(insertion.span.begin);
        insertion.line_after = line_with_text_after(insertion.span.end);
    }
    placement.insertions = std::move(insertions_);
    placement.text = std::move(text_);
    return placement;
}

}  // namespace twir
