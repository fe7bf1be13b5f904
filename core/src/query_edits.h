// Taking parameters out of a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/url.h"

namespace twir {

/// The parameters of `url` of which the table says this.
[[nodiscard]] std::vector<QueryParameter> parameters_of(std::string_view url, const UrlTable& table,
                                                        UrlTable::Parameter what);

/// Their names, as a sentence lists them: "utm_source, fbclid".
[[nodiscard]] std::string list_names(std::string_view url, const std::vector<QueryParameter>& parameters);

/// The edits that take these parameters out of the query of `url`, which starts at `offset` of the edited text.
/// A query that ends up empty goes with its `?`.
[[nodiscard]] std::vector<Edit> remove_parameters(std::string_view url, std::size_t offset,
                                                  const std::vector<QueryParameter>& parameters);

}  // namespace twir
