// Finding links in what people write.
#pragma once

#include <optional>

#include "cursor.h"
#include "twir/span.h"

namespace twir {

/// A link as found. Spans are trimmed; `text` is what stands between the brackets, without a surrounding `**`.
struct FoundLink {
    Span text;
    Span url;
    bool text_first = true;  ///< false for `<a href="url">text</a>` and `<url>`
};

/// Reads a link at the cursor and moves past it: `[text](url)` and its slips (`[text] (url)`, `[text](url`,
/// `[text]: url`, `[text](“url”)`, `[text]((url))`, `[text](<url>)`, `[text](url "title")`, `[text]([url](url))`), and
/// `<a href="url">text</a>`. Leaves the cursor where it is and returns nothing where there is none.
[[nodiscard]] std::optional<FoundLink> take_link(Cursor& cursor);

/// The end of the bracketed text that opens at `open`, a `[`: the offset of its `]`, with nested brackets, code
/// spans and backslashes respected. Nothing where it is not closed before `end`.
[[nodiscard]] std::optional<std::size_t> find_closing_bracket(std::string_view text, std::size_t open,
                                                              std::size_t end) noexcept;

/// Whether an absolute web address, or something meant as one (`hhttps://`, `https//`, `www.`), starts here.
[[nodiscard]] bool starts_like_url(std::string_view text) noexcept;

/// The end of the address that starts at the cursor: white space, angle brackets and quotes end it, and so does
/// a parenthesis or bracket that was opened before it, and punctuation that ends the sentence around it.
[[nodiscard]] std::size_t find_url_end(const Cursor& cursor) noexcept;

/// Moves past a quotation mark, straight or typographic. False where there is none.
bool take_quote(Cursor& cursor) noexcept;

/// `text` without the `**` around it.
[[nodiscard]] Span without_bold(std::string_view text, Span span);

}  // namespace twir
