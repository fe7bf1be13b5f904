// The names of HTML tags as small numbers: equal names have equal numbers, whatever their letter case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace twir::ci {

/// A tag's number. Those that the reader itself speaks of have a name here; others are given as they turn up.
enum class Tag : std::uint32_t {
    p,
    a,
    h1,
    h2,
    h3,
    h4,
    h5,
    strong,
    hr,
    li,
    ul,
    ol,
    em,
    code,
    blockquote,
    small,
    br,  // what CI allows
    h6,
    pre,
    img,
    script,
    style,
    template_,
    named  ///< the first of those without a name here
};

/// Whether CI lets a tag pass without a word.
[[nodiscard]] constexpr bool is_allowed(Tag tag) noexcept
{
    return tag <= Tag::br;
}

[[nodiscard]] constexpr bool is_list(Tag tag) noexcept
{
    return tag == Tag::ul || tag == Tag::ol;
}

/// 1 to 4 for the headings that divide a draft for CI, else 0.
[[nodiscard]] constexpr int section_level(Tag tag) noexcept
{
    return tag >= Tag::h1 && tag <= Tag::h4 ? static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1 : 0;
}

[[nodiscard]] constexpr Tag heading(std::size_t level) noexcept
{
    return level == 6 ? Tag::h6 : static_cast<Tag>(static_cast<std::size_t>(Tag::h1) + level - 1);
}

/// Whether Python-Markdown leaves what stands between such tags alone when one begins a line.
[[nodiscard]] bool is_block_level(std::string_view name) noexcept;

/// Whether HTML knows the tag to have no content.
[[nodiscard]] bool is_void(std::string_view lower_case_name) noexcept;

/// Numbers and names of tags, each in lower case.
class TagNames {
public:
    TagNames();
    [[nodiscard]] Tag number(std::string_view name);
    [[nodiscard]] std::string_view name(Tag tag) const noexcept { return names_[static_cast<std::size_t>(tag)]; }
    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, Tag> numbers_;
    std::string lower_;  // kept for its memory
};

}  // namespace twir::ci
