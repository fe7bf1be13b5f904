// What is known of hosts and query parameters: assets/url-rules.tsv.
#include "chars.h"
#include "twir/url.h"

namespace twir {

namespace {

// Most differ in their sizes, which is told without a look at them.
bool is_site(std::string_view site, std::string_view pattern) noexcept
{
    if (site.size() == pattern.size())
        return site == pattern;
    if (pattern.size() == 1)
        return pattern.front() == '*';
    return !pattern.empty() && pattern.front() == '.' && site.size() > pattern.size() && site.ends_with(pattern);
}

bool matches_name(std::string_view name, std::string_view pattern) noexcept
{
    if (!pattern.empty() && pattern.back() == '*')
        return name.starts_with(pattern.substr(0, pattern.size() - 1));
    return name == pattern;
}

std::optional<std::string_view> find_note(const std::vector<UrlTable::SiteNote>& notes, std::string_view site,
                                          std::string_view path) noexcept
{
    for (const UrlTable::SiteNote& note : notes)
        if (is_site(site, note.site) && (path.starts_with(note.prefix) || (path.empty() && note.prefix == "/")))
            return note.value;
    return std::nullopt;
}

}  // namespace

UrlTable UrlTable::read(std::string_view tsv)
{
    UrlTable table;
    for (std::string_view line : split(tsv, '\n')) {
        const auto c = split(line, '\t');
        if (c.size() == 3 && (c[0] == "tracking" || c[0] == "doubtful"))
            table.parameters_.push_back({c[1], c[2], c[0] == "tracking" ? Parameter::tracking : Parameter::doubtful});
        else if (c.size() == 4 && c[0] == "wrapper")
            table.wrappers_.push_back({c[1], c[2], c[3]});
        else if (c.size() == 3 && c[0] == "moved")
            table.moves_.push_back({c[1], c[2]});
        else if (c.size() == 4 && c[0] == "medium")
            table.media_.push_back({c[1], c[2], c[3]});
        else if (c.size() == 4 && c[0] == "section")
            table.sections_.push_back({c[1], c[2], c[3]});
        else if (c.size() == 3 && c[0] == "title")
            table.titles_.push_back({c[1].substr(c[1].starts_with("* ") ? 2 : 0), c[1].starts_with("* "), c[2]});
    }
    return table;
}

UrlTable::Parameter UrlTable::parameter(std::string_view site, std::string_view name) const noexcept
{
    // Tracking wins over doubtful whatever the order of the table.
    Parameter found = Parameter::unknown;
    for (const ParameterRule& rule : parameters_) {
        if (!matches_name(name, rule.name) || !is_site(site, rule.site))
            continue;
        if (rule.what == Parameter::tracking)
            return rule.what;
        found = rule.what;
    }
    return found;
}

std::vector<const UrlTable::Wrapper*> UrlTable::wrappers(std::string_view site, std::string_view path) const
{
    std::vector<const Wrapper*> found;
    for (const Wrapper& wrapper : wrappers_)
        if (is_site(site, wrapper.site) && path == wrapper.path)
            found.push_back(&wrapper);
    return found;
}

std::optional<std::string_view> UrlTable::moved_to(std::string_view host) const noexcept
{
    for (const Move& move : moves_)
        if (equal_ignoring_case(host, move.from))
            return move.to;
    return std::nullopt;
}

std::optional<std::string_view> UrlTable::medium(std::string_view site, std::string_view path) const noexcept
{
    return find_note(media_, site, path);
}

std::optional<std::string_view> UrlTable::section_of_title(std::string_view title) const noexcept
{
    for (const TitleNote& note : titles_)
        if (note.anywhere ? title.find(note.start) != std::string_view::npos : title.starts_with(note.start))
            return note.section;
    return std::nullopt;
}

std::optional<std::string_view> UrlTable::section(std::string_view site, std::string_view path) const noexcept
{
    return find_note(sections_, site, path);
}

}  // namespace twir
