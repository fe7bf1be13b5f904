// A half-open range of bytes in UTF-8 text, and a replacement of one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twir {

/// Half-open range [begin, end) of UTF-8 byte offsets.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
    [[nodiscard]] constexpr bool contains(Span inner) const noexcept
    {
        return begin <= inner.begin && inner.end <= end;
    }
    [[nodiscard]] constexpr Span shifted(std::size_t by) const noexcept { return {begin + by, end + by}; }
    friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// The part of `text` that `span` covers; empty where the span lies outside.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept
{
    if (span.begin > span.end || span.end > text.size())
        return {};
    return text.substr(span.begin, span.size());
}

/// Replace what stands at `span` by `text`. An empty span inserts, an empty text deletes.
struct Edit {
    Span span;
    std::string text;

    friend bool operator==(const Edit&, const Edit&) = default;
};

}  // namespace twir
