// HTML as the draft has it, token by token.
#include <algorithm>

#include "byte_set.h"
#include "chars.h"
#include "ci/entities.h"
#include "ci/html_tokens.h"
#include "ci/html_view.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr ByteSet raw_markup("<&");

}  // namespace

/// HTML that is being read, and what is known of what is still to come in it: nothing is looked for in vain twice.
struct HtmlView::RawHtml {
    std::string_view html;
    std::size_t offset;  ///< where it stands in the draft
    Ahead greater{html, ">"};
    bool may_end_comment = true;
    bool may_end_section = true;
    /// How many more bytes may be read for start tags that do not end: hostile text costs no more than its length.
    std::size_t patience = 16 * html.size();
};

void HtmlView::raw(std::string_view html, std::size_t offset)
{
    if (is_spilling_)
        return spill(html, offset);
    RawHtml raw{html, offset};
    for (std::size_t at = 0; at < html.size();) {
        if (!verbatim_.empty()) {
            const auto found = find_end_of_verbatim(html, at, verbatim_);
            if (!found)
                return;
            const Tag tag = number(verbatim_);
            verbatim_ = {};
            close(tag);
            at = found->end;
            continue;
        }
        if (const auto end = read_token(raw, at)) {
            at = *end;
        } else if (is_at_end_) {
            const std::size_t close = raw.greater.from(at + 1);
            const std::size_t end_of_text = close == npos ? std::min(html.find('<', at + 1), at + 1) : close + 1;
            text(html.substr(at, end_of_text - at));
            at = end_of_text;
        } else {
            is_spilling_ = true;
            return spill(html.substr(at), offset + at);
        }
    }
}

std::optional<std::size_t> HtmlView::read_token(RawHtml& raw, std::size_t at)
{
    const std::string_view html = raw.html;
    if (html[at] != '<')
        return read_text(html, at);
    const char next = at + 1 < html.size() ? html[at + 1] : '\0';
    if (is_letter(next))
        return read_start_tag(raw, at);
    if (next == '/')
        return read_end_tag(raw, at);
    if (next == '!' || next == '?')
        return read_declaration(raw, at);
    text("<");
    return at + 1;
}

std::size_t HtmlView::read_text(std::string_view html, std::size_t at)
{
    if (html[at] != '&') {
        const std::size_t end = std::min(raw_markup.find(html, at), html.size());
        text(html.substr(at, end - at));
        return end;
    }
    const std::size_t size = measure_reference(html, at);
    if (size == 0) {
        text("&");
        return at + 1;
    }
    std::string resolved;
    append_resolved_in_text(resolved, html.substr(at, size));
    text(resolved);
    return at + size;
}

std::optional<std::size_t> HtmlView::read_start_tag(RawHtml& raw, std::size_t at)
{
    const std::string_view html = raw.html;
    const std::size_t offset = raw.offset;
    if (raw.patience == 0)
        return {};
    const StartTagScan scan = scan_start_tag(html, at, Dialect::reader);
    if (scan.outcome == StartTagScan::Outcome::unfinished) {
        raw.patience -= std::min(raw.patience, html.size() - at);
        return {};
    }
    const std::size_t end = scan.tag.end;
    if (scan.outcome == StartTagScan::Outcome::text) {
        text(html.substr(at, end - at));
        return end;
    }
    const Tag tag = number(scan.tag.name);
    if (tag == Tag::a && scan.tag.href) {
        const std::string_view href = *scan.tag.href;
        const std::size_t begin = href.empty() ? at : static_cast<std::size_t>(href.data() - html.data());
        open(tag, place(offset, at, end), resolve_references(href), place(offset, begin, begin + href.size()));
    } else {
        open(tag, place(offset, at, end));
    }
    if (scan.tag.closes_itself) {
        if (!is_closed_early(tag))
            close(tag);
    } else if (is_void(names_.name(tag))) {
        close(tag);
        closed_early_.push_back(tag);
    }
    if (!scan.tag.closes_itself && (tag == Tag::script || tag == Tag::style))
        verbatim_ = tag == Tag::script ? "script" : "style";
    return end;
}

std::optional<std::size_t> HtmlView::read_end_tag(RawHtml& raw, std::size_t at)
{
    const std::string_view html = raw.html;
    const auto tag = scan_end_tag(html, at, raw.greater.from(at + 1));
    if (!tag)
        return {};
    if (tag->name.empty()) {
        if (tag->end > at + 3)
            comment(html.substr(at + 2, tag->end - at - 3));
        return tag->end;
    }
    const Tag closed = number(tag->name);
    if (!is_closed_early(closed))
        close(closed);
    return tag->end;
}

std::optional<std::size_t> HtmlView::read_declaration(RawHtml& raw, std::size_t at)
{
    const std::string_view html = raw.html;
    const std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--")) {
        const auto end = raw.may_end_comment ? find_close(html, at + 4, "-->", 2) : std::nullopt;
        raw.may_end_comment = end.has_value();
        if (end)
            comment(html.substr(at + 4, end->begin - at - 4));
        return end ? std::optional(end->end) : std::nullopt;
    }
    if (rest.starts_with("<![CDATA[")) {
        const auto end = raw.may_end_section ? find_close(html, at + 3, "]]>", 1) : std::nullopt;
        raw.may_end_section = end.has_value();
        if (!end)
            return {};
        end_run();
        text(html.substr(at + 9, std::max(end->begin, at + 9) - at - 9));
        end_run();
        return end->end;
    }
    const std::size_t end = raw.greater.from(at + 2);
    if (end == npos)
        return {};
    comment(html.substr(at + 2, end - at - 2));
    return end + 1;
}

Tag HtmlView::number(std::string_view name)
{
    const Tag tag = names_.number(name);
    open_count_.resize(names_.size());
    return tag;
}

/// Whether an end tag belongs to a void tag, which Beautiful Soup has closed by itself: it counts them.
bool HtmlView::is_closed_early(Tag tag)
{
    const auto early = std::find(closed_early_.begin(), closed_early_.end(), tag);
    if (early == closed_early_.end())
        return false;
    *early = closed_early_.back();
    closed_early_.pop_back();
    return true;
}

void HtmlView::spill(std::string_view html, std::size_t offset)
{
    spill_origins_.add(spilled_.size(), offset);
    spilled_ += html;
}

void HtmlView::spill_escaped(std::string_view text, bool in_attribute)
{
    for (const char c : text) {
        if (c == '<')
            spilled_ += "&lt;";
        else if (c == '>')
            spilled_ += "&gt;";
        else if (c == '&')
            spilled_ += "&amp;";
        else if (c == '"' && in_attribute)
            spilled_ += "&quot;";
        else
            spilled_ += c;
    }
}

/// Where a part of raw HTML, which begins at `offset`, stands in the draft.
Span HtmlView::place(std::size_t offset, std::size_t begin, std::size_t end) const noexcept
{
    // Text can be longer here than in the draft: escaped, or with spaces for tabs.
    const std::size_t first = std::min(is_at_end_ ? spill_origins_.origin(begin) : offset + begin, draft_size_);
    const std::size_t last = std::min(is_at_end_ ? spill_origins_.origin(end) : offset + end, draft_size_);
    return {first, std::max(first, last)};
}

}  // namespace twir::ci
