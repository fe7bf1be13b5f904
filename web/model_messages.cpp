// What the page says of a form's fields: what is missing, what the rules found, where it goes.
#include <algorithm>

#include "model.h"
#include "model_locate.h"
#include "model_words.h"
#include "twir/advice.h"
#include "twir/text.h"
#include "twir/url.h"

namespace twir::web {

namespace {

// Longer titles and addresses are neither posted nor judged.
constexpr std::size_t longest_posted = 2000;

// Items of the other kinds are judged by rules that say themselves what is missing.
bool is_required(Slot slot) noexcept
{
    switch (slot) {
    case Slot::task_project:
    case Slot::task_title:
    case Slot::task_url:
    case Slot::call_name:
    case Slot::call_url:
    case Slot::call_closes:
    case Slot::call_venue:
    case Slot::call_first_day:
    case Slot::crate_name:
    case Slot::crate_url:
    case Slot::crate_description:
    case Slot::quote_words:
    case Slot::quote_source:
    case Slot::quote_url:
        return true;
    default:
        return false;
    }
}

// What an event cannot be told from a link without; once it can, its rules say what is missing.
bool makes_an_event(Slot slot) noexcept
{
    return slot == Slot::event_title || slot == Slot::event_url || slot == Slot::event_first_day ||
           slot == Slot::organizer_name;
}

std::string_view what_to_write(Slot slot) noexcept
{
    switch (slot) {
    case Slot::task_title:
        return "Copy it from the issue.";
    case Slot::task_url:
        return "Copy the issue's address.";
    case Slot::call_closes:
    case Slot::call_first_day:
        return "Write it as 2026-03-04.";
    case Slot::call_venue:
        return "Write city and country, or Online.";
    case Slot::crate_description:
        return "Go on after “a crate, a …”: library for walking folders.";
    case Slot::quote_source:
        return "Write who said it, and where.";
    case Slot::crate_url:
    case Slot::quote_url:
    case Slot::call_url:
        return "Copy it from the address bar.";
    default:
        return "Write it here.";
    }
}

}  // namespace

void Model::add_message(Message message, Button button)
{
    view_.messages.push_back(std::move(message));
    buttons_.push_back(button);
}

void Model::add_length_messages()
{
    for (const FieldId field : shown_fields(fields_)) {
        const std::size_t limit = info(field.slot).limit;
        const std::string& text = fields_.at(field);
        if (limit == 0 || text.size() <= limit)
            continue;
        const std::size_t length = count_code_points(trimmed(text));
        if (length <= limit)
            continue;
        Message message{field, Severity::error, Message::State::told, "page/too-long", {}, {}};
        message.text = "Too long: " + in_thousands(length) + " characters, at most " + in_thousands(limit) +
                       ". It stays here, but is left out of the item: shorten it.";
        add_message(std::move(message), {});
    }
}

// What a link cannot hold between its parentheses is written otherwise than it was typed.
void Model::add_written_addresses(const Sourced& sourced)
{
    for (std::size_t i = 0; i < sourced.entries.size(); ++i) {
        const Entry& entry = sourced.entries[i];
        if (!is_address(entry.field))
            continue;
        if (const std::string written = written_destination(entry.text); written != entry.text && is_web_url(written))
            add_message({sourced.sources[i],
                         Severity::hint,
                         Message::State::told,
                         "url/encoding",
                         "Written as “" + written +
                             "” in the item: a link's address cannot hold spaces, angle brackets "
                             "and lone parentheses. See whether they belong to it.",
                         {}},
                        {});
    }
}

// What no item, or no item of this kind, is without.
void Model::add_needs(bool readable)
{
    for (const FieldId field : shown_fields(fields_)) {
        const bool required = is_required(field.slot) || (!readable && makes_an_event(field.slot));
        if (!required || !trimmed(fields_.at(field)).empty())
            continue;
        Message message{field, Severity::error, Message::State::needed, "page/needed", "Still needed", {}};
        if (!quiet(field)) {
            message.state = Message::State::told;
            message.text =
                "Still needed: " + std::string(info(field.slot).noun) + ". " + std::string(what_to_write(field.slot));
        }
        add_message(std::move(message), {});
    }
}

// Everything is there, but what it makes is not what it should be.
void Model::add_unreadable()
{
    const auto add = [this](Slot slot, std::string text) {
        add_message({FieldId{slot}, Severity::error, Message::State::told, "page/unreadable", std::move(text), {}}, {});
    };
    if (fields_.kind == Form::project_task) {
        add(Slot::task_url, "This is not the address of an issue. Open the issue and copy its address, which ends in "
                            "/issues/ and a number.");
        return;
    }
    const std::size_t before = view_.messages.size();
    for (const Slot slot : {Slot::call_closes, Slot::call_first_day, Slot::call_last_day}) {
        const std::string_view day = trimmed(fields_.at({slot}));
        if (fields_.kind == Form::speaker_call && !day.empty() &&
            read_dates(day).problem == DateReading::Problem::unreadable)
            add(slot, "This day cannot be read. Write it as 2026-03-04.");
    }
    if (view_.messages.size() == before)
        add(title_slot(fields_.kind), "The item cannot be read back as what it is: leave out signs such as | and ].");
}

// Of a post only the link is judged, and not by what is asked of the newsletter's links.
bool Model::concerns(std::string_view rule) const
{
    return !makes_post(fields_.kind) || rule.starts_with("url/") || rule.starts_with("title/");
}

void Model::add_diagnostics(const Composed& composed, const Sourced& sourced)
{
    const auto already_told = [this](const std::optional<FieldId>& field, Message::State state, std::string_view rule) {
        return std::any_of(view_.messages.begin(), view_.messages.end(), [&](const Message& message) {
            return message.field == field && field &&
                   ((state == Message::State::needed && message.state == state) || message.rule == "page/too-long" ||
                    (message.rule == rule && message.state == state && state != Message::State::offered));
        });
    };
    for (std::size_t i = 0; i < mended_.diagnostics.size(); ++i) {
        const Diagnostic& found = mended_.diagnostics[i];
        if (!concerns(found.rule))
            continue;
        Message message{locate(fields_, composed.item, sourced, found),
                        found.severity,
                        Message::State::told,
                        std::string(found.rule),
                        found.message,
                        {}};
        Button button;
        if (message.field && found.severity == Severity::error && quiet(*message.field) &&
            info(message.field->slot).limit != 0) {
            message.state = Message::State::needed;
            message.text = "Still needed";
        } else if (found.fix && found.fix->safety == Safety::safe && !is_kept(found.rule)) {
            message.state = Message::State::applied;
            message.text = "Done: " + found.fix->title;
            message.button = "Undo";
            button = {Button::What::keep, i};
        } else if (found.fix) {
            message.state = Message::State::offered;
            message.button = found.fix->title;
            button = {found.fix->safety == Safety::safe ? Button::What::unkeep : Button::What::fix, i};
        }
        if (!already_told(message.field, message.state, found.rule))
            add_message(std::move(message), button);
    }
}

// Where to go when the section is closed, and which one to choose when none is chosen.
void Model::add_section_message()
{
    if (fields_.kind != Form::link)
        return;
    const std::string_view title = trimmed(fields_.at({Slot::link_title}));
    const std::string_view url = trimmed(fields_.at({Slot::link_url}));
    if (takes_no_pull_requests(section())) {
        view_.discussion_url = reddit_post_url(title.substr(0, longest_posted), url.substr(0, longest_posted));
        view_.destination = "Goes to r/rust instead of a pull request.";
        return;
    }
    if (!section().empty() || url.size() > longest_posted || title.size() > longest_posted)
        return;
    const std::optional<SectionAdvice> advice = suggest_section(title, url, urls_);
    if (!advice || takes_no_pull_requests(advice->section))
        return;
    add_message({FieldId{Slot::link_section}, Severity::hint, Message::State::offered, "page/section", advice->reason,
                 "Choose " + std::string(advice->section)},
                {Button::What::section});
}

// In the order of the fields; what is about the whole item comes last. (No std::stable_sort: each use of it
// adds 1 KB to the compressed page.)
void Model::sort_messages()
{
    std::vector<Message> messages;
    std::vector<Button> buttons;
    const auto take = [&](const std::optional<FieldId>& field) {
        for (std::size_t i = 0; i < view_.messages.size(); ++i) {
            if (view_.messages[i].field != field)
                continue;
            messages.push_back(view_.messages[i]);
            buttons.push_back(buttons_[i]);
        }
    };
    for (const FieldId field : shown_fields(fields_))
        take(field);
    take(std::nullopt);
    view_.messages = std::move(messages);
    buttons_ = std::move(buttons);
}

void Model::count_messages()
{
    for (const Message& message : view_.messages) {
        if (message.state == Message::State::needed)
            ++view_.needed;
        else if (message.state == Message::State::applied)
            ++view_.applied;
        else if (message.severity == Severity::error)
            ++view_.errors;
        else
            ++view_.suggestions;
    }
    // The core has the last word: whatever the messages say, no item with an error in it is copied.
    view_.can_copy = view_.errors == 0 && view_.needed == 0 &&
                     std::none_of(mended_.remaining.begin(), mended_.remaining.end(), [this](const Diagnostic& found) {
                         return found.severity == Severity::error && concerns(found.rule);
                     });
}

}  // namespace twir::web
