// CI's two scripts: one looks at the links of the community part, the other at backticks, tags and list items.
#include <algorithm>
#include <string>

#include "byte_set.h"
#include "chars.h"
#include "ci/address.h"
#include "ci/blocks.h"
#include "ci/clean_text.h"
#include "ci/html_view.h"
#include "ci/inline.h"
#include "twir/ci.h"
#include "twir/text.h"

namespace twir {

namespace ci {

namespace {

constexpr auto npos = std::string_view::npos;

/// Looks at each link of the community part.
class LinkReader final : public HtmlView::Links {
public:
    explicit LinkReader(CiReading& reading) noexcept : reading_(reading) {}

    void see(std::string_view href, Span href_span, std::string_view title, Span title_span,
             bool project_tooling) override
    {
        if (title.ends_with("...") && count_code_points(title) == 70)
            reading_.reports.push_back({{"truncated", {std::string(title)}}, title_span});
        std::string normalised = check_address(href, href_span, reading_.reports);
        reading_.links.push_back({std::move(normalised), href_span, project_tooling});
    }

private:
    CiReading& reading_;
};

/// Walks through what the block parser found and tells the view.
class Page {
public:
    Page(const CleanText& clean, const Blocks& blocks, HtmlView& view) noexcept
        : clean_(clean),
          blocks_(blocks),
          view_(view),
          inline_(blocks, clean, view)
    {
    }

    void show()
    {
        for (std::size_t i = 1; i < blocks_.nodes.size(); ++i) {
            const BlockNode& node = blocks_.nodes[i];
            while (!open_.empty() && open_.back().depth >= node.depth)
                close();
            if (node.kind == BlockNode::Kind::text)
                show_text(node);
            else
                open(i);
        }
        while (!open_.empty())
            close();
        view_.finish();
    }

private:
    struct Open {
        Tag tag;
        std::uint32_t depth;
        bool is_bare;  ///< the paragraph around a raw block, which the renderer leaves out
    };

    void open(std::size_t index)
    {
        const BlockNode& node = blocks_.nodes[index];
        const bool is_bare = node.tag == Tag::p && is_raw_block(node);
        // Blocks inside of others stand on lines of their own: there is text between them.
        if (!open_.empty() && !is_bare)
            view_.some_text();
        open_.push_back({node.tag, node.depth, is_bare});
        if (!is_bare)
            view_.open(node.tag, is_span_needed(node.tag) ? span_of(index) : Span{});
    }

    void close()
    {
        if (!open_.back().is_bare)
            view_.close(open_.back().tag);
        open_.pop_back();
    }

    void show_text(const BlockNode& node)
    {
        if (!open_.empty() && open_.back().tag == Tag::code)
            return view_.some_text();
        if (node.in_paragraph) {
            view_.some_text();
            view_.open(Tag::p, {});
        }
        inline_.parse(node);
        if (node.in_paragraph)
            view_.close(Tag::p);
    }

    [[nodiscard]] bool is_raw_block(const BlockNode& node) const noexcept
    {
        if (node.text == BlockNode::none)
            return false;
        const BlockNode& text = blocks_.nodes[node.text];
        const std::string_view line = blocks_.lines[text.first_line];
        return text.end_line == text.first_line + 1 && line.size() == placeholder_size && line[0] == placeholder_begin;
    }

    /// Only what CI can find fault with needs a place.
    [[nodiscard]] static bool is_span_needed(Tag tag) noexcept { return tag == Tag::li || !is_allowed(tag); }

