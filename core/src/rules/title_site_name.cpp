#include <algorithm>
#include <array>

#include "../chars.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post | Somebody's blog](https://example.com/post)", "* [A post](https://example.com/post)"},
    {"* [video] [A talk - YouTube](https://www.youtube.com/watch?v=abc)",
     "* [video] [A talk](https://www.youtube.com/watch?v=abc)"},
    {"* [A post — Example Weblog](https://example-weblog.com/post)", "* [A post](https://example-weblog.com/post)"},
};

// Sites whose pages end their titles with a name that is not that of their host.
constexpr std::array<std::string_view, 12> site_names{"YouTube", "Medium",   "DEV Community", "Rust Blog",
                                                      "GitHub",  "Substack", "LinkedIn",      "Reddit",
                                                      "Vimeo",   "Spotify",  "Hacker News",   "Inside Rust Blog"};

std::string letters_of(std::string_view text)
{
    std::string out;
    for (char c : text)
        if (is_alnum(c))
            out.push_back(to_lower(c));
    return out;
}

bool is_name_of(std::string_view ending, std::string_view url)
{
    const auto same = [ending](std::string_view known) { return equal_ignoring_case(ending, known); };
    if (std::any_of(site_names.begin(), site_names.end(), same))
        return true;
    constexpr std::size_t shortest = 4;
    const std::string name = letters_of(ending);
    return name.size() >= shortest && letters_of(site(url)).find(name) != std::string::npos;
}

struct Ending {
    std::size_t at;         // with what separates it from the title
    std::string_view name;  // of the site
    bool is_likely;         // else it may be a part of the title as well, and before it stands another one of that kind
};

std::optional<Ending> find_site_name(std::string_view title, std::string_view url)
{
    constexpr std::size_t longest = 48;
    for (std::string_view separator : {" | ", " - ", " – ", " — ", " · ", " • ", " :: "}) {
        if (title.find(separator[1]) == std::string_view::npos)
            continue;  // looking for one byte costs next to nothing
        const std::size_t at = title.rfind(separator);
        if (at == std::string_view::npos || at == 0)
            continue;
        const std::string_view ending = trim(title.substr(at + separator.size()));
        const bool is_known = is_name_of(ending, url);
        const bool bar = separator == " | " && ending.size() <= longest;
        if (bar || is_known)
            return Ending{at, ending, is_known || title.find(separator) == at};
    }
    return std::nullopt;
}

void check(const Inspection& in, Report& report)
{
    const Part* title = in.item.find(Field::title);
    const Part* url = in.item.find(Field::url);
    if (in.item.kind != Kind::link || title == nullptr || url == nullptr)
        return;
    const auto found = find_site_name(in.source(*title), in.source(*url));
    if (!found)
        return;
    const Span ending{title->span.begin + found->at, title->span.end};
    std::string message = "Is " + quoted(found->name) + " the name of the site? Titles go without it.";
    if (found->is_likely)
        report.add(ending, std::move(message), "Leave it out", {ending, {}});
    else
        report.add(ending, std::move(message));
}

}  // namespace

constinit const RuleDocs title_site_name_docs{
    .summary = "Titles do not end with the name of their site.",
    .why = "Browsers show it behind the title, and so it is copied; the address tells it already.",
    .source = "Corrections by editors; many are published with it, so it is only offered",
    .examples = examples,
};

constinit const Rule title_site_name{
    .id = "title/site-name",
    .severity = Severity::hint,
    .fix = Safety::unsafe,
    .check = check,
    .needs = trait::divided_title | trait::unicode_title,
};

}  // namespace twir
