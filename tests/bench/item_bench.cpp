// What one item costs: read, checked, mended and rendered back, beside md4c's bare parse of the same bytes.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "../unit/support.h"
#include "md4c_alone.h"
#include "twir/markdown.h"
#include "json/twir_json.h"

namespace twir {
namespace {

// Published items where the newsletter's data is beside the project, samples of our own otherwise.
std::vector<std::string> read_items(const char* file, std::vector<std::string> samples)
{
    const auto rows = test::read_file(std::string(TWIR_SOURCE_DIR) + "/../shared/twir/" + file);
    std::vector<std::string> items;
    std::istringstream lines(rows.value_or(""));
    for (std::string line; std::getline(lines, line);)
        if (auto request = json::read_fix_request(line); request.value)
            items.push_back(request.value->text);
    return items.empty() ? samples : items;
}

const std::vector<std::string>& links()
{
    static const auto items =
        read_items("links.jsonl", {"* [A post about `Vec<T>` & more](https://example.com/2026/a-post/)",
                                   "- [video] [A talk](https://youtu.be/abc?si=x)",
                                   "* [Größe: [one] of 日本](https://example.com/?a=1)"});
    return items;
}

const std::vector<std::string>& events()
{
    static const auto items = read_items(
        "events.jsonl", {"* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
                         "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)",
                         "- 2026-03-04 | Virtual (London, GB) | [Rust Club](https://www.meetup.com/rust-club/events/)\n"
                         "  - [Evening](https://www.meetup.com/rust-club/events/123)"});
    return items;
}

void parse_check_fix_render(const std::string& item)
{
    static const Context context = test::context();
    const Mended mended = mend(item, context, Safety::safe);
    benchmark::DoNotOptimize(render(mended.text));
}

using Work = void (*)(const std::string& item);

// What the typical item costs, and the one that costs most: of each the best of a few turns.
struct Cost {
    double median = 0;
    double most = 0;
};

Cost measure_items(const std::vector<std::string>& items, Work work)
{
    std::vector<double> costs;
    for (const std::string& item : items) {
        double best = 1e9;
        for (int turn = 0; turn < 5; ++turn) {
            const auto begun = std::chrono::steady_clock::now();
            work(item);
            const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begun;
            best = std::min(best, taken.count());
        }
        costs.push_back(best);
    }
    std::sort(costs.begin(), costs.end());
    return {costs[costs.size() / 2], costs.back()};
}

// Benchmarks are called several times with the same arguments.
const Cost& cost_of_items(const std::vector<std::string>& items, Work work)
{
    static std::map<std::pair<const void*, Work>, Cost> known;
    const auto [at, added] = known.try_emplace({&items, work});
    if (added)
        at->second = measure_items(items, work);
    return at->second;
}

// Time is the mean over all items. The counters: nanoseconds of the median item and of the dearest, and how many
// times md4c's bare parse the median is.
void run(benchmark::State& state, const std::vector<std::string>& items, Work work)
{
    std::size_t at = 0;
    for (auto _ : state) {
        work(items[at]);
        at = at + 1 < items.size() ? at + 1 : 0;
    }
    const Cost cost = cost_of_items(items, work);
    state.counters["median"] = cost.median;
    state.counters["most"] = cost.most;
    state.counters["times_md4c"] = cost.median / cost_of_items(items, md4c_alone).median;
}

BENCHMARK_CAPTURE(run, parse_check_fix_render_links, links(), parse_check_fix_render);
BENCHMARK_CAPTURE(run, md4c_alone_links, links(), md4c_alone);
BENCHMARK_CAPTURE(run, parse_check_fix_render_events, events(), parse_check_fix_render);
BENCHMARK_CAPTURE(run, md4c_alone_events, events(), md4c_alone);

}  // namespace
}  // namespace twir

BENCHMARK_MAIN();
