// The values of JSON-LD, whatever form they have: one or several, as they are or within objects, their names with the
// vocabulary's prefix or without.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "json.h"
#include "twir/import.h"

namespace twir::json {

/// "https://schema.org/Event", "schema:Event" → "Event"
[[nodiscard]] std::string_view local_name(std::string_view name);

/// The member of that name; nothing where it is missing or null.
[[nodiscard]] const Json* find(const Json& node, const char* key);

/// Calls `use` with a value, or with each of an array's.
template <typename Use>
void for_each(const Json* value, Use use)
{
    if (value == nullptr)
        return;
    if (!value->is_array())
        use(*value);
    else
        for (const Json& one : *value)
            use(one);
}

/// Text, also as `{"@value": …}`, the first of several; empty where there is none.
[[nodiscard]] std::string text_of(const Json* value);
[[nodiscard]] std::string text_of(const Json& node, const char* key);

/// Whether one of the types of a node ends so.
[[nodiscard]] bool has_type(const Json& node, std::string_view end);

/// The nodes of a document that have a name (`@id`), by which others point to them. The document must outlive it.
class Nodes {
public:
    explicit Nodes(const Json& document) { add(document, 0); }

    /// The node that a mere name (`{"@id": …}`) points to; any other value itself.
    [[nodiscard]] const Json& meant_by(const Json& value) const;

private:
    void add(const Json& node, int depth);

    std::unordered_map<std::string, const Json*> by_id_;
};

/// The number of `count` digits at a place.
[[nodiscard]] std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count);

/// ISO 8601 as schema.org has it: a day, or a day and a time with or without an offset.
[[nodiscard]] std::optional<SourceTime> read_time(std::string_view text);

}  // namespace twir::json
