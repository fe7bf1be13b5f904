// How the time of each function grows with its text, from 1 KB to 50 MB, beside md4c's bare parse.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>

#include "../unit/import_support.h"
#include "md4c_alone.h"
#include "twir/ci.h"
#include "twir/draft.h"
#include "twir/lint.h"
#include "twir/markdown.h"
#include "twir/paste.h"
#include "twir/placement.h"
#include "twir/url.h"
#include "json/import.h"
#include "json/twir_json.h"

namespace twir {
namespace {

// Texts of at least so many bytes.
using Maker = std::string (*)(std::size_t size);

template <typename Piece>
std::string grown(std::string text, std::size_t size, std::string_view end, Piece piece)
{
    for (int i = 0; text.size() + end.size() < size; ++i)
        text += piece(std::to_string(i));
    text += end;
    return text;
}

std::string link(const std::string& n)
{
    return "* [A post about `Vec<T>` & more, part " + n + "](https://example.com/2026/post-" + n + "/)\n";
}

std::string event(const std::string& n)
{
    return "* 2026-03-04 | Virtual (Berlin, DE) | [Rust Club](https://www.meetup.com/rust-club)\n    * [**Evening " +
           n + "**](https://www.meetup.com/rust-club/events/" + n + "/)\n";
}

std::string draft(std::size_t size)
{
    const std::string links =
        grown("Title: This Week in Rust 636\nNumber: 636\nDate: 2026-02-11\nCategory: This Week in Rust\n\n"
              "## Updates from Rust Community\n\n### Miscellaneous\n",
              size / 2, "", link);
    return grown(links + "\n## Upcoming Events\n\n### Virtual\n", size, "", event);
}

// Each with something to mend.
std::string pasted(std::size_t size)
{
    return grown({}, size, "", [](const std::string& n) {
        return "- [A post, part " + n + "] (http://www.example.com/" + n + "?utm_source=feed)\n";
    });
}

std::string html(std::size_t size)
{
    return grown("<ul>", size, "</ul>", [](const std::string& n) {
        return "<li><a href=\"https://example.com/" + n + "\">A post &amp; <b>more</b></a></li>\n";
    });
}

std::string calendar(std::size_t size)
{
    return grown("BEGIN:VCALENDAR\r\n", size, "END:VCALENDAR\r\n", [](const std::string& n) {
        return "BEGIN:VEVENT\r\nUID:" + n + "\r\nDTSTART;TZID=Europe/Berlin:20260310T190000\r\nSUMMARY:Evening " + n +
               "\r\nLOCATION:Ferris Haus\\, 10115 Berlin\\, Germany\r\n"
               "URL:https://www.meetup.com/crab-club/events/" +
               n + "/\r\nEND:VEVENT\r\n";
    });
}

std::string json_ld(std::size_t size)
{
    return grown("[{}", size, "]", [](const std::string& n) {
        return R"(,{"@type":"Event","name":"Evening )" + n + R"(","url":"https://example.com/)" + n +
               R"(","startDate":"2026-03-10T19:00:00+01:00","location":{"@type":"Place","address":)"
               R"({"addressLocality":"Berlin","addressCountry":"DE"}}})";
    });
}

std::string json_items(std::size_t size)
{
    constexpr std::string_view first = R"([{"kind":"link","title":"A","url":"https://example.com/"})";
    return grown(std::string(first), size, "]", [](const std::string& n) {
        return R"(,{"kind":"link","title":"A post, part )" + n + R"(","url":"https://example.com/)" + n + R"("})";
    });
}

std::string title(std::size_t size)
{
    return grown({}, size, "", [](const std::string& n) { return "`Vec<T>` & *more* [" + n + "] <b> "; });
}

std::string escaped_title(std::size_t size)
{
    return grown({}, size, "", [](const std::string& n) { return "`Vec<T>` &amp; \\*more\\* [" + n + "] &lt;b> "; });
}

std::string url(std::size_t size)
{
    return grown("https://example.com/?", size, "", [](const std::string& n) { return "a" + n + "=%20b&"; });
}

struct Function {
    const char* name;
    Maker make;
    void (*run)(const std::string& text);
};

template <typename T>
void keep(T&& value)
{
    benchmark::DoNotOptimize(value);
}

void place_one(const std::string& text)
{
    keep(place(text, "* [x](https://x.example/)", test::context("Miscellaneous"), {}));
}

void read_and_format(const std::string& text)
{
    for (const Submission& value : submissions(text))
        keep(format(value));
}

constexpr Function functions[] = {
    {"md4c_alone", draft, md4c_alone},
    {"parse", draft, [](const std::string& text) { keep(parse(text)); }},
    {"parse_format", draft, read_and_format},
    {"check", draft, [](const std::string& text) { keep(check(text, test::context())); }},
    {"mend", pasted, [](const std::string& text) { keep(mend(text, test::context(), Safety::unsafe)); }},
    {"read_draft", draft, [](const std::string& text) { keep(read_draft(text)); }},
    {"read_as_ci", draft, [](const std::string& text) { keep(read_as_ci(text)); }},
    {"lint", draft, [](const std::string& text) { keep(lint(text, test::context())); }},
    {"place", draft, place_one},
    {"html_to_markdown", html, [](const std::string& text) { keep(html_to_markdown(text)); }},
    {"import_icalendar", calendar,
     [](const std::string& text) { keep(json::import(text, ImportKind::icalendar, test::import_options())); }},
    {"import_json_ld", json_ld,
     [](const std::string& text) { keep(json::import(text, ImportKind::json_ld, test::import_options())); }},
    {"json_read", json_items, [](const std::string& text) { keep(json::read_submissions(text)); }},
    {"escape_title", title, [](const std::string& text) { keep(escape_title(text)); }},
    {"title_text", escaped_title, [](const std::string& text) { keep(title_text(text)); }},
    {"query_parameters", url, [](const std::string& text) { keep(query_parameters(text)); }},
};

// Runs are called several times with the same arguments; making 50 MB takes its time.
const std::string& text_of(const Function& function, std::size_t size)
{
    static Maker made = nullptr;
    static std::string text;
    if (made != function.make || text.size() < size || text.size() > 2 * size) {
        text = function.make(size);
        made = function.make;
    }
    return text;
}

void grow(benchmark::State& state, const Function& function)
{
    const std::string& text = text_of(function, static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        function.run(text);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

[[maybe_unused]] const bool registered = [] {
    for (const Function& function : functions)
        benchmark::RegisterBenchmark(std::string("grow/") + function.name,
                                     [&function](benchmark::State& state) { grow(state, function); })
            ->Arg(1'000)
            ->Arg(30'000)
            ->Arg(1'000'000)
            ->Arg(50'000'000)
            ->Unit(benchmark::kMicrosecond)
            ->MinTime(0.05);
    return true;
}();

}  // namespace
}  // namespace twir
