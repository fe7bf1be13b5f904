#include "rule.h"

#include <algorithm>

#include "../hyperlink.h"

namespace twir {

namespace {

// Whether a name is the text of a link, or its address is missing altogether. Then there are no brackets to mend,
// and nothing in it to escape.
bool is_linked(const Item& item, std::size_t name) noexcept
{
    if (!item.in_order)
        return true;
    const auto is_url = [](Field f) { return f == Field::url || f == Field::organizer_url || f == Field::mirror_url; };
    return name + 1 < item.parts.size() && is_url(item.parts[name + 1].field);
}

std::vector<Part> find_titles(const Item& item)
{
    std::vector<Part> found;
    for (std::size_t i = 0; i < item.parts.size(); ++i) {
        const Field field = item.parts[i].field;
        const bool name = field == Field::title || field == Field::organizer || field == Field::mirror;
        if (field == Field::project || (name && is_linked(item, i)))
            found.push_back(item.parts[i]);
    }
    return found;
}

std::vector<Part> find_urls(const Inspection& in)
{
    auto found = in.parts({Field::url, Field::organizer_url, Field::mirror_url});
    std::erase_if(found, [](const Part& part) { return part.span.empty(); });
    for (const Part& part : in.parts({Field::trailing}))
        for (std::size_t at = in.text.find("](http", part.span.begin); at < part.span.end;
             at = in.text.find("](http", at + 1)) {
            const Cursor cursor{in.text, at + 2, part.span.end};
            found.push_back({Field::trailing, {cursor.at, find_url_end(cursor)}});
        }
    return found;
}

}  // namespace

Inspection::Inspection(std::string_view text_, const Item& item_, const Context& context_)
    : text(text_),
      item(item_),
      context(context_),
      titles_(find_titles(item_)),
      urls_(find_urls(*this))
{
}

std::vector<Part> Inspection::parts(std::initializer_list<Field> fields) const
{
    std::vector<Part> found;
    for (const Part& part : item.parts)
        if (std::find(fields.begin(), fields.end(), part.field) != fields.end())
            found.push_back(part);
    return found;
}

Diagnostic& Report::add(Span span, std::string message)
{
    found_.push_back({rule_->id, rule_->severity, span, std::move(message), std::nullopt, std::nullopt});
    return found_.back();
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

// "* [" is a bullet and an opening bracket, in whatever spelling.
void add_bullet_and_bracket(const Inspection& in, const Gap& gap, std::vector<Gap>& found)
{
    const std::string_view source = in.source(gap.span);
    const bool bracket = source.ends_with('[') || source.ends_with('(') || source.ends_with('<');
    const std::size_t at = gap.span.end - (bracket ? 1 : 0);
    found.push_back(
        {std::nullopt, std::nullopt, {gap.span.begin, at}, gap.expected.substr(0, gap.expected.size() - 1)});
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
            if (before || !gap.expected.ends_with('['))
                found.push_back(gap);
            else
                add_bullet_and_bracket(in, gap, found);
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
