// What the commands share: their outcome, and the tables and the date they work with.
#pragma once

#include <string_view>

#include "options.h"
#include "twir/check.h"

namespace twir::cli {

/// Exit codes, as scripts rely on them.
enum class Exit {
    clean = 0,    ///< nothing of severity error
    found = 1,    ///< at least one such diagnostic
    failure = 2,  ///< wrong usage, unreadable or ill-formed input, output that could not be written
};

struct Environment {
    Date today;
    const PlaceTable& places;
    const UrlTable& urls;

    [[nodiscard]] Context context(std::string_view section = {}) const { return {today, places, urls, section}; }
};

struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view help;  ///< usage, options and an example
    std::vector<OptionSpec> options;
    Exit (*run)(const Options& options, const Environment& environment);
};

Exit run_fix(const Options& options, const Environment& environment);
Exit run_format(const Options& options, const Environment& environment);
Exit run_import(const Options& options, const Environment& environment);
Exit run_lint(const Options& options, const Environment& environment);
Exit run_place(const Options& options, const Environment& environment);
Exit run_rules(const Options& options, const Environment& environment);
Exit run_schema(const Options& options, const Environment& environment);

/// Says that the input of this name could not be opened or read, or holds ill-formed UTF-8; the exit code for it.
Exit complain_of_reading(std::string_view name);
Exit complain_of_encoding(std::string_view name, std::string_view text, std::size_t offset);

}  // namespace twir::cli
