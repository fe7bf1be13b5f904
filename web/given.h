// Texts that JavaScript gives away (twir.give in js/browser.js).
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace twir::browser {

/// Takes such a text: its length, then its bytes.
inline std::string take(char* given)
{
    std::uint32_t size = 0;
    std::memcpy(&size, given, sizeof size);
    std::string text(given + sizeof size, size);
    std::free(given);
    return text;
}

}  // namespace twir::browser
