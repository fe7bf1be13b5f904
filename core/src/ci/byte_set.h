// Looking for any of some bytes, by a table. (The standard library's find_first_of looks each byte up in the list.)
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace twir::ci {

class ByteSet {
public:
    explicit constexpr ByteSet(std::string_view bytes) noexcept
    {
        for (const char byte : bytes)
            holds_[static_cast<unsigned char>(byte)] = true;
    }
    [[nodiscard]] constexpr bool holds(char c) const noexcept { return holds_[static_cast<unsigned char>(c)]; }

    /// The first of them from `at` on; npos where there is none.
    [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t at = 0) const noexcept
    {
        for (; at < text.size(); ++at)
            if (holds(text[at]))
                return at;
        return std::string_view::npos;
    }
    [[nodiscard]] constexpr bool is_in(std::string_view text) const noexcept
    {
        return find(text) != std::string_view::npos;
    }

private:
    std::array<bool, 256> holds_{};
};

inline constexpr ByteSet bracket_marks("[]");
inline constexpr ByteSet angles("<>");
inline constexpr ByteSet code_marks("`\\");
inline constexpr ByteSet emphasis_marks("*_");

}  // namespace twir::ci
