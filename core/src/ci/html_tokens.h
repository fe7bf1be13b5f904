// The lexical rules of Python's html.parser, which both CI's renderer and its HTML reader are built on. They are more lenient
// than HTML's: what counts is what that parser takes for a tag.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace twir::ci {

/// Python's `\s` among ASCII characters.
[[nodiscard]] constexpr bool is_html_space(char c) noexcept
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f');
}

/// Finds the next place of something in a text. What was looked over is not looked over again as long as one only moves
/// on, so that looking from every place of a text takes no more than reading it once.
class Ahead {
public:
    Ahead(std::string_view text, std::string_view what) noexcept : text_(text), what_(what) {}

    /// The first place at or behind `at`; npos where there is none.
    [[nodiscard]] std::size_t from(std::size_t at) noexcept
    {
        if (at < searched_from_ || at > found_) {
            searched_from_ = at;
            found_ = text_.find(what_, at);
        }
        return found_;
    }

private:
    std::string_view text_;
    std::string_view what_;
    std::size_t searched_from_ = std::string_view::npos;
    std::size_t found_ = 0;
};

/// What the two readers see differently: the renderer ends names and bare values at a backtick.
enum class Dialect { renderer, reader };

/// A start tag as it stands in the text.
struct StartTag {
    std::size_t end = 0;  ///< after its `>`
    std::string_view name;
    std::optional<std::string_view> href;  ///< as written, without its quotes
    bool closes_itself = false;            ///< written `<tag/>`
};

/// What begins with `<` and a letter: a tag, text up to `end` that only looks like one, or a tag that the text ends in.
struct StartTagScan {
    enum class Outcome { tag, text, unfinished } outcome = Outcome::unfinished;
    StartTag tag;
};

/// Reads what begins at `at` (`<` and a letter).
[[nodiscard]] StartTagScan scan_start_tag(std::string_view text, std::size_t at, Dialect dialect) noexcept;

/// An end tag, or a mere comment in its place (then without a name).
struct EndTag {
    std::size_t end = 0;
    std::string_view name;
};

/// Reads what begins at `at` (`</`), where the next `>` stands at `close`; nothing where there is none.
[[nodiscard]] std::optional<EndTag> scan_end_tag(std::string_view text, std::size_t at, std::size_t close) noexcept;

/// A range of text: what `find_close` finds.
struct Found {
    std::size_t begin;
    std::size_t end;
};

/// The first place from `from` where the characters of `marks` follow each other, with white space allowed before each but the
/// first `tight` ones: ("--" and ">", tight 2) finds the end of a comment.
[[nodiscard]] std::optional<Found> find_close(std::string_view text, std::size_t from, std::string_view marks,
                                              std::size_t tight) noexcept;

/// The end tag that ends the text of a `script` or `style`.
[[nodiscard]] std::optional<Found> find_end_of_verbatim(std::string_view text, std::size_t from,
                                                        std::string_view name) noexcept;

}  // namespace twir::ci
