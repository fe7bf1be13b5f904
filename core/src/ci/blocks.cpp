#include "ci/blocks.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "chars.h"
#include "ci/clean_text.h"
#include "ci/definitions.h"
#include "ci/line_forms.h"

namespace twir::ci {

namespace {

using Index = std::uint32_t;
constexpr Index none = BlockNode::none;
constexpr int deepest = 100;  // levels of nesting that are followed: the stack stays small

/// A range of lines.
struct Lines {
    Index begin;
    Index end;
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
};

/// What the innermost list or item does with the paragraphs in it.
enum class Mode { plain, tight, detabbed };

/// The first line of a block from some line on that has some form. Asked for lines behind those that were found, it looks at each
/// line once.
class FirstLine {
public:
    template <typename Form>
    [[nodiscard]] Index from(Index begin, Index end, Form has_form)
    {
        if (found_ != end)
            for (found_ = begin; found_ < end && !has_form(found_);)
                ++found_;
        return found_;
    }

private:
    Index found_ = none;
};

/// Whether a line that is a block of its own is a paragraph, as most are, by its first character.
[[nodiscard]] bool is_mere_text(const std::string_view& line) noexcept
{
    return is_letter(line[0]) || (line[0] == '[' && !read_definition({&line, 1})) ||
           (is_digit(line[0]) && !read_list_mark(line, 0, 0));
}

class BlockParser {
public:
    explicit BlockParser(std::string_view text);
    [[nodiscard]] Blocks run() &&;

private:
    struct Block;  // one that is being parsed

    void parse(Index parent, Lines lines, Mode mode, int depth);
    void parse_block(Index parent, Lines lines, Mode mode, int depth);
    void parse_indented(Index parent, Lines lines, Mode mode, int depth);
    void parse_list(Index parent, Lines lines, std::optional<ListMark> mark, int depth);
    void parse_quote(Index parent, Lines lines, int depth);
    void add_code(Index parent, Lines& lines);
    void add_paragraph(Index parent, Lines lines, Mode mode);

    [[nodiscard]] Index find_or_add_list(Index parent, Tag list, bool& continues);
    [[nodiscard]] Lines take_item(Lines& lines, std::optional<ListMark>& mark);
    void add_text(Index element, Lines lines);
    void make_paragraphs(Index element) noexcept;

    [[nodiscard]] Index add(Index parent, Tag tag);
    [[nodiscard]] Index add_text_node(Index parent, Lines lines);
    [[nodiscard]] bool last_is_list(Index parent) const noexcept;
    [[nodiscard]] BlockNode& node(Index index) noexcept { return blocks_.nodes[index]; }
    [[nodiscard]] const BlockNode& node(Index index) const noexcept { return blocks_.nodes[index]; }
    [[nodiscard]] std::string_view& line(Index index) noexcept { return blocks_.lines[index]; }

