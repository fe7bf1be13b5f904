// The thorough way through a text: every pattern in its turn, and then what they found, in order.
#include <algorithm>

#include "chars.h"
#include "ci/html_tokens.h"
#include "ci/inline.h"
#include "ci/inline_rewriter.h"
#include "ci/line_forms.h"
#include "ci/marks.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr ByteSet markup("`\\[<&*_");
constexpr int deepest = 40;  // boxes in boxes that are opened

[[nodiscard]] Tag tag_of(InlineNode::Kind kind) noexcept
{
    switch (kind) {
    case InlineNode::Kind::code:
        return Tag::code;
    case InlineNode::Kind::strong:
        return Tag::strong;
    case InlineNode::Kind::image:
        return Tag::img;
    case InlineNode::Kind::line_break:
        return Tag::br;
    case InlineNode::Kind::link:
        return Tag::a;
    default:
        return Tag::em;
    }
}

/// Whether a bracket opens behind another one, after at most one space.
[[nodiscard]] bool may_hold_reference(std::string_view text) noexcept
{
    for (std::size_t open = text.find('[', 1); open != npos; open = text.find('[', open + 1))
        if (text[open - 1] == ']' || (open > 1 && is_html_space(text[open - 1]) && text[open - 2] == ']'))
            return true;
    return false;
}

/// Marks that stand alone between spaces mean nothing.
[[nodiscard]] std::size_t measure_lone_marks(std::string_view text, std::size_t at) noexcept
{
    if (at > 0 && !is_html_space(text[at - 1]))
        return 0;
    std::size_t end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at <= 3 && (end == text.size() || is_html_space(text[end])) ? end - at : 0;
}

}  // namespace

void InlineParser::parse_thoroughly(std::string_view text)
{
    nodes_.clear();
    emit(apply(std::string(text), Pattern::code, 0), 0, false, false, 0);
}

/// Applies the patterns from `first` on, in their order.
std::string InlineParser::apply(std::string text, Pattern first, std::size_t base)
{
    for (Pattern pattern = first; pattern != Pattern::end;
         pattern = static_cast<Pattern>(static_cast<int>(pattern) + 1)) {
        const std::size_t before = nodes_.size();
        switch (pattern) {
        case Pattern::code:
            if (code_marks.find(text) != npos)
                text = apply_code(text, base);
            break;
        case Pattern::escape:
            if (text.find('\\') != npos)
                text = apply_escapes(text, base);
            break;
        case Pattern::reference:
        case Pattern::link:
        case Pattern::short_reference:
            if (text.find('[') != npos && (pattern != Pattern::reference || may_hold_reference(text)))
                text = apply_brackets(std::move(text), pattern, base);
            break;
        case Pattern::image:
        case Pattern::image_reference:
        case Pattern::short_image_reference:
            if (text.find("![") != npos)
                text = apply_brackets(std::move(text), pattern, base);
            break;
        case Pattern::auto_link:
        case Pattern::auto_mail:
        case Pattern::html:
            if (text.find('<') != npos)
                text = apply_angles(text, pattern, base);
            break;
        case Pattern::line_break:
            if (text.find("  \n") != npos)
                text = apply_line_breaks(text, base);
            break;
        case Pattern::entity:
            if (text.find('&') != npos)
                text = apply_entities(text, base);
            break;
        case Pattern::lone_star: {
            std::size_t at = emphasis_marks.find(text);
            if (at == npos)
                break;
            Rewriter out(*this, text, base);
            for (; at != npos; at = emphasis_marks.find(text, at)) {
                const std::size_t size = measure_lone_marks(text, at);
                if (size != 0)
                    out.replace(at, at + size, {.kind = InlineNode::Kind::literal, .text = text.substr(at, size)});
                at += std::max<std::size_t>(size, 1);
            }
            text = std::move(out).finish();
            break;
        }
        case Pattern::stars:
        case Pattern::underscores:
            if (text.find(pattern == Pattern::stars ? '*' : '_') != npos)
                text = apply_emphasis(text, pattern, base);
            break;
        case Pattern::end:
            break;
        }
        // The text of a link is open to the patterns behind the link's own.
        if (pattern != Pattern::reference && pattern != Pattern::link && pattern != Pattern::short_reference)
            continue;
        const auto next = static_cast<Pattern>(static_cast<int>(pattern) + 1);
        for (std::size_t i = before, last = nodes_.size(); i < last; ++i)
            if (nodes_[i].kind == InlineNode::Kind::link) {
                std::string inside = apply(std::move(nodes_[i].text), next, nodes_[i].text_begin);
                nodes_[i].text = std::move(inside);
            }
    }
    return text;
}

