// memchr and memcmp, which are our own as WebAssembly (core/src/wasm_memory.cpp), beside what they are defined to be.
#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace twir {
namespace {

TEST(Memory, FindsTheFirstByteAtAnyPlace)
{
    for (std::size_t begin = 0; begin < 9; ++begin) {
        for (std::size_t size = 0; size < 40; ++size) {
            for (const char other : {'\0', '\x01', 'a', '\x80', '\xFF'}) {
                std::string text(begin + size + 9, other);
                const char sought = static_cast<char>(other + 1);
                text[begin + size] = sought;  // behind what is searched
                EXPECT_EQ(std::memchr(text.data() + begin, sought, size), nullptr);
                for (std::size_t at = size; at > 0; --at) {
                    text[begin + at - 1] = sought;
                    EXPECT_EQ(std::memchr(text.data() + begin, sought, size), text.data() + begin + at - 1);
                }
            }
        }
    }
}

TEST(Memory, ComparesBytesAsUnsigned)
{
    for (std::size_t begin = 0; begin < 9; ++begin) {
        for (std::size_t size = 0; size < 40; ++size) {
            const std::string a(begin + size, 'a');
            std::string b(begin + size, 'a');
            EXPECT_EQ(std::memcmp(a.data() + begin, b.data() + begin, size), 0);
            for (std::size_t at = size; at > 0; --at) {
                b.back() = '\x01';  // what differs later does not count
                b[begin + at - 1] = '\x80';
                EXPECT_LT(std::memcmp(a.data() + begin, b.data() + begin, size), 0);
                EXPECT_GT(std::memcmp(b.data() + begin, a.data() + begin, size), 0);
            }
        }
    }
}

}  // namespace
}  // namespace twir
