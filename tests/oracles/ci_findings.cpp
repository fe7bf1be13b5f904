// Prints what read_as_ci finds, for tests that compare it with CI itself.
//   ci_findings FILE...        a line of JSON for each file
//   ci_findings --drafts       the same for each draft on standard input: JSON strings, one a line
//   ci_findings --time FILE... the best time in milliseconds for all of the files

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "nlohmann/json.hpp"
#include "twir/ci.h"

namespace {

using nlohmann::json;

std::string read_file(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// [kind, subject...] for each finding, and [begin, end] of its place.
json findings(std::string_view draft)
{
    const twir::CiReading reading = twir::read_as_ci(draft);
    json found = json::array();
    json spans = json::array();
    const auto add = [&](const std::string& kind, const std::vector<std::string>& subjects, twir::Span span) {
        json finding = json::array({kind});
        for (const std::string& subject : subjects)
            finding.push_back(subject);
        found.push_back(std::move(finding));
        spans.push_back({span.begin, span.end});
    };
    for (const twir::CiReport& report : reading.reports)
        add(report.finding.kind, report.finding.subjects, report.span);
    std::set<std::string_view> seen;
    for (const twir::CiLink& link : reading.links)
        if (!seen.insert(link.normalised).second)
            add("duplicate", {link.normalised}, link.span);
    return {{"findings", found}, {"spans", spans}, {"links", reading.links.size()}};
}

void time_all(const std::vector<std::string>& drafts)
{
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    std::size_t reports = 0;
    for (int round = 0; round < 30; ++round) {
        const auto begun = Clock::now();
        for (const std::string& draft : drafts)
            reports += twir::read_as_ci(draft).reports.size();
        best = std::min(best, std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
    }
    std::cout << best << " ms, " << reports / 30 << " reports\n";
}

}  // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string_view> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "--drafts") {
        for (std::string line; std::getline(std::cin, line);)
            std::cout
                << findings(json::parse(line).get<std::string>()).dump(-1, ' ', false, json::error_handler_t::replace)
                << '\n';
        return 0;
    }
    const bool times = !arguments.empty() && arguments[0] == "--time";
    std::vector<std::string> drafts;
    for (int i = times ? 2 : 1; i < argc; ++i)
        drafts.push_back(read_file(argv[i]));
    if (times) {
        time_all(drafts);
        return 0;
    }
    for (const std::string& draft : drafts)
        std::cout << findings(draft).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
}
