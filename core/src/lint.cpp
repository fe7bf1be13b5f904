#include "twir/lint.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "rules/rule.h"
#include "sorted.h"
#include "twir/text.h"

namespace twir {

namespace {

// A kind of finding of CI that is a rule of ours about items as well, and what to say where that rule is silent, because
// the link is no part of an item.
struct SharedKind {
    std::string_view kind;
    std::string_view rule;
    bool rejected;  // CI goes red; otherwise it warns
    std::string_view message;
};

constexpr std::array shared_kinds{
    SharedKind{"tracking", "url/tracking", true,
               "CI rejects the parameters of this address that tell where a reader came from. Remove them."},
    SharedKind{"scheme", "url/scheme", true,
               "CI rejects this address: it does not start with https://. Write it whole."},
    SharedKind{"truncated", "title/truncated", false,
               "This title has exactly 70 characters and ends in “...”: a chat program has cut it. Write the whole."},
    SharedKind{"github-repo", "policy/github-repository", false,
               "This leads to a repository, which is no reading. Link to a post that tells about it."},
    SharedKind{"crates-io", "policy/crates-io", false,
               "This leads to crates.io, which is no reading. Link to a post that tells about the crate."},
    SharedKind{"project-tooling", "section/closed", true,
               "“Project/Tooling Updates” takes no pull requests any more. Post the link on r/rust instead."},
};

// What CI says of a draft in terms of our rules: a finding that one of them has made as well is marked as CI's, and
// added otherwise. The diagnostics are in the order of their places.
void add_shared(std::vector<Diagnostic>& diagnostics, const std::vector<CiReport>& reports)
{
    std::vector<Diagnostic> added;
    for (const CiReport& report : reports) {
        const auto kind = std::find_if(shared_kinds.begin(), shared_kinds.end(), [&report](const SharedKind& shared) {
            return shared.kind == report.finding.kind;
        });
        if (kind == shared_kinds.end())
            continue;
        auto same = std::lower_bound(diagnostics.begin(), diagnostics.end(), report.span.begin,
                                     [](const Diagnostic& d, std::size_t at) { return d.span.begin < at; });
        while (same != diagnostics.end() && same->span.begin < report.span.end &&
               (same->rule != kind->rule || same->ci))
            ++same;
        const bool found = same != diagnostics.end() && same->span.begin < report.span.end;
        const Rule* rule = find_rule(kind->rule);
        if (!found)
            added.push_back(
                {rule->id, rule->severity, report.span, std::string(kind->message), std::nullopt, std::nullopt});
        Diagnostic& diagnostic = found ? *same : added.back();
        diagnostic.ci = report.finding;
        if (kind->rejected)
            diagnostic.severity = Severity::error;
    }
    merge_by_place(diagnostics, std::move(added));
}

// Links in the section that is closed to people without write access.
std::vector<CiReport> closed_section_reports(std::string_view draft, const std::vector<CiLink>& links)
{
    std::vector<CiReport> reports;
    for (const CiLink& link : links)
        if (link.project_tooling)
            reports.push_back({{"project-tooling", {std::string(slice(draft, link.span))}}, link.span});
    return reports;
}

}  // namespace

Linting::Linting(std::string_view draft, const Context& context, Author author)
    : text_(draft),
      context_(context),
      author_(author)
{
}

bool Linting::step()
{
    switch (stage_) {
    case Stage::items:
        draft_ = read_draft(text_);
        context_.issue = draft_.issue;
        context_.section = {};
        items_ = parse(text_);
        stage_ = Stage::ci;
        break;
    case Stage::ci:
        ci_ = read_as_ci(text_);
        stage_ = Stage::rules_about_items;
        break;
    case Stage::rules_about_items:
        check_items();
        if (checked_ == items_.size())
            stage_ = Stage::rules_about_drafts;
        break;
    case Stage::rules_about_drafts:
        check_draft();
        stage_ = Stage::done;
        break;
    case Stage::done:
        break;
    }
    return stage_ != Stage::done;
}

void Linting::check_items()
{
    constexpr std::size_t at_a_time = 4000;
    const std::span<const Item> rest = std::span(items_).subspan(checked_);
    const std::span<const Item> next = rest.first(std::min(at_a_time, rest.size()));
    std::vector<Diagnostic> found = check(text_, next, context_);
    linted_.diagnostics.insert(linted_.diagnostics.end(), std::move_iterator(found.begin()),
                               std::move_iterator(found.end()));
    checked_ += next.size();
}

void Linting::check_draft()
{
    Report report;
    const DraftInspection inspection{draft_, items_, ci_, context_};
    for (const Rule* rule : rules()) {
        if (rule->check_draft == nullptr)
            continue;
        report.begin(*rule);
        rule->check_draft(inspection, report);
    }
    merge_by_place(linted_.diagnostics, report.take());
    add_shared(linted_.diagnostics, ci_.reports);
    if (author_ == Author::contributor)
        add_shared(linted_.diagnostics, closed_section_reports(text_, ci_.links));
    linted_.links = std::move(ci_.links);
}

Linted lint(std::string_view draft, const Context& context, Author author)
{
    Linting linting(draft, context, author);
    while (linting.step()) {
    }
    return linting.take();
}

std::vector<Diagnostic> SeenLinks::add(std::string_view file, const LineIndex& draft, const std::vector<CiLink>& links)
{
    static constexpr std::string_view rule = "draft/duplicate";
    std::vector<Diagnostic> duplicates;
    for (const CiLink& link : links) {
        Place place{std::string(file), draft.position(link.span.begin).line};
        const auto [known, added] = places_.try_emplace(link.normalised, std::move(place));
        if (added)
            continue;
        const Place& first = known->second;
        const std::string where = (first.file == file ? "" : first.file + ", ") + "line " + std::to_string(first.line);
        duplicates.push_back({rule, Severity::error, link.span,
                              "This address stands in " + where + " already. Leave one of the two out.", std::nullopt,
                              CiFinding{"duplicate", {link.normalised}}});
    }
    return duplicates;
}

void SeenLinks::add(std::string normalised, Place place)
{
    places_.try_emplace(std::move(normalised), std::move(place));
}

const SeenLinks::Place* SeenLinks::find(const std::string& normalised) const
{
    const auto found = places_.find(normalised);
    return found != places_.end() ? &found->second : nullptr;
}

SeenLinks SeenLinks::earlier_than(std::string_view file) const
{
    SeenLinks earlier;
    for (const auto& [normalised, place] : places_)
        if (place.file < file)
            earlier.places_.emplace(normalised, place);
    return earlier;
}

void merge_by_place(std::vector<Diagnostic>& diagnostics, std::vector<Diagnostic> more)
{
    if (more.empty())
        return;
    const auto by_place = [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; };
    sort_stably(more.begin(), more.end(), by_place);
    std::vector<Diagnostic> merged;
    merged.reserve(diagnostics.size() + more.size());
    std::merge(std::make_move_iterator(diagnostics.begin()), std::make_move_iterator(diagnostics.end()),
               std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()), std::back_inserter(merged),
               by_place);
    diagnostics = std::move(merged);
}

}  // namespace twir
