// Deriving what the page shows from what was typed.
#include <algorithm>

#include "model.h"
#include "model_shown.h"
#include "model_words.h"
#include "twir/placement.h"

namespace twir::web {

namespace {

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
    add_written_addresses(sourced);
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

}  // namespace twir::web
