#include "options.h"

#include <algorithm>

namespace twir::cli {

Options::Options(const std::vector<std::string_view>& arguments, const std::vector<OptionSpec>& known)
{
    bool only_files = false;
    for (std::size_t i = 0; i < arguments.size() && error_.empty(); ++i) {
        const std::string_view argument = arguments[i];
        if (only_files || argument.size() < 2 || argument.front() != '-') {
            files_.emplace_back(argument);
            continue;
        }
        if (argument == "--") {
            only_files = true;
            continue;
        }
        const std::size_t equals = std::min(argument.find('='), argument.size());
        const std::string_view name =
            argument == "-h" ? "help" : argument.substr(std::min(equals, std::size_t{2}), equals - 2);
        const auto spec = std::find_if(known.begin(), known.end(), [&](const OptionSpec& s) { return s.name == name; });
        const bool has_value = equals < argument.size();
        if (spec == known.end() || (!argument.starts_with("--") && argument != "-h")) {
            error_ = "there is no option " + std::string(argument.substr(0, equals)) + "; see --help";
        } else if (!spec->takes_value && has_value) {
            error_ = "--" + std::string(name) + " takes no value";
        } else if (!spec->takes_value) {
            values_[std::string(name)] = "";
        } else if (has_value) {
            values_[std::string(name)] = argument.substr(equals + 1);
        } else if (i + 1 < arguments.size()) {
            values_[std::string(name)] = arguments[++i];
        } else {
            error_ = "--" + std::string(name) + " needs a value; see --help";
        }
    }
}

std::optional<std::string> Options::value(std::string_view name) const
{
    const auto found = values_.find(std::string(name));
    return found != values_.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace twir::cli
