// Options of a command: `--name value`, `--name=value`, flags, and file names.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twir::cli {

/// An option that a command takes.
struct OptionSpec {
    std::string_view name;  ///< without `--`
    bool takes_value = false;
};

/// What was given on the command line.
class Options {
public:
    /// Reads `arguments`; on misuse `error()` says what is wrong and what to do.
    Options(const std::vector<std::string_view>& arguments, const std::vector<OptionSpec>& known);

    [[nodiscard]] const std::string& error() const noexcept { return error_; }
    [[nodiscard]] bool has(std::string_view name) const { return values_.contains(std::string(name)); }
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }

private:
    std::map<std::string, std::string> values_;
    std::vector<std::string> files_;
    std::string error_;
};

}  // namespace twir::cli
