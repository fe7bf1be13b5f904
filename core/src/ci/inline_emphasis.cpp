// Emphasis. CI looks at it only where it is inside of a title; but there it can hide one.
#include <algorithm>
#include <array>
#include <optional>

#include "chars.h"
#include "ci/html_tokens.h"
#include "ci/inline.h"
#include "ci/inline_rewriter.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

/// Letters, digits and `_`. Of what is not ASCII, punctuation and symbols are told by their blocks.
[[nodiscard]] bool is_word(char32_t c) noexcept
{
    if (c < 0x80)
        return is_alnum(static_cast<char>(c)) || c == '_';
    if (c < 0xC0)
        return c == 0xAA || c == 0xB2 || c == 0xB3 || c == 0xB5 || (c >= 0xB9 && c <= 0xBE && c != 0xBB);
    return !(c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c < 0x2070) || (c >= 0x20A0 && c < 0x2100) ||
             (c >= 0x2190 && c < 0x2460) || (c >= 0x2500 && c < 0x2C00) || (c >= 0x3000 && c < 0x3005) ||
             (c >= 0x3008 && c < 0x3021) || (c >= 0xFE00 && c < 0xFE70) || (c >= 0xFF00 && c < 0xFF10) || c == 0xFFFD ||
             (c >= 0x1F000 && c < 0x20000));
}

[[nodiscard]] bool word_at(std::string_view text, std::size_t at) noexcept
{
    return at < text.size() && is_word(decode(text, at).value);
}

[[nodiscard]] bool word_before(std::string_view text, std::size_t at) noexcept
{
    if (at == 0)
        return false;
    --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        --at;
    return word_at(text, at);
}

/// Looks for marks in a text.
struct Marks {
    std::string_view text;
    char mark;

    [[nodiscard]] bool is(std::size_t at) const noexcept { return at < text.size() && text[at] == mark; }
    /// The first place from `from` on where `count` marks stand.
    [[nodiscard]] std::size_t find(std::size_t from, std::size_t count) const noexcept
    {
        const std::array<char, 3> marks{mark, mark, mark};
        return from > text.size() ? npos : text.find(std::string_view(marks.data(), count), from);
    }
    /// The same, not behind another mark and not before a word.
    [[nodiscard]] std::size_t find_word_end(std::size_t from, std::size_t count) const noexcept
    {
        for (std::size_t at = find(from, count); at != npos; at = find(at + 1, count))
            if (text[at - 1] != mark && !word_at(text, at + count))
                return at;
        return npos;
    }
};

}  // namespace

/// What was found at a mark: an element, perhaps with one that begins or ends it inside.
struct InlineParser::Emphasis {
    enum class Form { single, inner_first, inner_last } form;
    std::size_t rank;  ///< of the form among the five that are tried; inside, only later ones are
    InlineNode::Kind outer;
    InlineNode::Kind inner;
    Span first;   ///< the first text inside
    Span second;  ///< the second
    std::size_t end;

    static std::optional<Emphasis> find(const Marks& marks, std::size_t at, std::size_t from_rank)
    {
        for (std::size_t rank = from_rank; rank < 5; ++rank)
            if (auto found = find_ranked(marks, at, rank))
                return found;
        return {};
    }

