// What whole drafts cost: read, checked with all rules, linted as the newsletter's CI does besides, and with an item placed
// in them, beside md4c's bare parse of the same bytes.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>
#include <vector>

#include "../unit/support.h"
#include "md4c_alone.h"
#include "twir/lint.h"
#include "twir/placement.h"

namespace twir {
namespace {

// The published issues where the newsletter's data is beside the project, a draft of our own otherwise.
std::vector<std::string> read_drafts()
{
    namespace fs = std::filesystem;
    std::vector<std::string> drafts;
    std::error_code missing;
    for (const auto& file : fs::directory_iterator(TWIR_SOURCE_DIR "/../shared/twir/issues", missing))
        drafts.push_back(test::read_file(file.path().string()).value_or(""));
    if (!drafts.empty())
        return drafts;
    std::string draft = "Title: This Week in Rust 636\nNumber: 636\n\n### Miscellaneous\n";
    for (int i = 0; i < 200; ++i)
        draft += "* [A post about `Vec<T>` & more](https://example.com/2026/a-post/)\n";
    draft += "\n### Europe\n";
    for (int i = 0; i < 100; ++i)
        draft += "* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
                 "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)\n";
    return {draft};
}

const std::vector<std::string>& drafts()
{
    static const auto all = read_drafts();
    return all;
}

void parse_alone(const std::string& draft)
{
    benchmark::DoNotOptimize(parse(draft));
}

void parse_and_check(const std::string& draft)
{
    static const Context context = test::context();
    benchmark::DoNotOptimize(check(draft, context));
}

void lint_all(const std::string& draft)
{
    static const Context context = test::context();
    benchmark::DoNotOptimize(lint(draft, context));
}

void place_one(const std::string& draft)
{
    static const Context context = test::context("Miscellaneous");
    benchmark::DoNotOptimize(place(draft, "* [A post](https://example.com/post)", context, {}));
}

// Time is that of all drafts together.
void run_drafts(benchmark::State& state, void (*work)(const std::string& draft))
{
    std::size_t bytes = 0;
    for (auto _ : state)
        for (const std::string& draft : drafts()) {
            work(draft);
            bytes += draft.size();
        }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK_CAPTURE(run_drafts, parse_drafts, parse_alone)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_drafts, check_drafts, parse_and_check)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_drafts, lint_drafts, lint_all)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_drafts, place_drafts, place_one)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(run_drafts, md4c_alone_drafts, md4c_alone)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace twir
