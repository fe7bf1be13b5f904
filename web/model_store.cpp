// What was typed, as lines of `key value` for the browser's storage.
#include "model_store.h"

#include <algorithm>

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

void append_form(std::string& out, Fields fields, Kind form)
{
    fields.kind = form;
    for (const FieldId field : shown_fields(fields))
        append_line(out, key(field), fields.at(field));
}

// What no field stands for.
void append_rest(std::string& out, const Fields& fields, const std::vector<std::string_view>& kept)
{
    for (const Entry& extra : fields.extras) {
        if (extra.field == Field::trailing)
            append_line(out, "trailing", extra.text);
    }
    for (const std::string_view rule : kept)
        append_line(out, "kept", rule);
}

}  // namespace

std::string save_event(const Fields& fields, const std::vector<std::string_view>& kept)
{
    std::string out;
    append_line(out, "kind", name(Kind::event));
    append_form(out, fields, Kind::event);
    append_rest(out, fields, kept);
    return out;
}

Saved read_saved(std::string_view text)
{
    Saved saved;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos)
            continue;
        const std::string_view key = line.substr(0, space);
        std::string value = unescaped(line.substr(space + 1));
        if (key == "kind") {
            saved.fields.kind = value == "event" ? Kind::event : Kind::link;
        } else if (key == "kept") {
            if (const Rule* rule = find_rule(value))
                saved.kept.push_back(rule->id);
        } else if (key == "trailing") {
            saved.fields.extras.push_back({Field::trailing, std::move(value)});
        } else if (key == "waiting") {
            saved.waiting.push_back(std::move(value));
        } else if (const std::optional<FieldId> field = find_field(key)) {
            make_room(saved.fields, *field);
            if (saved.fields.has(*field))
                saved.fields.at(*field) = std::move(value);
        }
    }
    return saved;
}

std::string Model::save() const
{
    std::string out;
    append_line(out, "kind", name(fields_.kind));
    append_form(out, fields_, Kind::link);
    append_form(out, fields_, Kind::event);
    append_rest(out, fields_, kept_);
    for (const Waiting& event : waiting_)
        append_line(out, "waiting", event.saved);
    return out;
}

void Model::restore(std::string_view text)
{
    Saved saved = read_saved(text);
    fields_ = std::move(saved.fields);
    kept_ = std::move(saved.kept);
    left_.clear();
    tried_to_copy_ = false;
    before_.reset();
    notice_.clear();
    ++rewrites_;
    restore_waiting(text);
}

void Model::restore_waiting(std::string_view text)
{
    waiting_.clear();
    for (std::string& event : read_saved(text).waiting) {
        if (waiting_.size() < most_waiting)
            wait(std::move(event));
    }
    changed();
}

}  // namespace twir::web
