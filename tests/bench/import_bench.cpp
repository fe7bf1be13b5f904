// What a season's calendar costs: 1,000 events imported, checked and formatted, from each kind of source.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "../unit/import_support.h"
#include "json/import.h"

namespace twir {
namespace {

constexpr int count = 1000;

std::string calendar()
{
    std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Crab Club\r\n";
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        const std::string day = (i % 2 == 0 ? "2026031" : "2026042") + std::to_string(i % 10);
        text += "BEGIN:VEVENT\r\nUID:event_" + n + "@example.org\r\nDTSTAMP:20260201T000000Z\r\n" +
                "DTSTART;TZID=Europe/Berlin:" + day + "T190000\r\nDTEND;TZID=Europe/Berlin:" + day + "T210000\r\n" +
                "SUMMARY:Crab Evening number " + n + "\\, with talks\r\n" +
                "DESCRIPTION:Two talks and a crab cake\\, then time to meet.\\n\\nThe house opens at ha\r\n" +
                " lf past six\\, and the first talk begins at seven. Bring a friend\\, and a rust\r\n y nail.\r\n" +
                "LOCATION:Ferris Haus\\, Krabbenweg 7\\, 10115 Berlin\\, Germany\r\n" +
                "URL;VALUE=URI:https://www.meetup.com/crab-club/events/" + n + "/?utm_source=calendar\r\n" +
                "STATUS:CONFIRMED\r\nEND:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

std::string json_ld()
{
    std::string text = "[";
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        const std::string day = (i % 2 == 0 ? "2026-03-1" : "2026-04-2") + std::to_string(i % 10);
        text +=
            std::string(i > 0 ? "," : "") +
            R"({"@context":"https://schema.org","@type":"Event","name":"Crab Evening )" + n +
            R"(","url":"https://www.meetup.com/crab-club/events/)" + n + R"(/","startDate":")" + day +
            R"(T19:00:00+01:00","location":{"@type":"Place","address":{"addressLocality":"Berlin","addressCountry":"DE"}},)" +
            R"("organizer":{"@type":"Organization","name":"Crab Club","url":"https://www.meetup.com/crab-club/"}})";
    }
    return text + "]";
}

void import_check_format(benchmark::State& state, const std::string& text)
{
    std::size_t items = 0;
    for (auto _ : state) {
        const Imported imported = json::import(text, ImportKind::automatic, test::import_options());
        items = imported.events.size();
        for (const ImportedEvent& event : imported.events)
            benchmark::DoNotOptimize(mend(format(event.event), test::context(), Safety::safe));
    }
    state.counters["events"] = static_cast<double>(items);
}

void import_alone(benchmark::State& state, const std::string& text)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(json::import(text, ImportKind::automatic, test::import_options()));
}

BENCHMARK_CAPTURE(import_check_format, calendar_of_1000, calendar())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import_alone, calendar_of_1000, calendar())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import_check_format, json_ld_of_1000, json_ld())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(import_alone, json_ld_of_1000, json_ld())->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace twir
