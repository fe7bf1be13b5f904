// What the lazily loaded module answers: imports and calendars. Its exports are those of the JavaScript module
// (../bindings/exports.cpp), so that both cross the border in one way.
#include "../bindings/calls.h"

#include "twir_assets.h"
#include "json/import.h"

namespace twir::bindings {

namespace {

const PlaceTable& places()
{
    static const PlaceTable table = PlaceTable::read(assets::places, assets::place_parts);
    return table;
}

const ZoneTable& zones()
{
    static const ZoneTable table = ZoneTable::read(assets::time_zones);
    return table;
}

}  // namespace

// "import", the text and the options as JSON; or "calendar" and the events as JSON.
std::vector<std::string> answer(const std::vector<std::string_view>& request)
{
    if (request.size() == 3 && request[0] == "import")
        return {json::import_as_json(request[1], request[2], places(), zones())};
    if (request.size() == 2 && request[0] == "calendar")
        return {json::calendar_as_json(request[1], zones())};
    return {json::write_error({}, "there is no such call")};
}

}  // namespace twir::bindings
