// Any calendar, page or clipboard: reading them ends, and what is read of them lies in them.
#include "json/import.h"
#include "fuzz.h"
#include "twir/item.h"
#include "twir/paste.h"

using namespace twir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    static const ZoneTable zones = ZoneTable::read(assets::time_zones);
    const Context context = fuzz::context();
    const Imported imported = json::import(text, ImportKind::automatic, {context.today, context.places, zones});
    static_cast<void>(json::write(imported, text));
    fuzz::expect_within(text, imported.diagnostics);
    for (const ImportedEvent& event : imported.events) {
        fuzz::expect(event.source.begin <= event.source.end && event.source.end <= text.size(),
                     "sources lie in the text");
        static_cast<void>(format(Submission(event.event)));
    }
    for (const Span script : read_page_head(text).json_ld)
        fuzz::expect(script.begin <= script.end && script.end <= text.size(), "scripts lie in the page");
    const std::string markdown = html_to_markdown(text);
    fuzz::expect(markdown.size() <= 16 * text.size() + 64, "markdown does not outgrow its HTML");
    return 0;
}
