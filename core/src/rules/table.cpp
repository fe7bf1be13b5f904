#include "table.h"

#include <algorithm>
#include <array>

namespace twir {

namespace {

#define TWIR_ADDRESS(rule) &rule,
constexpr std::array table{TWIR_RULES(TWIR_ADDRESS)};
#undef TWIR_ADDRESS

}  // namespace

std::span<const Rule* const> rules() noexcept
{
    return table;
}

const Rule* find_rule(std::string_view id) noexcept
{
    const auto found = std::find_if(table.begin(), table.end(), [id](const Rule* rule) { return rule->id == id; });
    return found != table.end() ? *found : nullptr;
}

}  // namespace twir
