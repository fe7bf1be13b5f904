#include "twir/pull_request.h"

#include <algorithm>

#include "chars.h"
#include "twir/item.h"
#include "twir/markdown.h"
#include "twir/url.h"

namespace twir {

namespace {

std::string_view noun_of(Kind kind) noexcept
{
    switch (kind) {
    case Kind::event:
        return "event";
    case Kind::project_task:
        return "call for participation";
    case Kind::speaker_call:
        return "call for speakers";
    case Kind::link:
    case Kind::unknown:
        break;
    }
    return "link";
}

std::string_view plural_of(Kind kind) noexcept
{
    switch (kind) {
    case Kind::event:
        return "events";
    case Kind::project_task:
        return "calls for participation";
    case Kind::speaker_call:
        return "calls for speakers";
    case Kind::link:
    case Kind::unknown:
        break;
    }
    return "links";
}

// What was put in, a hybrid event once, with the headings it stands under.
struct Addition {
    std::string_view source;
    Kind kind = Kind::unknown;
    std::string title;  // title text
    std::string headings;
};

std::vector<Addition> additions_of(const Placement& placement)
{
    std::vector<Addition> additions;
    for (const Insertion& insertion : placement.insertions) {
        const std::string_view source = slice(placement.text, insertion.span);
        const auto same = std::find_if(additions.begin(), additions.end(),
                                       [source](const Addition& other) { return other.source == source; });
        if (same != additions.end()) {
            same->headings += join(" and ", insertion.heading);
            continue;
        }
        const std::vector<Item> items = parse(source, insertion.heading);
        const Item item = items.empty() ? Item{} : items.front();
        const Part* title = item.find(Field::title);
        additions.push_back({source, insertion.kind, title != nullptr ? title_text(slice(source, title->span)) : "",
                             insertion.heading});
    }
    return additions;
}

std::string title_for(const std::vector<Addition>& additions)
{
    if (additions.empty())
        return {};
    const Addition& first = additions.front();
    if (additions.size() == 1)
        return join("Add ", noun_of(first.kind), ": ", first.title);
    const bool alike = std::all_of(additions.begin(), additions.end(),
                                   [&first](const Addition& other) { return other.kind == first.kind; });
    return join("Add ", std::to_string(additions.size()), " ", alike ? plural_of(first.kind) : "items");
}

}  // namespace

PullRequest describe(const Placement& placement, std::string_view draft_name)
{
    const std::vector<Addition> additions = additions_of(placement);
    std::string body = join("Adds to `draft/", draft_name, "`:\n");
    for (std::string_view headings; const Addition& addition : additions) {
        if (headings != addition.headings)
            body += join("\nUnder ", addition.headings, ":\n\n");
        headings = addition.headings;
        body += join(addition.source, "\n");
    }
    return {title_for(additions), std::move(body)};
}

std::string blob_url(std::string_view repository, std::string_view draft_name, std::size_t line)
{
    return join(repository, "/blob/main/draft/", percent_encode(draft_name), "?plain=1#L", std::to_string(line));
}

std::string edit_url(std::string_view repository, std::string_view draft_name)
{
    return join(repository, "/edit/main/draft/", percent_encode(draft_name));
}

}  // namespace twir
