// Unicode's normalization form C: one way of writing what looks the same (Unicode Standard Annex 15).
//
// The tables are our own, 14 KB. A library such as utf8proc brings 300 KB of them, a good deal more than the
// rest of the core, for properties that nothing here asks for.
#pragma once

#include <string>
#include <string_view>

namespace twir {

/// Whether `text` is in form C for certain; where it says no, it may still be. Linear, and no more than a look
/// at each byte for text of code points below U+0300.
[[nodiscard]] bool is_nfc_quick(std::string_view text) noexcept;

/// `text` in form C. Bytes that are not UTF-8 stay as they are. Linear, but for long runs of combining marks.
[[nodiscard]] std::string to_nfc(std::string_view text);

}  // namespace twir
