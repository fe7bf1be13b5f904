// Where a link belongs, and what the newsletter does not take.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "twir/url.h"

namespace twir {

/// A section and why it is suggested.
struct SectionAdvice {
    std::string_view section;
    std::string reason;  ///< a sentence
};

/// The community sections of the newsletter's template, in order.
[[nodiscard]] std::span<const std::string_view> community_sections() noexcept;

/// Whether this is one of them, exactly.
[[nodiscard]] bool is_community_section(std::string_view section) noexcept;

/// The section that links of this site, or with this kind of title (title text), usually stand in.
[[nodiscard]] std::optional<SectionAdvice> suggest_section(std::string_view title, std::string_view url,
                                                           const UrlTable& table);

/// The same for an address that has been taken apart: `site` of it, and its path.
[[nodiscard]] std::optional<SectionAdvice> suggest_section(std::string_view title, std::string_view site,
                                                           std::string_view path, const UrlTable& table);

/// Whether the section is closed to pull requests of people without write access.
[[nodiscard]] bool takes_no_pull_requests(std::string_view section) noexcept;

/// The address of a prepared post on r/rust with this title and address, percent-encoded.
[[nodiscard]] std::string reddit_post_url(std::string_view title, std::string_view url);

}  // namespace twir
