// What the fuzz targets share. Each target is one function that takes any bytes and stops the program where a property
// of the project does not hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "twir/check.h"
#include "twir/text.h"
#include "twir_assets.h"

namespace twir::fuzz {

inline Context context(std::string_view section = {})
{
    static const PlaceTable places = PlaceTable::read(assets::places, assets::place_parts);
    static const UrlTable urls = UrlTable::read(assets::url_rules);
    return {parse_iso_date("2026-02-10").value(), places, urls, section};
}

/// Stops with what went wrong; libFuzzer then keeps the input.
inline void expect(bool holds, const char* property, std::string_view one = {}, std::string_view other = {})
{
    if (holds)
        return;
    std::fprintf(stderr, "\nDoes not hold: %s\n--- one\n%.*s\n--- other\n%.*s\n", property,
                 static_cast<int>(one.size()), one.data(), static_cast<int>(other.size()), other.data());
    std::abort();
}

/// Whether all spans lie in the text.
inline void expect_within(std::string_view text, const std::vector<Diagnostic>& diagnostics)
{
    for (const Diagnostic& found : diagnostics) {
        expect(found.span.begin <= found.span.end && found.span.end <= text.size(), "spans lie in the text",
               found.rule);
        if (found.fix)
            for (const Edit& edit : found.fix->edits)
                expect(edit.span.begin <= edit.span.end && edit.span.end <= text.size(), "edits lie in the text",
                       found.rule);
    }
}

/// Whether what is promised of texts holds: they are UTF-8. Of other bytes, only that nothing stops.
inline bool is_utf8(std::string_view text)
{
    return !find_invalid_utf8(text);
}

inline std::string_view as_text(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace twir::fuzz
