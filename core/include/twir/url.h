// Where the components of a URL stand, and the table of what is known of query parameters and hosts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/span.h"

namespace twir {

/// The components of a URL as byte ranges of its text (RFC 3986, section 3). Absent ones are empty and stand
/// where they would be. Separators belong to no component.
struct UrlComponents {
    Span scheme;                 ///< without `:`
    bool has_authority = false;  ///< `//` was there
    Span userinfo;
    Span host;
    Span port;
    Span path;      ///< with its leading `/`
    Span query;     ///< without `?`
    Span fragment;  ///< without `#`
    bool has_query = false;
    bool has_fragment = false;
};

/// Splits any text; what does not look like a URL has no scheme and is all path.
[[nodiscard]] UrlComponents split_url(std::string_view url) noexcept;

/// Whether `url` is absolute, http or https, and its host could be reached: labels of letters, digits, `-`,
/// `_` or non-ASCII characters with a dot between them, an IPv4 or bracketed IPv6 address, or `localhost`. No
/// tables of IDNA are asked (core/src/host.h).
[[nodiscard]] bool is_web_url(std::string_view url);

/// The same for one that has been split already.
[[nodiscard]] bool is_web_url(std::string_view url, const UrlComponents& parts);

/// `url` so that it can be read again from between the parentheses of a link, taken as browsers take it (WHATWG URL,
/// "basic URL parser"): nothing but the address between white space at its ends, no tabs or line breaks, other white space
/// of ASCII, angle brackets and lone parentheses percent-encoded. What else may be wrong is left to the rules. Linear.
[[nodiscard]] std::string written_destination(std::string_view url);

/// The host in lower case without a leading `www.`; empty where there is none.
[[nodiscard]] std::string site(std::string_view url);

/// A parameter of a query, as byte ranges of the URL.
struct QueryParameter {
    Span whole;  ///< name, `=` and value; without `&`
    Span name;
    Span value;
};

/// The parameters of a URL's query, in order. Empty ones (`a&&b`) are left out.
[[nodiscard]] std::vector<QueryParameter> query_parameters(std::string_view url);

/// %XX decoded; malformed escapes stay. With `form`, `+` is a space.
[[nodiscard]] std::string percent_decode(std::string_view text, bool form = false);

/// Everything but RFC 3986's unreserved characters as %XX.
[[nodiscard]] std::string percent_encode(std::string_view text);

/// What the newsletter's editors know of parameters and hosts. Immutable once read.
class UrlTable {
public:
    enum class Parameter { unknown, tracking, doubtful };
    /// A page that only leads on to another.
    struct Wrapper {
        std::string_view site;       ///< host without `www.`
        std::string_view path;       ///< exact path
        std::string_view parameter;  ///< that holds the target
    };
    /// What is known of the pages of a site, or of a part of it.
    struct SiteNote {
        std::string_view site;    ///< host without `www.`; a leading `.` takes subdomains too
        std::string_view prefix;  ///< of the path
        std::string_view value;
    };

    /// Reads the table of `assets/url-rules.tsv`, whose head describes its columns. `tsv` must outlive the
    /// table. Lines that are not of the form are left out.
    [[nodiscard]] static UrlTable read(std::string_view tsv);

    /// What is known of the query parameter `name` on this site.
    [[nodiscard]] Parameter parameter(std::string_view site, std::string_view name) const noexcept;

    /// The wrappers that a URL with this site and path can be; they differ in the parameter.
    [[nodiscard]] std::vector<const Wrapper*> wrappers(std::string_view site, std::string_view path) const;

    /// The name under which a host goes now ("lu.ma" → "luma.com").
    [[nodiscard]] std::optional<std::string_view> moved_to(std::string_view host) const noexcept;

    /// "video" or "audio" for hosts of such; nothing otherwise.
    [[nodiscard]] std::optional<std::string_view> medium(std::string_view site, std::string_view path) const noexcept;

    /// The section that links of this site usually go to.
    [[nodiscard]] std::optional<std::string_view> section(std::string_view site, std::string_view path) const noexcept;

    /// The section that links with such a title (title text) usually go to.
    [[nodiscard]] std::optional<std::string_view> section_of_title(std::string_view title) const noexcept;

private:
    struct TitleNote {
        std::string_view start;
        bool anywhere = false;
        std::string_view section;
    };
    struct ParameterRule {
        std::string_view site;  ///< empty: any
        std::string_view name;  ///< a final `*` matches any rest
        Parameter what;
    };
    struct Move {
        std::string_view from;
        std::string_view to;
    };
    std::vector<ParameterRule> parameters_;
    std::vector<Wrapper> wrappers_;
    std::vector<Move> moves_;
    std::vector<SiteNote> media_;
    std::vector<SiteNote> sections_;
    std::vector<TitleNote> titles_;
};

}  // namespace twir