    static std::optional<Emphasis> find_ranked(const Marks& marks, std::size_t at, std::size_t rank)
    {
        using Kind = InlineNode::Kind;
        const bool words = marks.mark == '_';
        if (words && rank >= 2 && word_before(marks.text, at))
            return {};
        if (rank <= 1) {  // ***a*b** and ***a**b*
            if (!marks.is(at + 1) || !marks.is(at + 2))
                return {};
            const std::size_t middle = marks.find(at + 4, rank + 1);
            const std::size_t last = middle == npos ? npos : marks.find(middle + rank + 1, 2 - rank);
            if (last == npos)
                return {};
            const bool strong_outside = rank == 0;
            return Emphasis{Form::inner_first,
                            rank,
                            strong_outside ? Kind::strong : Kind::em,
                            strong_outside ? Kind::em : Kind::strong,
                            {at + 3, middle},
                            {middle + rank + 1, last},
                            last + 2 - rank};
        }
        if (rank == 2) {  // **a*b***
            if (!marks.is(at + 1) || marks.is(at + 2))
                return {};
            std::size_t middle = marks.find(at + 3, 1);
            while (words && middle != npos && (marks.is(middle + 1) || word_before(marks.text, middle)))
                middle = marks.find(middle + 1, 1);
            if (middle == npos || marks.is(middle + 1))
                return {};
            std::size_t last = marks.find(middle + 2, 3);
            while (words && last != npos && word_at(marks.text, last + 3))
                last = marks.find(last + 1, 3);
            if (last == npos)
                return {};
            return Emphasis{Form::inner_last,   rank,    Kind::strong, Kind::em, {at + 2, middle},
                            {middle + 1, last}, last + 3};
        }
        const std::size_t count = rank == 3 ? 2 : 1;
        if (count == 2 && !marks.is(at + 1))
            return {};
        if (words ? marks.is(at + count) : (count == 1 && marks.is(at + 1)))
            return {};
        const std::size_t last = words ? marks.find_word_end(at + count + 1, count) : marks.find(at + count + 1, count);
        if (last == npos)
            return {};
        return Emphasis{Form::single, rank,        count == 2 ? Kind::strong : Kind::em, Kind::em, {at + count, last},
                        {},           last + count};
    }
};

InlineNode InlineParser::build_emphasis(const Emphasis& found, const std::string& text, char mark, Rewriter& out)
{
    const auto inside = [&](Span span) {
        return apply_sub_emphasis(text.substr(span.begin, span.size()), mark, found.rank + 1, out.origin(span.begin));
    };
    InlineNode node{.kind = found.outer, .text_begin = out.origin(found.first.begin)};
    if (found.form == Emphasis::Form::single) {
        node.text = inside(found.first);
        return node;
    }
    const Span inner_span = found.form == Emphasis::Form::inner_first ? found.first : found.second;
    InlineNode inner{.kind = found.inner, .text = inside(inner_span)};
    inner.text_begin = out.origin(inner_span.begin);
    inner.begin = inner.text_begin;
    inner.end = out.origin(inner_span.end);
    std::string box;
    append_placeholder(box, inline_node, add(std::move(inner)));
    node.text = found.form == Emphasis::Form::inner_first ? box + inside(found.second) : inside(found.first) + box;
    return node;
}

/// Emphasis inside of emphasis: of the forms that come after the outer one's.
std::string InlineParser::apply_sub_emphasis(const std::string& text, char mark, std::size_t rank, std::size_t base)
{
    const Marks marks{text, mark};
    Rewriter out(*this, text, base);
    for (std::size_t at = marks.find(0, 1); at != npos;) {
        if (!spend(text.size() / 8))
            break;
        // Having found one form, the renderer goes on behind it with the next one, not with the first.
        std::size_t next = at;
        for (std::size_t form = rank; form < 5 && marks.is(next); ++form)
            if (const auto found = Emphasis::find_ranked(marks, next, form)) {
                out.replace(next, found->end, build_emphasis(*found, text, mark, out));
                next = found->end;
            }
        at = marks.find(next == at ? at + 1 : next, 1);
    }
    return std::move(out).finish();
}

std::string InlineParser::apply_emphasis(const std::string& text, Pattern pattern, std::size_t base)
{
    const Marks marks{text, pattern == Pattern::underscores ? '_' : '*'};
    Rewriter out(*this, text, base);
    for (std::size_t at = marks.find(0, 1); at != npos;) {
        const auto found = spend(text.size() / 8) ? Emphasis::find(marks, at, 0) : std::nullopt;
        if (!found) {
            at = marks.find(at + 1, 1);
            continue;
        }
        patience_ += text.size() / 8;
        InlineNode node = build_emphasis(*found, text, marks.mark, out);
        node.text = apply(std::move(node.text), static_cast<Pattern>(static_cast<int>(pattern) + 1), node.text_begin);
        out.replace(at, found->end, std::move(node));
        at = marks.find(found->end, 1);
    }
    return std::move(out).finish();
}

}  // namespace twir::ci
