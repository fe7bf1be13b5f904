#include "json_ld_values.h"

#include <algorithm>

#include "twir/text.h"

namespace twir::json {

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

namespace {

// "Z", "+01:00", "-0800", behind a time.
std::optional<std::chrono::seconds> read_offset(std::string_view text)
{
    if (text == "Z" || text == "z")
        return std::chrono::seconds(0);
    const bool signed_one = text.starts_with('+') || text.starts_with('-');
    const auto hours = signed_one ? digits(text, 1, 2) : std::nullopt;
    if (!hours)
        return std::nullopt;
    const int minutes = digits(text, text.size() > 3 && text[3] == ':' ? 4 : 3, 2).value_or(0);
    const std::chrono::seconds offset = std::chrono::hours(*hours) + std::chrono::minutes(minutes);
    return text.front() == '-' ? -offset : offset;
}

}  // namespace

std::string_view local_name(std::string_view name)
{
    const std::size_t cut = name.find_last_of("/#:");
    return cut == std::string_view::npos ? name : name.substr(cut + 1);
}

const Json* find(const Json& node, const char* key)
{
    if (!node.is_object())
        return nullptr;
    for (const char* prefix : {"", "schema:"})
        if (const auto found = node.find(std::string(prefix) + key); found != node.end() && !found->is_null())
            return &*found;
    return nullptr;
}

std::string text_of(const Json* value)
{
    std::string out;
    for_each(value, [&out](const Json& one) {
        const Json* inner = one.is_object() ? find(one, "@value") : &one;
        if (out.empty() && inner != nullptr && inner->is_string())
            out = to_valid_utf8(inner->get<std::string>());
    });
    return out;
}

std::string text_of(const Json& node, const char* key)
{
    return text_of(find(node, key));
}

bool has_type(const Json& node, std::string_view end)
{
    bool found = false;
    for_each(find(node, "@type"), [&](const Json& type) {
        found = found || (type.is_string() && local_name(type.get_ref<const std::string&>()).ends_with(end));
    });
    return found;
}

std::optional<SourceTime> read_time(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    const auto day = parse_iso_date(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    SourceTime out;
    out.wall = std::chrono::local_days(*day);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    out.whole_day = text.size() == 10 || !hour || !minute || *hour > 24 || *minute > 59;
    if (out.whole_day)
        return out;
    out.wall += std::chrono::hours(*hour) + std::chrono::minutes(*minute);
    const std::size_t offset = text.find_first_of("Zz+-", 16);
    if (offset != std::string_view::npos)
        out.offset = read_offset(text.substr(offset));
    return out;
}

void Nodes::add(const Json& node, int depth)
{
    constexpr int deepest = 64;
    if (depth > deepest || !(node.is_object() || node.is_array()))
        return;
    if (const Json* id = find(node, "@id"); id != nullptr && id->is_string() && node.size() > 1)
        by_id_.try_emplace(id->get<std::string>(), &node);
    for (const Json& child : node)
        add(child, depth + 1);
}

const Json& Nodes::meant_by(const Json& value) const
{
    const auto is_name = [](const auto& member) { return member.key().starts_with('@'); };
    const auto members = value.items();
    const bool mere_name = value.is_object() && std::all_of(members.begin(), members.end(), is_name);
    const Json* id = mere_name ? find(value, "@id") : nullptr;
    const auto found = id != nullptr && id->is_string() ? by_id_.find(id->get<std::string>()) : by_id_.end();
    return found != by_id_.end() ? *found->second : value;
}

}  // namespace twir::json
