#include "reread.h"

#include <algorithm>

#include "../charset.h"
#include "../chat_export.h"
#include "twir/fix.h"

namespace twir {

namespace {

// Whether the item is still found, and its parts are the same ones.
bool reads_alike(const Inspection& in, std::string_view restored)
{
    const auto items = parse(restored, in.item.section);
    const auto same_field = [](const Part& a, const Part& b) { return a.field == b.field; };
    return items.size() == 1 && items[0].kind == in.item.kind &&
           std::equal(items[0].parts.begin(), items[0].parts.end(), in.item.parts.begin(), in.item.parts.end(),
                      same_field);
}

}  // namespace

std::vector<Edit> restoring_edits(const Inspection& in, std::vector<Edit> edits)
{
    const std::string_view source = in.source(in.item.span);
    const std::string whole = with_charset_recovered(source);
    if (!reads_alike(in, apply_edits(whole, unescape_chat_export(whole))))
        return {{in.item.span, apply_edits(source, edits)}};
    for (Edit& edit : edits)
        edit.span = edit.span.shifted(in.item.span.begin);
    return edits;
}

}  // namespace twir
