// Takes the blocks of raw HTML out of a draft, as Python-Markdown's second preprocessor does.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ci/clean_text.h"
#include "ci/html_tokens.h"

namespace twir::ci {

/// A block begins with a block-level tag, a comment or the like at the start of a line (or right after another block) and ends
/// with the tag's end tag. Everything else stays in the text.
class HtmlExtractor {
public:
    explicit HtmlExtractor(CleanText& clean) noexcept
        : clean_(clean),
          text_(clean.normal_),
          patience_(16 * text_.size())
    {
    }
    void run();

private:
    /// The parser reads twice: what it cannot finish stops the first reading, and is mere text for the second. A character
    /// reference that is none stops both.
    enum class Reading { first, second, over };

    void step(std::size_t found);
    void read_start_tag();
    void read_end_tag();
    void read_declaration();
    void read_processing_instruction();
    void read_reference();

    void start_tag(const StartTag& tag);
    void end_tag(std::string_view name, std::size_t end);
    void empty_tag(std::size_t end, bool is_block, bool lacks_semicolon = false);
    void data(std::size_t end);
    void unfinished();
    void stop();

    void keep(std::size_t end);
    void take(std::size_t end);
    void put(std::string_view text);
    void flush();
    void store();
    [[nodiscard]] bool at_line_start() const noexcept;
    [[nodiscard]] bool blank_line_follows(std::size_t at) const noexcept;
    [[nodiscard]] bool may_begin_block() const noexcept { return in_tail_ || at_line_start(); }

    CleanText& clean_;
    std::string_view text_;
    std::size_t at_ = 0;    ///< read so far
    std::size_t kept_ = 0;  ///< what stays in the text is copied from here, up to `at_`, when something else comes
    Reading reading_ = Reading::first;
    bool in_raw_ = false;   ///< inside a block
    bool in_tail_ = false;  ///< behind a block, in its last line
    // The ends of a comment and of a section of character data may still come: they are not looked for again in vain.
    bool may_end_comment_ = true;
    bool may_end_section_ = true;
    Ahead less_{text_, "<"};
    Ahead greater_{text_, ">"};
    Ahead ampersand_{text_, "&"};
    Ahead semicolon_{text_, ";"};
    Ahead end_of_instruction_{text_, "?>"};
    std::size_t
        patience_;  ///< how many more bytes may be read for nothing, so that hostile text costs no more than its length
    std::string_view verbatim_;  ///< the tag whose text is not markup: `script` or `style`
    std::vector<std::string_view> open_;
    std::vector<std::string_view> cache_;  ///< the pieces of the current block
};

}  // namespace twir::ci