    /// The lines of the first text inside, or the place of the next one. Asked for nodes in their order.
    [[nodiscard]] Span span_of(std::size_t index) noexcept
    {
        const std::vector<BlockNode>& nodes = blocks_.nodes;
        next_text_ = std::max(next_text_, index + 1);
        while (next_text_ < nodes.size() && nodes[next_text_].kind != BlockNode::Kind::text)
            ++next_text_;
        if (next_text_ >= nodes.size())
            return {};
        const std::string_view first = blocks_.lines[nodes[next_text_].first_line];
        const std::string_view last = blocks_.lines[nodes[next_text_].end_line - 1];
        if (first.data() == nullptr || last.data() == nullptr)
            return {};
        return {clean_.draft_offset(first.data()), clean_.draft_offset(last.data() + last.size())};
    }

    const CleanText& clean_;
    const Blocks& blocks_;
    HtmlView& view_;
    InlineParser inline_;
    std::vector<Open> open_;
    std::size_t next_text_ = 0;
};

/// The end of the line that begins at `at`, as Python's splitlines sees it, and where the next begins.
struct LineEnd {
    std::size_t end;
    std::size_t next;
};

[[nodiscard]] LineEnd find_line_end(std::string_view text, std::size_t at) noexcept
{
    // Each line end but "\n" is written here by its first byte; the last two are of other characters too.
    static constexpr ByteSet first_bytes("\n\v\f\r\x1c\x1d\x1e\xC2\xE2");
    for (at = first_bytes.find(text, at); at != npos; at = first_bytes.find(text, at + 1)) {
        if (is_ascii(text[at]))
            return {at, at + (text.substr(at, 2) == "\r\n" ? 2 : 1)};
        if (text.substr(at, 2) == "\xC2\x85")
            return {at, at + 2};
        if (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9")
            return {at, at + 3};
    }
    return {text.size(), text.size()};
}

[[nodiscard]] std::string without(std::string_view text, std::string_view what)
{
    std::string rest;
    std::size_t begin = 0;
    for (std::size_t at = text.find(what); at != npos; at = text.find(what, begin)) {
        rest += text.substr(begin, at - begin);
        begin = at + what.size();
    }
    return rest.append(text.substr(begin));
}

[[nodiscard]] bool has_odd_backticks(std::string_view text) noexcept
{
    return std::count(text.begin(), text.end(), '`') % 2 != 0;
}

/// Whether CI could say something of the backticks in a line, as it cannot of most.
[[nodiscard]] bool is_suspicious(std::string_view text) noexcept
{
    return text.find("``") != npos || has_odd_backticks(text);
}

void check_backticks(std::string_view text, Span span, std::vector<CiReport>& reports)
{
    const bool has_fences = text.find("```") != npos;
    const std::string unfenced = has_fences ? without(without(text, "````"), "```") : std::string{};
    const std::string_view line = has_fences ? unfenced : text;
    if (line.find("``") != npos)
        reports.push_back({{"empty-backticks", {std::string(line)}}, span});
    if (has_odd_backticks(line))
        reports.push_back({{"odd-backticks", {std::string(line)}}, span});
}

/// Looks at the lines with backticks.
void check_lines(std::string_view draft, std::vector<CiReport>& reports)
{
    std::size_t begin = 0;
    for (std::size_t tick = draft.find('`'); tick != npos; tick = draft.find('`', begin)) {
        const LineEnd end = find_line_end(draft, tick);
        if (is_suspicious(draft.substr(tick, end.end - tick))) {
            for (LineEnd before = find_line_end(draft, begin); before.end < tick; before = find_line_end(draft, begin))
                begin = before.next;
            check_backticks(draft.substr(begin, end.end - begin), {begin, end.end}, reports);
        }
        begin = end.next;
    }
}

}  // namespace

}  // namespace ci

CiReading read_as_ci(std::string_view draft)
{
    CiReading reading;
    ci::LinkReader links(reading);
    ci::HtmlView view(links, draft.size());
    const ci::CleanText clean(draft);
    const ci::Blocks blocks = ci::parse_blocks(clean.text());
    ci::Page(clean, blocks, view).show();
    ci::check_lines(draft, reading.reports);
    view.append_reports(reading.reports);
    return reading;
}

}  // namespace twir
