#include "query_edits.h"

namespace twir {

std::vector<QueryParameter> parameters_of(std::string_view url, const UrlTable& table, UrlTable::Parameter what)
{
    std::vector<QueryParameter> found = query_parameters(url);
    if (found.empty())
        return found;
    const std::string where = site(url);
    std::erase_if(found, [&](const QueryParameter& p) { return table.parameter(where, slice(url, p.name)) != what; });
    return found;
}

std::string list_names(std::string_view url, const std::vector<QueryParameter>& parameters)
{
    std::string names;
    for (const QueryParameter& parameter : parameters) {
        names += names.empty() ? "" : ", ";
        names += slice(url, parameter.name);
    }
    return names;
}

std::vector<Edit> remove_parameters(std::string_view url, std::size_t offset,
                                    const std::vector<QueryParameter>& parameters)
{
    const UrlComponents parts = split_url(url);
    if (parameters.size() == query_parameters(url).size())
        return {{Span{parts.query.begin - 1, parts.query.end}.shifted(offset), {}}};
    std::vector<Edit> edits;
    for (const QueryParameter& parameter : parameters) {
        // With the separator behind it; the last ones with the one before.
        Span whole = parameter.whole;
        bool is_last = true;
        for (const QueryParameter& other : query_parameters(url)) {
            const bool kept = [&] {
                for (const QueryParameter& removed : parameters)
                    if (removed.whole == other.whole)
                        return false;
                return true;
            }();
            is_last = is_last && !(kept && other.whole.begin > whole.begin);
        }
        if (is_last)
            --whole.begin;
        else
            ++whole.end;
        edits.push_back({whole.shifted(offset), {}});
    }
    return edits;
}

}  // namespace twir
