#include "host.h"

#include "dom.h"
#include "twir/check.h"
#include "twir/text.h"

extern "C" {
bool twir_has_host();
void twir_tell_host(const char* items, std::size_t items_size, const char* section, std::size_t section_size,
                    const char* draft, std::size_t draft_size, const char* findings, std::size_t findings_size);
}

namespace twir::web::host {

namespace {

dom::List findings_in(const std::string& items, const Context& context)
{
    const LineIndex lines(items);
    dom::List list;
    for (const Diagnostic& found : check(items, context)) {
        const Position begin = lines.position(found.span.begin);
        const Position end = lines.position(found.span.end);
        list.row({found.rule, name(found.severity), found.message, std::to_string(begin.line),
                  std::to_string(begin.column), std::to_string(end.line), std::to_string(end.column)});
    }
    return list;
}

}  // namespace

bool is_there()
{
    return twir_has_host();
}

void tell(const App& app)
{
    std::string items;
    std::string section;
    std::string draft;
    dom::List findings;
    if (app.form.ready() != 0 && !app.shows_whole()) {
        items = app.form.items();
        for (const std::string& heading : app.form.headings())
            section += (section.empty() ? "" : ", ") + heading;
        if (const KnownDraft* known = app.source().draft())
            draft = known->name;
        findings = findings_in(items, app.form.context());
    }
    twir_tell_host(items.data(), items.size(), section.data(), section.size(), draft.data(), draft.size(),
                   findings.text().data(), findings.text().size());
}

}  // namespace twir::web::host
