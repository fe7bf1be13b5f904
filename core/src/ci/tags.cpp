#include "ci/tags.h"

#include <algorithm>
#include <array>

#include "chars.h"

namespace twir::ci {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::named)> known{
    "p",  "a",    "h1",         "h2",    "h3", "h4", "h5",  "strong", "hr",     "li",    "ul",      "ol",
    "em", "code", "blockquote", "small", "br", "h6", "pre", "img",    "script", "style", "template"};

constexpr std::array<std::string_view, 64> block_level{
    "address", "article", "aside",    "blockquote", "body",       "canvas", "center",  "colgroup", "dd",      "details",
    "div",     "dl",      "dt",       "fieldset",   "figcaption", "figure", "footer",  "form",     "group",   "h1",
    "h2",      "h3",      "h4",       "h5",         "h6",         "header", "hgroup",  "hr",       "html",    "iframe",
    "legend",  "li",      "main",     "map",        "math",       "menu",   "nav",     "noscript", "object",  "ol",
    "option",  "output",  "p",        "pre",        "progress",   "script", "section", "style",    "summary", "table",
    "tbody",   "td",      "textarea", "tfoot",      "th",         "thead",  "tr",      "ul",       "video"};

constexpr std::array<std::string_view, 24> void_tags{"area",    "base",    "basefont", "bgsound", "br",       "col",
                                                     "command", "embed",   "frame",    "hr",      "image",    "img",
                                                     "input",   "isindex", "keygen",   "link",    "menuitem", "meta",
                                                     "nextid",  "param",   "source",   "spacer",  "track",    "wbr"};

}  // namespace

bool is_block_level(std::string_view name) noexcept
{
    while (name.ends_with('/'))
        name.remove_suffix(1);
    return !name.empty() && std::any_of(block_level.begin(), block_level.end(),
                                        [&](std::string_view other) { return equal_ignoring_case(name, other); });
}

bool is_void(std::string_view lower_case_name) noexcept
{
    return std::find(void_tags.begin(), void_tags.end(), lower_case_name) != void_tags.end();
}

TagNames::TagNames() : names_(known.begin(), known.end())
{
    for (std::size_t i = 0; i < known.size(); ++i)
        numbers_.emplace(known[i], static_cast<Tag>(i));
}

Tag TagNames::number(std::string_view name)
{
    lower_ = to_lower(name);
    const auto [found, added] = numbers_.try_emplace(lower_, static_cast<Tag>(names_.size()));
    if (added)
        names_.push_back(lower_);
    return found->second;
}

}  // namespace twir::ci
