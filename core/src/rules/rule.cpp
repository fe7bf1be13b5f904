#include "rule.h"

#include "../chars.h"

namespace twir {

void report_ci(const DraftInspection& inspection, Report& report, std::string_view kind, std::string_view message)
{
    for (const CiReport& found : inspection.ci.reports)
        if (found.finding.kind == kind)
            report.add(found.span, std::string(message)).ci = found.finding;
}

Diagnostic& Report::add(Span span, std::string message)
{
    found_.push_back({rule_->id, rule_->severity, span, std::move(message), std::nullopt, std::nullopt});
    return found_.back();
}

Diagnostic& Report::add(Span span, std::string message, std::string fix_title, Edit edit)
{
    std::vector<Edit> edits;  // a list in braces would be copied into it
    edits.push_back(std::move(edit));
    return add(span, std::move(message), std::move(fix_title), std::move(edits));
}

Diagnostic& Report::add(Span span, std::string message, std::string fix_title, std::vector<Edit> edits)
{
    Diagnostic& diagnostic = add(span, std::move(message));
    diagnostic.fix = Fix{std::move(fix_title), rule_->fix.value_or(Safety::unsafe), std::move(edits)};
    return diagnostic;
}

namespace {

// Takes bold marks off the end before a title and off the start after one, in the text and in what is expected.
void leave_bold_out(const Inspection& in, Gap& gap) noexcept
{
    constexpr std::string_view bold = "**";
    if (gap.after == Field::title || gap.after == Field::mirror) {
        if (gap.expected.ends_with(bold))
            gap.expected.remove_suffix(bold.size());
        if (in.source(gap.span).ends_with(bold))
            gap.span.end -= bold.size();
    }
    if (gap.before == Field::title || gap.before == Field::mirror) {
        if (gap.expected.starts_with(bold))
            gap.expected.remove_prefix(bold.size());
        if (in.source(gap.span).starts_with(bold))
            gap.span.begin += bold.size();
    }
}

// "* [" is a bullet and an opening bracket, in whatever spelling; before others stands a bar or the second line's start. Bold marks behind the bracket
// are the link's.
void split_before_bracket(const Inspection& in, const Gap& gap, std::vector<Gap>& found)
{
    const std::string_view source = in.source(gap.span);
    const std::size_t last = gap.before ? source.find_last_not_of("* ") : source.size() - 1;
    const bool bracket = last < source.size() && std::string_view("[(<").find(source[last]) != std::string_view::npos;
    const std::size_t at = bracket ? gap.span.begin + last : gap.span.end;
    found.push_back({gap.before, std::nullopt, {gap.span.begin, at}, gap.expected.substr(0, gap.expected.size() - 1)});
    found.push_back({std::nullopt, gap.after, {at, gap.span.end}, gap.expected.substr(gap.expected.size() - 1)});
}

}  // namespace

std::vector<Gap> gaps(const Inspection& in)
{
    std::vector<Gap> found;
    if (!in.item.in_order || in.item.kind == Kind::unknown)
        return found;
    std::optional<Field> before;
    std::size_t begin = in.item.span.begin;
    for (std::size_t i = 0; i <= in.item.parts.size(); ++i) {
        const bool last = i == in.item.parts.size();
        const std::optional<Field> after = last ? std::nullopt : std::optional(in.item.parts[i].field);
        const std::size_t end = last ? in.item.span.end : in.item.parts[i].span.begin;
        const bool plain_name = after == Field::organizer && !is_linked(in.item, i);
        if (const auto expected = separator(in.item.kind, before, after);
            expected && !plain_name && before != Field::leading) {
            Gap gap{before, after, {begin, end}, *expected};
            leave_bold_out(in, gap);
            const bool second_line = gap.expected.find('\n') != std::string_view::npos;
            if (gap.expected.ends_with('[') && (!before || second_line || separates_columns(gap)))
                split_before_bracket(in, gap, found);
            else
                found.push_back(gap);
        }
        before = after;
        begin = last ? end : in.item.parts[i].span.end;
    }
    return found;
}

bool separates_columns(const Gap& gap) noexcept
{
    const bool on_one_line = gap.expected.find('\n') == std::string_view::npos;
    const auto has = [&](std::string_view mark) { return gap.expected.find(mark) != std::string_view::npos; };
    return on_one_line && gap.after != Field::mirror && (has(" | ") || has(" + ") || has(" - "));
}

bool is_stray_punctuation(std::string_view text) noexcept
{
    return !text.empty() && text.find_first_not_of(".,;:)]*") == std::string_view::npos;
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 60;
    std::string out = "“";
    std::size_t at = 0;
    while (at < text.size() && at < longest) {
        const CodePoint c = decode(text, at);
        if (c.value == '\n' || c.value == '\r' || c.value == '\t')
            out.push_back(' ');
        else if (c.value >= ' ')
            out.append(text, at, c.next - at);
        at = c.next;
    }
    out += at < text.size() ? "…”" : "”";
    return out;
}

}  // namespace twir
