#include "model_app.h"

namespace twir::web {

namespace {

// The line that says which view was open.
constexpr std::string_view whole_mark = "view draft\n";

}  // namespace

App::App(const PlaceTable& places, const UrlTable& urls, Date today, GitHub github)
    : form(places, urls, today),
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
    return form.version() != placed_form_ || source_.version() != placed_draft_ || recent_.read() != placed_recent_;
}

void App::settle()
{
    if (shows_whole_) {
        if (whole.unsettled())
            whole.settle(context(), recent_.links());
        return;
    }
    place();
    if (form.ready() == 0)
        return;
    if (source_.state() == DraftSource::State::idle && source_.draft() == nullptr)
        ask_for_draft();
    if (source_.draft() != nullptr && form.fields().kind == Kind::link)
        recent_.ask();
}

void App::place()
{
    placed_form_ = form.version();
    placed_draft_ = source_.version();
    placed_recent_ = recent_.read();
    snippet_.reset();
    if (form.ready() != 0 && source_.draft() != nullptr)
        snippet_ = make_snippet(form, *source_.draft(), recent_.links());
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

void App::give_draft(KnownDraft::Origin origin, std::string name, std::string_view text, const Moment& now)
{
    complaint_.clear();
    if (text.empty() && origin == KnownDraft::Origin::file) {
        complaint_ = name + " is empty, or larger than 8 MB.";
        return;
    }
    if (shows_whole_) {
        shows_current_ = false;
        whole.open(std::move(name), std::string(text));
        return;
    }
    source_.give(origin, text, now);
    gives_draft_ = gives_draft_ || !source_.complaint().empty();
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
    return form.save() + (shows_whole_ ? std::string(whole_mark) : std::string{});
}

void App::restore(std::string_view saved)
{
    form.restore(saved);
    shows_whole_ = saved.ends_with(whole_mark);
}

void App::restore_for_today(std::string_view draft, std::string_view recent, Date today)
{
    source_.restore(draft, today);
    recent_.restore(recent, today);
    place();
}

}  // namespace twir::web
