#include "byte_set.h"

namespace twir {

std::size_t ByteSet::find(std::string_view text, std::size_t at) const noexcept
{
    constexpr std::size_t several = 4;  // bytes that are looked at together: most are none of the set
    while (at < text.size() && text.size() - at >= several) {
        const char* const next = text.data() + at;
        if (bit(next[0]) | bit(next[1]) | bit(next[2]) | bit(next[3]))
            break;
        at += several;
    }
    for (; at < text.size(); ++at)
        if (holds(text[at]))
            return at;
    return std::string_view::npos;
}

}  // namespace twir
