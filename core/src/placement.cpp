#include "twir/placement.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "chars.h"
#include "place_parts.h"
#include "placement_builder.h"
#include "placement_proof.h"
#include "twir/advice.h"
#include "twir/text.h"

namespace twir {

namespace {

struct Problem {
    Refusal reason;
    std::string message;
};

Placement refuse(std::string_view draft, Problem problem)
{
    Placement placement;
    placement.text = draft;
    placement.refused = problem.reason;
    placement.message = std::move(problem.message);
    return placement;
}

std::string line_number(std::string_view text, std::size_t at)
{
    return std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// The start of an item, for messages about it.
std::string excerpt(std::string_view text, const Item& item)
{
    const std::string_view source = trim(slice(text, item.span));
    constexpr std::size_t enough = 60;
    std::string_view line = source.substr(0, source.find_first_of("\r\n"));
    if (line.size() <= enough)
        return std::string(line);
    std::size_t end = 0;
    for (std::size_t next = 0; next <= enough; next = decode(line, next).next)
        end = next;
    return std::string(line.substr(0, end)) + "…";
}

std::string address_of(std::string_view text, const Item& item)
{
    const Part* url = item.find(Field::url);
    return url != nullptr ? ci_normalised(slice(text, url->span)) : std::string();
}

// Whether items of this kind stand under a heading: links under those of the community part, of which an issue may have
// its own.
bool takes(const Draft& draft, const Section& section, Kind kind)
{
    if (kind == Kind::event)
        return find_region(section.heading).has_value();
    if (kind != Kind::link)
        return section.heading.find("CFP") != std::string_view::npos;
    const bool community =
        section.above >= 0 && equal_ignoring_case(draft.sections[static_cast<std::size_t>(section.above)].heading,
                                                  "Updates from Rust Community");
    return community || is_community_section(section.heading);
}

std::string_view plural(Kind kind) noexcept
{
    return kind == Kind::event ? "events" : kind == Kind::link ? "links" : "calls";
}

// The headings for items of this kind; those of all regions, which can be made.
std::string choice(const Draft& draft, Kind kind)
{
    std::string headings;
    const auto add = [&](std::string_view heading) { headings += join(headings.empty() ? "" : ", ", heading); };
    if (kind == Kind::event)
        for (int region = 0; region <= static_cast<int>(Region::south_america); ++region)
            add(heading(static_cast<Region>(region)));
    else
        for (const Section& section : draft.sections)
            if (takes(draft, section, kind) && !takes_no_pull_requests(section.heading))
                add(section.heading);
    return headings.empty() ? "" : " Choose one of these: " + headings + ".";
}

// Puts one item after another into a draft, as long as nothing speaks against it.
class Placer {
public:
    Placer(std::string_view draft, const Context& context, const PlacementOptions& options)
        : context_(context),
          options_(options),
          builder_(draft),
          links_(read_as_ci(draft).links),
          draft_(draft)
    {
    }

    [[nodiscard]] std::optional<Problem> add(std::string_view text, const Item& item)
    {
        if (item.kind == Kind::unknown || !item.listed)
            return Problem{Refusal::not_understood,
                           "“" + excerpt(text, item) + "” is not an item in the newsletter's form. Mend it first."};
        std::vector<std::string_view> headings = headings_of(text, item, context_.places);
        if (!options_.section.empty())
            headings = {options_.section};
        if (headings.empty())
            return no_heading(text, item);
        for (const std::string_view heading : headings)
            if (auto problem = add_under(heading, text, item))
                return problem;
        return std::nullopt;
    }

    [[nodiscard]] Placement finish() && { return std::move(builder_).finish(); }

private:
    Problem no_heading(std::string_view text, const Item& item) const
    {
        if (item.kind == Kind::event)
            return {Refusal::not_understood, "The place of “" + excerpt(text, item) +
                                                 "” does not tell its region. Write it as “City, CC”, with a country's "
                                                 "code that is known."};
        return {Refusal::no_section, "It is not said under which heading “" + excerpt(text, item) + "” goes." +
                                         choice(read_draft(builder_.text()), item.kind)};
    }

    std::optional<Problem> add_under(std::string_view heading, std::string_view text, const Item& item)
    {
        if (item.kind == Kind::link && takes_no_pull_requests(heading) && !options_.force)
            return Problem{Refusal::closed_section,
                           join("“", heading, "” takes no pull requests any more. Post the link on r/rust instead.")};
        const std::string source(slice(text, item.span));
        const Contents contents(builder_.text());
        if (auto found = options_.force ? std::nullopt : duplicate_of(contents, heading, text, item))
            return Problem{Refusal::duplicate, std::move(*found)};
        const auto site = find_site(contents, heading, item.kind, sort_key(text, item));
        if (!site)
            return Problem{Refusal::no_section,
                           join("The draft has no section “", heading, "”.") + choice(contents.draft, item.kind)};
        if (const Section* section = contents.draft.find(heading);
            section != nullptr && !takes(contents.draft, *section, item.kind))
            return Problem{Refusal::no_section, join("“", heading, "” is no heading for ", plural(item.kind), ".") +
                                                    choice(contents.draft, item.kind)};
        builder_.insert(*site, heading, item.kind, source);
        return std::nullopt;
    }

    // Links must not come twice in the community part or in recent issues, other items not twice under one heading.
    std::optional<std::string> duplicate_of(const Contents& contents, std::string_view heading, std::string_view text,
                                            const Item& item) const
    {
        const std::string address = address_of(text, item);
        if (item.kind == Kind::link) {
            for (const CiLink& link : links_)
                if (link.normalised == address)
                    return "The draft has this address already, in line " + line_number(draft_, link.span.begin) + ".";
            if (const auto* known = options_.known != nullptr ? options_.known->find(address) : nullptr)
                return known->file + " has this address already, in line " + std::to_string(known->line) + ".";
        }
        const Section* section = contents.draft.find(heading);
        if (section == nullptr)
            return std::nullopt;
        const std::string_view placed = contents.draft.text;
        for (const Item& other : items_in(*section, contents.items)) {
            const auto key = sort_key(text, item);
            const auto other_key = sort_key(placed, other);
            if (other.kind == item.kind && key.has_value() == other_key.has_value() &&
                (!key || key->day == other_key->day) && address_of(placed, other) == address)
                return "It stands under “" + std::string(heading) + "” already, in line " +
                       line_number(placed, other.span.begin) + ".";
        }
        return std::nullopt;
    }

    const Context& context_;
    const PlacementOptions& options_;
    PlacementBuilder builder_;
    std::vector<CiLink> links_;
    std::string_view draft_;
};

// A finding without its place, for telling whether it was there before.
struct Finding {
    std::string_view rule;
    std::string_view source;
    std::string_view message;

    friend bool operator<(const Finding& a, const Finding& b)
    {
        return std::tie(a.rule, a.source, a.message) < std::tie(b.rule, b.source, b.message);
    }
};

// What linting the new draft finds that was not there before: problems of the new items, and anything at all elsewhere.
std::optional<Problem> new_finding(std::string_view draft, const Placement& placement, const Context& context)
{
    const Linted before = lint(draft, context);
    const Linted after = lint(placement.text, context);
    std::multiset<Finding> known;
    for (const Diagnostic& d : before.diagnostics)
        known.insert({d.rule, slice(draft, d.span), d.message});
    for (const Diagnostic& d : after.diagnostics) {
        if (const auto same = known.find({d.rule, slice(placement.text, d.span), d.message}); same != known.end()) {
            known.erase(same);
            continue;
        }
        const bool own = std::any_of(placement.insertions.begin(), placement.insertions.end(),
                                     [&d](const Insertion& insertion) { return insertion.span.contains(d.span); });
        if (!own || d.severity == Severity::error)
            return Problem{Refusal::new_findings, "Line " + line_number(placement.text, d.span.begin) +
                                                      " of the new draft would have a new problem: " + d.message};
    }
    return std::nullopt;
}

}  // namespace

std::string_view name(Refusal refusal) noexcept
{
    switch (refusal) {
    case Refusal::not_a_draft:
        return "not-a-draft";
    case Refusal::no_items:
        return "no-items";
    case Refusal::not_understood:
        return "not-understood";
    case Refusal::no_section:
        return "no-section";
    case Refusal::duplicate:
        return "duplicate";
    case Refusal::closed_section:
        return "closed-section";
    case Refusal::new_findings:
        return "new-findings";
    case Refusal::unproven:
        break;
    }
    return "unproven";
}

std::vector<std::string_view> headings_of(std::string_view text, const Item& item, const PlaceTable& places)
{
    if (item.kind == Kind::project_task)
        return {"CFP - Projects"};
    if (item.kind == Kind::speaker_call)
        return {"CFP - Events"};
    if (item.kind == Kind::link)
        return item.section.empty() ? std::vector<std::string_view>{} : std::vector{item.section};
    const Part* part = item.find(Field::place);
    const std::string_view written = part != nullptr ? slice(text, part->span) : std::string_view{};
    const auto place = find_place_parts(written);
    std::vector<std::string_view> headings;
    if (!place || !is_named(*place))
        return headings;
    if (place->attendance != Attendance::in_person)
        headings.push_back(heading(Region::online));
    if (place->attendance != Attendance::online) {
        const Country* country = places.by_code(slice(written, place->country));
        if (country == nullptr || !country->region)
            return {};
        headings.push_back(heading(*country->region));
    }
    return headings;
}

Placement place(std::string_view draft, std::string_view items, const Context& context, const PlacementOptions& options)
{
    if (const auto why_not = why_not_a_draft(draft))
        return refuse(draft, {Refusal::not_a_draft, std::string(*why_not)});
    const std::vector<Item> found = parse(items, options.section.empty() ? context.section : options.section);
    if (found.empty())
        return refuse(draft, {Refusal::no_items, "There is no item to put in."});
    Placer placer(draft, context, options);
    for (const Item& item : found)
        if (auto problem = placer.add(items, item))
            return refuse(draft, std::move(*problem));
    Placement placement = std::move(placer).finish();
    if (!is_pure_insertion(draft, placement.text, placement.edits) || !shows_only_new_items(draft, placement))
        return refuse(draft, {Refusal::unproven,
                              "It could not be shown that the new draft has the new items and nothing else. "
                              "Mend the items first; if that does not help, put them in by hand."});
    if (!options.force)
        if (auto problem = new_finding(draft, placement, context))
            return refuse(draft, std::move(*problem));
    return placement;
}

}  // namespace twir
