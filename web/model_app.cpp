#include "model_app.h"

#include "model_address.h"
#include "twir/draft.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// The line that says which view was open.
constexpr std::string_view whole_mark = "view draft\n";

// The line that says what stands in the page's address. Texts of people have their line breaks escaped.
constexpr std::string_view address_mark = "\naddress ";

}  // namespace

App::App(const PlaceTable& places, const UrlTable& urls, Date today, GitHub github)
    : form(places, urls, today),
      places_(places),
      urls_(urls),
      requests_(std::move(github)),
      source_(requests_),
      recent_(requests_)
{
}

void App::show_whole(bool on)
{
    shows_whole_ = on;
    handed_ = {};
}

Context App::context() const
{
    Context context = form.context();
    context.section = {};
    return context;
}

bool App::unsettled() const
{
    if (shows_whole_)
        return whole.unsettled();
    return found_.unsettled() || form.version() != placed_form_ || source_.version() != placed_draft_ ||
           recent_.read() != placed_recent_;
}

void App::settle()
{
    if (shows_whole_) {
        if (whole.unsettled())
            whole.settle(context(), recent_.links());
        return;
    }
    settle_found();
    if (found_.unsettled())
        return;
    place();
    if (form.ready() == 0)
        return;
    if (source_.state() == DraftSource::State::idle && source_.draft() == nullptr)
        ask_for_draft();
    if (source_.draft() == nullptr)
        return;
    if (form.fields().kind == Form::link)
        recent_.ask(RecentIssues::Scope::all);
    else if (form.fields().kind == Form::event)
        recent_.ask(RecentIssues::Scope::monthly);
}

void App::place()
{
    placed_form_ = form.version();
    placed_draft_ = source_.version();
    placed_recent_ = recent_.read();
    know_organizers();
    snippet_.reset();
    if (form.ready() != 0 && source_.draft() != nullptr)
        snippet_ = make_snippet(form, *source_.draft(), recent_.links());
    if (const std::string note = note_of_organizers(); snippet_ && snippet_->placed && !note.empty())
        snippet_->note += (snippet_->note.empty() ? "" : " ") + note;
}

bool App::set_today(Date today)
{
    if (!form.set_today(today))
        return false;
    source_.set_today(today);
    return true;
}

void App::ask_for_draft()
{
    source_.ask(form.context().today);
    recent_.retry();
}

void App::ask_for_other_draft()
{
    source_.ask_other();
}

// It is told where drafts are given, and where anything is.
void App::refuse(std::string why)
{
    complaint_ = std::move(why);
    if (!shows_whole_)
        form.keep_pasted(form.pasted(), complaint_);
}

void App::give_draft(KnownDraft::Origin origin, std::string name, std::string_view text, const Moment& now)
{
    if (!complaint_.empty() && form.paste_problem() == complaint_)
        form.keep_pasted(form.pasted(), {});
    complaint_.clear();
    if (is_importable(text)) {
        open_found(text, false);
        return;
    }
    if (text.empty() && origin == KnownDraft::Origin::file) {
        refuse(name + " is empty, or larger than 8 MB.");
        return;
    }
    if (shows_whole_) {
        shows_current_ = false;
        whole.open(std::move(name), std::string(text));
        return;
    }
    if (origin == KnownDraft::Origin::file && why_not_a_draft(text)) {
        if (find_invalid_utf8(text))
            refuse(name + " is no text.");
        else
            form.paste({}, text);
        return;
    }
    source_.give(origin, text, now);
    gives_draft_ = gives_draft_ || !source_.complaint().empty();
}

void App::paste(std::string_view html, std::string_view plain)
{
    const bool in_plain = is_importable(plain);
    if (in_plain || html.find("application/ld+json") != std::string_view::npos) {
        open_found(in_plain ? plain : html, true);
        return;
    }
    shows_whole_ = !why_not_a_draft(plain);
    if (!shows_whole_) {
        form.paste(html, plain);
        return;
    }
    shows_current_ = false;
    whole.open({}, std::string(plain));
    form.type_pasted({});
}

bool App::prefill(std::string_view query, bool of_host)
{
    const std::optional<Prefill> wanted = read_address(query);
    if (!wanted || query == written_)
        return false;
    if (is_importable(wanted->text)) {
        open_found(wanted->text, true);
        return true;
    }
    const bool turned = wanted->whole_draft != shows_whole_;
    shows_whole_ = wanted->whole_draft;
    if (shows_whole_)
        return turned;
    return (of_host ? form.prefill_for_host(*wanted) : form.prefill(*wanted)) || turned;
}

std::string App::address() const
{
    return shows_whole_ ? "kind=draft" : form.address();
}

void App::open_current()
{
    wants_current_ = shows_current_ = true;
    ask_for_draft();
}

void App::arrived(unsigned id, Answer answer, const Moment& now)
{
    if (recent_.arrived(id, answer) || !source_.arrived(id, answer, now))
        return;
    if (source_.state() == DraftSource::State::loading || !wants_current_)
        return;
    wants_current_ = false;
    // Where asking failed, one that came before is better than nothing, but not than what is there.
    const KnownDraft* draft = source_.draft();
    if (draft != nullptr && (source_.state() == DraftSource::State::ready || whole.text().empty()))
        whole.open(draft->name, draft->text);
}

std::string App::save() const
{
    return form.save() + std::string(address_mark.substr(1)) + written_ + "\n" +
           (shows_whole_ ? std::string(whole_mark) : std::string{});
}

void App::restore(std::string_view saved)
{
    form.restore(saved);
    if (const std::size_t at = saved.rfind(address_mark); at != std::string_view::npos)
        written_ =
            std::string(saved.substr(at + address_mark.size(), saved.find('\n', at + 1) - at - address_mark.size()));
    shows_whole_ = saved.ends_with(whole_mark);
}

void App::take_over(std::string_view saved)
{
    if (form.view().untouched && form.waiting().empty() && form.pasted().empty())
        restore(saved);
    else
        form.adopt(saved);
}

bool App::set_kept(bool kept)
{
    const bool changed = kept != kept_;
    kept_ = kept;
    return changed;
}

void App::restore_for_today(std::string_view draft, std::string_view recent, Date today)
{
    source_.restore(draft, today);
    recent_.restore(recent, today);
    place();
}

}  // namespace twir::web
