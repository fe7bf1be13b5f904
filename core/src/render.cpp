// What a reader sees of an item: md4c's events gathered into links and prose.
#include <md4c.h>

#include "chars.h"
#include "title_pieces.h"
#include "twir/markdown.h"

namespace twir {

namespace {

class Reader {
public:
    ShownItem item;

    int enter_block(MD_BLOCKTYPE type)
    {
        if (depth_ == 1 && type != MD_BLOCK_UL)
            item.only_list = false;
        if (type == MD_BLOCK_LI)
            ++item.list_items;
        if (type == MD_BLOCK_HTML)
            item.raw_html = true;
        if (++depth_ > 64)
            return 1;
        return 0;
    }

    int leave_block()
    {
        --depth_;
        current().push_back(' ');
        return 0;
    }

    int enter_span(MD_SPANTYPE type, void* detail)
    {
        switch (type) {
        case MD_SPAN_A:
            item.links.push_back({});
            item.links.back().destination = attribute(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
            in_link_ = true;
            all_strong_ = true;
            break;
        case MD_SPAN_IMG:
            item.raw_html = true;
            break;
        case MD_SPAN_CODE:
            code_.clear();
            in_code_ = true;
            break;
        case MD_SPAN_STRONG:
            ++strong_;
            break;
        case MD_SPAN_EM:
        case MD_SPAN_DEL:
            ++emphasis_;
            break;
        default:
            break;
        }
        return 0;
    }

    int leave_span(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_A:
            // Where an image's brackets cross those of a link, md4c tells the end of one that it did not begin.
            if (!in_link_)
                break;
            item.links.back().strong = all_strong_ && !item.links.back().text.empty();
            item.links.back().text = canonical_title(item.links.back().text);
            in_link_ = false;
            break;
        case MD_SPAN_CODE:
            in_code_ = false;
            note_emphasis();
            current() += code_span(code_);
            break;
        case MD_SPAN_STRONG:
            --strong_;
            break;
        case MD_SPAN_EM:
        case MD_SPAN_DEL:
            --emphasis_;
            break;
        default:
            break;
        }
        return 0;
    }

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        std::string& out = in_code_ ? code_ : current();
        switch (type) {
        case MD_TEXT_HTML:
            item.raw_html = true;
            return 0;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            out.push_back(' ');
            return 0;
        case MD_TEXT_NULLCHAR:
            append_utf8(out, 0xFFFD);
            return 0;
        case MD_TEXT_ENTITY:
            out += resolved(text);
            break;
        default:
            out += text;
            break;
        }
        note_emphasis();
        return 0;
    }

private:
    std::string& current() { return in_link_ ? item.links.back().text : item.prose; }

    void note_emphasis()
    {
        if (!in_link_)
            return;
        all_strong_ = all_strong_ && strong_ > 0;
        item.links.back().emphasis = item.links.back().emphasis || emphasis_ > 0;
    }

    static std::string resolved(std::string_view reference)
    {
        std::string out = resolve_reference(reference);
        return out.empty() ? std::string(reference) : out;
    }

    static std::string attribute(const MD_ATTRIBUTE& attribute)
    {
        std::string out;
        for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
            const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                        attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
            out += attribute.substr_types[i] == MD_TEXT_ENTITY ? resolved(part) : std::string(part);
        }
        return out;
    }

    int depth_ = 0;
    int strong_ = 0;
    int emphasis_ = 0;
    bool in_link_ = false;
    bool in_code_ = false;
    bool all_strong_ = false;
    std::string code_;
};

Reader& reader(void* user)
{
    return *static_cast<Reader*>(user);
}

}  // namespace

std::optional<ShownItem> render(std::string_view markdown)
{
    constexpr std::size_t largest = std::size_t{1} << 24;
    if (markdown.size() > largest)
        return std::nullopt;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* user) { return reader(user).enter_block(type); };
    parser.leave_block = [](MD_BLOCKTYPE, void*, void* user) { return reader(user).leave_block(); };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
        return reader(user).enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return reader(user).leave_span(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return reader(user).text(type, {text, size});
    };
    Reader shown;
    shown.item.only_list = true;
    if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &shown) != 0)
        return std::nullopt;
    shown.item.prose = canonical_title(shown.item.prose);
    return std::move(shown.item);
}

}  // namespace twir
