#include "parse.h"

#include <utility>

#include "charset.h"
#include "chat_export.h"
#include "twir/advice.h"
#include "twir/draft.h"
#include "twir/paste.h"
#include "twir/place.h"

namespace twir {

namespace {

// Text that happens to have a link in it: around the lists of a draft, and around what people paste. Among a draft's
// community links, one that a line starts with is an item that lacks its bullet. An item's text before its link tells
// that, too, but not before it is read.
bool is_around_lists(std::string_view text, const Block& block, bool draft)
{
    if (block.listed || block.event)
        return false;
    if (!draft)
        return !block.section.empty() && !takes_submissions(block.section);
    return !is_community_section(block.section) || !trim(slice(text, block.span)).starts_with('[');
}

Item read_block(std::string_view text, const Block& block, bool draft)
{
    Item prose;
    prose.span = block.span;
    if (is_around_lists(text, block, draft))
        return prose;
    Item item = block.event ? parse_event(text, block.span) : parse_link(text, block.span);
    if (!block.listed && !block.event && item.find(Field::leading) != nullptr)
        return prose;
    item.section = block.section;
    item.by_editors = block.by_editors;
    return item;
}

// "*No RFCs were approved this week.*": what editors write where a list is empty.
bool is_placeholder(std::string_view source) noexcept
{
    Cursor cursor{source, 0, source.size()};
    skip_bullets(cursor);
    return cursor.starts_with("*No ") || cursor.starts_with("_No ");
}

// Whether more may be understood once its characters are mended; two rules offer that.
bool is_garbled(std::string_view source)
{
    const auto recovered = recover_charset(source);
    return (recovered && recovered->certain) || !unescape_chat_export(source).empty();
}

}  // namespace

bool takes_submissions(std::string_view heading) noexcept
{
    return is_community_section(heading) || find_region(heading) || heading.find("CFP") != std::string_view::npos;
}

std::vector<Item> parse(std::string_view text, std::string_view section)
{
    std::vector<Item> items;
    const bool draft = is_whole_draft(text);
    if (!draft && is_html(text)) {
        Item page;  // what is in it shows once it is markdown
        page.span = trimmed(text, {0, text.size()});
        page.section = section;
        return {page};
    }
    bool understood = false;
    for (const Block& block : find_blocks(text, section)) {
        Item item = read_block(text, block, draft);
        if (item.kind == Kind::link) {
            read_as_project_task(text, item);
            read_as_speaker_call(text, item);
        }
        const std::string_view source = slice(text, block.span);
        const bool unknown = item.kind == Kind::unknown;
        if (unknown && (block.by_editors || is_placeholder(source) || (draft && !block.listed))) {
            understood = true;  // as none of ours
            continue;
        }
        understood = understood || !unknown || block.listed;
        item.listed = block.listed;
        items.push_back(std::move(item));
    }
    if (understood)
        std::erase_if(items, [text](const Item& item) {
            return item.kind == Kind::unknown && !item.listed && !is_garbled(slice(text, item.span));
        });
    return items;
}

}  // namespace twir
