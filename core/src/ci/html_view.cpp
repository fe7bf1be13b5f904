#include "ci/html_view.h"

#include <algorithm>

#include "chars.h"
#include "ci/entities.h"
#include "ci/html_tokens.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view community = "updates from rust community";
constexpr std::string_view project_tooling = "project/tooling updates";

/// Text in these does not count as text of what is around them.
[[nodiscard]] bool hides_text(Tag tag) noexcept
{
    return tag == Tag::script || tag == Tag::style || tag == Tag::template_;
}

[[nodiscard]] std::string resolve_references(std::string_view value)
{
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t size = value[at] == '&' ? measure_reference(value, at) : 0;
        if (size != 0)
            append_resolved(out, value.substr(at, size));
        else
            out += value[at];
        at += std::max<std::size_t>(size, 1);
    }
    return out;
}

}  // namespace

void HtmlView::open(Tag tag, Span span, std::string_view href, Span href_span)
{
    if (!verbatim_.empty())
        return;
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
        marks_.push_back({tag, std::string(href), href_span, span, false, {}});
        ++wanted_;
    }
    open_.push_back(element);
    ++count(tag);
}

void HtmlView::close(Tag tag)
{
    if (!verbatim_.empty())
        return;
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
        mark.string = text_.substr(element.string_begin, element.string_end - element.string_begin);
    if (--wanted_ != 0)
        return;
    for (const Mark& settled : marks_)
        settle(settled);
    marks_.clear();
    text_.clear();
}

/// What CI makes of a heading or link, when its turn comes.
void HtmlView::settle(const Mark& mark)
{
    if (mark.tag == Tag::a) {
        if (strict_level_ != 0)
            links_.see(mark.href, mark.href_span, mark.string, mark.span, in_project_tooling_);
        return;
    }
    in_project_tooling_ = mark.has_string && equal_ignoring_case(mark.string, project_tooling);
    const int level = section_level(mark.tag);
    if (strict_level_ != 0 && level > strict_level_)
        return;
    strict_level_ = mark.has_string && equal_ignoring_case(mark.string, community) ? level : 0;
}

void HtmlView::raw_start_tag(std::string_view html, std::size_t at, std::size_t offset, std::size_t& end)
{
    const StartTagScan scan = scan_start_tag(html, at, Dialect::reader);
    if (scan.outcome != StartTagScan::Outcome::tag) {
        end = scan.outcome == StartTagScan::Outcome::text ? scan.tag.end
                                                          : std::min(html.find('>', at), html.size() - 1) + 1;
        return text(html.substr(at, end - at));
    }
    end = scan.tag.end;
    const Tag tag = names_.number(scan.tag.name);
    open_count_.resize(names_.size());
    const Span span{offset + at, offset + end};
    if (tag == Tag::a && scan.tag.href) {
        const auto begin = scan.tag.href->empty() ? at : static_cast<std::size_t>(scan.tag.href->data() - html.data());
        open(tag, span, resolve_references(*scan.tag.href), {offset + begin, offset + begin + scan.tag.href->size()});
    } else {
        open(tag, span);
    }
    if (scan.tag.closes_itself) {
        const auto early = std::find(closed_early_.begin(), closed_early_.end(), tag);
        if (early == closed_early_.end())
            return close(tag);
        closed_early_.erase(early);
    } else if (is_void(names_.name(tag))) {
        close(tag);
        closed_early_.push_back(tag);
    } else if (tag == Tag::script || tag == Tag::style) {
        verbatim_ = names_.name(tag);
    }
}

void HtmlView::raw(std::string_view html, std::size_t offset)
{
    for (std::size_t at = 0; at < html.size();) {
        if (!verbatim_.empty()) {
            const auto found = find_end_of_verbatim(html, at, verbatim_);
            if (!found)
                return;
            const Tag tag = names_.number(verbatim_);
            verbatim_ = {};
            close(tag);
            at = found->end;
            continue;
        }
        std::size_t end = html.size();
        const std::string_view rest = html.substr(at);
        if (rest[0] == '&') {
            if (const std::size_t size = measure_reference(html, at); size != 0) {
                std::string resolved;
                append_resolved_in_text(resolved, html.substr(at, size));
                text(resolved);
                end = at + size;
            } else {
                text("&");
                end = at + 1;
            }
        } else if (rest[0] != '<') {
            end = std::min(html.find_first_of("<&", at), html.size());
            text(html.substr(at, end - at));
        } else if (rest.size() > 1 && is_letter(rest[1])) {
            raw_start_tag(html, at, offset, end);
        } else if (rest.starts_with("</")) {
            if (const auto tag = scan_end_tag(html, at)) {
                end = tag->end;
                if (!tag->name.empty()) {
                    const Tag number = names_.number(tag->name);
                    open_count_.resize(names_.size());
                    const auto early = std::find(closed_early_.begin(), closed_early_.end(), number);
                    if (early != closed_early_.end())
                        closed_early_.erase(early);
                    else
                        close(number);
                } else if (end > at + 3) {
                    comment(html.substr(at + 2, end - at - 3));
                }
            } else {
                text(rest);
            }
        } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
            const auto found = rest.starts_with("<!--")       ? find_close(html, at + 4, "-->", 2)
                               : rest.starts_with("<![CDATA") ? find_close(html, at + 3, "]]>", 1)
                                                              : find_close(html, at + 2, ">", 1);
            if (!found) {
                text(rest);
            } else {
                end = found->end;
                if (rest.starts_with("<![CDATA[")) {
                    end_run();
                    text(html.substr(at + 9, found->begin - at - 9));
                    end_run();
                } else {
                    const std::size_t begin = at + (rest.starts_with("<!--") ? 4 : 2);
                    comment(html.substr(begin, std::max(found->begin, begin) - begin));
                }
            }
        } else {
            text("<");
            end = at + 1;
        }
        at = end;
    }
}

void HtmlView::finish()
{
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
