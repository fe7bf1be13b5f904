// Any items into any draft, the two divided by a zero byte: what is placed is the old draft and whole new lines.
#include "fuzz.h"
#include "twir/fix.h"
#include "twir/placement.h"

using namespace twir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view all = fuzz::as_text(data, size);
    const std::size_t cut = all.find('\0');
    if (cut == std::string_view::npos)
        return 0;
    const std::string_view items = all.substr(0, cut);
    const std::string_view draft = all.substr(cut + 1);
    const Context context = fuzz::context();
    for (const bool force : {false, true}) {
        PlacementOptions options;
        options.force = force;
        const Placement placed = place(draft, items, context, options);
        if (!placed.placed()) {
            fuzz::expect(placed.text == draft, "a draft stays as it is where the item is refused", draft, placed.text);
            fuzz::expect(!placed.message.empty(), "a refusal says why");
            continue;
        }
        for (const Edit& edit : placed.edits)
            fuzz::expect(edit.span.begin == edit.span.end, "nothing of the draft goes");
        fuzz::expect(apply_edits(draft, placed.edits) == placed.text, "the edits tell the new draft",
                     apply_edits(draft, placed.edits), placed.text);
    }
    return 0;
}
