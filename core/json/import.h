// Importing any kind of text: iCalendar, schema.org JSON-LD, or a page that carries it; and all of it as JSON.
#pragma once

#include <string>
#include <string_view>

#include "twir/import.h"
#include "json/twir_json.h"

namespace twir::json {

/// Imports a text of a kind, or finds out which it is (twir/import.h says what comes of it). Of a page the events of its
/// JSON-LD are taken; where it has none, its title and address as a link. O(n log n).
[[nodiscard]] Imported import(std::string_view text, ImportKind kind, const ImportOptions& options);

/// Reads JSON-LD: schema.org's Event and its subtypes, alone, in arrays, in `@graph`, or within other things. `page` is
/// the address of the page it stands in, for events that name none; `at` is where it stands in the imported text.
[[nodiscard]] std::vector<SourceEvent> read_json_ld(std::string_view text, std::string_view page, std::size_t at,
                                                    std::vector<Diagnostic>& diagnostics);

/// What was imported, on one line: `{"events": [{"submission", "item", "status", "recurring", "times"?: {"begin", "end",
/// "zone"}, "issue": {"number", "date", "opens"}, "source": {"begin", "end"}, "diagnostics"}], "page"?, "diagnostics"}`.
/// `submission` is as in assets/schema.json, `item` its markdown before any rule has looked at it; `opens` is the day from
/// which the draft takes it. `text` is what was imported.
[[nodiscard]] std::string write(const Imported& imported, std::string_view text);

/// `import` for callers that hold JSON: `request` is `{"kind"?: "auto|ics|jsonld|html", "today": "YYYY-MM-DD", "until"?,
/// "zone"?, "home"?: "Berlin, DE", "organizer"?: {"name", "url"}}`. The answer is what `write` gives, or
/// `{"error"}` for a request that is none.
[[nodiscard]] std::string import_as_json(std::string_view text, std::string_view request, const PlaceTable& places,
                                         const ZoneTable& zones);

/// The way back, for the same callers: `{"today", "events": [{"submission", "times"?: {"begin", "end"?, "zone"?}}]}`,
/// events as `write` gives them, becomes `{"calendar": "BEGIN:VCALENDAR…", "links": […]}`: an iCalendar file with all of
/// them, and for each the address that opens Google Calendar; or `{"error"}`.
[[nodiscard]] std::string calendar_as_json(std::string_view request, const ZoneTable& zones);

/// "auto", "ics", "jsonld" or "html" as a kind.
[[nodiscard]] std::optional<ImportKind> find_import_kind(std::string_view name) noexcept;

}  // namespace twir::json
