// What a person can do: each action changes the fields and derives the view anew.
#include "model.h"

#include <algorithm>

#include "twir/advice.h"
#include "twir/rules.h"

namespace twir::web {

namespace {

// A field that holds this much is no item that somebody pasted, and not worth parsing.
constexpr std::size_t longest_pasted_item = 20000;

}  // namespace

Model::Model(const PlaceTable& places, const UrlTable& urls, Date today)
    : places_(places),
      urls_(urls),
      today_(today),
      fields_(to_fields(Form::link, {}))
{
    derive();
}

void Model::changed()
{
    copy_state_ = CopyState::none;
    tray_problem_.clear();
    derive();
}

void Model::choose(Form kind)
{
    if (kind == fields_.kind)
        return;
    fields_.kind = kind;
    tried_to_copy_ = false;
    notice_.clear();
    changed();
}

bool Model::set_today(Date today)
{
    if (today == today_)
        return false;
    today_ = today;
    for (Waiting& one : waiting_)
        one = make_waiting(one.saved);
    derive();
    return true;
}

void Model::type(FieldId field, std::string text)
{
    if (!fields_.has(field) || fields_.at(field) == text)
        return;
    fields_.at(field) = std::move(text);
    notice_.clear();
    before_.reset();
    changed();
}

void Model::leave(FieldId field)
{
    if (!fields_.has(field) || info(field.slot).limit == 0 ||
        std::find(left_.begin(), left_.end(), field) != left_.end())
        return;
    left_.push_back(field);
    derive();
}

void Model::add_row(Rows rows)
{
    std::vector<Fields::Named>& list = fields_.rows(rows);
    if (list.size() >= most_rows)
        return;
    list.emplace_back();
    changed();
}

void Model::remove_row(Rows rows, std::size_t row)
{
    std::vector<Fields::Named>& list = fields_.rows(rows);
    if (row >= list.size())
        return;
    remember();
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(row));
    if (rows == Rows::organizers && list.empty())
        list.emplace_back();
    left_.clear();
    notice_ = rows == Rows::organizers ? "Removed the organizer." : "Removed the link.";
    ++rewrites_;
    changed();
}

void Model::remember()
{
    before_ = Snapshot{fields_, kept_, waiting_, pasted_};
}

void Model::take_back()
{
    if (!before_)
        return;
    fields_ = std::move(before_->fields);
    kept_ = std::move(before_->kept);
    waiting_ = std::move(before_->waiting);
    pasted_ = std::move(before_->pasted);
    paste_problem_.clear();
    before_.reset();
    notice_ = "Everything is as it was before.";
    ++rewrites_;
    changed();
}

void Model::start_over()
{
    remember();
    fields_ = to_fields(fields_.kind, {});
    kept_.clear();
    left_.clear();
    tried_to_copy_ = false;
    notice_ = "The forms are empty.";
    ++rewrites_;
    changed();
}

void Model::press(std::size_t message)
{
    if (message >= buttons_.size())
        return;
    const Button button = buttons_[message];
    switch (button.what) {
    case Button::What::none:
        return;
    case Button::What::fill: {
        const std::optional<FieldId> field = view_.messages[message].field;
        if (field)
            fill_from(*field);
        return;
    }
    case Button::What::section:
        choose_section();
        return;
    case Button::What::keep:
        kept_.push_back(mended_.diagnostics[button.diagnostic].rule);
        break;
    case Button::What::unkeep:
        std::erase(kept_, mended_.diagnostics[button.diagnostic].rule);
        break;
    case Button::What::fix:
        apply_fix(mended_.diagnostics[button.diagnostic]);
        return;
    }
    notice_.clear();
    changed();
}

