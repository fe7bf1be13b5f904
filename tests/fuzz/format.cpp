// Any submission, its kind told by the first byte and its texts by the lines after it: what is written shows what was
// meant, and where nothing is wrong with it, reading gives the same.
#include <algorithm>

#include "fuzz.h"
#include "twir/item.h"
#include "twir/rules.h"

using namespace twir;

namespace {

struct Written {
    Submission value;
    std::string_view section;
};

Written compose_of(char kind, std::string title, std::string url, std::string name)
{
    const Date day = parse_iso_date("2026-03-04").value();
    const Place place{Attendance::hybrid, "Berlin", {}, "DE"};
    switch (kind) {
    case 'e':
        return {Event{{day, day}, place, {{name, url}}, true, title, url, {{title, url}}}, {}};
    case 'p':
        return {ProjectTask{name, title, "https://github.com/example/tool/issues/7?" + url}, "CFP - Projects"};
    case 's':
        return {SpeakerCall{title, url, day, "Berlin, Germany", {day, day}}, "CFP - Events"};
    default:
        return {Link{{}, title, url}, "Miscellaneous"};
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view text = fuzz::as_text(data, size);
    const auto next_line = [&] {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        return std::string(line);
    };
    const std::string kind = next_line();
    const std::string title = next_line();
    const std::string url = "https://example.com/" + next_line();
    const Written submitted = compose_of(kind.empty() ? 'l' : kind.front(), title, url, next_line());
    const Context context = fuzz::context(submitted.section);

    const std::string written = format(submitted.value);
    fuzz::expect(std::count(written.begin(), written.end(), '\n') <= 1, "an item has one line, or two", written);
    const std::vector<Diagnostic> found = check(written, context);
    fuzz::expect_within(written, found);
    // Some titles have no form that shows them, as one rule says: a stray backtick beside a code span, brackets in code that
    // would define a reference. Nor have stray backticks in a project's name and in its task, which pair in their one link.
    const auto* submitted_task = std::get_if<ProjectTask>(&submitted.value);
    const bool pairs = submitted_task != nullptr && submitted_task->project.find('`') != std::string::npos &&
                       submitted_task->title.find('`') != std::string::npos;
    const bool can_be_said =
        !pairs && fuzz::is_utf8(written) && std::none_of(found.begin(), found.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.rule == "title/escape" && !diagnostic.fix;
        });
    bool is_clean = can_be_said;
    for (const Diagnostic& diagnostic : found) {
        fuzz::expect(diagnostic.rule != "item/proof" || !can_be_said, "what is written shows what was meant", written);
        is_clean = is_clean && diagnostic.severity != Severity::error && !diagnostic.fix;
    }
    if (!is_clean)
        return 0;
    const std::vector<Item> items = parse(written, submitted.section);
    const auto read = items.size() == 1 ? submission(written, items.front()) : std::nullopt;
    fuzz::expect(read.has_value(), "what is written is read", written);
    // Which dash divides a task from its project cannot be told where there are several.
    const auto* read_task = std::get_if<ProjectTask>(&*read);
    if (submitted_task != nullptr && (read_task == nullptr || read_task->title != submitted_task->title))
        return 0;
    fuzz::expect(format(*read) == written, "what is read is written as it was", written, format(*read));
    return 0;
}
