// Saying something of an event while it is imported.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "twir/import.h"

namespace twir {

/// Adds a diagnostic about the whole of where the event was read from. `Noted` is a SourceEvent or an ImportedEvent.
template <typename Noted>
void note(Noted& event, std::string_view rule, Severity severity, std::string message)
{
    event.diagnostics.push_back({rule, severity, event.source, std::move(message), {}, {}});
}

}  // namespace twir
