#include "model_address.h"

#include <algorithm>
#include <array>

#include "twir/advice.h"
#include "twir/rules.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// Longer ones are not read: nobody shares such a form, and somebody may have made it up.
constexpr std::size_t longest_read = 100000;

// "link-title" → "title", "organizer-#-url" → "organizer-url"
std::string parameter(const SlotInfo& slot)
{
    std::string out(slot.key);
    if (const std::size_t mark = out.find("#-"); mark != std::string::npos)
        return out.erase(mark, 2);
    return out.erase(0, out.find('-') + 1);
}

int hex_digit(char c) noexcept
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

void append(std::string& out, std::string_view name, std::string_view value)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~:/,@";
    out += out.empty() ? "" : "&";
    out += name;
    out += '=';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
}

// What a choice is before somebody chooses; it is not written down.
std::string_view usual(Slot slot) noexcept
{
    return slot == Slot::link_medium ? "article" : slot == Slot::event_attendance ? "in-person" : std::string_view{};
}

bool can_hold(const SlotInfo& slot, std::string_view value)
{
    if (slot.limit != 0)
        return true;
    switch (slot.slot) {
    case Slot::link_medium:
        return value == "article" || value == "video" || value == "audio";
    case Slot::event_attendance:
        return value == "in-person" || value == "online" || value == "hybrid";
    case Slot::link_section:
        return is_community_section(value);
    default:
        return value == "yes";
    }
}

struct Reader {
    Prefill out;
    bool any = false;
    std::array<std::size_t, slot_count> seen{};  ///< how often a slot came, for those that stand in rows

    void read(std::string_view name, std::string value)
    {
        if (name == "kept") {
            if (const Rule* rule = find_rule(value))
                out.kept.push_back(rule->id);
        } else if (name == "text") {
            out.text = std::move(value);
            any = any || !out.text.empty();
        } else {
            read_field(name, std::move(value));
        }
    }

    void read_field(std::string_view name, std::string value)
    {
        Fields& fields = out.fields;
        for (std::size_t i = 0; i < slot_count; ++i) {
            const SlotInfo& slot = info(static_cast<Slot>(i));
            if (slot.form != fields.kind || parameter(slot) != name || !can_hold(slot, value))
                continue;
            const FieldId field{slot.slot, is_in_rows(slot.slot) ? seen[i]++ : 0};
            if (!make_room(fields, field))
                return;
            if (slot.slot != Slot::quote_words)
                std::replace_if(
                    value.begin(), value.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
            any = any || !value.empty();
            fields.at(field) = std::move(value);
            return;
        }
    }
};

// Calls `call` with each name and value, decoded.
template <typename Call>
void for_each(std::string_view query, Call call)
{
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos)
            continue;
        std::string value = decoded(pair.substr(equals + 1));
        if (!find_invalid_utf8(value) && value.find('\0') == std::string::npos)
            call(pair.substr(0, equals), std::move(value));
    }
}

}  // namespace

std::optional<Prefill> read_address(std::string_view query)
{
    if (query.size() > longest_read)
        return std::nullopt;
    Reader reader;
    for_each(query, [&](std::string_view name, const std::string& value) {
        if (name != "kind")
            return;
        const std::optional<Form> form = find_form(value);
        reader.any = reader.any || form || value == "draft";
        reader.out.whole_draft = value == "draft";
        if (form)
            reader.out.fields.kind = *form;
    });
    for_each(query, [&](std::string_view name, std::string value) { reader.read(name, std::move(value)); });
    return reader.any ? std::optional(std::move(reader.out)) : std::nullopt;
}

std::string write_address(const Fields& fields, const std::vector<std::string_view>& kept)
{
    if (fields.untouched())
        return {};
    std::string out;
    append(out, "kind", name(fields.kind));
    for (const FieldId field : shown_fields(fields)) {
        const SlotInfo& slot = info(field.slot);
        const std::string& value = fields.at(field);
        const bool row = is_in_rows(field.slot) && fields.rows(rows_of(field.slot)).size() > 1;
        if (row || (!value.empty() && value != usual(field.slot)))
            append(out, parameter(slot), value);
    }
    for (const std::string_view rule : kept)
        append(out, "kept", rule);
    return out.size() <= longest_address ? out : std::string{};
}

}  // namespace twir::web
