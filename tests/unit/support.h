// What the tests share: the tables, a context, and files of the project and of the shared data.
#pragma once

#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "twir/check.h"
#include "twir/fix.h"
#include "twir_assets.h"

namespace twir::test {

inline const PlaceTable& places()
{
    static const PlaceTable table = PlaceTable::read(assets::places, assets::place_parts);
    return table;
}

inline const UrlTable& urls()
{
    static const UrlTable table = UrlTable::read(assets::url_rules);
    return table;
}

inline Date day(std::string_view iso)
{
    return parse_iso_date(iso).value();
}

/// A day before all dates of the examples.
inline Context context(std::string_view section = {})
{
    return {day("2026-02-10"), places(), urls(), section};
}

inline std::vector<std::string> rules_found(std::string_view text)
{
    std::vector<std::string> ids;
    for (const Diagnostic& diagnostic : check(text, context()))
        ids.emplace_back(diagnostic.rule);
    return ids;
}

inline std::string mended(std::string_view text, Safety safety = Safety::safe)
{
    return mend(text, context(), safety).text;
}

inline std::optional<std::string> read_file(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return std::nullopt;
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace twir::test
