#include "twir/placement.h"

#include <filesystem>

#include "command.h"
#include "io.h"
#include "report.h"
#include "twir/text.h"
#include "json/twir_json.h"

namespace twir::cli {

namespace {

// The whole of a file, or nothing after saying why.
std::optional<std::string> read(const std::string& file)
{
    Input input(file);
    auto text = input.read_all();
    if (!text) {
        complain_of_reading(input.name());
        return std::nullopt;
    }
    if (const auto bad = find_invalid_utf8(*text)) {
        complain_of_encoding(input.name(), *text, *bad);
        return std::nullopt;
    }
    return text;
}

// All items, a line break between those of different files.
std::optional<std::string> read_items(const Options& options)
{
    std::string items;
    for (const std::string& file : options.files().empty() ? std::vector<std::string>{"-"} : options.files()) {
        const auto text = read(file);
        if (!text)
            return std::nullopt;
        items += *text;
        items += items.ends_with('\n') ? "" : "\n";
    }
    return items;
}

// The draft's path as a patch names it: from the folder draft/ where there is one, else as it was given, as far as
// a patch can say so.
std::string patch_path(const std::string& file)
{
    const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
    if (path.parent_path().filename() == "draft")
        return "draft/" + path.filename().string();
    return path.is_absolute() || *path.begin() == ".." ? path.filename().string() : path.generic_string();
}

Exit refuse(const std::string& file, const Placement& placement, bool as_json)
{
    if (as_json)
        print_line(json::write_placement(file, placement));
    const bool can_force = placement.refused == Refusal::duplicate || placement.refused == Refusal::closed_section ||
                           placement.refused == Refusal::new_findings;
    const bool can_choose = placement.refused == Refusal::no_section;
    complain(placement.message + (can_force ? " (--force goes on)" : can_choose ? " (--section NAME chooses)" : ""));
    return Exit::found;
}

// What there is to say of items that were put in, such as that one is early for this issue.
void report_items(const std::string& items, const std::string& draft, std::string_view section, const Options& options,
                  const Environment& environment)
{
    const std::string name = options.files().size() == 1 ? options.files().front() : "items";
    Context context = environment.context(section);
    context.issue = read_draft(draft).issue;
    print_error(report(name, LineIndex(items), check(items, context), FixNote::offered, errors_take_colour()));
}

}  // namespace

Exit run_place(const Options& options, const Environment& environment)
{
    const auto file = options.value("draft");
    const std::string output = options.value("output").value_or("text");
    if (!file) {
        complain("name the draft to put the items into: --draft FILE");
        return Exit::failure;
    }
    if (output != "text" && output != "patch" && output != "json") {
        complain("there is no output “" + output + "”; choose text, patch or json");
        return Exit::failure;
    }
    const auto draft = read(*file);
    const auto items = draft ? read_items(options) : std::nullopt;
    if (!items)
        return Exit::failure;
    const std::string section = options.value("section").value_or("");
    const Placement placement = place(*draft, *items, environment.context(), {section, options.has("force"), nullptr});
    if (!placement.placed())
        return refuse(*file, placement, output == "json");
    if (output == "json")
        print_line(json::write_placement(*file, placement));
    else
        print(output == "text" ? placement.text : unified_diff(patch_path(*file), *draft, placement.edits));
    if (!flush_output())
        return Exit::failure;
    report_items(*items, *draft, section, options, environment);
    return Exit::clean;
}

}  // namespace twir::cli
