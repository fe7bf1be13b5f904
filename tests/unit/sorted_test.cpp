#include "../../core/src/sorted.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>

namespace twir {
namespace {

using Numbered = std::pair<int, std::string>;

bool by_number(const Numbered& a, const Numbered& b)
{
    return a.first < b.first;
}

TEST(SortStably, DoesWhatTheStandardLibraryDoes)
{
    std::mt19937 random(7);
    for (std::size_t size : {0U, 1U, 2U, 3U, 7U, 8U, 9U, 100U, 1000U}) {
        for (int values : {1, 2, 10, 100'000}) {
            std::vector<Numbered> ours;
            for (std::size_t i = 0; i < size; ++i)
                ours.emplace_back(static_cast<int>(random() % static_cast<unsigned>(values)), std::to_string(i));
            std::vector<Numbered> theirs = ours;
            sort_stably(ours.begin(), ours.end(), by_number);
            std::stable_sort(theirs.begin(), theirs.end(), by_number);
            EXPECT_EQ(ours, theirs) << size << " of " << values;
        }
    }
}

TEST(SortStably, SortsOnlyWhatItIsGiven)
{
    std::vector<int> numbers{9, 3, 2, 1, 0};
    sort_stably(numbers.begin() + 1, numbers.end() - 1, std::less<>{});
    EXPECT_EQ(numbers, (std::vector<int>{9, 1, 2, 3, 0}));
}

TEST(SortStably, ComparesNoMoreThanNLogN)
{
    constexpr std::size_t size = 1 << 14;
    std::vector<std::size_t> ordered(size);
    for (std::size_t i = 0; i < size; ++i)
        ordered[i] = i;
    std::vector<std::size_t> reversed(ordered.rbegin(), ordered.rend());
    std::size_t comparisons = 0;
    const auto counting = [&comparisons](std::size_t a, std::size_t b) {
        ++comparisons;
        return a < b;
    };
    sort_stably(ordered.begin(), ordered.end(), counting);
    EXPECT_EQ(comparisons, size - 1) << "what is in order is only looked at";
    comparisons = 0;
    sort_stably(reversed.begin(), reversed.end(), counting);
    EXPECT_EQ(reversed, ordered);
    EXPECT_LE(comparisons, 15 * size);
}

}  // namespace
}  // namespace twir
