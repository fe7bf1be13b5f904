// Several events for one pull request: all but the one in the form wait in a tray.
#include "model_store.h"
#include "twir/markdown.h"

namespace twir::web {

namespace {

// "2026-03-04 · Oslo, NO · Rust and Waffles"
std::string label_of(std::string_view item)
{
    const std::vector<Item> items = parse(item);
    if (items.empty())
        return std::string(item);
    std::string out;
    for (const Field field : {Field::dates, Field::place, Field::title}) {
        const Part* part = items.front().find(field);
        if (part == nullptr)
            continue;
        const std::string_view text = slice(item, part->span);
        out += (out.empty() ? "" : " · ") + (field == Field::title ? title_text(text) : std::string(text));
    }
    return out;
}

}  // namespace

void Model::wait(std::string saved)
{
    const Saved form = read_saved(saved);
    const Composed composed = compose(Kind::event, to_entries(form.fields).entries);
    Waiting& event = waiting_.emplace_back();
    event.saved = std::move(saved);
    event.item = mend(composed.text, {today_, places_, urls_, {}}, Safety::safe, form.kept).text;
    event.label = label_of(event.item);
}

std::size_t Model::ready() const noexcept
{
    return (view_.can_copy ? 1U : 0U) + (fields_.kind == Kind::event ? waiting_.size() : 0U);
}

std::string Model::items() const
{
    if (fields_.kind != Kind::event)
        return view_.item;
    std::string out;
    for (const Waiting& event : waiting_)
        out += (out.empty() ? "" : "\n") + event.item;
    if (view_.can_copy)
        out += (out.empty() ? "" : "\n") + view_.item;
    return out;
}

// The other form stays as it is.
void Model::show_event(std::string_view saved)
{
    Saved form = read_saved(saved);
    form.fields.kind = Kind::event;
    merge(fields_, form.fields, true);
    kept_ = std::move(form.kept);
    left_.clear();
    tried_to_copy_ = false;
    ++rewrites_;
    changed();
}

bool Model::put_aside()
{
    if (fields_.kind != Kind::event || !view_.can_copy)
        return false;
    if (waiting_.size() >= most_waiting) {
        tray_problem_ = "As many as can wait do so already: send these first.";
        return false;
    }
    remember();
    wait(save_event(fields_, kept_));
    notice_ = "Put aside: the form is empty for another event.";
    show_event({});
    return true;
}

bool Model::bring_back(std::size_t index)
{
    if (index >= waiting_.size() || fields_.kind != Kind::event)
        return false;
    if (!view_.untouched && !view_.can_copy) {
        tray_problem_ = "The event in the form is not finished. Finish it, or start over, first.";
        return false;
    }
    const std::string wanted = waiting_[index].saved;
    const bool swap = view_.can_copy;
    remove_waiting(index);
    if (swap)
        wait(save_event(fields_, kept_));
    notice_ = swap ? "It is in the form again; the one from there waits instead." : "It is in the form again.";
    show_event(wanted);
    return true;
}

void Model::remove_waiting(std::size_t index)
{
    if (index >= waiting_.size())
        return;
    remember();
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
    notice_ = "Removed the event.";
    changed();
}

}  // namespace twir::web
