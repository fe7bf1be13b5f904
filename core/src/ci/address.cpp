#include "ci/address.h"

#include <algorithm>
#include <array>

#include "byte_set.h"
#include "chars.h"
#include "twir/text.h"
#include "twir/url.h"

namespace twir::ci {

namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::array<std::string_view, 4> tracking{"utm_source", "utm_campaign", "utm_medium", "utm_content"};

/// The schemes that Python writes with `//`, even where no host follows.
constexpr std::array<std::string_view, 25> with_host{
    "ftp",   "http",  "gopher", "nntp",     "telnet", "imap",  "wais",  "file", "mms",
    "https", "shttp", "snews",  "prospero", "rtsp",   "rtspu", "rsync", "svn",  "svn+ssh",
    "sftp",  "nfs",   "git",    "git+ssh",  "ws",     "wss",   "rtsps"};

/// Python's urlsplit: what it takes for the parts of an address.
struct Parts {
    std::string scheme;  ///< in lower case
    std::string_view host;
    std::string_view path;
    std::string_view query;
    std::string_view fragment;
};

/// Cuts `text` at the first of `marks` and returns what stands behind it.
[[nodiscard]] std::string_view cut(std::string_view& text, char mark) noexcept
{
    const std::size_t at = text.find(mark);
    if (at == npos)
        return {};
    const std::string_view behind = text.substr(at + 1);
    text = text.substr(0, at);
    return behind;
}

[[nodiscard]] bool is_scheme(std::string_view text) noexcept
{
    return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
        return is_alnum(c) || c == '+' || c == '-' || c == '.';
    });
}

[[nodiscard]] Parts split(std::string_view url)
{
    Parts parts;
    const std::size_t colon = url.find(':');
    if (colon != npos && is_scheme(url.substr(0, colon))) {
        parts.scheme = to_lower(url.substr(0, colon));
        url.remove_prefix(colon + 1);
    }
    if (url.starts_with("//")) {
        static constexpr ByteSet host_ends("/?#");
        const std::size_t end = std::min(host_ends.find(url, 2), url.size());
        parts.host = url.substr(2, end - 2);
        url.remove_prefix(end);
    }
    parts.fragment = cut(url, '#');
    parts.query = cut(url, '?');
    parts.path = url;
    return parts;
}

[[nodiscard]] std::string unsplit(const Parts& parts, std::string_view scheme, std::string_view path,
                                  std::string_view query)
{
    std::string out(scheme);
    if (!scheme.empty())
        out += ':';
    const bool has_host_form = std::find(with_host.begin(), with_host.end(), scheme) != with_host.end();
    if (!parts.host.empty() || (has_host_form && !path.starts_with("//"))) {
        out += "//";
        out += parts.host;
        if (!path.empty() && path[0] != '/')
            out += '/';
    }
    out += path;
    if (!query.empty())
        out.append("?").append(query);
    if (!parts.fragment.empty())
        out.append("#").append(parts.fragment);
    return out;
}

/// Without empty segments; a final slash stays.
[[nodiscard]] std::string simplify_path(std::string_view path)
{
    std::string out;
    for (const std::string_view segment : twir::split(path, '/')) {
        if (segment.empty())
            continue;
        if (!out.empty())
            out += '/';
        out += segment;
    }
    if (path.empty() || path.ends_with('/'))
        out += '/';
    return out;
}

void append_encoded(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_alnum(c) || c == '_' || c == '.' || c == '-' || c == '~')
            out += c;
        else if (c == ' ')
            out += '+';
        else
            out.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
}

struct SimpleQuery {
    std::string text;
    bool has_tracking = false;
};

/// The query decoded as form data, without blank and tracking values, its values grouped by name, and encoded again.
[[nodiscard]] SimpleQuery simplify_query(std::string_view query)
{
    struct Group {
        std::string name;
        std::vector<std::string> values;
    };
    SimpleQuery simple;
    std::vector<Group> groups;
    for (const std::string_view pair : twir::split(query, '&')) {
        const std::size_t sign = pair.find('=');
        if (sign == npos || sign + 1 == pair.size())
            continue;
        std::string name = to_valid_utf8(percent_decode(pair.substr(0, sign), true));
        std::string value = to_valid_utf8(percent_decode(pair.substr(sign + 1), true));
        if (std::find(tracking.begin(), tracking.end(), name) != tracking.end()) {
            simple.has_tracking = true;
            continue;
        }
        auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.name == name; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {std::move(name), {}});
        group->values.push_back(std::move(value));
    }
    for (const Group& group : groups)
        for (const std::string& value : group.values) {
            if (!simple.text.empty())
                simple.text += '&';
            append_encoded(simple.text, group.name);
            simple.text += '=';
            append_encoded(simple.text, value);
        }
    return simple;
}

