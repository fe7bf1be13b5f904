#include "controls.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <unordered_map>

#include "browser.h"

extern "C" {
void twir_place(const char* id, std::size_t length, double x, double y, double width, double height);
void twir_set_height(double height);
void twir_set_property(const char* name, std::size_t length, double pixels);
char* twir_text_of(const char* id, std::size_t length);
char* twir_value_of(const char* name, std::size_t length);
void twir_set_text(const char* id, std::size_t length, const char* text, std::size_t text_length);
void twir_set_value(const char* name, std::size_t length, const char* text, std::size_t text_length);
void twir_set_attribute(const char* id, std::size_t length, const char* name, std::size_t name_length, const char* text,
                        std::size_t text_length);
void twir_set_hidden(const char* id, std::size_t length, bool hidden);
void twir_focus(const char* id, std::size_t length);
void twir_set_messages(const char* id, std::size_t length, const char* list, std::size_t list_length);
void twir_set_rows(const char* id, std::size_t length, std::size_t count);
void twir_set_preview(const char* list, std::size_t length);
void twir_announce(const char* text, std::size_t length, bool now);
}

namespace twir::web::controls {

namespace {

void set_text(std::string_view id, std::string_view text)
{
    twir_set_text(id.data(), id.size(), text.data(), text.size());
}

void set_attribute(std::string_view id, std::string_view name, std::string_view value)
{
    twir_set_attribute(id.data(), id.size(), name.data(), name.size(), value.data(), value.size());
}

void set_hidden(std::string_view id, bool hidden)
{
    twir_set_hidden(id.data(), id.size(), hidden);
}

void focus(std::string_view id)
{
    twir_focus(id.data(), id.size());
}

std::string take(char* given)
{
    std::uint32_t size = 0;
    std::memcpy(&size, given, sizeof size);
    std::string text(given + sizeof size, size);
    std::free(given);
    return text;
}

// Messages travel as lines; a line break within one would end it.
void append_line(std::string& out, std::string_view text, char end = '\n')
{
    for (const char c : text)
        out += c == '\n' || c == '\t' ? ' ' : c;
    out += end;
}

std::string_view state_name(const Message& message) noexcept
{
    switch (message.state) {
    case Message::State::needed:
        return "needed";
    case Message::State::applied:
        return "applied";
    case Message::State::told:
    case Message::State::offered:
        break;
    }
    return name(message.severity);
}

// Shows the messages about `field`, or about the whole item, and tells whether one of them is an error.
bool show_messages(const View& view, const std::optional<FieldId>& field, std::string_view list_id)
{
    std::string list;
    bool wrong = false;
    for (std::size_t i = 0; i < view.messages.size(); ++i) {
        const Message& message = view.messages[i];
        if (message.field != field)
            continue;
        append_line(list, state_name(message));
        append_line(list, std::to_string(i));
        append_line(list, message.text);
        append_line(list, message.button);
        wrong = wrong || (message.severity == Severity::error && message.state != Message::State::applied &&
                          message.state != Message::State::needed);
    }
    twir_set_messages(list_id.data(), list_id.size(), list.data(), list.size());
    return wrong;
}

void show_fields(const Model& model)
{
    const Fields& fields = model.fields();
    for (const FieldId field : shown_fields(fields)) {
        const std::string id = key(field);
        const bool wrong = show_messages(model.view(), field, id);
        set_attribute(id, "aria-invalid", wrong ? "true" : "");
    }
    show_messages(model.view(), std::nullopt, "item");
}

void write_fields(const Model& model)
{
    static unsigned written = 0;
    if (written == model.rewrites())
        return;
    written = model.rewrites();
    Fields both = model.fields();
    for (const Kind kind : {Kind::link, Kind::event}) {
        both.kind = kind;
        for (const FieldId field : shown_fields(both)) {
            const std::string name = key(field);
            const std::string& value = both.at(field);
            twir_set_value(name.data(), name.size(), value.data(), value.size());
        }
    }
    const std::string_view kind = name(model.fields().kind);
    twir_set_value("kind", 4, kind.data(), kind.size());
}

void show_preview(const View& view)
{
    std::string list;
    for (const ShownLine& line : view.shown) {
        for (const ShownRun& run : line.runs) {
            append_line(list, std::to_string(line.depth), '\t');
            std::string style;
            for (const auto& [on, word] : {std::pair{run.link, "link "}, std::pair{run.strong, "strong "},
                                           std::pair{run.code, "code "}, std::pair{run.gap, "gap "}}) {
                if (on)
                    style += word;
            }
            append_line(list, style, '\t');
            append_line(list, run.text);
        }
    }
    twir_set_preview(list.data(), list.size());
}

void show_result(const Model& model)
{
    const View& view = model.view();
    set_text("item", view.item);
    set_text("status", status(model));
    set_text("destination", view.destination);
    set_text("days", view.days);
    set_hidden("days", view.days.empty());
    set_text("copy", model.copy_state() == CopyState::done ? "Copied" : "Copy the item");
    set_attribute("copy", "aria-disabled", view.can_copy ? "" : "true");
    set_text("notice-text", model.notice());
    set_hidden("notice", model.notice().empty());
    set_hidden("take-back", !model.can_take_back());
    show_preview(view);

    static std::string announced;
    if (announced != view.status) {
        announced = view.status;
        if (!view.untouched)
            twir_announce(announced.data(), announced.size(), false);
    }
}

void show_forms(const Model& model)
{
    const Fields& fields = model.fields();
    const bool event = fields.kind == Kind::event;
    set_hidden("link-form", event);
    set_hidden("event-form", !event);
    twir_set_rows("organizers", 10, fields.organizers.size());
    twir_set_rows("mirrors", 7, fields.mirrors.size());
    set_hidden("add-organizers", fields.organizers.size() >= most_rows);
    set_hidden("add-mirrors", fields.mirrors.size() >= most_rows);
    set_hidden("organizer-0-remove", fields.organizers.size() == 1);
    set_hidden("discussion", model.view().discussion_url.empty());
    set_attribute("discussion", "href", model.view().discussion_url);
    set_hidden("start-over", model.view().untouched);
}

std::size_t number_after(std::string_view text, std::size_t at)
{
    std::size_t number = 0;
    if (at < text.size())
        std::from_chars(text.data() + at, text.data() + text.size(), number);
    return number;
}

void change_rows(Model& model, std::string_view action)
{
    const bool organizers = action.find(" organizers") != std::string_view::npos;
    const Rows rows = organizers ? Rows::organizers : Rows::mirrors;
    const std::string group = organizers ? "organizer-" : "mirror-";
    std::size_t row = 0;
    if (action.starts_with("add")) {
        model.add_row(rows);
        row = model.fields().rows(rows).size() - 1;
    } else {
        row = number_after(action, action.rfind(' ') + 1);
        model.remove_row(rows, row);
        row = row == 0 ? 0 : row - 1;
    }
    show(model);
    if (model.fields().rows(rows).empty())
        focus(organizers ? "add-organizers" : "add-mirrors");
    else
        focus(group + std::to_string(row) + "-name");
}

void copy_item(Model& model)
{
    if (const std::optional<std::string> item = model.copy()) {
        browser::copy(*item);
        return;
    }
    const std::string note = "Nothing copied. " + model.view().status;
    twir_announce(note.data(), note.size(), true);
}

void act(Model& model, std::string_view action)
{
    if (action == "copy")
        copy_item(model);
    else if (action == "take-back" || action == "start-over") {
        action == "take-back" ? model.take_back() : model.start_over();
        show(model);
        focus("kind-" + std::string(name(model.fields().kind)));
    } else if (action.starts_with("press "))
        model.press(number_after(action, 6));
    else if (action.starts_with("add ") || action.starts_with("remove "))
        change_rows(model, action);
}

void note_copied(Model& model, bool success)
{
    model.set_copied(success);
    const std::string note = status(model);
    twir_announce(note.data(), note.size(), true);
}

}  // namespace

void show(const Model& model)
{
    show_forms(model);
    write_fields(model);
    show_fields(model);
    show_result(model);
}

void read_all(Model& model)
{
    show_forms(model);
    for (const Kind kind : {Kind::event, Kind::link}) {
        model.choose(kind);
        for (const FieldId field : shown_fields(model.fields())) {
            const std::string name = key(field);
            model.type(field, take(twir_value_of(name.data(), name.size())));
        }
    }
    if (take(twir_value_of("kind", 4)) == "event")
        model.choose(Kind::event);
}

bool handle(Model& model, std::string_view what, std::string_view key, std::string_view value)
{
    if (what == "input" && key == "kind") {
        model.choose(value == "event" ? Kind::event : Kind::link);
    } else if (what == "input" || what == "leave") {
        const std::optional<FieldId> field = find_field(key);
        if (!field)
            return false;
        if (what == "input")
            model.type(*field, std::string(value));
        else
            model.leave(*field);
    } else if (what == "action") {
        act(model, key);
    } else if (what == "copied") {
        note_copied(model, key == "yes");
    } else if (what == "visible") {
        model.set_today(browser::today());
    } else {
        return false;
    }
    show(model);
    return true;
}

void place(std::string_view id, float x, float y, float width, float height)
{
    twir_place(id.data(), id.size(), static_cast<double>(x), static_cast<double>(y), static_cast<double>(width),
               static_cast<double>(height));
}

void set_property(std::string_view name, float pixels)
{
    twir_set_property(name.data(), name.size(), static_cast<double>(pixels));
}

void set_height(float height)
{
    twir_set_height(static_cast<double>(height));
}

std::string status(const Model& model)
{
    switch (model.copy_state()) {
    case CopyState::done:
        return "Copied. Now put it into the newest draft.";
    case CopyState::failed:
        return "The browser does not allow copying: select the item and copy it by hand.";
    case CopyState::none:
        break;
    }
    return model.view().status;
}

const std::string& text_of(const std::string& id)
{
    static std::unordered_map<std::string, std::string> known;
    const auto found = known.find(id);
    if (found != known.end())
        return found->second;
    return known.emplace(id, take(twir_text_of(id.data(), id.size()))).first->second;
}

std::string message_button(std::string_view list, std::size_t index)
{
    return std::string(list) + "-fix-" + std::to_string(index);
}

}  // namespace twir::web::controls
