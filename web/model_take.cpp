// Taking over what was not typed here: a pasted text, an address.
#include "model.h"
#include "model_address.h"
#include "model_paste.h"
#include "model_store.h"
#include "model_words.h"

namespace twir::web {

namespace {

// "a link" for one, "3 submissions" for several.
std::string what_came(const std::vector<Recognised::One>& all)
{
    return all.size() == 1 ? std::string(in_words(all.front().fields.kind)) : counted(all.size(), "submission");
}

bool only_address(const Fields& fields)
{
    return fields.kind == Form::link && trimmed(fields.at({Slot::link_title})).empty();
}

}  // namespace

bool Model::is_full() const noexcept
{
    return waiting_.size() >= most_waiting;
}

// What stands in a form that is about to be filled has to go into the tray.
bool Model::has_way(Form form) const
{
    Fields there = fields_;
    there.kind = form;
    return there.untouched() || !is_full();
}

void Model::make_way(Form form)
{
    Fields there = fields_;
    there.kind = form;
    if (!there.untouched())
        waiting_.push_back(make_waiting(save_form(there, kept_)));
}

void Model::fill(const Fields& from, const std::vector<std::string_view>& kept)
{
    const std::string saved = save_form(from, kept);
    fields_.kind = from.kind;
    show_form(from.kind, saved);
}

bool Model::prefill(const Prefill& from)
{
    Fields wanted = from.fields;
    Recognised shared;
    if (!from.text.empty())
        shared = recognise(from.text, context_without_section());
    if (wanted.untouched() && !shared.submissions.empty()) {
        take_in(std::move(shared), "Filled in from what was shared.");
        return true;
    }
    // Programs that share a page give its title, and its address in the text.
    std::string& url = wanted.at({url_slot(wanted.kind)});
    if (url.empty() && !shared.submissions.empty()) {
        const Fields& first = shared.submissions.front().fields;
        url = first.at({url_slot(first.kind)});
    }
    if (wanted.untouched()) {
        choose(wanted.kind);
        if (from.text.empty())
            return true;
        type_pasted(from.text);
        paste_problem_ = nothing_found();
        return true;
    }
    const std::string written = write_address(wanted, from.kept);
    if (!written.empty() && written == address())
        return false;
    if (has_way(wanted.kind)) {
        put_in(wanted, from.kept, "Filled in from the address.");
    } else {
        tell("The address holds a form, but here is no room for it: send or remove some that wait, then open the "
             "address again.");
    }
    return true;
}

bool Model::prefill_for_host(const Prefill& from)
{
    std::string wanted = write_address(from.fields, from.kept);
    if (!from.text.empty())
        wanted += "&text=" + from.text;
    if (wanted == for_host_)
        return false;
    if (!for_host_.empty() && address() == for_host_)
        show_form(fields_.kind, {});
    for_host_ = std::move(wanted);
    return prefill(from);
}

void Model::type_pasted(std::string text)
{
    pasted_ = std::move(text);
    paste_problem_.clear();
    ++version_;
}

std::string Model::nothing_found() const
{
    if (pasted_.size() > longest_pasted)
        return "This is too long to be looked through. Paste the part that matters.";
    return "No address, item or event was found in this. Paste the page's address, or fill in the fields below.";
}

void Model::paste(std::string_view html, std::string_view plain)
{
    Recognised found = recognise(html, plain, context_without_section());
    pasted_ = std::string(plain.empty() ? html : plain);
    ++rewrites_;
    if (found.submissions.empty()) {
        paste_problem_ = nothing_found();
        changed();
        return;
    }
    take_in(std::move(found), {});
}

// Into a form that waits for an address only that is put.
bool Model::fill_gap(const Recognised& found)
{
    if (found.submissions.size() != 1 || !only_address(found.submissions.front().fields))
        return false;
    std::string& url = fields_.at({url_slot(fields_.kind)});
    if (!trimmed(url).empty() || (view_.untouched && fields_.kind != Form::link))
        return false;
    url = found.submissions.front().fields.at({Slot::link_url});
    return true;
}

void Model::take_in(Recognised found, std::string notice)
{
    remember();
    pasted_ = std::move(found.rest);
    paste_problem_.clear();
    const std::size_t before = waiting_.size();
    const std::size_t fresh = found.submissions.size();
    const bool gap = fill_gap(found);
    bool aside = false;
    std::size_t left = 0;
    for (std::size_t i = 0; i < fresh && !gap; ++i) {
        const Recognised::One& one = found.submissions[i];
        if (i == 0 && has_way(one.fields.kind)) {
            make_way(one.fields.kind);
            aside = waiting_.size() > before;
            Fields first = one.fields;
            // A section that was chosen beforehand is meant for this.
            if (!aside && first.at({Slot::link_section}).empty())
                first.at({Slot::link_section}) = fields_.at({Slot::link_section});
            fill(first, {});
        } else if (is_full()) {
            pasted_ += (pasted_.empty() ? "" : "\n") + one.text;
            ++left;
        } else {
            waiting_.push_back(make_waiting(save_form(one.fields, {})));
        }
    }
    ++rewrites_;
    changed();
    notice_ = !notice.empty() ? std::move(notice)
              : gap           ? "Recognised an address: it is filled in."
                              : "Recognised " + what_came(found.submissions) + ".";
    if (fresh > 1)
        notice_ += " The first is in the form, the others wait below.";
    if (aside)
        notice_ += " What was in the form waits, too.";
    if (left != 0)
        paste_problem_ = "As many wait as can. Send or remove some, then take the rest from here.";
    else if (!pasted_.empty())
        paste_problem_ = "This could not be read. Mend it here, or fill it in by hand.";
}

void Model::put_in(const Fields& from, const std::vector<std::string_view>& kept, std::string notice)
{
    remember();
    const std::size_t before = waiting_.size();
    make_way(from.kind);
    fill(from, kept);
    notice_ = std::move(notice);
    if (waiting_.size() > before)
        notice_ += " What was in the form waits below.";
}

bool Model::fill_in(const Fields& from, std::string notice)
{
    if (!has_way(from.kind)) {
        tray_problem_ = tray_is_full;
        return false;
    }
    put_in(from, {}, std::move(notice));
    return true;
}

void Model::complete_organizer(std::size_t row, const std::string& url, const std::string& place)
{
    const bool without_url = trimmed(fields_.organizers[row].url).empty();
    const bool without_place = trimmed(fields_.at({Slot::event_place})).empty();
    if (!without_url && !without_place)
        return;
    remember();
    if (without_url)
        fields_.organizers[row].url = url;
    if (without_place) {
        Place known = read_place(place).value_or(Place{});
        known.attendance = Attendance::in_person;
        fields_.at({Slot::event_place}) = to_text(known);
    }
    notice_ = "Filled in what the newsletter has of " + fields_.organizers[row].name + ".";
    ++rewrites_;
    changed();
}

void Model::tell(std::string notice)
{
    notice_ = std::move(notice);
    before_.reset();
}

void Model::keep_pasted(std::string text, std::string problem)
{
    pasted_ = std::move(text);
    paste_problem_ = std::move(problem);
    ++rewrites_;
    ++version_;
}

void Model::show(const Fields& fields)
{
    fields_ = fields;
    kept_.clear();
    left_.clear();
    changed();
}

void Model::set_also(std::vector<std::string> items)
{
    if (items == also_)
        return;
    also_ = std::move(items);
    copy_state_ = CopyState::none;
    ++version_;
}

void Model::take_link(FieldId title, std::string url)
{
    if (title.slot != title_slot(fields_.kind) || !trimmed(fields_.at({url_slot(fields_.kind)})).empty())
        return;
    remember();
    fields_.at({url_slot(fields_.kind)}) = std::move(url);
    notice_ = "The address of what you pasted is filled in, too.";
    ++rewrites_;
    changed();
}

}  // namespace twir::web
