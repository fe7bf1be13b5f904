// What the module's JavaScript (package/index.js) calls.
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "calls.h"
#include "strings.h"

#define TWIR_EXPORT(name) extern "C" __attribute__((export_name(name)))

TWIR_EXPORT("allocate") void* twir_allocate(std::size_t size)
{
    return std::malloc(size);
}

TWIR_EXPORT("release") void twir_release(void* block)
{
    std::free(block);
}

// Takes packed strings, and gives some: 4 bytes of length, then the bytes. Null where there is no memory for them.
TWIR_EXPORT("call") char* twir_call(const char* bytes, std::size_t size)
{
    using namespace twir::bindings;
    const std::string reply = pack(answer(unpack({bytes, size})));
    char* given = static_cast<char*>(std::malloc(reply.size() + 4));
    if (given != nullptr) {
        const auto length = static_cast<std::uint32_t>(reply.size());
        std::memcpy(given, &length, 4);
        std::memcpy(given + 4, reply.data(), reply.size());
    }
    return given;
}
