// What was typed, as lines of `key value` for the browser's storage.
#include "model_store.h"

#include <algorithm>

#include "model_address.h"
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

void append_fields(std::string& out, Fields fields, Form form)
{
    fields.kind = form;
    for (const FieldId field : shown_fields(fields))
        append_line(out, key(field), fields.at(field));
}

// What no field stands for.
void append_rest(std::string& out, const Fields& fields, const std::vector<std::string_view>& kept)
{
    for (const Entry& extra : fields.extras) {
        if (extra.field == Field::trailing || extra.field == Field::prefix)
            append_line(out, name(extra.field), extra.text);
    }
    for (const std::string_view rule : kept)
        append_line(out, "kept", rule);
}

}  // namespace

std::string save_form(const Fields& fields, const std::vector<std::string_view>& kept)
{
    std::string out;
    append_line(out, "kind", name(fields.kind));
    append_fields(out, fields, fields.kind);
    append_rest(out, fields, kept);
    return out;
}

std::string_view kind_of_saved(std::string_view text) noexcept
{
    constexpr std::string_view key = "kind ";
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + key.size());
    return text.substr(0, text.find('\n'));
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
            saved.fields.kind = find_form(value).value_or(Form::link);
        } else if (key == "kept") {
            if (const Rule* rule = find_rule(value))
                saved.kept.push_back(rule->id);
        } else if (key == name(Field::trailing)) {
            saved.fields.extras.push_back({Field::trailing, std::move(value)});
        } else if (key == name(Field::prefix)) {
            saved.fields.extras.push_back({Field::prefix, std::move(value)});
        } else if (key == "pasted") {
            saved.pasted = std::move(value);
        } else if (key == "for-host") {
            saved.for_host = std::move(value);
        } else if (key == "waiting") {
            saved.waiting.push_back(std::move(value));
        } else if (const std::optional<FieldId> field = find_field(key)) {
            if (make_room(saved.fields, *field))
                saved.fields.at(*field) = std::move(value);
        }
    }
    return saved;
}

std::string Model::save() const
{
    std::string out;
    append_line(out, "kind", name(fields_.kind));
    for (std::size_t form = 0; form < form_count; ++form)
        append_fields(out, fields_, static_cast<Form>(form));
    append_rest(out, fields_, kept_);
    append_line(out, "pasted", pasted_);
    if (!for_host_.empty())
        append_line(out, "for-host", for_host_);
    for (const Waiting& one : waiting_)
        append_line(out, "waiting", one.saved);
    return out;
}

std::string Model::address() const
{
    return write_address(fields_, kept_);
}

void Model::restore(std::string_view text)
{
    Saved saved = read_saved(text);
    fields_ = std::move(saved.fields);
    kept_ = std::move(saved.kept);
    pasted_ = std::move(saved.pasted);
    for_host_ = std::move(saved.for_host);
    left_.clear();
    tried_to_copy_ = false;
    before_.reset();
    notice_.clear();
    ++rewrites_;
    waiting_.clear();
    for (std::string& one : read_saved(text).waiting)
        waiting_.push_back(make_waiting(std::move(one)));
    changed();
}

void Model::adopt(std::string_view text)
{
    Saved saved = read_saved(text);
    const auto add = [this](std::string form) {
        const auto same = [&](const Waiting& one) { return one.saved == form; };
        if (std::none_of(waiting_.begin(), waiting_.end(), same))
            waiting_.push_back(make_waiting(std::move(form)));
    };
    for (std::size_t i = 0; i < form_count; ++i) {
        Fields mine = fields_;
        mine.kind = saved.fields.kind = static_cast<Form>(i);
        const std::string form = save_form(saved.fields, saved.kept);
        if (!saved.fields.untouched() && form != save_form(mine, kept_))
            add(form);
    }
    for (std::string& one : saved.waiting)
        add(std::move(one));
    if (pasted_.empty())
        pasted_ = std::move(saved.pasted);
    ++rewrites_;
    changed();
}

}  // namespace twir::web
