#include "json.h"

namespace twir::json {

std::string dump(const Json& value, int indent)
{
    std::string out = value.dump(indent, ' ', false, Json::error_handler_t::replace);
    const auto escape = [&out](std::string_view separator, std::string_view escaped) {
        for (std::size_t at = out.find(separator); at != std::string::npos; at = out.find(separator, at))
            out.replace(at, separator.size(), escaped);
    };
    escape("\xC2\x85", "\\u0085");
    escape("\xE2\x80\xA8", "\\u2028");
    escape("\xE2\x80\xA9", "\\u2029");
    return out;
}

Json parse(std::string_view text)
{
    // What Json::parse does as well, but that brings the reader along a second time, for a callback that nobody gives.
    Json value;
    nlohmann::detail::json_sax_dom_parser<Json> reader(value, false);
    const bool read = Json::sax_parse(text.begin(), text.end(), &reader);
    return read ? std::move(value) : Json(Json::value_t::discarded);
}

}  // namespace twir::json
