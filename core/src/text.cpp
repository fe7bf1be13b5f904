#include "twir/text.h"

#include <algorithm>

#include "chars.h"

namespace twir {

namespace {

// U+FFFD may stand in the text itself: three well-formed bytes tell it from a replacement.
bool is_ill_formed(std::string_view text, std::size_t at, const CodePoint& c) noexcept
{
    return c.value == 0xFFFD && text.substr(at, 3) != "\xEF\xBF\xBD";
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept
{
    std::size_t at = find_beyond_ascii(text);
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        if (is_ill_formed(text, at, c))
            return at;
        at = find_beyond_ascii(text, c.next);
    }
    return std::nullopt;
}

std::string to_valid_utf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        append_utf8(out, c.value);
        at = c.next;
    }
    return out;
}

std::size_t count_code_points(std::string_view text) noexcept
{
    const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continuation));
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0}
{
    bool long_lines = false;
    while (true) {
        const std::size_t end = text.find('\n', starts_.back());
        long_lines = long_lines || std::min(end, text.size()) - starts_.back() >= block_;
        if (end == std::string_view::npos)
            break;
        starts_.push_back(end + 1);
    }
    if (long_lines)
        count_blocks();
}

void LineIndex::count_blocks()
{
    std::size_t counted = 0;
    for (std::size_t at = 0; at < text_.size(); at += block_) {
        counted_.push_back(counted);
        counted += count_code_points(text_.substr(at, block_));
    }
    counted_.push_back(counted);
}

Position LineIndex::position(std::size_t offset) const noexcept
{
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    const std::size_t start = *(next - 1);
    const std::size_t columns = offset - start < block_ ? count_code_points(text_.substr(start, offset - start))
                                                        : code_points_before(offset) - code_points_before(start);
    return {static_cast<std::size_t>(next - starts_.begin()), columns + 1};
}

std::size_t LineIndex::code_points_before(std::size_t offset) const noexcept
{
    const std::size_t begin = offset / block_ * block_;
    return counted_[offset / block_] + count_code_points(text_.substr(begin, offset - begin));
}

}  // namespace twir
