#include "twir/advice.h"

#include <algorithm>
#include <array>

#include "chars.h"

namespace twir {

namespace {

constexpr std::array<std::string_view, 8> sections{
    "Official",          "Foundation", "Newsletters",  "Project/Tooling Updates", "Observations/Thoughts",
    "Rust Walkthroughs", "Research",   "Miscellaneous"};

}  // namespace

std::span<const std::string_view> community_sections() noexcept
{
    return sections;
}

bool is_community_section(std::string_view section) noexcept
{
    return std::find(sections.begin(), sections.end(), section) != sections.end();
}

std::optional<SectionAdvice> suggest_section(std::string_view title, std::string_view url, const UrlTable& table)
{
    return suggest_section(title, site(url), slice(url, split_url(url).path), table);
}

std::optional<SectionAdvice> suggest_section(std::string_view title, std::string_view site, std::string_view path,
                                             const UrlTable& table)
{
    if (const auto section = table.section(site, path))
        return SectionAdvice{*section, join("It is a page of ", site, ".")};
    if (const auto section = table.section_of_title(title))
        return SectionAdvice{*section, "Its title reads like that of a newsletter."};
    return std::nullopt;
}

bool takes_no_pull_requests(std::string_view section) noexcept
{
    return equal_ignoring_case(section, "Project/Tooling Updates");
}

std::string reddit_post_url(std::string_view title, std::string_view url)
{
    return join("https://www.reddit.com/r/rust/submit?title=", percent_encode(title), "&url=", percent_encode(url));
}

}  // namespace twir
