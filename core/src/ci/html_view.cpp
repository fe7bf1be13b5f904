#include "ci/html_view.h"

#include <algorithm>

#include "chars.h"

namespace twir::ci {

namespace {

constexpr std::string_view community = "updates from rust community";
constexpr std::string_view project_tooling = "project/tooling updates";

/// Text in these does not count as text of what is around them.
[[nodiscard]] bool hides_text(Tag tag) noexcept
{
    return tag == Tag::script || tag == Tag::style || tag == Tag::template_;
}

}  // namespace

void HtmlView::open(Tag tag, Span span, std::string_view href, Span href_span)
{
    if (!verbatim_.empty())
        return;
    if (is_spilling_) {
        spill("<", span.begin);
        spill(names_.name(tag), span.begin);
        if (tag == Tag::a) {
            spill(" href=\"", href_span.begin);
            spill_escaped(href, true);
            spill("\"", href_span.end);
        }
        return spill(">", span.end);
    }
    end_run();
    if (!open_.empty()) {
        ++open_.back().children;
        open_.back().has_string = false;
    }
    Element element{.tag = tag, .text_before = text_size_};
    if (!is_allowed(tag) || tag == Tag::li) {
        element.finding = findings_.size();
        findings_.push_back({tag, span, tag != Tag::li});
    }
    if (section_level(tag) != 0 || (tag == Tag::a && wants_links())) {
        element.mark = marks_.size() + 1;
        marks_.push_back({tag, {hrefs_.size(), hrefs_.size() + href.size()}, href_span, span});
        hrefs_ += href;
        ++wanted_;
    }
    open_.push_back(element);
    ++count(tag);
}

void HtmlView::close(Tag tag)
{
    if (!verbatim_.empty())
        return;
    if (is_spilling_) {
        spilled_ += "</";
        spilled_ += names_.name(tag);
        spilled_ += '>';
        return;
    }
    end_run();
    while (count(tag) != 0) {
        const bool found = open_.back().tag == tag;
        pop();
        if (found)
            return;
    }
}

void HtmlView::open_and_close(Tag tag, Span span)
{
    open(tag, span);
    close(tag);
}

void HtmlView::text(std::string_view text)
{
    if (!verbatim_.empty() || text.empty())
        return;
    if (is_spilling_)
        return spill_escaped(text, false);
    if (open_.empty() || !hides_text(open_.back().tag))
        text_size_ += text.size();
    if (!in_run_) {
        in_run_ = true;
        run_begin_ = text_.size();
    }
    if (wanted_ != 0)
        text_ += text;
}

void HtmlView::comment(std::string_view text)
{
    const std::size_t size = text_size_;
    end_run();
    HtmlView::text(text.empty() ? " " : text);
    end_run();
    text_size_ = size;
}

/// A run of text is complete: it is one of the things that the innermost element holds.
void HtmlView::end_run()
{
    if (!in_run_)
        return;
    in_run_ = false;
    if (open_.empty())
        return;
    Element& element = open_.back();
    element.has_string = ++element.children == 1;
    element.string_begin = run_begin_;
    element.string_end = text_.size();
}

void HtmlView::pop()
{
    const Element element = open_.back();
    open_.pop_back();
    --count(element.tag);
    if (element.tag == Tag::li && text_size_ == element.text_before)
        findings_[element.finding].holds = true;
    else if (element.tag == Tag::li && element.finding + 1 == findings_.size())
        findings_.pop_back();
    if (!open_.empty() && open_.back().children == 1 && element.children == 1) {
        Element& parent = open_.back();
        parent.has_string = element.has_string;
        parent.string_begin = element.string_begin;
        parent.string_end = element.string_end;
    }
    if (element.mark == 0)
        return;
    Mark& mark = marks_[element.mark - 1];
    mark.has_string = element.children == 1 && element.has_string;
    if (mark.has_string)
        mark.string = {element.string_begin, element.string_end};
    if (--wanted_ != 0)
        return;
    for (const Mark& settled : marks_)
        settle(settled);
    marks_.clear();
    hrefs_.clear();
    text_.clear();
}

/// What CI makes of a heading or link, when its turn comes.
void HtmlView::settle(const Mark& mark)
{
    const std::string_view string = slice(text_, mark.string);
    if (mark.tag == Tag::a) {
        if (strict_level_ != 0)
            links_.see(slice(hrefs_, mark.href), mark.href_span, string, mark.span, in_project_tooling_);
        return;
    }
    in_project_tooling_ = mark.has_string && equal_ignoring_case(string, project_tooling);
    const int level = section_level(mark.tag);
    if (strict_level_ != 0 && level > strict_level_)
        return;
    strict_level_ = mark.has_string && equal_ignoring_case(string, community) ? level : 0;
}

void HtmlView::finish()
{
    if (is_spilling_) {
        is_spilling_ = false;
        is_at_end_ = true;
        raw(spilled_, 0);
    }
    verbatim_ = {};
    end_run();
    while (!open_.empty())
        pop();
}

void HtmlView::append_reports(std::vector<CiReport>& reports) const
{
    for (const Finding& finding : findings_) {
        if (!finding.holds)
            continue;
        if (finding.tag == Tag::li)
            reports.push_back({{"empty-item", {}}, finding.span});
        else
            reports.push_back({{"unknown-tag", {std::string(names_.name(finding.tag))}}, finding.span});
    }
}

}  // namespace twir::ci
