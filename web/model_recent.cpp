#include "model_recent.h"

#include <algorithm>
#include <charconv>

#include "model_words.h"
#include "twir/ci.h"
#include "twir/text.h"

namespace twir::web {

namespace {

constexpr std::size_t most_issues = 25;  // as many as the newsletter's own CI looks at
constexpr std::size_t most_months = 4;
constexpr std::size_t month_size = 7;  // "2026-02", with which names begin
constexpr std::size_t at_once = 3;
constexpr std::string_view monthly_mark = " monthly";
constexpr std::string_view folder = "content";

std::string_view take_line(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// Of issues, by their names and the latest first, those that are the last of a month.
std::vector<std::string> last_of_months(std::vector<std::string> names)
{
    std::vector<std::string> out;
    for (std::string& name : names) {
        const std::string_view month = std::string_view(name).substr(0, month_size);
        if (out.size() < most_months && (out.empty() || !out.back().starts_with(month)))
            out.push_back(std::move(name));
    }
    return out;
}

// The day with which a name begins.
Date day_of(std::string_view name)
{
    return parse_iso_date(name.substr(0, 10)).value_or(Date{});
}

}  // namespace

void RecentIssues::ask(Scope scope)
{
    if (state_ != State::idle && (state_ == State::loading || scope <= scope_))
        return;
    scope_ = scope;
    state_ = State::loading;
    listing_ = requests_.list_folder(folder);
}

void RecentIssues::retry()
{
    if (state_ == State::done && (total_ == 0 || read_ < total_))
        state_ = State::idle;
}

void RecentIssues::ask_some()
{
    while (asked_.size() < at_once && !names_.empty()) {
        asked_.push_back({requests_.read_file(folder, names_.back()), names_.back()});
        names_.pop_back();
    }
    if (asked_.empty())
        state_ = State::done;
}

bool RecentIssues::arrived(unsigned id, const Answer& answer)
{
    if (id != 0 && id == listing_) {
        listing_ = 0;
        links_ = {};
        organizers_ = {};
        saved_.clear();
        read_ = 0;
        names_ = issues_in(answer.body, most_issues);
        if (scope_ == Scope::monthly)
            names_ = last_of_months(std::move(names_));
        total_ = names_.size();
        std::reverse(names_.begin(), names_.end());
        ask_some();
        return true;
    }
    const auto found = std::find_if(asked_.begin(), asked_.end(), [id](const Asked& one) { return one.id == id; });
    if (found == asked_.end())
        return false;
    if (answer.failure == Failure::none)
        remember(found->name, answer.body);
    asked_.erase(found);
    ask_some();
    return true;
}

void RecentIssues::remember(const std::string& file, std::string_view text)
{
    ++read_;
    saved_ += file + "\n";
    organizers_.read(text, day_of(file));
    const LineIndex lines(text);
    for (const CiLink& link : read_as_ci(text).links) {
        const std::size_t line = lines.position(link.span.begin).line;
        saved_ += " " + std::to_string(line) + " " + link.normalised + "\n";
        add(link.normalised, file, line);
    }
}

void RecentIssues::add(std::string_view normalised, const std::string& file, std::size_t line)
{
    links_.add(std::string(normalised), {file, line});
}

std::string RecentIssues::told() const
{
    switch (state_) {
    case State::idle:
        return {};
    case State::loading:
        return "Reading the last issues, to see whether the link was published before …" +
               (total_ == 0 ? std::string{} : " " + std::to_string(read_) + " of " + std::to_string(total_));
    case State::done:
        break;
    }
    if (read_ == 0)
        return "The last issues could not be read, so this page cannot tell whether the link was published before.";
    if (read_ < total_)
        return "Compared with the links of " + std::to_string(read_) + " of the last " + std::to_string(total_) +
               " issues; the others could not be read.";
    return "Compared with the links of the last " + counted(read_, "issue") + ".";
}

std::string RecentIssues::save(Date today) const
{
    if (state_ != State::done || read_ == 0 || read_ < total_)
        return {};
    return to_iso(today) + std::string(scope_ == Scope::monthly ? monthly_mark : "") + "\n" + organizers_.save() +
           saved_;
}

void RecentIssues::restore(std::string_view saved, Date today)
{
    std::string_view day = take_line(saved);
    scope_ = day.ends_with(monthly_mark) ? Scope::monthly : Scope::all;
    if (scope_ == Scope::monthly)
        day.remove_suffix(monthly_mark.size());
    if (day != to_iso(today))
        return;
    while (saved.starts_with('\t'))
        organizers_.restore(take_line(saved));
    saved_ = std::string(saved);
    std::string file;
    while (!saved.empty()) {
        std::string_view line = take_line(saved);
        if (!line.starts_with(' ')) {
            file = std::string(line);
            organizers_.add_month(day_of(line));
            ++read_;
            continue;
        }
        line.remove_prefix(1);
        std::size_t number = 0;
        const auto after = std::from_chars(line.data(), line.data() + line.size(), number);
        const std::size_t digits = static_cast<std::size_t>(after.ptr - line.data());
        if (digits != 0 && digits < line.size())
            add(line.substr(digits + 1), file, number);
    }
    total_ = read_;
    state_ = read_ == 0 ? State::idle : State::done;
}

}  // namespace twir::web