// The fix is made on the composed item, which is then read back. Only the fields whose value it changed are
// written, so that what was typed elsewhere stays as it was typed.
void Model::apply_fix(const Diagnostic& diagnostic)
{
    const std::string before_text = composed_;
    const std::string after_text = twir::apply_edits(before_text, diagnostic.fix->edits);
    const std::vector<Item> before_items = parse(before_text, section());
    const std::vector<Item> after_items = parse(after_text, section());
    if (before_items.empty() || after_items.empty() || after_items.front().kind != before_items.front().kind)
        return;
    const Fields before = to_fields(fields_.kind, entries(before_text, before_items.front()));
    const Fields after = to_fields(fields_.kind, entries(after_text, after_items.front()));
    const std::string notice = "Done: " + diagnostic.fix->title + ".";

    remember();
    for (std::size_t i = 0; i < slot_count; ++i) {
        if (before.single[i] != after.single[i])
            fields_.single[i] = after.single[i];
    }
    if (before.organizers != after.organizers)
        fields_.organizers = after.organizers;
    if (before.mirrors != after.mirrors)
        fields_.mirrors = after.mirrors;
    if (before.extras != after.extras)
        fields_.extras = after.extras;
    notice_ = notice;
    ++rewrites_;
    changed();
}

void Model::fill_from(FieldId field)
{
    const std::string text = fields_.at(field);
    if (text.size() > longest_pasted_item)
        return;
    const std::vector<Item> items = parse(text);
    const std::optional<Form> form = items.empty() ? std::nullopt : form_of(items.front().kind);
    if (!form)
        return;
    Fields read = to_fields(*form, entries(text, items.front()));
    read.at({Slot::link_section}) = fields_.at({Slot::link_section});
    remember();
    fields_.at(field).clear();
    if (read.at({title_slot(*form)}).empty())
        fields_.at({url_slot(fields_.kind)}) = read.at({url_slot(*form)});
    else
        merge(fields_, read, true);
    left_.clear();
    notice_ = "Filled in the fields.";
    ++rewrites_;
    changed();
}

void Model::choose_section()
{
    const std::optional<SectionAdvice> advice =
        suggest_section(fields_.at({Slot::link_title}), fields_.at({Slot::link_url}), urls_);
    if (!advice)
        return;
    remember();
    fields_.at({Slot::link_section}) = std::string(advice->section);
    notice_ = "Chose " + std::string(advice->section) + ".";
    ++rewrites_;
    changed();
}

std::optional<std::string> Model::copy()
{
    if (ready() != 0)
        return items();
    tried_to_copy_ = true;
    derive();
    return std::nullopt;
}

void Model::set_copied(bool success)
{
    copy_state_ = success ? CopyState::done : CopyState::failed;
}

bool Model::is_kept(std::string_view rule) const
{
    return std::find(kept_.begin(), kept_.end(), rule) != kept_.end();
}

bool Model::quiet(FieldId field) const
{
    return trimmed(fields_.at(field)).empty() && !tried_to_copy_ &&
           std::find(left_.begin(), left_.end(), field) == left_.end();
}

std::string_view Model::section() const
{
    switch (fields_.kind) {
    case Form::link:
        return fields_.at({Slot::link_section});
    case Form::project_task:
        return "CFP - Projects";
    case Form::speaker_call:
        return "CFP - Events";
    default:
        return {};
    }
}

Context Model::context() const
{
    return {today_, places_, urls_, section()};
}

// Fields that hold a whole item, or a URL where a title belongs.
void Model::add_paste_offers()
{
    for (const Slot slot : {title_slot(fields_.kind), url_slot(fields_.kind)}) {
        const std::string& text = fields_.at({slot});
        if (text.size() > longest_pasted_item || text.find(':') == std::string::npos)
            continue;
        const std::vector<Item> items = parse(text);
        const std::optional<Form> form = items.empty() ? std::nullopt : form_of(items.front().kind);
        if (!form)
            continue;
        const Fields read = to_fields(*form, entries(text, items.front()));
        const bool has_title = !read.at({title_slot(*form)}).empty();
        const bool has_url = !read.at({url_slot(*form)}).empty();
        const bool in_title = slot == title_slot(fields_.kind);
        if (!has_url || (!has_title && !in_title))
            continue;
        Message message{FieldId{slot}, Severity::hint, Message::State::offered, "page/pasted-item", {}, {}};
        message.text = has_title ? "This looks like a whole item." : "This is a URL, not a title.";
        message.button = has_title ? "Fill in the fields from it" : "Move it to the URL";
        add_message(std::move(message), {Button::What::fill});
    }
}

}  // namespace twir::web
