#include "twir/diagnostic.h"

namespace twir {

std::string_view name(Severity severity) noexcept
{
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        break;
    }
    return "hint";
}

std::string_view name(Safety safety) noexcept
{
    return safety == Safety::safe ? "safe" : "unsafe";
}

}  // namespace twir
