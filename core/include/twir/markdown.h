// Title text and its markdown form.
//
// Four renderers must show the same: Python-Markdown (the site and its CI), cmark-gfm (GitHub), pulldown-cmark
// (the newsletter's merge tool) and md4c (the proof here). Only what they agree on is used.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twir {

/// Where a title will stand; between `**` more asterisks need escaping.
enum class Emphasis { none, bold };

/// Title text → markdown for the inside of `[…]` or `[**…**]`. Escapes only what would not show as typed; code
/// spans stay. Line breaks become spaces. Linear, but for many unbalanced backtick strings.
[[nodiscard]] std::string escape_title(std::string_view title, Emphasis around = Emphasis::none);

/// The one way of writing a title text that shows the same: white space collapsed to single spaces and trimmed,
/// code spans trimmed and between the shortest backtick strings that fit. For comparing.
[[nodiscard]] std::string canonical_title(std::string_view title);

/// Markdown of a title → the title text that its author meant: backslash escapes and character references
/// are resolved, raw HTML and emphasis marks stay as typed, code spans keep their backticks.
[[nodiscard]] std::string title_text(std::string_view markdown);

/// A link as a reader sees it.
struct ShownLink {
    std::string text;         ///< canonical title text; raw HTML is gone
    std::string destination;  ///< decoded
    bool strong = false;      ///< the whole text is bold
    bool emphasis = false;    ///< some of it is emphasised, or struck through
};

/// A rendered item.
struct ShownItem {
    std::vector<ShownLink> links;
    std::string prose;       ///< text outside of the links, white space collapsed
    int list_items = 0;      ///< at all levels
    bool raw_html = false;   ///< a tag or comment that no reader would see
    bool only_list = false;  ///< nothing but lists at the top level
};

/// Renders markdown with md4c (CommonMark with GitHub's strikethrough) and tells what a reader would see.
/// Nothing where the text is too large or nested too deeply for the renderer.
[[nodiscard]] std::optional<ShownItem> render(std::string_view markdown);

}  // namespace twir
