#include "twir/lint.h"

#include <algorithm>
#include <atomic>
#include <span>
#include <thread>

#include "command.h"
#include "io.h"
#include "report.h"
#include "twir/text.h"
#include "json/twir_json.h"

namespace twir::cli {

namespace {

enum class Format { text, json, github, sarif };

std::optional<Format> read_format(const Options& options)
{
    const std::string name = options.value("format").value_or("text");
    if (name == "text")
        return Format::text;
    if (name == "json")
        return Format::json;
    if (name == "github")
        return Format::github;
    if (name == "sarif")
        return Format::sarif;
    complain("there is no format “" + name + "”; choose text, json, github or sarif");
    return std::nullopt;
}

void print_lines(const std::vector<std::string>& lines)
{
    for (const std::string& line : lines)
        print_line(line);
}

void print_findings(Format format, const std::string& file, std::string_view text,
                    const std::vector<Diagnostic>& diagnostics, json::Sarif& sarif)
{
    switch (format) {
    case Format::text:
        print_lines(report_lines(file, text, diagnostics, FixNote::offered, output_takes_colour()));
        break;
    case Format::json:
        print_line(json::write_lint(file, text, diagnostics));
        break;
    case Format::github:
        print_lines(github_annotations(file, text, diagnostics));
        break;
    case Format::sarif:
        sarif.add(file, text, diagnostics);
        break;
    }
}

// A file on its way through the linter.
struct File {
    std::string name;
    std::optional<std::string> text;  // nothing where it could not be read
    std::optional<std::size_t> bad;   // first byte that is not UTF-8
    Linted linted;
};

void lint_file(File& file, const Environment& environment, Author author)
{
    Input input(file.name);
    file.name = input.name();
    file.text = input.read_all();
    if (!file.text)
        return;
    file.bad = find_invalid_utf8(*file.text);
    if (!file.bad)
        file.linted = lint(*file.text, environment.context(), author);
}

// Lints files side by side: they have nothing to do with each other but for the duplicates, which come later.
void lint_files(std::span<File> files, const Environment& environment, Author author)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++)
            lint_file(files[i], environment, author);
    };
    const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(most, files.size()); ++i)
        others.emplace_back(work);
    work();
    for (std::thread& other : others)
        other.join();
}

// Says what keeps a file from being linted.
std::optional<Exit> complain_of(const File& file)
{
    if (!file.text)
        return complain_of_reading(file.name);
    if (file.bad)
        return complain_of_encoding(file.name, *file.text, *file.bad);
    return std::nullopt;
}

}  // namespace

Exit run_lint(const Options& options, const Environment& environment)
{
    const auto format = read_format(options);
    if (!format)
        return Exit::failure;
    const Author author = options.has("pr") ? Author::contributor : Author::editor;
    const auto names = options.files().empty() ? std::vector<std::string>{"-"} : options.files();
    Exit outcome = Exit::clean;
    SeenLinks seen;
    json::Sarif sarif(TWIR_VERSION);
    // A batch at a time, so that memory holds the texts of a few files only.
    constexpr std::size_t batch = 32;
    for (std::size_t begin = 0; begin < names.size(); begin += batch) {
        std::vector<File> files;
        for (std::size_t i = begin; i < std::min(begin + batch, names.size()); ++i)
            files.push_back({names[i], std::nullopt, std::nullopt, {}});
        lint_files(files, environment, author);
        for (File& file : files) {
            if (const auto failure = complain_of(file))
                return *failure;
            if (options.has("independent"))
                seen = {};
            std::vector<Diagnostic>& diagnostics = file.linted.diagnostics;
            merge_by_place(diagnostics, seen.add(file.name, *file.text, file.linted.links));
            print_findings(*format, file.name, *file.text, diagnostics, sarif);
            if (has_error(diagnostics))
                outcome = Exit::found;
        }
    }
    if (*format == Format::sarif)
        print_line(sarif.write());
    return outcome;
}

}  // namespace twir::cli
