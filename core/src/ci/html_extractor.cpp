#include "ci/html_extractor.h"

#include <algorithm>

#include "chars.h"
#include "ci/tags.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

[[nodiscard]] std::size_t skip_while(std::string_view text, std::size_t at, bool (*wanted)(char) noexcept) noexcept
{
    while (at < text.size() && wanted(text[at]))
        ++at;
    return at;
}

[[nodiscard]] bool is_verbatim(std::string_view name) noexcept
{
    return equal_ignoring_case(name, "script") || equal_ignoring_case(name, "style");
}

}  // namespace

void HtmlExtractor::run()
{
    while (reading_ != Reading::over) {
        if (!verbatim_.empty()) {
            const auto end = find_end_of_verbatim(text_, at_, verbatim_);
            if (!end)
                break;
            data(end->begin);
        } else {
            data(std::min({less_.from(at_), ampersand_.from(at_), text_.size()}));
        }
        if (at_ == text_.size())
            break;
        step(at_);
    }
    data(text_.size());
    if (!cache_.empty())
        store();
    if (!clean_.text_buffer_.empty()) {
        flush();
        clean_.text_ = clean_.text_buffer_;
    }
}

void HtmlExtractor::step(std::size_t found)
{
    const char next = found + 1 < text_.size() ? text_[found + 1] : '\0';
    if (text_[found] == '&')
        return read_reference();
    if (is_letter(next))
        return read_start_tag();
    if (next == '/')
        return read_end_tag();
    if (next == '!')
        return read_declaration();
    if (next == '?')
        return read_processing_instruction();
    data(found + 1);
}

void HtmlExtractor::read_start_tag()
{
    if (patience_ == 0)
        return data(at_ + 1);
    const StartTagScan scan = scan_start_tag(text_, at_, Dialect::renderer);
    switch (scan.outcome) {
    case StartTagScan::Outcome::unfinished:
        patience_ -= std::min(patience_, text_.size() - at_);
        return data(at_ + 1);
    case StartTagScan::Outcome::text:
        return data(scan.tag.end);
    case StartTagScan::Outcome::tag:
        break;
    }
    const bool is_block = is_block_level(scan.tag.name);
    if (scan.tag.closes_itself || equal_ignoring_case(scan.tag.name, "hr"))
        return empty_tag(scan.tag.end, is_block);
    start_tag(scan.tag);
}

void HtmlExtractor::start_tag(const StartTag& tag)
{
    if (is_block_level(tag.name) && (in_tail_ || (!in_raw_ && at_line_start()))) {
        in_raw_ = true;
        put("\n");
    }
    if (in_raw_) {
        open_.push_back(tag.name);
        if (is_verbatim(tag.name))
            verbatim_ = tag.name;
        take(tag.end);
    } else {
        keep(tag.end);
    }
}

void HtmlExtractor::read_end_tag()
{
    const auto tag = scan_end_tag(text_, at_, greater_.from(at_ + 1));
    if (!tag)
        return unfinished();
    verbatim_ = {};
    if (!tag->name.empty())
        return end_tag(tag->name, tag->end);
    if (tag->end == at_ + 3)  // "</>" is nothing at all
        return in_raw_ ? void(at_ = tag->end) : (flush(), void(kept_ = at_ = tag->end));
    empty_tag(tag->end, false);
}

void HtmlExtractor::end_tag(std::string_view name, std::size_t end)
{
    if (!in_raw_)
        return keep(end);
    take(end);
    constexpr std::size_t deepest = 1000;  // far more than people nest, and it keeps the search short
    const auto same =
        std::find_if(open_.rbegin(), open_.rbegin() + static_cast<std::ptrdiff_t>(std::min(deepest, open_.size())),
                     [&](std::string_view other) { return equal_ignoring_case(name, other); });
    if (same != open_.rend() && equal_ignoring_case(name, *same))
        open_.erase(std::prev(same.base()), open_.end());
    if (!open_.empty())
        return;
    if (blank_line_follows(end))
        cache_.push_back("\n");
    else
        in_tail_ = true;
    in_raw_ = false;
    store();
    put("\n\n");
}

void HtmlExtractor::read_declaration()
{
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) {
        const auto end = may_end_comment_ ? find_close(text_, at_ + 4, "-->", 2) : std::nullopt;
        may_end_comment_ = end.has_value();
        return end ? empty_tag(end->end, true) : unfinished();
    }
    if (!may_begin_block())
        return data(at_ + 2);
    if (rest.starts_with("<![CDATA[")) {
        const auto end = may_end_section_ ? find_close(text_, at_ + 3, "]]>", 1) : std::nullopt;
        may_end_section_ = end.has_value();
        return end ? empty_tag(end->end, true) : unfinished();
    }
    const std::size_t end = greater_.from(at_ + 2);
    if (end == npos)
        return unfinished();
    empty_tag(end + 1, starts_with_ignoring_case(rest, "<!doctype"));
}