/// An https address that has no query and nothing that could be simpler: what most are.
[[nodiscard]] bool is_simple(std::string_view url) noexcept
{
    constexpr std::string_view start = "https://";
    if (!url.starts_with(start))
        return false;
    const std::string_view rest = url.substr(start.size(), url.find('#') - start.size());
    const std::size_t path = rest.find('/');
    return path != npos && path != 0 && url.back() != '#' && rest.find("//", path) == npos &&
           std::none_of(rest.begin(), rest.end(),
                        [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '?'; });
}

/// `https://github.com/OWNER/REPO` and at most one more segment.
[[nodiscard]] bool is_github_repo(std::string_view url) noexcept
{
    constexpr std::string_view before_dot = "https://github";
    constexpr std::string_view after_dot = "com/";
    if (!url.starts_with(before_dot) ||
        url.substr(before_dot.size() + std::min<std::size_t>(1, url.size() - before_dot.size()))
                .substr(0, after_dot.size()) != after_dot)
        return false;
    std::string_view rest = url.substr(before_dot.size() + 1 + after_dot.size());
    const std::size_t owner = rest.find('/');
    if (owner == npos || owner == 0)
        return false;
    rest.remove_prefix(owner + 1);
    const std::size_t repository = std::min(rest.find('/'), rest.size());
    return repository != 0 && (repository == rest.size() || rest.find('/', repository + 1) == npos);
}

[[nodiscard]] std::string_view host_of_simple(std::string_view url) noexcept
{
    url.remove_prefix(8);
    return url.substr(0, url.find('/'));
}

void check_suspicious(std::string_view href, std::string_view host, Span span, std::vector<CiReport>& reports)
{
    if (is_github_repo(href))
        reports.push_back({{"github-repo", {std::string(href)}}, span});
    else if (equal_ignoring_case(host, "crates.io"))
        reports.push_back({{"crates-io", {std::string(href)}}, span});
}

[[nodiscard]] std::string normalise_simple(std::string_view url)
{
    const std::size_t end = std::min(url.find('#'), url.size());
    std::size_t path_end = end;
    while (url[path_end - 1] == '/')
        --path_end;
    std::string out(url.substr(0, path_end));
    out += url.substr(end);
    return out;
}

/// The address as Python splits it: without leading spaces and controls, and without line ends and tabs.
[[nodiscard]] std::string tidy(std::string_view href)
{
    while (!href.empty() && static_cast<unsigned char>(href[0]) <= ' ')
        href.remove_prefix(1);
    std::string out;
    std::copy_if(href.begin(), href.end(), std::back_inserter(out),
                 [](char c) { return c != '\t' && c != '\r' && c != '\n'; });
    return out;
}

}  // namespace

std::string check_address(std::string_view href, Span span, std::vector<CiReport>& reports)
{
    if (is_simple(href)) {
        check_suspicious(href, host_of_simple(href), span, reports);
        return normalise_simple(href);
    }
    const std::string tidied = tidy(href);
    const Parts parts = split(tidied);
    if (parts.scheme != "mailto" && parts.scheme != "http" && parts.scheme != "https")
        reports.push_back({{"scheme", {std::string(href)}}, span});
    const SimpleQuery query = simplify_query(parts.query);
    if (query.has_tracking)
        reports.push_back({{"tracking", {std::string(href)}}, span});
    std::string path = simplify_path(parts.path);
    std::string simpler = unsplit(parts, parts.scheme, path, query.text);
    if (simpler != href)
        reports.push_back({{"simplify", {std::string(href), std::move(simpler)}}, span});
    check_suspicious(href, parts.host, span, reports);
    while (path.ends_with('/'))
        path.pop_back();
    return unsplit(parts, parts.scheme == "http" ? "https" : std::string_view(parts.scheme), path, query.text);
}

}  // namespace twir::ci

namespace twir {

std::string ci_normalised(std::string_view url)
{
    std::vector<CiReport> reports;
    return ci::check_address(url, {}, reports);
}

}  // namespace twir
