// The view of a whole draft.
#include "controls_parts.h"
#include "model_words.h"

namespace twir::web::controls {

namespace {

void show_findings(const WholeDraft& whole)
{
    dom::List list;
    for (const WholeDraft::Finding& finding : whole.listed()) {
        const std::string place = std::to_string(finding.position.line) + ":" + std::to_string(finding.position.column);
        list.row({std::to_string(finding.index), name(finding.severity), place, finding.ci ? "CI" : "", finding.message,
                  finding.rule, rule_address(finding.rule), finding.button});
    }
    dom::set_findings("findings", list);
}

}  // namespace

std::string hidden_text(const App& app)
{
    const std::size_t hidden = app.whole.hidden();
    return hidden == 0 ? std::string{}
                       : "And " + counted(hidden, "finding") + " more: they show up as these are mended.";
}

std::string safe_fixes_text(const App& app)
{
    const std::size_t fixes = app.whole.safe_fixes();
    if (app.whole.unsettled() && app.whole.takes_turns())
        return "Looking through it…";
    return fixes == 0 ? "No safe fixes" : "Apply " + counted(fixes, "safe fix", "safe fixes");
}

std::string whole_source_text(const App& app)
{
    return app.complaint().empty() ? app.told_current() : app.complaint();
}

void show_whole(const App& app)
{
    if (!app.shows_whole())
        return;
    const WholeDraft& whole = app.whole;
    static unsigned written = 0;
    if (written != whole.rewrites()) {
        written = whole.rewrites();
        dom::set_value("whole-text", whole.text());
    }
    dom::set_text("whole-source", whole_source_text(app));
    dom::set_hidden("whole-source", whole_source_text(app).empty());
    dom::set_text("whole-told", whole.told());
    dom::set_text("whole-fix", safe_fixes_text(app));
    dom::set_attribute("whole-fix", "aria-disabled", whole.safe_fixes() == 0 ? "true" : "");
    dom::set_hidden("whole-undo", !whole.can_undo());
    dom::set_hidden("whole-results", whole.text().empty());
    show_findings(whole);
    dom::set_text("whole-hidden", hidden_text(app));
    dom::set_hidden("whole-hidden", hidden_text(app).empty());
    show_button(app, "whole-copy");
    show_button(app, "download-whole");
    dom::set_text("whole-handed", handed(app));
}

}  // namespace twir::web::controls