void HtmlExtractor::read_processing_instruction()
{
    if (!may_begin_block())
        return data(at_ + 2);
    const std::size_t end = end_of_instruction_.from(at_ + 2);
    if (end == npos)
        return unfinished();
    empty_tag(end + 2, true);
}

void HtmlExtractor::read_reference()
{
    if (text_.substr(at_ + 1, 1) != "#") {
        const std::size_t end =
            at_ + 1 < text_.size() && is_letter(text_[at_ + 1])
                ? skip_while(text_, at_ + 1, [](char c) noexcept { return is_alnum(c) || c == '-' || c == '.'; })
                : at_;
        if (end < text_.size() && end > at_ && text_[end] == ';')
            return empty_tag(end + 1, false);
        return data(at_ + 1);
    }
    const bool is_hex = text_.substr(at_ + 2, 1) == "x" || text_.substr(at_ + 2, 1) == "X";
    const std::size_t digits = at_ + (is_hex ? 3 : 2);
    std::size_t end = skip_while(text_, digits, is_hex ? is_hex_digit : is_digit);
    // Decimal digits may not run into hexadecimal ones: then the last of them is what follows the reference.
    if (!is_hex && end < text_.size() && is_hex_digit(text_[end]))
        end = digits;
    if (end > digits && end < text_.size())
        return empty_tag(end + (text_[end] == ';' ? 1 : 0), false, text_[end] != ';');
    if (semicolon_.from(at_) != npos)
        data(at_ + 2);
    stop();
}

void HtmlExtractor::empty_tag(std::size_t end, bool is_block, bool lacks_semicolon)
{
    if (in_raw_ || in_tail_) {
        take(end);
        if (lacks_semicolon)
            cache_.push_back(";");
    } else if (is_block && at_line_start()) {
        take(end);
        if (blank_line_follows(end))
            cache_.push_back("\n");
        else
            in_tail_ = true;
        const std::string& out = clean_.text_buffer_;
        if (out.ends_with('\n') && !out.ends_with("\n\n"))
            put("\n");
        store();
        put("\n\n");
    } else {
        keep(end);
        if (lacks_semicolon)
            put(";");
    }
}

void HtmlExtractor::data(std::size_t end)
{
    if (end == at_)
        return;
    if (in_tail_ && text_.substr(at_, end - at_).find('\n') != npos)
        in_tail_ = false;
    in_raw_ ? take(end) : keep(end);
}

void HtmlExtractor::unfinished()
{
    if (reading_ == Reading::first) {
        reading_ = Reading::second;
        return;
    }
    std::size_t end = greater_.from(at_ + 1);
    if (end == npos)
        end = std::min(text_.find('<', at_ + 1), at_ + 1);
    else
        ++end;
    data(end);
}

void HtmlExtractor::stop()
{
    reading_ = reading_ == Reading::first ? Reading::second : Reading::over;
}

void HtmlExtractor::keep(std::size_t end)
{
    at_ = end;
}

void HtmlExtractor::take(std::size_t end)
{
    const std::size_t begin = at_;
    flush();
    at_ = kept_ = end;
    // Pieces that follow each other are one.
    if (!cache_.empty() && cache_.back().data() + cache_.back().size() == text_.data() + begin)
        cache_.back() = {cache_.back().data(), cache_.back().size() + (end - begin)};
    else
        cache_.push_back(text_.substr(begin, end - begin));
}

void HtmlExtractor::put(std::string_view text)
{
    flush();
    clean_.text_buffer_ += text;
}

/// Copies what stays in the text.
void HtmlExtractor::flush()
{
    if (kept_ == at_)
        return;
    clean_.text_buffer_.reserve(text_.size());
    clean_.text_origins_.add(clean_.text_buffer_.size(), kept_);
    clean_.text_buffer_ += text_.substr(kept_, at_ - kept_);
    kept_ = at_;
}

void HtmlExtractor::store()
{
    flush();
    append_placeholder(clean_.text_buffer_, raw_block, clean_.raw_.size());
    clean_.raw_.push_back(std::move(cache_));
    cache_.clear();
}

bool HtmlExtractor::at_line_start() const noexcept
{
    for (std::size_t back = 1; back <= 4; ++back) {
        if (back > at_ || text_[at_ - back] == '\n')
            return true;
        if (!is_html_space(text_[at_ - back]))
            return false;
    }
    return false;
}

bool HtmlExtractor::blank_line_follows(std::size_t at) const noexcept
{
    for (int lines = 0; lines < 2; ++lines) {
        at = skip_while(text_, at, [](char c) noexcept { return c == ' '; });
        if (at >= text_.size())
            return true;  // the renderer ends each draft with two empty lines
        if (text_[at++] != '\n')
            return false;
    }
    return true;
}

}  // namespace twir::ci
