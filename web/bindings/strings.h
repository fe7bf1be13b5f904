// How texts cross the border between JavaScript and the module: a list of strings, each as 4 bytes of length
// (little-endian) and its bytes in UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twir::bindings {

/// The strings in `bytes`, which must outlive them. What is cut short is left out.
[[nodiscard]] inline std::vector<std::string_view> unpack(std::string_view bytes)
{
    std::vector<std::string_view> strings;
    while (bytes.size() >= 4) {
        std::uint32_t length = 0;
        for (std::size_t i = 4; i-- > 0;)
            length = length << 8 | static_cast<unsigned char>(bytes[i]);
        bytes.remove_prefix(4);
        if (length > bytes.size())
            break;
        strings.push_back(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
    return strings;
}

/// The opposite.
[[nodiscard]] inline std::string pack(const std::vector<std::string>& strings)
{
    std::string bytes;
    for (const std::string& text : strings) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<char>(text.size() >> shift & 0xFF));
        bytes += text;
    }
    return bytes;
}

}  // namespace twir::bindings