std::size_t InlineParser::add(InlineNode&& node)
{
    nodes_.push_back(std::move(node));
    return nodes_.size() - 1;
}

/// Where a place in a text with placeholders stands in the text as it was.
std::size_t InlineParser::origin(std::string_view text, std::size_t at, std::size_t base) const noexcept
{
    if (nodes_.empty())
        return base + at;
    for (std::size_t end = at == 0 ? npos : text.rfind(placeholder_end, at - 1);
         end != npos && end + 1 >= placeholder_size;) {
        const std::size_t begin = end + 1 - placeholder_size;
        if (text[begin + 1] == inline_node)
            return nodes_[placeholder_number(text, begin)].end + (at - end - 1);
        end = begin == 0 ? npos : text.rfind(placeholder_end, begin - 1);
    }
    return base + at;
}

/// A text with what its placeholders stand for: in addresses their text, in raw tags their HTML.
std::string InlineParser::without_placeholders(std::string_view text, bool as_html) const
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = std::min(text.find(placeholder_begin, at), text.size());
        out += text.substr(at, mark - at);
        at = mark;
        if (text.size() - at < placeholder_size)
            break;  // the end, or what is left of one: the address of a link that does not close loses its last bytes
        if (text[at + 1] == inline_node) {
            const InlineNode& node = nodes_[placeholder_number(text, at)];
            if (as_html && node.kind == InlineNode::Kind::literal)
                out += '\\';
            if (as_html && node.kind == InlineNode::Kind::code)
                out.append("<code>").append(node.text).append("</code>");
            else
                out += without_placeholders(node.text, as_html);
        }
        at += placeholder_size;
    }
    return out;
}

/// Hands a text on. The renderer reads some text again, from the first pattern on, when it is inside of what it found: all but
/// the beginning of an element, and that too when the element is inside of another.
void InlineParser::emit(const std::string& text, std::size_t base, bool again_first, bool again_rest, int depth)
{
    bool again = again_first;
    std::string run;
    std::size_t run_begin = base;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t mark = std::min(text.find(placeholder_begin, at), text.size());
        if (run.empty())
            run_begin = origin(text, at, base);
        run.append(text, at, mark - at);
        at = mark;
        if (at == text.size())
            break;
        const std::size_t number = placeholder_number(text, at);
        at += placeholder_size;
        if (text[mark + 1] == raw_block) {
            emit_text(std::move(run), run_begin, again, depth);
            run.clear();
            for (const std::string_view piece : clean_.raw(number))
                view_.raw(piece, clean_.draft_offset(piece.data()));
        } else if (nodes_[number].kind == InlineNode::Kind::literal) {
            run += nodes_[number].text;
        } else {
            emit_text(std::move(run), run_begin, again, depth);
            run.clear();
            // Tags are no elements to the renderer, but text.
            if (nodes_[number].kind != InlineNode::Kind::html)
                again = again_rest;
            emit_node(number, again_rest, depth);
        }
    }
    emit_text(std::move(run), run_begin, again, depth);
}

void InlineParser::emit_text(std::string text, std::size_t base, bool again, int depth)
{
    if (text.empty())
        return;
    if (again && depth < deepest && markup.is_in(text) && spend(text.size())) {
        const std::string found = apply(text, Pattern::code, base);
        if (found != text)
            return emit(found, base, false, true, depth + 1);
    }
    view_.text(text);
}

void InlineParser::emit_node(std::size_t number, bool inside, int depth)
{
    // A copy: what is found in it may move the nodes.
    const InlineNode node = nodes_[number];
    const Span span = draft_span(node.begin, node.end);
    switch (node.kind) {
    case InlineNode::Kind::html:
        return view_.raw(node.text, span.begin);
    case InlineNode::Kind::image:
    case InlineNode::Kind::line_break:
        view_.open_and_close(tag_of(node.kind), span);
        if (node.kind == InlineNode::Kind::line_break)
            view_.some_text();
        return;
    case InlineNode::Kind::link: {
        const std::size_t text_end = std::min(node.end, node.text_begin + node.text.size());
        emit_link(node.href,
                  node.defined_href.data() != nullptr ? span : draft_span(node.href_span.begin, node.href_span.end),
                  draft_span(node.text_begin, text_end));
        break;
    }
    default:
        view_.open(tag_of(node.kind), span);
    }
    if (node.kind == InlineNode::Kind::code)
        view_.text(node.text);
    else if (depth < deepest)
        emit(node.text, node.text_begin, inside, true, depth + 1);
    view_.close(tag_of(node.kind));
}

}  // namespace twir::ci
