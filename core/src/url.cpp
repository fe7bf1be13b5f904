#include "twir/url.h"

#include <algorithm>

#include "byte_set.h"
#include "chars.h"
#include "host.h"

namespace twir {

namespace {

// Where the scheme ends, at its `:`; 0 where there is none.
std::size_t find_scheme_end(std::string_view url) noexcept
{
    std::size_t at = 0;
    if (url.empty() || !is_letter(url.front()))
        return 0;
    while (at < url.size() && (is_alnum(url[at]) || url[at] == '+' || url[at] == '-' || url[at] == '.'))
        ++at;
    return at < url.size() && url[at] == ':' ? at : 0;
}

// `userinfo@host:port`, which ends before the path, the query or the fragment; the host of an IPv6 address keeps its
// brackets. Gives that end.
std::size_t split_authority(std::string_view url, std::size_t begin, UrlComponents& parts) noexcept
{
    constexpr std::size_t none = std::string_view::npos;
    std::size_t host = begin;
    std::size_t colon = none;
    static constexpr ByteSet marks("/?#@]:");
    std::size_t end = marks.find(url, begin);
    for (; end != none; end = marks.find(url, end + 1)) {
        if (url[end] == '@')
            host = end + 1;
        else if (url[end] != ']' && url[end] != ':')
            break;
        if (url[end] != ':')
            colon = none;
        else if (colon == none)
            colon = end;
    }
    end = std::min(end, url.size());
    const std::size_t host_end = std::min(colon, end);
    parts.userinfo = {begin, host > begin ? host - 1 : begin};
    parts.host = {host, host_end};
    parts.port = {std::min(host_end + 1, end), end};
    return end;
}

int hex_value(char c) noexcept
{
    return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10;
}

}  // namespace

UrlComponents split_url(std::string_view url) noexcept
{
    UrlComponents parts;
    const std::size_t scheme = find_scheme_end(url);
    parts.scheme = {0, scheme};
    std::size_t at = scheme > 0 ? scheme + 1 : 0;
    parts.has_authority = url.substr(at).starts_with("//");
    if (parts.has_authority)
        at = split_authority(url, at + 2, parts);
    else
        parts.userinfo = parts.host = parts.port = {at, at};
    const std::size_t hash = std::min(url.find('#', at), url.size());
    const std::size_t question = std::min(url.substr(0, hash).find('?', at), hash);
    parts.path = {at, question};
    parts.has_query = question < hash;
    parts.query = {parts.has_query ? question + 1 : hash, hash};
    parts.has_fragment = hash < url.size();
    parts.fragment = {parts.has_fragment ? hash + 1 : url.size(), url.size()};
    return parts;
}

bool is_web_url(std::string_view url)
{
    return is_web_url(url, split_url(url));
}

bool is_web_url(std::string_view url, const UrlComponents& parts)
{
    const std::string_view scheme = slice(url, parts.scheme);
    if (!parts.has_authority || !(equal_ignoring_case(scheme, "https") || equal_ignoring_case(scheme, "http")))
        return false;
    const std::string_view port = slice(url, parts.port);
    return is_host(slice(url, parts.host)) &&
           (port.empty() || (port.size() <= 5 && parse_number(port) <= 65535 && parse_number(port) >= 0));
}

std::string site(std::string_view url)
{
    std::string host = to_lower(slice(url, split_url(url).host));
    if (host.starts_with("www."))
        host.erase(0, 4);
    return host;
}

std::vector<QueryParameter> query_parameters(std::string_view url)
{
    std::vector<QueryParameter> found;
    const Span query = split_url(url).query;
    for (std::size_t at = query.begin; at < query.end;) {
        const std::size_t end = std::min(url.find('&', at), query.end);
        const std::size_t equals = std::min(url.find('=', at), end);
        if (end > at)
            found.push_back({{at, end}, {at, equals}, {std::min(equals + 1, end), end}});
        at = end + 1;
    }
    return found;
}

std::string percent_encode(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_alnum(c) || std::string_view("-._~").find(c) != std::string_view::npos)
            out.push_back(c);
        else
            out += {'%', digits[byte / 16], digits[byte % 16]};
    }
    return out;
}

std::string percent_decode(std::string_view text, bool form)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && is_hex_digit(text[i + 1]) && is_hex_digit(text[i + 2])) {
            out.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
            i += 2;
        } else {
            out.push_back(form && text[i] == '+' ? ' ' : text[i]);
        }
    }
    return out;
}

}  // namespace twir
