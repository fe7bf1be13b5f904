// Links, code, raw tags and emphasis in the text of a paragraph, heading or list item, in the renderer's order: code first, then
// escapes, then links, then tags, then emphasis. What one pattern has found is a closed box to those after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ci/blocks.h"
#include "ci/clean_text.h"
#include "ci/html_view.h"
#include "twir/span.h"

namespace twir::ci {

/// Something that a pattern found, and that stands in the text as a placeholder.
struct InlineNode {
    enum class Kind : std::uint8_t {
        literal,  ///< characters that mean nothing
        html,     ///< a raw tag, comment or character reference
        code,
        link,
        image,
        line_break,
        strong,
        em
    } kind = Kind::literal;
    std::size_t begin = 0;  ///< of all of it, in the text
    std::size_t end = 0;
    std::string text = {};       ///< what is inside; it may hold placeholders
    std::size_t text_begin = 0;  ///< where that stands
    std::string href = {};
    Span href_span = {};                 ///< in the text, or empty when the address stands elsewhere
    std::string_view defined_href = {};  ///< of a link by reference, where it is defined
};

/// The text that is being parsed, when it needs more than looking for plain links.
class InlineParser {
public:
    InlineParser(const Blocks& blocks, const CleanText& clean, HtmlView& view) noexcept
        : blocks_(blocks),
          clean_(clean),
          view_(view)
    {
    }

    /// Hands what the lines of `node` hold to the view.
    void parse(const BlockNode& node);

private:
    enum class Pattern : std::uint8_t {
        code,
        escape,
        reference,
        link,
        image,
        image_reference,
        short_reference,
        short_image_reference,
        auto_link,
        auto_mail,
        line_break,
        html,
        entity,
        lone_star,
        stars,
        underscores,
        end
    };
    class Rewriter;
    struct Emphasis;

    // The quick way, for text that holds nothing but letters and plain links.
    [[nodiscard]] bool parse_plain(std::string_view text);
    [[nodiscard]] std::string_view join(const BlockNode& node);

    // The thorough way.
    void parse_thoroughly(std::string_view text);
    [[nodiscard]] std::string apply(std::string text, Pattern first, std::size_t base);
    [[nodiscard]] std::string apply_code(const std::string& text, std::size_t base);
    [[nodiscard]] std::string apply_escapes(const std::string& text, std::size_t base);
    [[nodiscard]] std::string apply_brackets(std::string text, Pattern pattern, std::size_t base);
    [[nodiscard]] std::string apply_angles(const std::string& text, Pattern pattern, std::size_t base);
    [[nodiscard]] std::string apply_line_breaks(const std::string& text, std::size_t base);
    [[nodiscard]] std::string apply_entities(const std::string& text, std::size_t base);
    [[nodiscard]] std::string apply_emphasis(const std::string& text, Pattern pattern, std::size_t base);
    [[nodiscard]] std::string apply_sub_emphasis(const std::string& text, char mark, std::size_t rank,
                                                 std::size_t base);
    [[nodiscard]] InlineNode build_emphasis(const Emphasis& found, const std::string& text, char mark, Rewriter& out);

    [[nodiscard]] std::string without_placeholders(std::string_view text, bool as_html) const;
    [[nodiscard]] std::size_t origin(std::string_view text, std::size_t at, std::size_t base) const noexcept;
    [[nodiscard]] const Reference* find_reference(std::string_view name) const;
    [[nodiscard]] std::size_t add(InlineNode&& node);

    void emit(const std::string& text, std::size_t base, bool again_first, bool again_rest, int depth);
    void emit_text(std::string text, std::size_t base, bool again, int depth);
    void emit_node(std::size_t number, bool inside, int depth);
    void emit_link(std::string_view href, Span href_span, Span span);

    [[nodiscard]] std::size_t draft_offset(std::size_t at) const noexcept;
    [[nodiscard]] Span draft_span(std::size_t begin, std::size_t end) const noexcept;
    [[nodiscard]] bool spend(std::size_t effort) noexcept;

    const Blocks& blocks_;
    const CleanText& clean_;
    HtmlView& view_;
    const BlockNode* node_ = nullptr;
    std::string_view text_;
    std::string joined_;
    std::vector<InlineNode> nodes_;
    std::size_t patience_ =
        0;  ///< how much may still be read again, so that hostile text costs no more than its length
};

}  // namespace twir::ci
