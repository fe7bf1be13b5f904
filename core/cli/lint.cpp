#include "twir/lint.h"

#include <algorithm>
#include <condition_variable>
#include <map>
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

void print_findings(Format format, const std::string& file, std::string_view text,
                    const std::vector<Diagnostic>& diagnostics, json::Sarif& sarif)
{
    switch (format) {
    case Format::text:
        print(report(file, text, diagnostics, FixNote::offered, output_takes_colour()));
        break;
    case Format::json:
        print_line(json::write_lint(file, text, diagnostics));
        break;
    case Format::github:
        print(github_annotations(file, text, diagnostics));
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

File lint_file(const std::string& name, const Environment& environment, Author author)
{
    Input input(name);
    File file{input.name(), input.read_all(), std::nullopt, {}};
    if (!file.text)
        return file;
    file.bad = find_invalid_utf8(*file.text);
    if (!file.bad)
        file.linted = lint(*file.text, environment.context(), author);
    return file;
}

// Lints files side by side, and hands them out in order. They have nothing to do with each other but for the
// duplicates, which are told afterwards. No more than a few are held at a time, however many there are.
class Linter {
public:
    Linter(const std::vector<std::string>& names, const Environment& environment, Author author)
        : names_(names),
          environment_(environment),
          author_(author)
    {
        const std::size_t most = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t i = 0; i < std::min(most, names.size()); ++i)
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
    File take()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return done_.contains(taken_); });
        File file = std::move(done_.extract(taken_++).mapped());
        lock.unlock();
        changed_.notify_all();
        return file;
    }

private:
    static constexpr std::size_t held_ = 16;

    void work()
    {
        for (;;) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return next_ >= names_.size() || next_ < taken_ + held_; });
            if (next_ >= names_.size())
                return;
            const std::size_t index = next_++;
            lock.unlock();
            File file = lint_file(names_[index], environment_, author_);
            lock.lock();
            done_.emplace(index, std::move(file));
            lock.unlock();
            changed_.notify_all();
        }
    }

    const std::vector<std::string>& names_;
    const Environment& environment_;
    const Author author_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0;              // to be linted
    std::size_t taken_ = 0;             // to be handed out
    std::map<std::size_t, File> done_;  // by index
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
        File file = linter.take();
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
    if (*format == Format::sarif)
        print_line(sarif.write());
    return outcome;
}

}  // namespace twir::cli
