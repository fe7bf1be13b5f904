// The form and its result: bringing the controls up to date with the model.
#include "browser.h"
#include "controls_parts.h"
#include "model_paste.h"

namespace twir::web::controls {

namespace {

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
    dom::List list;
    bool wrong = false;
    for (std::size_t i = 0; i < view.messages.size(); ++i) {
        const Message& message = view.messages[i];
        if (message.field != field)
            continue;
        // "Still needed" explains itself.
        const std::string rule =
            message.state == Message::State::needed ? std::string{} : std::string(rule_address(message.rule));
        list.row({state_name(message), std::to_string(i), message.text, message.button, rule});
        wrong = wrong || (message.severity == Severity::error && message.state != Message::State::applied &&
                          message.state != Message::State::needed);
    }
    dom::set_messages(list_id, list);
    return wrong;
}

void show_fields(const Model& model)
{
    const Fields& fields = model.fields();
    for (const FieldId field : shown_fields(fields)) {
        const std::string id = key(field);
        const bool wrong = show_messages(model.view(), field, id);
        dom::set_attribute(id, "aria-invalid", wrong ? "true" : "");
    }
    show_messages(model.view(), std::nullopt, "item");
}

void write_fields(const Model& model)
{
    static unsigned written = 0;
    if (written == model.rewrites())
        return;
    written = model.rewrites();
    Fields all = model.fields();
    for (std::size_t form = 0; form < form_count; ++form) {
        all.kind = static_cast<Form>(form);
        for (const FieldId field : shown_fields(all))
            dom::set_value(key(field), all.at(field));
    }
    dom::set_value("paste", model.pasted());
}

void show_preview(const View& view)
{
    dom::List list;
    for (const ShownLine& line : view.shown)
        add_line(list, line, "depth-" + std::to_string(line.depth) + (line.bullet ? "" : " prose"));
    dom::set_lines("preview", list);
}

void show_result(const Model& model)
{
    const View& view = model.view();
    dom::set_text("item", view.item);
    dom::set_text("status", status(model));
    dom::set_text("to-item-status", status(model));
    dom::set_text("destination", view.destination);
    for (const char* days : {"days", "call-days"}) {
        dom::set_text(days, view.days);
        dom::set_hidden(days, view.days.empty());
    }
    dom::set_text("draft", draft_text(model));
    static const std::string drafts = dom::attribute_of("draft", "href");
    dom::set_attribute("draft", "href", view.thread_url.empty() ? drafts : view.thread_url);
    dom::set_text("paste-problem", model.paste_problem());
    dom::set_hidden("paste-problem", model.paste_problem().empty());
    dom::set_hidden("use-paste", trimmed(model.pasted()).empty());
    dom::set_text("copy", copy_text(model));
    dom::set_attribute("copy", "aria-disabled", model.ready() != 0 ? "" : "true");
    dom::set_text("notice-text", model.notice());
    dom::set_hidden("take-back", !model.can_take_back());
    show_preview(view);
    for (const char* id : {"item", "preview-heading", "preview", "destination", "item-messages"})
        dom::set_hidden(id, !shows_item(model));

    static std::string announced;
    if (announced != view.status) {
        announced = view.status;
        if (!view.untouched)
            dom::announce(announced, false);
    }
}

void show_rows(const Model& model)
{
    const Fields& fields = model.fields();
    dom::set_rows("organizers", fields.organizers.size());
    dom::set_rows("mirrors", fields.mirrors.size());
    dom::set_hidden("add-organizers", fields.organizers.size() >= most_rows);
    dom::set_hidden("add-mirrors", fields.mirrors.size() >= most_rows);
    dom::set_hidden("organizer-0-remove", fields.organizers.size() == 1);
}

void show_tray(const Model& model)
{
    const std::vector<Waiting>& waiting = model.waiting();
    dom::set_hidden("put-aside", model.view().untouched);
    dom::set_hidden("tray", waiting.empty());
    dom::set_rows("waiting", waiting.size());
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const std::string id = "waiting-" + std::to_string(i);
        dom::set_text(id + "-label", waiting[i].label);
        dom::set_text(id + "-state", waiting_state(waiting[i]));
        dom::set_hidden(id + "-up", i == 0);
        dom::set_hidden(id + "-down", i + 1 == waiting.size());
    }
    dom::set_text("tray-problem", model.tray_problem());
    dom::set_hidden("tray-problem", model.tray_problem().empty());
}

void show_forms(const App& app)
{
    const Model& model = app.form;
    dom::set_hidden("calendar-buttons", !model.view().can_copy);
    show_button(app, "download-calendar");
    dom::List groups;
    for (const Organizers::Group& group : app.organizers().groups())
        groups.row({group.name});
    dom::set_options("organizer-names", groups);
    dom::set_hidden("discussion", model.view().discussion_url.empty());
    dom::set_attribute("discussion", "href", model.view().discussion_url);
}

}  // namespace

std::string waiting_state(const Waiting& one)
{
    return std::string(one.ready ? "" : "Not finished · ") + std::string(in_words(one.kind));
}

void show_form(const App& app)
{
    const Model& model = app.form;
    show_rows(model);
    show_forms(app);
    write_fields(model);
    show_fields(model);
    show_result(model);
    show_tray(model);
}

void read_form(Model& model)
{
    show_rows(model);
    for (std::size_t form = form_count; form-- > 0;) {
        model.choose(static_cast<Form>(form));
        for (const FieldId field : shown_fields(model.fields()))
            model.type(field, dom::value_of(key(field)));
    }
}

}  // namespace twir::web::controls
