#include "sorted.h"

#include <algorithm>

namespace twir {

namespace {

bool is_in_order(std::size_t size, PositionLess less, const void* data)
{
    for (std::size_t i = 1; i < size; ++i)
        if (less(data, i, i - 1))
            return false;
    return true;
}

}  // namespace

std::vector<std::size_t> sorted_positions(std::size_t size, PositionLess less, const void* data)
{
    if (is_in_order(size, less, data))
        return {};
    std::vector<std::size_t> from(size);
    std::vector<std::size_t> to(size);
    for (std::size_t i = 0; i < size; ++i)
        from[i] = i;
    // Merges neighbouring runs of `width` into runs of twice that, until one is left.
    for (std::size_t width = 1; width < size; width *= 2) {
        for (std::size_t begin = 0; begin < size; begin += 2 * width) {
            const std::size_t middle = std::min(begin + width, size);
            const std::size_t end = std::min(begin + 2 * width, size);
            std::size_t left = begin;
            std::size_t right = middle;
            for (std::size_t out = begin; out < end; ++out) {
                const bool take_right = right < end && (left == middle || less(data, from[right], from[left]));
                to[out] = from[take_right ? right++ : left++];
            }
        }
        from.swap(to);
    }
    return from;
}

}  // namespace twir
