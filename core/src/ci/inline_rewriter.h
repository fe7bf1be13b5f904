// Puts placeholders into a text, from left to right.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
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
    void replace(std::size_t begin, std::size_t end, InlineNode&& node)
    {
        node.begin = origin(begin);
        node.end = origin(end);
        out_.append(text_, copied_, begin - copied_);
        append_placeholder(out_, inline_node, parser_.add(std::move(node)));
        copied_ = end;
    }

    /// Where a place in the text stands in the text as it was. Cheap for places that are asked for from left to right.
    [[nodiscard]] std::size_t origin(std::size_t at)
    {
        const std::string_view before = std::string_view(text_).substr(0, at);
        for (std::size_t mark = before.find(placeholder_end, scanned_); mark != std::string_view::npos;
             mark = before.find(placeholder_end, mark + 1))
            if (text_[mark + 2 - placeholder_size] == inline_node)
                behind_ = mark + 1;
        scanned_ = std::max(scanned_, at);
        if (at < behind_)
            return parser_.origin(text_, at, base_);
        if (behind_ == 0)
            return base_ + at;
        return parser_.nodes_[placeholder_number(text_, behind_ - placeholder_size)].end + (at - behind_);
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
    std::size_t scanned_ = 0;
    std::size_t behind_ = 0;  ///< where the last placeholder before `scanned_` ends
};

}  // namespace twir::ci
