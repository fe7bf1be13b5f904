// Puts placeholders into a text, from left to right.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "ci/inline.h"

namespace twir::ci {

class InlineParser::Rewriter {
public:
    Rewriter(InlineParser& parser, const std::string& text, std::size_t base) noexcept
        : parser_(parser),
          text_(text),
          base_(base)
    {
    }

    /// Replaces `[begin, end)`, which lies behind all that was replaced before.
    void replace(std::size_t begin, std::size_t end, InlineNode node)
    {
        node.begin = parser_.origin(text_, begin, base_);
        node.end = parser_.origin(text_, end, base_);
        out_.append(text_, copied_, begin - copied_);
        append_placeholder(out_, inline_node, parser_.add(std::move(node)));
        copied_ = end;
    }

    /// Whether what stands just before `at` has been replaced.
    [[nodiscard]] bool has_replaced(std::size_t at) const noexcept { return copied_ == at && at != 0; }

    [[nodiscard]] std::string finish() &&
    {
        if (copied_ == 0)
            return text_;
        out_.append(text_, copied_);
        return std::move(out_);
    }

private:
    InlineParser& parser_;
    const std::string& text_;
    std::size_t base_;
    std::string out_;
    std::size_t copied_ = 0;
};

}  // namespace twir::ci
