// Reading HTML as far as a clipboard needs it: tags, text, and what belongs to no text.
//
// This is no parser of documents: it builds no tree, and what closes what is up to its user. It follows the
// tokenizer of the WHATWG standard (section 13.2.5) where a tag, a comment or an attribute's value ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twir {

struct HtmlToken {
    enum class What : std::uint8_t { text, opening, closing };
    What what = What::text;
    /// The text as it stands in the source, or the tag between its angle brackets.
    std::string_view source;
    std::string_view name{};  ///< of the tag, in the case it was written
};

/// Cuts HTML into tokens. Comments, declarations, and the contents of elements that show none (`script`, `style`
/// and their like) are passed over. A tag that is never closed is text, so that nothing gets lost. Linear: every
/// search that fails is the last of its kind.
class HtmlReader {
public:
    /// What is done about an element that shows no text: it is passed over, or its tag is a token as well.
    enum class Hidden : std::uint8_t { skipped, told };

    explicit HtmlReader(std::string_view html, Hidden hidden = Hidden::skipped) noexcept : html_(html), hidden_(hidden)
    {
    }

    /// The next token; nothing at the end.
    [[nodiscard]] std::optional<HtmlToken> next() noexcept;

private:
    [[nodiscard]] std::optional<HtmlToken> read_tag() noexcept;
    void skip_comment() noexcept;
    void skip_hidden(std::string_view element) noexcept;

    std::string_view html_;
    Hidden hidden_;
    std::size_t at_ = 0;
    bool tags_end_ = true;  // false once a tag was found without its `>`
};

/// The value of a tag's attribute, character references resolved; nothing where it has none of this name.
[[nodiscard]] std::optional<std::string> html_attribute(const HtmlToken& tag, std::string_view attribute);

/// `text` with its character references resolved. Names that are not known stay as they are.
[[nodiscard]] std::string resolve_references(std::string_view text);

}  // namespace twir
