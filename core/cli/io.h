// Reading input and writing output: C's streams, no locale.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace twir::cli {

/// A file or standard input, read whole or line by line.
class Input {
public:
    /// "-" and an empty path mean standard input.
    explicit Input(const std::string& path);
    ~Input();
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    [[nodiscard]] bool is_open() const noexcept { return file_ != nullptr; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// Everything that is left; nothing where reading failed.
    [[nodiscard]] std::optional<std::string> read_all();

    /// The next line without its line break; nothing at the end.
    [[nodiscard]] std::optional<std::string> read_line();

    [[nodiscard]] bool failed() const noexcept;

private:
    bool fill();

    std::string name_;
    std::FILE* file_ = nullptr;
    std::string buffer_;
    std::size_t at_ = 0;
};

void print(std::string_view text);
void print_line(std::string_view text);

/// Whether everything printed has reached standard output.
[[nodiscard]] bool flush_output();

/// One line on standard error: "twir-submit: …".
void complain(std::string_view what);

/// Whether standard error, or standard output, takes colour: a terminal, and NO_COLOR not set.
[[nodiscard]] bool errors_take_colour();
[[nodiscard]] bool output_takes_colour();

/// Text on standard error as it is.
void print_error(std::string_view text);

}  // namespace twir::cli
