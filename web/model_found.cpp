#include "model_found.h"

#include <algorithm>

#include "model_words.h"
#include "twir/import.h"

namespace twir::web {

namespace {

// Records of the importer's answer, and cells of a record.
constexpr char record_end = '\x1e';
constexpr char cell_end = '\x1f';

std::string_view why_no_day(DateReading::Problem problem) noexcept
{
    switch (problem) {
    case DateReading::Problem::ambiguous:
        return "can be two days.";
    case DateReading::Problem::impossible:
        return "is no day of the calendar.";
    case DateReading::Problem::weekday:
        return "is another day of the week.";
    case DateReading::Problem::unreadable:
    case DateReading::Problem::apart:
    case DateReading::Problem::none:
        break;
    }
    return "cannot be read as a day.";
}

std::string_view take_until(std::string_view& text, char end) noexcept
{
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return taken;
}

// Tags are written in any letter case.
bool begins_with_tag(std::string_view text, std::string_view tag) noexcept
{
    return text.size() >= tag.size() && std::equal(tag.begin(), tag.end(), text.begin(), [](char known, char c) {
               return c == known || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == known);
           });
}

}  // namespace

bool is_importable(std::string_view text) noexcept
{
    if (is_icalendar(text) || text.find("application/ld+json") != std::string_view::npos)
        return true;
    text = trimmed(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    if (text.starts_with('{') || text.starts_with('['))
        return text.find("\"@type\"") != std::string_view::npos;
    return begins_with_tag(text, "<!doctype html") || begins_with_tag(text, "<html");
}

std::string_view FoundEvent::cell(Cell cell) const noexcept
{
    std::string_view rest = record;
    for (auto i = static_cast<std::size_t>(cell); i > 0; --i)
        static_cast<void>(take_until(rest, cell_end));
    return take_until(rest, cell_end);
}

Fields fields_of(const FoundEvent& event)
{
    Fields fields = to_fields(Form::event, {});
    const std::string_view zone = event.cell(FoundEvent::Cell::zone);
    std::string_view rest = event.record;
    rest.remove_prefix(std::min(static_cast<std::size_t>(zone.data() - rest.data()) + zone.size() + 1, rest.size()));
    while (!rest.empty()) {
        const std::optional<FieldId> field = find_field(take_until(rest, cell_end));
        const std::string_view value = take_until(rest, cell_end);
        if (field && make_room(fields, *field))
            fields.at(*field) = std::string(value);
    }
    return fields;
}

bool FoundEvents::asks_for(FoundOption option) const noexcept
{
    const auto index = static_cast<std::size_t>(option);
    return lacking_[index] || !options_[index].empty();
}

void FoundEvents::open(std::string text)
{
    close();
    text_ = std::move(text);
    state_ = State::loading;
}

void FoundEvents::retry()
{
    asked_.clear();
    failure_.clear();
    if (events_.empty())
        state_ = State::loading;
}

void FoundEvents::close()
{
    state_ = State::none;
    text_.clear();
    for (std::string& option : options_)
        option.clear();
    lacking_ = {};
    asked_.clear();
    failure_.clear();
    notes_.clear();
    events_.clear();
    decisions_.clear();
    choice_ = Choice::now;
    judged_ = first_shown_ = 0;
    kept_ = true;
    ++rewrites_;
    ++version_;
}

void FoundEvents::type(FoundOption option, std::string text)
{
    options_[static_cast<std::size_t>(option)] = std::move(text);
    ++version_;
}

bool FoundEvents::fill_in(FoundOption option, std::string text)
{
    if (text.empty() || !asks_for(option) || !trimmed(this->option(option)).empty())
        return false;
    type(option, std::move(text));
    ++rewrites_;
    return true;
}

std::optional<std::string> FoundEvents::take_call(Date today)
{
    if (state_ == State::none || state_ == State::failed)
        return std::nullopt;
    std::string typed = to_iso(today);
    for (const std::string& option : options_)
        typed += cell_end + std::string(trimmed(option));
    if (typed == asked_)
        return std::nullopt;
    asked_ = std::move(typed);
    std::string call = to_iso(today);
    for (std::size_t i = 0; i < found_option_count; ++i) {
        const auto option = static_cast<FoundOption>(i);
        const std::string_view text = trimmed(options_[i]);
        const bool is_day = option == FoundOption::from || option == FoundOption::until;
        const DateReading day = is_day ? read_dates(text) : DateReading{};
        if (is_day && !text.empty() && day.problem != DateReading::Problem::none) {
            fail("“" + std::string(text) + "” " + std::string(why_no_day(day.problem)) + " Write it as 2026-03-04.");
            return std::nullopt;
        }
        call += cell_end + (day.value ? to_iso(day.value->first) : std::string(text));
    }
    return call;
}

void FoundEvents::fail(std::string reason)
{
    failure_ = std::move(reason);
    if (events_.empty())
        state_ = State::failed;
}

void FoundEvents::arrived(std::string_view answer)
{
    events_.clear();
    failure_.clear();
    notes_.clear();
    page_ = {};
    has_later_ = has_past_ = false;
    judged_ = 0;
    ++version_;
    state_ = State::listed;
    while (!answer.empty()) {
        std::string_view record = take_until(answer, record_end);
        const std::string_view what = take_until(record, cell_end);
        if (what == "event") {
            events_.emplace_back().record = std::string(record);
        } else if (what == "page") {
            page_.text = std::string(take_until(record, cell_end));
            page_.url = std::string(record);
        } else if (what == "later") {
            has_later_ = true;
        } else if (what == "past") {
            has_past_ = true;
        } else if (what == "zone") {
            lacking_[static_cast<std::size_t>(FoundOption::zone)] = true;
        } else {
            const Severity severity = what == "error"     ? Severity::error
                                      : what == "warning" ? Severity::warning
                                                          : Severity::hint;
            (events_.empty() ? notes_ : events_.back().notes).push_back({severity, std::string(record)});
        }
    }
    // What was decided of one counts when the text is read again.
    for (const Decision& decision : decisions_) {
        for (FoundEvent& event : events_) {
            if (event.cell(FoundEvent::Cell::key) != decision.key)
                continue;
            event.decided = true;
            event.chosen = decision.chosen;
        }
    }
    first_shown_ = 0;
}

void FoundEvents::choose(std::size_t index, bool on)
{
    if (index >= events_.size())
        return;
    FoundEvent& event = events_[index];
    event.decided = true;
    event.chosen = on;
    const std::string_view key = event.cell(FoundEvent::Cell::key);
    std::erase_if(decisions_, [key](const Decision& one) { return one.key == key; });
    decisions_.push_back({std::string(key), on});
    ++version_;
}

void FoundEvents::choose(Choice choice)
{
    choice_ = choice;
    decisions_.clear();
    ++version_;
    for (FoundEvent& event : events_) {
        event.decided = false;
        event.chosen = choice == Choice::all || (choice == Choice::now && !event.early);
    }
}

std::vector<std::string> FoundEvents::items() const
{
    std::vector<std::string> out;
    for (const FoundEvent& event : events_) {
        if (event.is_chosen() && event.complete && out.size() < most_chosen)
            out.push_back(event.item);
    }
    return out;
}

std::string FoundEvents::told() const
{
    if (events_.empty())
        return "Found no event in these days.";
    std::string out = "Found " + counted(events_.size(), "event") + ".";
    if (unsettled())
        return out + " Looking at them …";
    std::size_t chosen = 0;
    std::size_t incomplete = 0;
    for (const FoundEvent& event : events_) {
        chosen += event.is_chosen() ? 1U : 0U;
        incomplete += event.is_chosen() && !event.complete ? 1U : 0U;
    }
    out += chosen == 0 ? " None is chosen." : " " + in_thousands(chosen) + " chosen.";
    if (incomplete != 0)
        out += " Of these, " + in_thousands(incomplete) + " cannot go in yet: see what is missing.";
    if (chosen - incomplete > most_chosen)
        out += " Only the first " + in_thousands(most_chosen) + " go into one pull request.";
    if (!kept_)
        out += " It is too large for the browser to keep: after a reload, give it once more.";
    return out;
}

std::size_t FoundEvents::end_shown() const noexcept
{
    return std::min(events_.size(), first_shown_ + page_size);
}

void FoundEvents::turn(bool forward) noexcept
{
    if (forward && end_shown() < events_.size())
        first_shown_ += page_size;
    else if (!forward)
        first_shown_ -= std::min(first_shown_, page_size);
}

}  // namespace twir::web
