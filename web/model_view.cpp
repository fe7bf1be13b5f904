// Deriving what the page shows from what was typed.
#include <algorithm>
#include <array>

#include "model.h"
#include "model_shown.h"
#include "model_words.h"
#include "twir/advice.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// Longer titles and addresses are neither posted nor judged.
constexpr std::size_t longest_posted = 2000;

// Where in the list of parts a diagnostic belongs: the part that holds it, or the only one it touches.
std::optional<std::size_t> find_part(const Item& item, Span span)
{
    std::optional<std::size_t> holder;
    std::optional<std::size_t> touched;
    std::size_t touches = 0;
    for (std::size_t i = 0; i < item.parts.size(); ++i) {
        const Span part = item.parts[i].span;
        if (part == span)
            return i;
        if (part.contains(span) && (!holder || part.size() < item.parts[*holder].span.size()))
            holder = i;
        if (part.begin < span.end && span.begin < part.end) {
            touched = i;
            ++touches;
        }
    }
    if (holder)
        return holder;
    return touches == 1 ? touched : std::nullopt;
}

// The field that the n-th part of its kind was composed from.
std::optional<FieldId> source_of(const Item& item, std::size_t part, const Sourced& sourced)
{
    const Field field = item.parts[part].field;
    const auto before = item.parts.begin() + static_cast<std::ptrdiff_t>(part);
    auto skip = std::count_if(item.parts.begin(), before, [field](const Part& p) { return p.field == field; });
    for (std::size_t i = 0; i < sourced.entries.size(); ++i) {
        if (sourced.entries[i].field == field && skip-- == 0)
            return sourced.sources[i];
    }
    return std::nullopt;
}

// Both days stand in one part; the message belongs to the day that it is about.
FieldId day_field(const Fields& fields, Span part, Span span)
{
    const std::string_view first = trimmed(fields.at({Slot::event_first_day}));
    if (trimmed(fields.at({Slot::event_last_day})).empty())
        return {Slot::event_first_day};
    if (span.begin >= part.begin + first.size())
        return {Slot::event_last_day};
    const bool first_is_good = read_dates(first).problem == DateReading::Problem::none;
    return {span.end > part.begin + first.size() && first_is_good ? Slot::event_last_day : Slot::event_first_day};
}

std::optional<FieldId> locate(const Fields& fields, const Item& item, const Sourced& sourced, const Diagnostic& found)
{
    if (found.rule.starts_with("section/"))
        return FieldId{Slot::link_section};
    const std::optional<std::size_t> part = find_part(item, found.span);
    if (!part)
        return std::nullopt;
    const std::optional<FieldId> source = source_of(item, *part, sourced);
    if (source && source->slot == Slot::event_first_day)
        return day_field(fields, item.parts[*part].span, found.span);
    return source;
}

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

std::string describe_days(const std::vector<Entry>& parts, Date today)
{
    const auto dates = std::find_if(parts.begin(), parts.end(), [](const Entry& e) { return e.field == Field::dates; });
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

std::vector<std::string> event_headings(const std::vector<Entry>& parts, const PlaceTable& places)
{
    const auto where = std::find_if(parts.begin(), parts.end(), [](const Entry& e) { return e.field == Field::place; });
    const std::optional<Place> place = where == parts.end() ? std::nullopt : read_place(where->text);
    if (!place)
        return {};
    std::vector<std::string> out;
    if (place->attendance != Attendance::in_person)
        out.emplace_back(heading(Region::online));
    if (place->attendance != Attendance::online) {
        if (const std::optional<Region> region = region_of(*place, places))
            out.emplace_back(heading(*region));
    }
    return out;
}

std::string destination_of(Kind kind, const std::vector<std::string>& headings, bool hybrid)
{
    if (kind == Kind::link) {
        return headings.empty() ? "Goes under the section where it fits best; the editors move it if need be."
                                : "Goes under " + headings.front() + ".";
    }
    if (headings.empty())
        return "The place tells which region it goes under.";
    if (headings.size() > 1)
        return "Goes in twice, word for word the same: under " + headings[0] + " and under " + headings[1] + ".";
    return "Goes under " + headings.front() + (hybrid ? " and under its region." : ".");
}

std::string status_of(const View& view)
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
    if (view.suggestions == 0)
        return "Ready to copy.";
    return view.suggestions == 1
               ? "Ready to copy. 1 suggestion is worth a look."
               : "Ready to copy. " + std::to_string(view.suggestions) + " suggestions are worth a look.";
}

}  // namespace

void Model::derive()
{
    ++version_;
    view_ = View{};
    buttons_.clear();
    const Sourced sourced = to_entries(fields_);
    const Composed composed = compose(fields_.kind, sourced.entries);
    composed_ = composed.text;
    mended_ = mend(composed_, context(), Safety::safe, kept_);
    view_.item = mended_.text;

    const std::vector<Item> items = parse(view_.item);
    const Item item = items.empty() ? Item{} : items.front();
    view_.item_runs = colour_item(view_.item, item);
    const std::vector<Entry> parts = entries(view_.item, item);
    const bool event = fields_.kind == Kind::event;
    view_.shown = show_item(fields_.kind, parts);
    if (event) {
        view_.headings = event_headings(parts, places_);
        view_.days = describe_days(parts, today_);
    } else if (!section().empty()) {
        view_.headings = {std::string(section())};
    }
    view_.destination = destination_of(fields_.kind, view_.headings, fields_.at({Slot::event_attendance}) == "hybrid");
    const std::vector<FieldId> shown = shown_fields(fields_);
    view_.untouched = std::all_of(shown.begin(), shown.end(), [this](FieldId field) {
        return info(field.slot).limit == 0 || trimmed(fields_.at(field)).empty();
    });

    add_length_messages();
    add_paste_offers();
    add_diagnostics(composed, sourced);
    add_section_message();
    sort_messages();
    count_messages();
    view_.status = status_of(view_);
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
    if (fields_.kind != Kind::link)
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
                     std::none_of(mended_.remaining.begin(), mended_.remaining.end(),
                                  [](const Diagnostic& found) { return found.severity == Severity::error; });
}

}  // namespace twir::web
