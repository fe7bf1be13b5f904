// Reading along a text: the small scanner that the reader of items is built on.
#pragma once

#include <string_view>

#include "chars.h"
#include "twir/span.h"

namespace twir {

/// A position in `text` that moves towards `end`. All offsets are those of the whole text.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;
    std::size_t end = 0;
    int open_brackets = 0;  // how often the bracket that closes was looked for in vain

    [[nodiscard]] bool done() const noexcept { return at >= end; }
    [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept { return at + ahead < end ? text[at + ahead] : '\0'; }
    [[nodiscard]] std::string_view rest() const noexcept { return text.substr(at, end - at); }
    [[nodiscard]] bool starts_with(std::string_view what) const noexcept { return rest().starts_with(what); }

    void skip_space() noexcept
    {
        while (!done()) {
            if (is_space(text[at])) {
                ++at;
                continue;
            }
            if (is_ascii(text[at]))
                return;
            const CodePoint c = decode(text, at);
            if (!is_white_space(c.value))
                return;
            at = c.next;
        }
    }
    bool take(char c) noexcept
    {
        const bool found = peek() == c && !done();
        at += found ? 1 : 0;
        return found;
    }
    bool take(std::string_view what) noexcept
    {
        const bool found = starts_with(what);
        at += found ? what.size() : 0;
        return found;
    }
};

/// A cursor for this part of a text. It does not see what lies behind: a search in it is no longer than the part is.
[[nodiscard]] inline Cursor cursor_in(std::string_view text, Span span) noexcept
{
    return {text.substr(0, span.end), span.begin, span.end};
}

/// `span` without white space at its ends.
[[nodiscard]] inline Span trimmed(std::string_view text, Span span) noexcept
{
    const std::string_view inner = trim(slice(text, span));
    if (inner.empty())
        return {span.begin, span.begin};
    const auto begin = static_cast<std::size_t>(inner.data() - text.data());
    return {begin, begin + inner.size()};
}

}  // namespace twir
