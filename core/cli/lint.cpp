#include "twir/lint.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
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

void print_findings(Format format, const std::string& file, const LineIndex& lines,
                    const std::vector<Diagnostic>& diagnostics, json::Sarif& sarif)
{
    switch (format) {
    case Format::text:
        print(report(file, lines, diagnostics, FixNote::offered, output_takes_colour()));
        break;
    case Format::json:
        print_line(json::write_lint(file, lines, diagnostics));
        break;
    case Format::github:
        print(github_annotations(file, lines, diagnostics));
        break;
    case Format::sarif:
        sarif.add(file, lines, diagnostics);
        break;
    }
}

// A file that has been linted.
struct File {
    File(const std::string& path, const Environment& environment, Author author)
    {
        Input input(path);
        name = input.name();
        text = input.read_all();
        bad = text ? find_invalid_utf8(*text) : std::nullopt;
        if (!text || bad)
            return;
        lines.emplace(*text);
        linted = lint(*text, environment.context(), author);
    }
    File(const File&) = delete;  // `lines` looks at `text`
    File& operator=(const File&) = delete;

    std::string name;
    std::optional<std::string> text;  // nothing where it could not be read
    std::optional<std::size_t> bad;   // first byte that is not UTF-8
    std::optional<LineIndex> lines;
    Linted linted;
};

// Lints files side by side, and hands them out in order. They have nothing to do with each other but for the
// duplicates, which are told afterwards. No more than a few are held at a time, however many there are.
class Linter {
public:
    Linter(const std::vector<std::string>& names, const Environment& environment, Author author)
        : names_(names),
          environment_(environment),
          author_(author)
    {
        // Whoever takes them lints some, too.
        const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), names.size());
        for (std::size_t i = 1; i < threads; ++i)
            workers_.emplace_back([this] { work(); });
    }

    ~Linter()
    {
        {
            const std::lock_guard lock(mutex_);
            next_ = names_.size();
        }
        changed_.notify_all();
        for (std::thread& worker : workers_)
            worker.join();
    }
    Linter(const Linter&) = delete;
    Linter& operator=(const Linter&) = delete;

    // The next file, in the order of the names; call it once for each.
    std::unique_ptr<File> take()
    {
        std::unique_lock lock(mutex_);
        while (!done_.contains(taken_)) {
            if (may_begin())
                lint_next(lock);
            else
                changed_.wait(lock);
        }
        std::unique_ptr<File> file = std::move(done_.extract(taken_++).mapped());
        changed_.notify_all();
        return file;
    }

private:
    static constexpr std::size_t held_ = 16;

    [[nodiscard]] bool may_begin() const { return next_ < names_.size() && next_ < taken_ + held_; }

    void lint_next(std::unique_lock<std::mutex>& lock)
    {
        const std::size_t index = next_++;
        lock.unlock();
        auto file = std::make_unique<File>(names_[index], environment_, author_);
        lock.lock();
        done_.emplace(index, std::move(file));
        changed_.notify_all();
    }

    void work()
    {
        std::unique_lock lock(mutex_);
        while (next_ < names_.size()) {
            if (may_begin())
                lint_next(lock);
            else
                changed_.wait(lock);
        }
    }

    const std::vector<std::string>& names_;
    const Environment& environment_;
    const Author author_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0;                               // to be linted
    std::size_t taken_ = 0;                              // to be handed out
    std::map<std::size_t, std::unique_ptr<File>> done_;  // by index
    std::vector<std::thread> workers_;
};

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
    Linter linter(names, environment, author);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::unique_ptr<File> file = linter.take();
        if (const auto failure = complain_of(*file))
            return *failure;
        if (options.has("independent"))
            seen = {};
        std::vector<Diagnostic>& diagnostics = file->linted.diagnostics;
        merge_by_place(diagnostics, seen.add(file->name, *file->lines, file->linted.links));
        print_findings(*format, file->name, *file->lines, diagnostics, sarif);
        if (has_error(diagnostics))
            outcome = Exit::found;
    }
    if (*format == Format::sarif)
        print_line(sarif.write());
    return outcome;
}

}  // namespace twir::cli
