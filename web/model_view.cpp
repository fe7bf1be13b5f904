// Deriving what the page shows from what was typed.
#include <algorithm>
#include <array>

#include "model.h"
#include "model_locate.h"
#include "model_shown.h"
#include "model_words.h"
#include "twir/advice.h"
#include "twir/placement.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// Longer titles and addresses are neither posted nor judged.
constexpr std::size_t longest_posted = 2000;

constexpr std::string_view bullet = "* ";

// Where crates and quotes are suggested.
constexpr std::string_view crate_thread = "https://users.rust-lang.org/t/crate-of-the-week/2704";
constexpr std::string_view quote_thread = "https://users.rust-lang.org/t/twir-quote-of-the-week/328";

std::string distance(int days)
{
    if (days == 0)
        return "today";
    if (days == 1)
        return "tomorrow";
    if (days == -1)
        return "yesterday";
    return days > 0 ? "in " + in_thousands(static_cast<std::size_t>(days)) + " days"
                    : in_thousands(static_cast<std::size_t>(-days)) + " days ago";
}

std::string describe_days(const std::vector<Entry>& parts, Field field, Date today)
{
    const auto dates = std::find_if(parts.begin(), parts.end(), [field](const Entry& e) { return e.field == field; });
    if (dates == parts.end() || dates->text.empty())
        return {};
    const DateReading reading = read_dates(dates->text);
    if (!reading.value || reading.problem != DateReading::Problem::none)
        return {};
    const DateRange range = *reading.value;
    std::string out = long_date(range.first);
    if (range.last != range.first)
        out += " to " + long_date(range.last);
    return out + " · " + distance(days_between(today, range.first));
}

std::string destination_of(Form kind, const std::vector<std::string>& headings, bool hybrid)
{
    if (makes_post(kind))
        return kind == Form::crate ? "Goes into the users forum, in the thread of Crate of the Week."
                                   : "Goes into the users forum, in the thread of Quote of the Week.";
    if (kind == Form::link && headings.empty())
        return "Goes under the section where it fits best; the editors move it if need be.";
    if (headings.empty())
        return "The place tells which region it goes under.";
    if (headings.size() > 1)
        return "Goes in twice, word for word the same: under " + headings[0] + " and under " + headings[1] + ".";
    return "Goes under " + headings.front() + (hybrid ? " and under its region." : ".");
}

std::string status_of(const View& view, bool post)
{
    std::vector<std::string> missing;
    for (const Message& message : view.messages) {
        if (message.state != Message::State::needed || !message.field)
            continue;
        std::string noun(info(message.field->slot).noun);
        if (std::find(missing.begin(), missing.end(), noun) == missing.end())
            missing.push_back(std::move(noun));
    }
    std::string out;
    if (view.errors != 0)
        out = view.errors == 1 ? "1 problem to solve." : std::to_string(view.errors) + " problems to solve.";
    if (!missing.empty())
        out += (out.empty() ? "Still needed: " : " Still needed: ") + list_of(missing) + ".";
    if (!view.can_copy)
        return out.empty() ? "Not ready yet." : out;
    const std::string ready = post ? "Ready to be copied and posted." : "Ready to copy.";
    if (view.suggestions == 0)
        return ready;
    return ready + (view.suggestions == 1 ? " 1 suggestion is worth a look."
                                          : " " + std::to_string(view.suggestions) + " suggestions are worth a look.");
}

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

void Model::derive()
{
    ++version_;
    view_ = View{};
    buttons_.clear();
    const Sourced sourced = to_entries(fields_);
    const bool post = makes_post(fields_.kind);
    const Composed composed = compose(post ? Kind::link : kind_of(fields_.kind), sourced.entries);
    composed_ = composed.text;
    // A call that lacks a column would be read as a link, and mended to one.
    const std::vector<Item> written = parse(composed_, section());
    const bool readable = !written.empty() && written.front().kind == composed.item.kind;
    mended_ = readable ? mend(composed_, context(), Safety::safe, kept_) : Mended{composed_, {}, {}};
    if (post)
        show_post();
    else
        show_mended(readable ? nullptr : &composed.item);
    view_.untouched = fields_.untouched();

    add_length_messages();
    add_paste_offers();
    add_needs(readable);
    add_diagnostics(composed, sourced);
    if (!readable && view_.messages.empty())
        add_unreadable();
    add_section_message();
    sort_messages();
    count_messages();
    view_.status = status_of(view_, post);
}

// What cannot be read back is shown as it was composed.
void Model::show_mended(const Item* as_composed)
{
    view_.item = mended_.text;
    const std::vector<Item> items = parse(view_.item, section());
    const Item item = as_composed != nullptr ? *as_composed : items.empty() ? Item{} : items.front();
    view_.item_runs = colour_item(view_.item, item);
    const std::vector<Entry> parts = entries(view_.item, item);
    view_.shown = show_item(fields_.kind, parts);
    for (const std::string_view heading : headings_of(view_.item, item, places_))
        view_.headings.emplace_back(heading);
    if (fields_.kind == Form::event)
        view_.days = describe_days(parts, Field::dates, today_);
    else if (fields_.kind == Form::speaker_call)
        view_.days = describe_days(parts, Field::closes, today_);
    const bool hybrid = fields_.kind == Form::event && fields_.at({Slot::event_attendance}) == "hybrid";
    view_.destination = destination_of(fields_.kind, view_.headings, hybrid);
}

// Of the mended link the post is made.
void Model::show_post()
{
    const std::vector<Item> items = parse(mended_.text);
    Hyperlink link;
    for (const Entry& entry : items.empty() ? std::vector<Entry>{} : entries(mended_.text, items.front())) {
        if (entry.field == Field::title)
            link.text = entry.text;
        else if (entry.field == Field::url)
            link.url = entry.text;
    }
    const std::string written = format(Link{{}, link.text, link.url}).substr(bullet.size());
    view_.item = forum_post(to_nomination(fields_, link));
    view_.item_runs = colour_post(view_.item, written);
    view_.shown = web::show_post(view_.item, written, link.text);
    view_.destination = destination_of(fields_.kind, {}, false);
    view_.thread_url = fields_.kind == Form::crate ? crate_thread : quote_thread;
}

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
