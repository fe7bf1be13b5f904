#include "model_paste.h"

#include <algorithm>

#include "twir/advice.h"
#include "twir/fix.h"
#include "twir/item.h"
#include "twir/paste.h"

namespace twir::web {

namespace {

// What clipboards and chat programs did to the text: nobody meant that, and no field could show it.
bool is_of_transport(std::string_view rule) noexcept
{
    return rule == "item/html" || rule == "item/chat-escapes" || rule == "item/charset";
}

std::string as_meant(std::string_view text, const Context& context)
{
    std::string out(text);
    // A charset may come to light within HTML.
    for (int i = 0; i < 2; ++i) {
        std::vector<Diagnostic> found = check(out, context);
        std::erase_if(found, [](const Diagnostic& one) { return !is_of_transport(one.rule); });
        if (found.empty())
            break;
        out = fix(out, found, Safety::safe);
    }
    return out;
}

bool has_link(const Recognised& recognised)
{
    return std::any_of(recognised.submissions.begin(), recognised.submissions.end(), [](const Recognised::One& one) {
        return !one.fields.at({title_slot(one.fields.kind)}).empty();
    });
}

void add(Recognised& out, Fields fields, std::string_view text)
{
    for (const Recognised::One& other : out.submissions) {
        if (other.fields == fields)
            return;
    }
    out.submissions.push_back({std::move(fields), std::string(text)});
}

// Links in the midst of prose, as on a page: each as an item of its own.
std::string linked_in(std::string_view text)
{
    std::string out;
    for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 2)) {
        const std::size_t begin = text.rfind('[', at);
        const std::size_t end = text.find(')', at);
        if (begin == std::string_view::npos || end == std::string_view::npos)
            continue;
        out += "* " + std::string(text.substr(begin, end + 1 - begin)) + "\n";
    }
    return out;
}

Recognised read_items(const std::string& meant)
{
    Recognised out;
    for (const Item& item : parse(meant)) {
        const std::string_view source = slice(meant, item.span);
        const std::optional<Form> form = form_of(item.kind);
        Fields fields = form ? to_fields(*form, entries(meant, item)) : Fields{};
        if (!form || trimmed(fields.at({url_slot(*form)})).empty()) {
            out.rest += (out.rest.empty() ? "" : "\n") + std::string(source);
            continue;
        }
        if (*form == Form::link && is_community_section(item.section))
            fields.at({Slot::link_section}) = std::string(item.section);
        add(out, std::move(fields), source);
    }
    return out;
}

}  // namespace

Recognised recognise(std::string_view text, const Context& context)
{
    if (trimmed(text).empty() || text.size() > longest_pasted)
        return {};
    const std::string meant = as_meant(text, context);
    Recognised found = read_items(meant);
    return found.submissions.empty() ? read_items(linked_in(meant)) : found;
}

Recognised recognise(std::string_view html, std::string_view plain, const Context& context)
{
    Recognised from_plain = recognise(plain, context);
    if (trimmed(html).empty() || html.size() > longest_pasted || plain.find("](") != std::string_view::npos)
        return from_plain;
    Recognised from_html = recognise(html_to_markdown(html), context);
    const bool better = has_link(from_html) || (from_plain.submissions.empty() && !from_html.submissions.empty());
    return better ? from_html : from_plain;
}

std::string_view in_words(Form form) noexcept
{
    switch (form) {
    case Form::link:
        return "a link";
    case Form::event:
        return "an event";
    case Form::project_task:
        return "a project's task";
    case Form::speaker_call:
        return "a call for speakers";
    case Form::crate:
        return "a crate";
    case Form::quote:
        break;
    }
    return "a quote";
}

}  // namespace twir::web
