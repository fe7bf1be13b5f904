// The command line: which command, which day it is, and the exit code.
#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <vector>

#include "command.h"
#include "io.h"
#include "twir/text.h"
#include "twir_assets.h"

namespace twir::cli {

namespace {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"fix",
         "mend links and events as pasted",
         R"(usage: twir-submit fix [--section NAME] [--json | --jsonl] [--unsafe] [--today YYYY-MM-DD] [FILE…]

Reads one or more items and writes them in the exact form of the newsletter. What was found is told on
standard error.

  --section NAME      heading under which the items shall stand: “Official”, “Europe” …
  --json              write one JSON object: text, submissions, diagnostics
  --jsonl             a JSON object a line, in: {"id", "text", "section"?}, out: the same with
                      "submission"? and "diagnostics"; an unusable line gives {"error"} in its place
  --unsafe            apply the fixes, too, that may change the meaning
  --today YYYY-MM-DD  judge dates as if it were that day

example:
  $ echo '- [A post] (https://example.com/post?utm_source=feed)' | twir-submit fix
  * [A post](https://example.com/post)
)",
         {{"section", true}, {"json"}, {"jsonl"}, {"unsafe"}, {"today", true}, {"help"}},
         run_fix},
        {"format",
         "write submissions given as JSON",
         R"(usage: twir-submit format [--jsonl] [FILE…]

Reads one submission, or an array of them, as JSON (see “twir-submit schema”) and writes the items.

  --jsonl  a submission a line, with an optional "id"; a line {"id"?, "text"} or {"id"?, "error"} each

example:
  $ echo '{"kind": "link", "title": "A post", "url": "https://example.com/post"}' | twir-submit format
  * [A post](https://example.com/post)
)",
         {{"jsonl"}, {"today", true}, {"help"}},
         run_format},
        {"lint",
         "say what CI and the editors would object to in drafts",
         R"(usage: twir-submit lint [--format text|json|github|sarif] [--pr] [--independent] [--today YYYY-MM-DD] [FILE…]

Checks whole drafts: all that the newsletter's CI reports, and every rule on every item. Several files are
one set, in which no address may stand twice.

  --format text|json|github|sarif  for people (the default), an object a file, annotations, or a log
  --pr                             also what CI denies people without write access
  --independent                    compare addresses within each file only
  --today YYYY-MM-DD               judge dates as if it were that day, where no issue's date tells

example:
  $ twir-submit lint --format github content/*.md draft/*.md
)",
         {{"format", true}, {"pr"}, {"independent"}, {"today", true}, {"help"}},
         run_lint},
        {"place",
         "put items into a draft",
         R"(usage: twir-submit place --draft FILE [--section NAME] [--output text|patch|json] [--force]
                         [--today YYYY-MM-DD] [FILE…]

Puts items, as they are, at their place in a draft, and proves that nothing else changes. It refuses, with the
reason, what stands there already, a section that takes no pull requests, and an item it cannot understand.

  --draft FILE              the draft; it is not written to
  --section NAME            heading to put the items under, for links: “Official”, “Research” …
  --output text|patch|json  the new draft (the default), a diff for “git apply”, or where they went
  --force                   go on with a duplicate, a closed section, or new findings
  --today YYYY-MM-DD        judge dates as if it were that day, where no issue's date tells

example:
  $ twir-submit fix event.md | twir-submit place --draft draft/2026-08-26-this-week-in-rust.md --output patch
)",
         {{"draft", true}, {"section", true}, {"output", true}, {"force"}, {"today", true}, {"help"}},
         run_place},
        {"import",
         "take events from calendars and pages",
         R"(usage: twir-submit import [--from auto|ics|jsonld|html] [--until YYYY-MM-DD] [--zone ZONE] [--home PLACE]
                          [--organizer NAME] [--organizer-url URL] [--json] [--today YYYY-MM-DD] [FILE…]

Reads iCalendar files, schema.org's JSON-LD, or pages that carry it, and writes an item for each date of each
event from today on; standard error tells what the source leaves open. Cancelled events are left out.

  --from auto|ics|jsonld|html  what it is; told by the text if not said
  --until YYYY-MM-DD           the last day on which events may begin; 90 days ahead if not said
  --zone ZONE                  the venue's time zone, for times given in UTC: Europe/Berlin
  --home PLACE                 the place of events that name none or one that can only be guessed: “Berlin, DE”
  --organizer NAME             the organizer of events that name none with an address …
  --organizer-url URL          … and where that links to
  --json                       for each file one JSON object with all that was found: times, status, issue; no rules
                               are run on it
  --today YYYY-MM-DD           leave out what was over by that day, as if it were today

example:
  $ twir-submit import --until 2026-12-31 meetup.ics | twir-submit place --draft draft.md --output patch
)",
         {{"from", true},
          {"until", true},
          {"zone", true},
          {"home", true},
          {"organizer", true},
          {"organizer-url", true},
          {"json"},
          {"today", true},
          {"help"}},
         run_import},
        {"rules",
         "print the table of rules",
         R"(usage: twir-submit rules [--format md|json]

Prints what is checked, why, who asks for it, and examples.

  --format md|json  as a document (the default) or as data

example:
  $ twir-submit rules --format json | jq '.[].id'
)",
         {{"format", true}, {"today", true}, {"help"}},
         run_rules},
        {"schema",
         "print the JSON schema of submissions and diagnostics",
         R"(usage: twir-submit schema

Prints the JSON schema of what “format” reads and “fix --json” writes.

example:
  $ twir-submit schema > submission.schema.json
)",
         {{"today", true}, {"help"}},
         run_schema},
    };
    return all;
}

std::string general_help()
{
    std::string help = R"(usage: twir-submit COMMAND [OPTIONS] [FILE…]

Links and events for This Week in Rust, in the exact form it wants.

)";
    for (const Command& command : commands())
        help += "  " + std::string(command.name) + std::string(10 - command.name.size(), ' ') +
                std::string(command.summary) + '\n';
    help += "\nReads standard input where no file is named. “twir-submit COMMAND --help” tells more.\n"
            "Exit status: 0 nothing of severity error, 1 at least one such finding, 2 failure.\n\n"
            "example:\n  $ twir-submit fix < items.md\n";
    return help;
}

Date local_today()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date{std::chrono::year{local.tm_year + 1900}, std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1U},
                std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

Exit run(const Command& command, const std::vector<std::string_view>& arguments)
{
    const Options options(arguments, command.options);
    if (!options.error().empty()) {
        complain(options.error());
        return Exit::failure;
    }
    if (options.has("help")) {
        print(command.help);
        return Exit::clean;
    }
    const auto wanted = options.value("today");
    const auto today = wanted ? parse_iso_date(*wanted) : local_today();
    if (!today) {
        complain("“" + *wanted + "” is no day; write --today as YYYY-MM-DD");
        return Exit::failure;
    }
    const PlaceTable places = PlaceTable::read(assets::places, assets::place_parts);
    const UrlTable urls = UrlTable::read(assets::url_rules);
    return command.run(options, {*today, places, urls});
}

Exit dispatch(const std::vector<std::string_view>& arguments)
{
    if (arguments.empty()) {
        complain("name a command; see --help");
        return Exit::failure;
    }
    if (arguments[0] == "--help" || arguments[0] == "-h" || arguments[0] == "help") {
        print(general_help());
        return Exit::clean;
    }
    if (arguments[0] == "--version") {
        print_line("twir-submit " TWIR_VERSION);
        return Exit::clean;
    }
    for (const Command& command : commands())
        if (command.name == arguments[0])
            return run(command, {arguments.begin() + 1, arguments.end()});
    complain("there is no command “" + std::string(arguments[0]) + "”; see --help");
    return Exit::failure;
}

}  // namespace

Exit complain_of_reading(std::string_view name)
{
    complain(std::string(name) + " cannot be read; check its name and permissions");
    return Exit::failure;
}

Exit complain_of_encoding(std::string_view name, std::string_view text, std::size_t offset)
{
    const Position at = LineIndex(text.substr(0, offset)).position(offset);
    complain(std::string(name) + " is not UTF-8 at line " + std::to_string(at.line) + " (byte " +
             std::to_string(offset + 1) + " of the text); save it as UTF-8 and try again");
    return Exit::failure;
}

}  // namespace twir::cli

int main(int count, char** values)
{
    using namespace twir::cli;
    Exit outcome = dispatch({values + std::min(count, 1), values + count});
    if (!flush_output()) {
        complain("the output could not be written");
        outcome = Exit::failure;
    }
    return static_cast<int>(outcome);
}
