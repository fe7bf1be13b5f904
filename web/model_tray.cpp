// Several submissions at a time: all but the one in the form wait in a tray.
#include <algorithm>

#include "model_store.h"
#include "twir/advice.h"
#include "twir/markdown.h"
#include "twir/placement.h"

namespace twir::web {

namespace {

// "2026-03-04 · Hybrid (Oslo, NO) · Rust and Waffles"
std::string label_of(const Fields& fields)
{
    std::string out;
    const auto add_text = [&](std::string_view text) {
        if (!text.empty())
            out += (out.empty() ? "" : " · ") + std::string(text);
    };
    const auto add = [&](Slot slot) { add_text(trimmed(fields.at({slot}))); };
    if (fields.kind == Form::event) {
        add(Slot::event_first_day);
        add_text(place_text(fields.at({Slot::event_attendance}), std::string(trimmed(fields.at({Slot::event_place})))));
    }
    if (fields.kind == Form::project_task)
        add(Slot::task_project);
    add(title_slot(fields.kind));
    if (out.empty())
        add(url_slot(fields.kind));
    return out.empty() ? "Without a title" : out;
}

bool under_one_heading(const std::vector<Ready>& all)
{
    return std::all_of(all.begin(), all.end(), [&](const Ready& one) { return one.heading == all.front().heading; });
}

}  // namespace

Waiting Model::make_waiting(std::string saved) const
{
    Model form(places_, urls_, today_);
    form.show_form(find_form(kind_of_saved(saved)).value_or(Form::link), saved);
    Waiting out;
    out.kind = form.fields_.kind;
    out.item = form.view_.item;
    out.label = label_of(form.fields_);
    out.ready = form.view_.can_copy;
    out.heading = form.heading(out.undecided);
    out.saved = std::move(saved);
    return out;
}

std::string Model::heading(bool& is_guess) const
{
    is_guess = false;
    if (fields_.kind != Form::link || !section().empty())
        return std::string(section());
    is_guess = true;
    const std::optional<SectionAdvice> advice =
        suggest_section(fields_.at({Slot::link_title}), fields_.at({Slot::link_url}), urls_);
    return std::string(advice && !takes_no_pull_requests(advice->section) ? advice->section : section_of_the_undecided);
}

std::vector<Ready> Model::ready_items() const
{
    std::vector<Ready> out;
    if (makes_post(fields_.kind))
        return out;
    for (const Waiting& one : waiting_) {
        if (one.ready && !makes_post(one.kind))
            out.push_back({one.item, one.heading, one.undecided});
    }
    for (const std::string& item : also_)
        out.push_back({item, {}, false});
    if (view_.can_copy) {
        Ready& one = out.emplace_back();
        one.item = view_.item;
        one.heading = heading(one.undecided);
    }
    return out;
}

std::size_t Model::ready() const noexcept
{
    const bool post = makes_post(fields_.kind);
    std::size_t count = view_.can_copy ? 1U : 0U;
    for (const Waiting& one : waiting_)
        count += !post && one.ready && !makes_post(one.kind) ? 1U : 0U;
    return count + (post ? 0 : also_.size());
}

std::string Model::common_heading() const
{
    const std::vector<Ready> all = ready_items();
    return all.empty() || !under_one_heading(all) ? std::string{} : all.front().heading;
}

// Events come first: what stands under a heading reaches down to the next one.
std::string Model::items() const
{
    if (makes_post(fields_.kind))
        return view_.item;
    const std::vector<Ready> all = ready_items();
    std::vector<std::string_view> headings{""};
    for (const Ready& one : all) {
        if (std::find(headings.begin(), headings.end(), one.heading) == headings.end())
            headings.push_back(one.heading);
    }
    const bool mixed = !under_one_heading(all);
    std::string out;
    for (const std::string_view heading : headings) {
        std::string under;
        for (const Ready& one : all) {
            if (one.heading == heading)
                under += (under.empty() ? "" : "\n") + std::string(one.item);
        }
        if (under.empty())
            continue;
        out += out.empty() ? "" : mixed ? "\n\n" : "\n";
        if (mixed && !heading.empty())
            out += "### " + std::string(heading) + "\n";
        out += under;
    }
    return out;
}

std::vector<std::string> Model::headings() const
{
    std::vector<std::string> out;
    const auto add = [&](std::string_view heading) {
        if (std::find(out.begin(), out.end(), heading) == out.end())
            out.emplace_back(heading);
    };
    for (const Ready& one : ready_items()) {
        if (one.undecided)
            continue;
        if (!one.heading.empty())
            add(one.heading);
        for (const Item& item : one.heading.empty() ? parse(one.item) : std::vector<Item>{}) {
            for (const std::string_view heading : headings_of(one.item, item, places_))
                add(heading);
        }
    }
    return out;
}

// The other forms stay as they are.
void Model::show_form(Form kind, std::string_view saved)
{
    Saved form = read_saved(saved);
    form.fields.kind = kind;
    merge(fields_, form.fields, true);
    kept_ = std::move(form.kept);
    left_.clear();
    tried_to_copy_ = false;
    ++rewrites_;
    changed();
}

bool Model::put_aside()
{
    if (view_.untouched)
        return false;
    if (is_full()) {
        tray_problem_ = tray_is_full;
        return false;
    }
    remember();
    waiting_.push_back(make_waiting(save_form(fields_, kept_)));
    notice_ = "Put aside: the form is empty for another one.";
    show_form(fields_.kind, {});
    return true;
}

bool Model::bring_back(std::size_t index)
{
    if (index >= waiting_.size())
        return false;
    remember();
    const Waiting wanted = std::move(waiting_[index]);
    const bool swap = !view_.untouched;
    if (swap) {
        waiting_[index] = make_waiting(save_form(fields_, kept_));
        show_form(fields_.kind, {});
    } else {
        waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
    }
    notice_ = swap ? "It is in the form again; what was there waits instead." : "It is in the form again.";
    show_form(wanted.kind, wanted.saved);
    return true;
}

void Model::remove_waiting(std::size_t index)
{
    if (index >= waiting_.size())
        return;
    remember();
    notice_ = "Removed: " + waiting_[index].label + ".";
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
    changed();
}

bool Model::move_waiting(std::size_t index, bool up)
{
    const std::size_t other = up ? index - 1 : index + 1;
    if (index >= waiting_.size() || other >= waiting_.size())
        return false;
    std::swap(waiting_[index], waiting_[other]);
    before_.reset();
    notice_.clear();
    changed();
    return true;
}

void Model::clear_waiting()
{
    if (waiting_.empty())
        return;
    remember();
    waiting_.clear();
    notice_ = "Nothing waits any more.";
    changed();
}

}  // namespace twir::web
