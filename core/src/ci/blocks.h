// Paragraphs, lists, quotes, headings and code of a draft, as Python-Markdown's block parser finds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ci/tags.h"

namespace twir::ci {

/// An element or a piece of text, in document order. Everything that follows an element and is deeper is inside it.
struct BlockNode {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    enum class Kind : std::uint8_t { element, text } kind = Kind::element;
    bool in_paragraph = false;  ///< text that later turned out to be a paragraph of its own
    Tag tag = Tag::p;
    std::uint32_t depth = 0;
    std::uint32_t last_child = none;  ///< the last element inside
    std::uint32_t text = none;        ///< the text before the first element inside
    std::uint32_t tail = none;        ///< the text behind the element
    std::uint32_t first_line = 0;     ///< of a text
    std::uint32_t end_line = 0;
};

/// Where a link that is named in brackets leads.
struct Reference {
    std::string_view href;
};

/// What the block parser makes of a text. Lines are views of the text without their marks and indentation; a line without data
/// belongs to nothing.
struct Blocks {
    std::vector<std::string_view> lines;
    std::vector<BlockNode> nodes;  ///< the first is the document
    std::unordered_map<std::string, Reference> references;
};

/// Linear for text nested less than a hundred levels deep; deeper nesting is not followed.
[[nodiscard]] Blocks parse_blocks(std::string_view text);

}  // namespace twir::ci
