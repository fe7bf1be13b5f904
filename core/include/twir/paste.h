// What clipboards hold besides plain text: HTML, as browsers, mail and chat programs put it there.
//
// Only what makes an item is taken over: links, lists, table rows, line breaks, headings that the newsletter
// knows, and code spans. The rest of the markup is dropped, its text is kept.
#pragma once

#include <string>
#include <string_view>

namespace twir {

/// Whether `text` (UTF-8) is HTML rather than markdown: it starts with a tag that pages are made of or with the
/// mark of a copied fragment, or it has an HTML link and no markdown link. A markdown list is not, whatever its
/// entries hold. O(n).
[[nodiscard]] bool is_html(std::string_view text) noexcept;

/// An HTML fragment → markdown lines: an entry of a list or a row of a table becomes an item, with the entries of
/// a list within it below; a link `[title](address)`, its title escaped, its address percent-encoded where
/// markdown asks for it; a link that shows its own address, that address. A row that starts with a date is an
/// event. Everything else is text, and never HTML: no tag of the input, nor one that its character references
/// spell, comes through as one. Malformed HTML gives something as well. O(n) in time and memory.
[[nodiscard]] std::string html_to_markdown(std::string_view html);

}  // namespace twir
