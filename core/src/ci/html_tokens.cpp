#include "ci/html_tokens.h"

#include "byte_set.h"
#include "chars.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

/// Reads the inside of a start tag.
class TagReader {
public:
    TagReader(std::string_view text, std::size_t at, Dialect dialect) noexcept
        : text_(text),
          at_(at),
          stops_at_backtick_(dialect == Dialect::renderer)
    {
    }

    [[nodiscard]] std::string_view read_name() noexcept
    {
        const std::size_t begin = at_;
        while (!done() && !ends_name(peek()))
            ++at_;
        return text_.substr(begin, at_ - begin);
    }

    /// Reads white space, slashes and attributes up to the place where something else stands.
    void read_attributes(StartTag& tag) noexcept
    {
        while (!done() && (is_html_space(peek()) || peek() == '/'))
            ++at_;
        while (!done() && begins_attribute()) {
            const std::size_t begin = at_++;
            while (!done() && !is_html_space(peek()) && peek() != '/' && peek() != '=' && peek() != '>')
                ++at_;
            const std::string_view name = text_.substr(begin, at_ - begin);
            const std::string_view value = read_value();
            if (equal_ignoring_case(name, "href"))
                tag.href = value;
            while (!done() && (is_html_space(peek()) || (peek() == '/' && text_.substr(at_ + 1, 1) != ">")))
                ++at_;
        }
    }

    [[nodiscard]] std::size_t at() const noexcept { return at_; }

private:
    [[nodiscard]] bool done() const noexcept { return at_ >= text_.size(); }
    [[nodiscard]] char peek() const noexcept { return text_[at_]; }

    [[nodiscard]] bool ends_name(char c) const noexcept
    {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == ' ' || c == '/' || c == '>' || c == '\0' ||
               (c == '`' && stops_at_backtick_);
    }

    [[nodiscard]] bool begins_attribute() const noexcept
    {
        const char c = peek();
        const char before = text_[at_ - 1];
        return !is_html_space(c) && c != '/' && c != '>' && !(c == '`' && stops_at_backtick_) &&
               (before == '\'' || before == '"' || before == '/' || is_html_space(before));
    }

    [[nodiscard]] std::string_view read_value() noexcept
    {
        std::size_t at = skip_space(at_);
        if (at >= text_.size() || text_[at] != '=')
            return {};
        while (at < text_.size() && text_[at] == '=')
            ++at;
        const std::size_t after_sign = at;
        at = skip_space(at);
        if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'')) {
            const std::size_t close = text_.find(text_[at], at + 1);
            if (close != npos) {
                at_ = skip_after_value(close + 1);
                return text_.substr(at + 1, close - at - 1);
            }
            if (at != after_sign)
                at_ = after_sign;  // the quote begins the next attribute; this one's value is empty
            return {};
        }
        const std::size_t begin = at;
        while (at < text_.size() && text_[at] != '>' && !is_html_space(text_[at]) &&
               !(text_[at] == '`' && stops_at_backtick_))
            ++at;
        at_ = skip_after_value(at);
        return text_.substr(begin, at - begin);
    }

    [[nodiscard]] std::size_t skip_space(std::size_t at) const noexcept
    {
        while (at < text_.size() && is_html_space(text_[at]))
            ++at;
        return at;
    }

    /// The renderer lets a comma follow a value.
    [[nodiscard]] std::size_t skip_after_value(std::size_t at) const noexcept
    {
        for (std::size_t next = skip_space(at); stops_at_backtick_ && next < text_.size() && text_[next] == ',';
             next = skip_space(at))
            at = next + 1;
        return at;
    }

    std::string_view text_;
    std::size_t at_;
    bool stops_at_backtick_;
};

[[nodiscard]] bool is_end_tag_name(char c) noexcept
{
    return is_alnum(c) || c == '-' || c == '.' || c == ':' || c == '_';
}

}  // namespace

StartTagScan scan_start_tag(std::string_view text, std::size_t at, Dialect dialect) noexcept
{
    StartTagScan scan;
    TagReader reader(text, at + 1, dialect);
    scan.tag.name = reader.read_name();
    reader.read_attributes(scan.tag);
    std::size_t end = reader.at();
    while (end < text.size() && is_html_space(text[end]))
        ++end;
    if (end >= text.size())
        return scan;
    using Outcome = StartTagScan::Outcome;
    if (text[end] == '>') {
        scan.outcome = Outcome::tag;
        scan.tag.closes_itself = text[end - 1] == '/';
        scan.tag.end = end + 1;
    } else if (text.substr(end, 2) == "/>") {
        scan.outcome = Outcome::tag;
        scan.tag.closes_itself = true;
        scan.tag.end = end + 2;
    } else if (text[end] != '/' && text[end] != '=' && !is_letter(text[end])) {
        scan.outcome = Outcome::text;
        scan.tag.end = end;
    }
    return scan;
}

std::optional<EndTag> scan_end_tag(std::string_view text, std::size_t at, std::size_t close) noexcept
{
    if (close == npos)
        return {};
    std::size_t begin = at + 2;
    while (begin < close && is_html_space(text[begin]))
        ++begin;
    std::size_t end = begin;
    while (end < close && is_end_tag_name(text[end]))
        ++end;
    std::size_t after = end;
    while (after < close && is_html_space(text[after]))
        ++after;
    if (end > begin && is_letter(text[begin]) && after == close)
        return EndTag{close + 1, text.substr(begin, end - begin)};
    begin = at + 2;
    if (!is_letter(text[begin]))
        return EndTag{close + 1, {}};
    static constexpr ByteSet name_ends(std::string_view("\t\n\r\f />\0", 8));
    end = name_ends.find(text, begin);
    return EndTag{text.find('>', end) + 1, text.substr(begin, end - begin)};
}

std::optional<Found> find_close(std::string_view text, std::size_t from, std::string_view marks,
                                std::size_t tight) noexcept
{
    const std::string_view first = marks.substr(0, tight);
    for (std::size_t at = text.find(first, from); at != npos; at = text.find(first, at + 1)) {
        std::size_t end = at + tight;
        std::size_t matched = tight;
        for (; matched < marks.size(); ++matched, ++end) {
            while (end < text.size() && is_html_space(text[end]))
                ++end;
            if (end >= text.size() || text[end] != marks[matched])
                break;
        }
        if (matched == marks.size())
            return Found{at, end};
    }
    return {};
}

std::optional<Found> find_end_of_verbatim(std::string_view text, std::size_t from, std::string_view name) noexcept
{
    for (std::size_t at = text.find("</", from); at != npos; at = text.find("</", at + 2)) {
        std::size_t end = at + 2;
        while (end < text.size() && is_html_space(text[end]))
            ++end;
        if (!starts_with_ignoring_case(text.substr(end), name))
            continue;
        end += name.size();
        while (end < text.size() && is_html_space(text[end]))
            ++end;
        if (end < text.size() && text[end] == '>')
            return Found{at, end + 1};
    }
    return {};
}

}  // namespace twir::ci
