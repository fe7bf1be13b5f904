#include "url_scheme.h"

#include <array>

#include "chars.h"
#include "twir/url.h"

namespace twir {

namespace {

// What a slip of the hand or of copying makes of "https://".
constexpr std::array<std::string_view, 9> slips{"hhttps://", "htttps://", "https//",  "https:/",   "ttps://",
                                                "http//",    "hhttp://",  "https;//", "https:\\\\"};

}  // namespace

std::optional<Edit> find_scheme_edit(std::string_view url, std::size_t offset)
{
    for (std::string_view slip : slips)
        if (starts_with_ignoring_case(url, slip) && !starts_with_ignoring_case(url, "https://"))
            return Edit{{offset, offset + slip.size()},
                        slip.find('s') == std::string_view::npos ? "http://" : "https://"};
    const UrlComponents parts = split_url(url);
    if (!parts.scheme.empty() && parts.has_authority) {
        const std::string lower = to_lower(slice(url, parts.scheme));
        if (lower == slice(url, parts.scheme))
            return std::nullopt;
        return Edit{parts.scheme.shifted(offset), lower};
    }
    if (url.starts_with("//"))
        return Edit{{offset, offset}, "https:"};
    if (is_web_url(join("https://", url)) && url.find('@') == std::string_view::npos)
        return Edit{{offset, offset}, "https://"};
    return std::nullopt;
}

}  // namespace twir
