// In a file of its own, so that programs which never ask for the documentation need not carry it.
#include <algorithm>
#include <array>

#include "table.h"

namespace twir {

namespace {

#define TWIR_ADDRESS(rule) &rule##_docs,
constexpr std::array docs{TWIR_RULES(TWIR_ADDRESS)};
#undef TWIR_ADDRESS

}  // namespace

const RuleDocs& docs_of(const Rule& rule) noexcept
{
    const auto table = rules();
    return *docs[static_cast<std::size_t>(std::find(table.begin(), table.end(), &rule) - table.begin())];
}

}  // namespace twir
