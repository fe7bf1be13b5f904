// Hosts of web addresses, as far as they can be judged without the tables of IDNA.
//
// A host is kept as it is written: all renderers keep letters of any script, and browsers look them up. Which
// letters Unicode has assigned, and which a registry takes, is left to those: their tables outweigh the core.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twir {

/// Whether a browser could look up this host (UTF-8): labels with dots between them, of letters, digits, `-`, `_` or
/// characters outside of ASCII that are not forbidden in all of them (Unicode Technical Standard 46); an IPv4
/// address in decimal, an IPv6 one in brackets, or `localhost`. Stricter than WHATWG URL where that lets slips pass:
/// single labels, empty ones, escapes, short and octal IPv4 addresses. O(n).
[[nodiscard]] bool is_host(std::string_view host);

/// The host that browsers look up in place of one with full-width letters, ideographic full stops or characters
/// that cannot be seen; nothing where it has none of them.
[[nodiscard]] std::optional<std::string> plain_host(std::string_view host);

}  // namespace twir
