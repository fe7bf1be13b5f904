#include "ci/clean_text.h"

#include <algorithm>
#include <functional>

#include "chars.h"
#include "ci/html_extractor.h"

namespace twir::ci {

namespace {

constexpr std::size_t tab_size = 4;

[[nodiscard]] bool lies_in(std::string_view text, const char* at) noexcept
{
    return std::greater_equal<>{}(at, text.data()) && std::less_equal<>{}(at, text.data() + text.size());
}

}  // namespace

void append_placeholder(std::string& out, char kind, std::size_t number)
{
    out += placeholder_begin;
    out += kind;
    for (int shift = 24; shift >= 0; shift -= 6)
        out += static_cast<char>(0x80U | ((number >> shift) & 0x3FU));
    out += placeholder_end;
}

std::size_t placeholder_number(std::string_view text, std::size_t at) noexcept
{
    std::size_t number = 0;
    for (const char digit : text.substr(at + 2, placeholder_size - 3))
        number = number << 6U | (static_cast<unsigned char>(digit) & 0x3FU);
    return number;
}

void OffsetMap::add(std::size_t begin, std::size_t origin)
{
    pieces_.push_back({begin, origin});
}

std::size_t OffsetMap::origin(std::size_t offset) const noexcept
{
    const auto begins_behind = [&](std::size_t piece) {
        return piece == pieces_.size() || offset < pieces_[piece].begin;
    };
    if (!begins_behind(next_) || (next_ != 0 && begins_behind(next_ - 1))) {
        const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                           [](std::size_t value, const Piece& piece) { return value < piece.begin; });
        next_ = static_cast<std::size_t>(next - pieces_.begin());
    }
    if (next_ == 0)
        return offset;
    const Piece& piece = pieces_[next_ - 1];
    const std::size_t found = piece.origin + (offset - piece.begin);
    // What was put in has no origin of its own: it counts as what follows it.
    return next_ == pieces_.size() ? found : std::min(found, std::max(pieces_[next_].origin, piece.origin));
}

CleanText::CleanText(std::string_view draft) : draft_(draft), normal_(draft)
{
    constexpr std::string_view odd("\t\r\x02\x03", 4);
    if (std::any_of(odd.begin(), odd.end(), [&](char c) { return draft.find(c) != std::string_view::npos; }))
        normalise(draft);
    text_ = normal_;
    HtmlExtractor(*this).run();
}

void CleanText::normalise(std::string_view draft)
{
    normal_buffer_.reserve(draft.size() + draft.size() / 8);
    std::size_t line = 0;          // where the current line begins in the result
    std::size_t column_bytes = 0;  // bytes of it that are no columns: tabs count characters
    normal_origins_.add(0, 0);
    for (std::size_t at = 0; at < draft.size(); ++at) {
        const char c = draft[at];
        if (c == placeholder_begin || c == placeholder_end) {
            normal_origins_.add(normal_buffer_.size(), at + 1);
        } else if (c == '\t') {
            const std::size_t column = normal_buffer_.size() - line - column_bytes;
            normal_buffer_.append(tab_size - column % tab_size, ' ');
            normal_origins_.add(normal_buffer_.size(), at + 1);
        } else if (c == '\r' || c == '\n') {
            normal_buffer_ += '\n';
            line = normal_buffer_.size();
            column_bytes = 0;
            if (c == '\r' && draft.substr(at + 1, 1) == "\n") {
                ++at;
                normal_origins_.add(line, at + 1);
            }
        } else {
            normal_buffer_ += c;
            column_bytes += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 1 : 0;
        }
    }
    normal_ = normal_buffer_;
}

std::size_t CleanText::draft_offset(const char* at) const noexcept
{
    if (!text_buffer_.empty() && lies_in(text_, at))
        at = normal_.data() +
             std::min(text_origins_.origin(static_cast<std::size_t>(at - text_.data())), normal_.size());
    if (!lies_in(normal_, at))
        return 0;
    const auto offset = static_cast<std::size_t>(at - normal_.data());
    return normal_buffer_.empty() ? offset : std::min(normal_origins_.origin(offset), draft_.size());
}

}  // namespace twir::ci