    Blocks blocks_;
};

BlockParser::BlockParser(std::string_view text)
{
    blocks_.lines.reserve(text.size() / 48 + 4);
    for (const char *at = text.data(), *const end = at + text.size(); at < end;) {
        const auto* mark = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char* const stop = mark == nullptr ? end : mark;
        std::string_view found(at, static_cast<std::size_t>(stop - at));
        // Spaces alone make no line, except in the first one, and before a block of raw HTML that they indented.
        if (!found.empty() && found.front() == ' ' && !blocks_.lines.empty() &&
            count_leading_spaces(found) == found.size() && !(stop + 1 < end && stop[1] == placeholder_begin))
            found = found.substr(0, 0);
        blocks_.lines.push_back(found);
        at = stop + 1;
    }
    blocks_.nodes.reserve(2 * blocks_.lines.size() + 4);
    blocks_.nodes.push_back({.tag = Tag::named});
}

Blocks BlockParser::run() &&
{
    parse(0, {0, static_cast<Index>(blocks_.lines.size())}, Mode::plain, 0);
    return std::move(blocks_);
}

/// Parses the blocks between empty lines.
void BlockParser::parse(Index parent, Lines lines, Mode mode, int depth)
{
    while (true) {
        while (!lines.empty() && line(lines.begin).empty())
            ++lines.begin;
        if (lines.empty())
            return;
        Index end = lines.begin + 1;
        while (end < lines.end && !line(end).empty())
            ++end;
        const Lines block{lines.begin, end};
        if (end == lines.begin + 1 && is_mere_text(line(lines.begin)))
            add_paragraph(parent, block, mode);
        else
            parse_block(parent, block, mode, depth);
        lines.begin = end;
    }
}

/// Parses one block. The order in which the forms are tried is the renderer's: a heading anywhere in the block is seen before a
/// list at its beginning.
void BlockParser::parse_block(Index parent, Lines lines, Mode mode, int depth)
{
    FirstLine headings;
    FirstLine rules;
    FirstLine quotes;
    FirstLine definitions;
    while (!lines.empty()) {
        const Index begin = lines.begin;
        const std::string_view first = line(begin);
        if (depth >= deepest)
            return add_paragraph(parent, lines, mode);
        if (is_indented(first)) {
            if (mode != Mode::detabbed && (node(parent).tag == Tag::li || last_is_list(parent)))
                return parse_indented(parent, lines, mode, depth);
            add_code(parent, lines);
            continue;
        }
        std::optional<HashHeading> heading;
        const Index title = headings.from(begin, lines.end, [&](Index i) {
            if (line(i).starts_with('#'))
                heading = read_hash_heading(line(i));
            return heading.has_value();
        });
        if (title != lines.end) {
            parse(parent, {begin, title}, mode, depth);
            line(title) = heading->title;
            add_text(add(parent, heading->tag), {title, title + 1});
            lines.begin = title + 1;
            continue;
        }
        if (begin + 1 < lines.end) {
            if (const auto underlined = read_underline(line(begin + 1))) {
                line(begin) = strip(first);
                add_text(add(parent, *underlined), {begin, begin + 1});
                lines.begin = begin + 2;
                continue;
            }
        }
        const Index rule = rules.from(begin, lines.end, [&](Index i) { return is_rule(line(i)); });
        if (rule != lines.end) {
            parse(parent, {begin, rule}, mode, depth);
            static_cast<void>(add(parent, Tag::hr));
            lines.begin = rule + 1;
            continue;
        }
        if (const auto mark = read_list_mark(first, 0, indent_size - 1))
            return parse_list(parent, lines, mark, depth);
        const Index quote =
            quotes.from(begin, lines.end, [&](Index i) { return read_quote_mark(line(i)).has_value(); });
        if (quote != lines.end) {
            parse(parent, {begin, quote}, mode, depth);
            return parse_quote(parent, {quote, lines.end}, depth);
        }
        std::optional<Definition> definition;
        const Index defined = definitions.from(begin, lines.end, [&](Index i) {
            if (may_define(line(i)))
                definition = read_definition({&line(i), lines.end - i});
            return definition.has_value();
        });
        if (defined == lines.end)
            return add_paragraph(parent, lines, mode);
        blocks_.references[to_lower(strip(definition->name))] = {definition->href};
        if (defined != begin)
            parse(parent, {begin, defined}, mode, depth);
        lines.begin = defined + static_cast<Index>(definition->lines);
        // A text that goes on behind the definition does not hold it.
        for (Index i = defined; i < lines.begin; ++i)
            line(i) = {};
    }
}

/// A block that belongs to an item above it: how deep, its indentation says.
void BlockParser::parse_indented(Index parent, Lines lines, Mode mode, int depth)
{
    const std::size_t wanted = count_leading_spaces(line(lines.begin)) / indent_size;
    std::size_t level = mode == Mode::tight ? 1 : 0;
    Index sibling = parent;
    while (wanted > level) {
        const Index child = node(sibling).last_child;
        if (child == none || (!is_list(node(child).tag) && node(child).tag != Tag::li))
            break;
        level += is_list(node(child).tag) ? 1U : 0U;
        sibling = child;
    }
    for (Index i = lines.begin; level > 0 && i < lines.end; ++i)
        if (count_leading_spaces(line(i)) >= level * indent_size)
            line(i).remove_prefix(level * indent_size);

    if (node(parent).tag == Tag::li) {
        return parse(last_is_list(parent) ? node(parent).last_child : parent, lines, Mode::detabbed, depth + 1);
    }
    if (node(sibling).tag == Tag::li)
        return parse(sibling, lines, Mode::detabbed, depth + 1);
    const Index item = node(sibling).last_child;
    if (item != none && node(item).tag == Tag::li) {
        if (const Index text = node(item).text; text != none) {
            node(text).in_paragraph = true;
            node(item).text = none;
        }
        return parse(item, lines, Mode::detabbed, depth + 1);
    }
    parse(add(sibling, Tag::li), lines, Mode::detabbed, depth + 1);
}

void BlockParser::add_code(Index parent, Lines& lines)
{
    const Index last = node(parent).last_child;
    if (last == none || node(last).tag != Tag::pre) {
        const Index code = add(add(parent, Tag::pre), Tag::code);
        static_cast<void>(add_text_node(code, {lines.begin, lines.begin + 1}));
    }
    while (!lines.empty() && is_indented(line(lines.begin)))
        ++lines.begin;
}

/// `mark` is that of the first line.
void BlockParser::parse_list(Index parent, Lines lines, std::optional<ListMark> mark, int depth)
{
    bool continues = false;
    const Index list = find_or_add_list(parent, mark->list, continues);
    for (Mode mode = continues ? Mode::plain : Mode::tight; !lines.empty(); mode = Mode::tight) {
        const Lines item = take_item(lines, mark);
        const bool is_nested = mode == Mode::tight && is_indented(line(item.begin));
        const Index target = is_nested && node(list).last_child != none ? node(list).last_child : add(list, Tag::li);
        parse(target, item, mode, depth + 1);
    }
}

/// The list that a block with items belongs to. One that goes on behind an empty line makes its last item a paragraph.
Index BlockParser::find_or_add_list(Index parent, Tag tag, bool& continues)
{
    if (last_is_list(parent)) {
        continues = true;
        const Index list = node(parent).last_child;
        if (node(list).last_child != none)
            make_paragraphs(node(list).last_child);
        return list;
    }
    return is_list(node(parent).tag) ? parent : add(parent, tag);
}

/// The lines of the first item. Its mark is taken off, unless it is one of a deeper list; `mark` becomes that of the next item.
Lines BlockParser::take_item(Lines& lines, std::optional<ListMark>& mark)
{
    const Index begin = lines.begin++;
    if (mark)
        line(begin) = mark->content;
    const bool is_nested = is_indented(line(begin));
    for (; !lines.empty(); ++lines.begin) {
        const std::string_view next = line(lines.begin);
        mark = read_list_mark(next, 0, indent_size - 1);
        if (mark || (!is_nested && read_list_mark(next, indent_size, 2 * indent_size - 1)))
            break;
    }
    return {begin, lines.begin};
}

void BlockParser::parse_quote(Index parent, Lines lines, int depth)
{
    for (Index i = lines.begin; i < lines.end; ++i) {
        if (strip(line(i)) == ">")
            line(i) = line(i).substr(0, 0);
        else if (const auto inside = read_quote_mark(line(i)))
            line(i) = *inside;
    }
    const Index last = node(parent).last_child;
    const bool continues = last != none && node(last).tag == Tag::blockquote;
    parse(continues ? last : add(parent, Tag::blockquote), lines, Mode::plain, depth + 1);
}

void BlockParser::add_paragraph(Index parent, Lines lines, Mode mode)
{
    std::string_view first;
    for (; first.empty(); ++lines.begin) {
        if (lines.empty())
            return;
        first = strip_left(line(lines.begin));
    }
    --lines.begin;
    if (mode != Mode::tight)
        return line(lines.begin) = first, add_text(add(parent, Tag::p), lines);
    if (const Index last = node(parent).last_child; last != none) {
        if (const Index tail = node(last).tail; tail != none) {
            node(tail).end_line = lines.end;
        } else {
            const Index text = add_text_node(parent, lines);
            node(last).tail = text;
        }
        return;
    }
    if (node(parent).text == none)
        line(lines.begin) = first;
    add_text(parent, lines);
}

/// Adds to the text with which an element begins.
void BlockParser::add_text(Index element, Lines lines)
{
    if (const Index text = node(element).text; text != none) {
        node(text).end_line = lines.end;
    } else if (!line(lines.begin).empty()) {
        const Index added = add_text_node(element, lines);
        node(element).text = added;
    }
}

void BlockParser::make_paragraphs(Index element) noexcept
{
    if (const Index text = node(element).text; text != none)
        node(text).in_paragraph = true;
    node(element).text = none;
    const Index last = node(element).last_child;
    if (last == none || node(last).tail == none)
        return;
    node(node(last).tail).in_paragraph = true;
    node(last).tail = none;
}

Index BlockParser::add(Index parent, Tag tag)
{
    const auto index = static_cast<Index>(blocks_.nodes.size());
    blocks_.nodes.push_back({.tag = tag, .depth = node(parent).depth + 1});
    node(parent).last_child = index;
    return index;
}

Index BlockParser::add_text_node(Index parent, Lines lines)
{
    const auto index = static_cast<Index>(blocks_.nodes.size());
    blocks_.nodes.push_back({.kind = BlockNode::Kind::text,
                             .depth = node(parent).depth + 1,
                             .first_line = lines.begin,
                             .end_line = lines.end});
    return index;
}

bool BlockParser::last_is_list(Index parent) const noexcept
{
    const Index last = node(parent).last_child;
    return last != none && is_list(node(last).tag);
}

}  // namespace

Blocks parse_blocks(std::string_view text)
{
    return BlockParser(text).run();
}

}  // namespace twir::ci
