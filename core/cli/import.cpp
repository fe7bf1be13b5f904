#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "command.h"
#include "io.h"
#include "report.h"
#include "twir/fix.h"
#include "twir/issue.h"
#include "twir/text.h"
#include "twir_assets.h"
#include "json/import.h"

namespace twir::cli {

namespace {

// Folds may cut a character in two, which is no fault of its encoding.
std::string unfolded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t line_break = text.substr(at).starts_with("\r\n") ? 2 : text[at] == '\n' ? 1 : 0;
        const bool folded = line_break > 0 && at + line_break < text.size() &&
                            (text[at + line_break] == ' ' || text[at + line_break] == '\t');
        if (folded)
            at += line_break;
        else
            out += text[at];
    }
    return out;
}

std::optional<std::size_t> find_bad_encoding(const std::string& text)
{
    const auto bad = find_invalid_utf8(text);
    return bad && is_icalendar(text) && !find_invalid_utf8(unfolded(text)) ? std::nullopt : bad;
}

// What is said of a source: the same of all dates of a series only once.
class Notes {
public:
    void add(const std::vector<Diagnostic>& diagnostics)
    {
        for (const Diagnostic& d : diagnostics)
            if (seen_.emplace(d.span.begin, d.rule, d.message).second)
                all_.push_back(d);
    }

    [[nodiscard]] const std::vector<Diagnostic>& all() const noexcept { return all_; }

private:
    std::set<std::tuple<std::size_t, std::string_view, std::string>> seen_;
    std::vector<Diagnostic> all_;
};

Diagnostic not_taking_place(const ImportedEvent& event)
{
    return {"import/cancelled",
            Severity::hint,
            event.source,
            "“" + event.event.title + "” on " + to_iso(event.event.dates.first) + " is " +
                std::string(name(event.status)) + " and was left out.",
            {},
            {}};
}

// The draft that takes the event, where that is not open yet.
Diagnostic opens_later(const ImportedEvent& event, const Issue& issue)
{
    return {"import/opens",
            Severity::hint,
            event.source,
            "“" + event.event.title + "” on " + to_iso(event.event.dates.first) + " belongs to issue " +
                std::to_string(issue.number) + ", whose draft opens on " + to_iso(draft_opens(issue)) + ".",
            {},
            {}};
}

// `written` is what stands on standard output already, and what is told of has its lines there.
Exit import_file(const std::string& text, const std::string& name, ImportKind kind, const ImportOptions& options,
                 const Environment& environment, std::string& written)
{
    const Imported imported = json::import(text, kind, options);
    Notes notes;
    notes.add(imported.diagnostics);
    std::vector<Diagnostic> findings;
    for (const ImportedEvent& event : imported.events) {
        if (!is_taking_place(event.status)) {
            notes.add({not_taking_place(event)});
            continue;
        }
        notes.add(event.diagnostics);
        if (const Issue issue = first_issue_listing(event.event.dates.first); options.today < draft_opens(issue))
            notes.add({opens_later(event, issue)});
        const Mended mended = mend(format(event.event), environment.context(), Safety::safe);
        print_line(mended.text);
        for (const Diagnostic& d : mended.remaining) {
            if (d.rule == "date/window")
                continue;  // import/opens tells it
            findings.push_back(d);
            findings.back().span = {written.size() + d.span.begin, written.size() + d.span.end};
        }
        written += mended.text + "\n";
    }
    std::string page;
    if (imported.page && !(imported.page->title.empty() && imported.page->url.empty()))
        page = "As a link, the page would be: " + format(*imported.page) + "\n";
    if (!flush_output())
        return Exit::failure;
    print_error(report(name, LineIndex(text), notes.all(), FixNote::offered, errors_take_colour()));
    print_error(report("<stdout>", LineIndex(written), findings, FixNote::offered, errors_take_colour()));
    print_error(page);
    return has_error(findings) || has_error(notes.all()) ? Exit::found : Exit::clean;
}

Exit import_as_json(const std::string& text, ImportKind kind, const ImportOptions& options)
{
    const Imported imported = json::import(text, kind, options);
    print_line(json::write(imported, text));
    return has_error(imported.diagnostics) ? Exit::found : Exit::clean;
}

// The values of the options; nothing where one cannot be used, which has been said then.
struct Wanted {
    ImportKind kind = ImportKind::automatic;
    std::optional<Date> until;
    std::string zone;
    std::optional<Place> home;
    std::optional<Hyperlink> organizer;
};

std::optional<Wanted> read_options(const Options& options, const ZoneTable& zones)
{
    Wanted out;
    const auto kind = json::find_import_kind(options.value("from").value_or("auto"));
    if (!kind)
        return complain("--from takes auto, ics, jsonld or html"), std::nullopt;
    out.kind = *kind;
    if (const auto until = options.value("until")) {
        out.until = parse_iso_date(*until);
        if (!out.until)
            return complain("“" + *until + "” is no day; write --until as YYYY-MM-DD"), std::nullopt;
    }
    out.zone = options.value("zone").value_or("");
    if (!out.zone.empty() && zones.find(out.zone) == nullptr)
        return complain("there is no time zone “" + out.zone + "”; write --zone as in Europe/Berlin"), std::nullopt;
    if (const auto home = options.value("home"))
        out.home = read_place(*home);
    const auto name = options.value("organizer");
    const auto url = options.value("organizer-url");
    if (name || url)
        out.organizer = Hyperlink{name.value_or(""), url.value_or("")};
    return out;
}

}  // namespace

Exit run_import(const Options& options, const Environment& environment)
{
    const ZoneTable zones = ZoneTable::read(assets::time_zones);
    const auto wanted = read_options(options, zones);
    if (!wanted)
        return Exit::failure;
    const ImportOptions import_options{environment.today, environment.places, zones, wanted->until, wanted->zone,
                                       wanted->home,      wanted->organizer};
    const auto files = options.files().empty() ? std::vector<std::string>{"-"} : options.files();
    Exit outcome = Exit::clean;
    std::string written;
    for (const std::string& file : files) {
        Input input(file);
        if (!input.is_open())
            return complain_of_reading(input.name());
        const auto text = input.read_all();
        if (!text)
            return complain_of_reading(input.name());
        if (const auto bad = find_bad_encoding(*text))
            return complain_of_encoding(input.name(), *text, *bad);
        outcome = std::max(outcome, options.has("json") ? import_as_json(*text, wanted->kind, import_options)
                                                        : import_file(*text, input.name(), wanted->kind, import_options,
                                                                      environment, written));
    }
    return outcome;
}

}  // namespace twir::cli
