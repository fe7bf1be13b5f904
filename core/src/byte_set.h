// Looking for any of some bytes, by a table. (The standard library's find_first_of looks each byte up in the list.)
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twir {

class ByteSet {
public:
    explicit constexpr ByteSet(std::string_view bytes) noexcept
    {
        for (const char byte : bytes)
            holds_[static_cast<unsigned char>(byte)] = 1;
    }
    [[nodiscard]] constexpr bool holds(char c) const noexcept { return bit(c) != 0; }

    /// The first of them from `at` on; npos where there is none.
    [[nodiscard]] std::size_t find(std::string_view text, std::size_t at = 0) const noexcept;
    [[nodiscard]] bool is_in(std::string_view text) const noexcept { return find(text) != std::string_view::npos; }

private:
    [[nodiscard]] constexpr unsigned bit(char c) const noexcept { return holds_[static_cast<unsigned char>(c)]; }

    std::array<std::uint8_t, 256> holds_{};
};

}  // namespace twir
