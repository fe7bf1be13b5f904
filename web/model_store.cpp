// What was typed, as lines of `key value` for the browser's storage.
#include <charconv>

#include "model.h"
#include "twir/rules.h"

namespace twir::web {

namespace {

// Longer texts are not worth a share of the few megabytes that a page may store.
constexpr std::size_t longest_saved = 100000;

void append_line(std::string& out, std::string_view key, std::string_view value)
{
    if (value.empty() || value.size() > longest_saved)
        return;
    out += key;
    out += ' ';
    for (const char c : value) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
    out += '\n';
}

std::string unescaped(std::string_view value)
{
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            out += value[++i] == 'n' ? '\n' : value[i];
        else
            out += value[i];
    }
    return out;
}

void make_room(Fields& fields, FieldId field)
{
    const bool organizer = field.slot == Slot::organizer_name || field.slot == Slot::organizer_url;
    const bool mirror = field.slot == Slot::mirror_title || field.slot == Slot::mirror_url;
    if (!organizer && !mirror)
        return;
    std::vector<Fields::Named>& rows = fields.rows(organizer ? Rows::organizers : Rows::mirrors);
    if (field.row < most_rows && field.row >= rows.size())
        rows.resize(field.row + 1);
}

}  // namespace

std::string Model::save() const
{
    std::string out;
    append_line(out, "kind", name(fields_.kind));
    Fields both = fields_;
    for (const Kind kind : {Kind::link, Kind::event}) {
        both.kind = kind;
        for (const FieldId field : shown_fields(both))
            append_line(out, key(field), both.at(field));
    }
    for (const std::string_view rule : kept_)
        append_line(out, "kept", rule);
    return out;
}

void Model::restore(std::string_view saved)
{
    Fields fields = to_fields(Kind::link, {});
    kept_.clear();
    while (!saved.empty()) {
        const std::size_t end = std::min(saved.find('\n'), saved.size());
        const std::string_view line = saved.substr(0, end);
        saved.remove_prefix(std::min(end + 1, saved.size()));
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos)
            continue;
        const std::string_view key = line.substr(0, space);
        const std::string value = unescaped(line.substr(space + 1));
        if (key == "kind") {
            fields.kind = value == "event" ? Kind::event : Kind::link;
        } else if (key == "kept") {
            if (const Rule* rule = find_rule(value))
                kept_.push_back(rule->id);
        } else if (const std::optional<FieldId> field = find_field(key)) {
            make_room(fields, *field);
            if (fields.has(*field))
                fields.at(*field) = value;
        }
    }
    fields_ = std::move(fields);
    left_.clear();
    tried_to_copy_ = false;
    before_.reset();
    notice_.clear();
    ++rewrites_;
    changed();
}

}  // namespace twir::web
