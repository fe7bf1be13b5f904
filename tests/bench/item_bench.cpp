// What one item costs: read, checked, mended and rendered back, beside md4c's bare parse of the same bytes.
#include <benchmark/benchmark.h>
#include <md4c.h>

#include <string>
#include <vector>

#include "../unit/support.h"
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

void parse_check_fix_render(benchmark::State& state, const std::vector<std::string>& items)
{
    const Context context = test::context();
    std::size_t at = 0;
    for (auto _ : state) {
        const Mended mended = mend(items[at], context, Safety::safe);
        benchmark::DoNotOptimize(render(mended.text));
        at = at + 1 < items.size() ? at + 1 : 0;
    }
    state.SetItemsProcessed(state.iterations());
}

void md4c_alone(benchmark::State& state, const std::vector<std::string>& items)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(md_parse(items[at].data(), static_cast<MD_SIZE>(items[at].size()), &parser, nullptr));
        at = at + 1 < items.size() ? at + 1 : 0;
    }
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK_CAPTURE(parse_check_fix_render, links, links());
BENCHMARK_CAPTURE(md4c_alone, links, links());
BENCHMARK_CAPTURE(parse_check_fix_render, events, events());
BENCHMARK_CAPTURE(md4c_alone, events, events());

}  // namespace
}  // namespace twir

BENCHMARK_MAIN();
