// One sort for all that is sorted: std::sort and std::stable_sort are compiled anew for each kind of element, at 2 to
// 4 KB of code apiece, which the page would have to load. This one sorts positions and is compiled once.
#pragma once

#include <cstddef>
#include <iterator>
#include <vector>

namespace twir {

/// Whether what stands at position `a` comes before what stands at `b`.
using PositionLess = bool (*)(const void* data, std::size_t a, std::size_t b);

/// The positions 0 to `size` - 1 in order, those of equals in the order in which they stand; none where all stand in
/// order already. O(n log n), and n comparisons for what is in order.
[[nodiscard]] std::vector<std::size_t> sorted_positions(std::size_t size, PositionLess less, const void* data);

/// Sorts what stands from `begin` to `end`; equals stay in their order.
template <class Iterator, class Less>
void sort_stably(Iterator begin, Iterator end, Less less)
{
    struct Data {
        Iterator begin;
        Less less;
    } const data{begin, less};
    const auto at = [](Iterator from, std::size_t i) { return from + static_cast<std::ptrdiff_t>(i); };
    const PositionLess positions_less = [](const void* given, std::size_t a, std::size_t b) {
        const Data& it = *static_cast<const Data*>(given);
        return it.less(it.begin[static_cast<std::ptrdiff_t>(a)], it.begin[static_cast<std::ptrdiff_t>(b)]);
    };
    std::vector<typename std::iterator_traits<Iterator>::value_type> sorted;
    for (std::size_t i : sorted_positions(static_cast<std::size_t>(end - begin), positions_less, &data))
        sorted.push_back(std::move(*at(begin, i)));
    std::move(sorted.begin(), sorted.end(), begin);
}

}  // namespace twir
