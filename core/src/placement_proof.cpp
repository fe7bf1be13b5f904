#include "placement_proof.h"

#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace twir {

namespace {

// What the edits put in, as places of the new text.
std::vector<Span> inserted_spans(const std::vector<Edit>& edits)
{
    std::vector<Span> spans;
    std::size_t shift = 0;
    for (const Edit& edit : edits) {
        spans.push_back({edit.span.begin + shift, edit.span.begin + shift + edit.text.size()});
        shift += edit.text.size();
    }
    return spans;
}

// FNV-1a: texts are compared by it, because a renderer's texts do not outlive its calls.
std::uint64_t hash(std::string_view text) noexcept
{
    std::uint64_t value = 0xcbf29ce484222325U;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return value;
}

// A rendered document is a sequence of these: blocks and spans that open and close, and text.
struct Token {
    enum class Type : std::uint8_t { open_block, close_block, open_span, close_span, text };
    Type type = Type::text;
    int kind = 0;            // md4c's number for the block, span or text
    std::uint64_t text = 0;  // hash of the text, or of where a link leads
    bool fresh = false;      // text that was inserted; a block that holds some
    bool stale = false;      // the same for text that was there before
    std::size_t at = 0;      // of the first fresh text

    friend bool operator==(const Token& a, const Token& b) noexcept
    {
        return a.type == b.type && a.kind == b.kind && a.text == b.text;
    }
    [[nodiscard]] bool is_new_block() const noexcept { return type == Type::open_block && fresh && !stale; }
};

// Renders a document into tokens. Paragraphs are left out: whether blank lines make a list a loose one is not for an
// insertion to decide.
class Trace {
public:
    Trace(std::string_view source, std::vector<Span> inserted) : source_(source), inserted_(std::move(inserted)) {}

    // Nothing where the renderer gives up.
    [[nodiscard]] std::optional<std::vector<Token>> render()
    {
        if (source_.size() > std::numeric_limits<MD_SIZE>::max())
            return std::nullopt;
        MD_PARSER parser{};
        parser.flags = MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
            of(self).open(type);
            return 0;
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            of(self).close(type);
            return 0;
        };
        parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
            of(self).tokens_.push_back({Token::Type::open_span, type, type == MD_SPAN_A ? destination(detail) : 0});
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            of(self).tokens_.push_back({Token::Type::close_span, type});
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            of(self).add_text(type, {text, size});
            return 0;
        };
        if (md_parse(source_.data(), static_cast<MD_SIZE>(source_.size()), &parser, this) != 0)
            return std::nullopt;
        return std::move(tokens_);
    }

private:
    static Trace& of(void* self) noexcept { return *static_cast<Trace*>(self); }

    static std::uint64_t destination(void* detail) noexcept
    {
        const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        return hash({href.text, href.size});
    }

    void open(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_P)
            return;
        open_.push_back(tokens_.size());
        tokens_.push_back({Token::Type::open_block, type});
    }

    void close(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_P)
            return;
        const Token closed = tokens_[open_.back()];
        open_.pop_back();
        if (!open_.empty())
            mark(tokens_[open_.back()], closed);
        tokens_.push_back({Token::Type::close_block, type});
    }

    void add_text(MD_TEXTTYPE type, std::string_view text)
    {
        Token token{Token::Type::text, type, hash(text)};
        const auto source_end = source_.data() + source_.size();
        if (std::less_equal<>()(source_.data(), text.data()) && std::less<>()(text.data(), source_end)) {
            token.at = static_cast<std::size_t>(text.data() - source_.data());
            token.fresh = is_inserted(token.at);
            token.stale = !token.fresh;
        }
        if (!open_.empty())
            mark(tokens_[open_.back()], token);
        tokens_.push_back(token);
    }

    static void mark(Token& block, const Token& inner) noexcept
    {
        if (inner.fresh && !block.fresh)
            block.at = inner.at;
        block.fresh = block.fresh || inner.fresh;
        block.stale = block.stale || inner.stale;
    }

    // Text comes in order, so that the span is the one of before or a later one.
    bool is_inserted(std::size_t at) noexcept
    {
        while (next_ < inserted_.size() && inserted_[next_].end <= at)
            ++next_;
        return next_ < inserted_.size() && inserted_[next_].begin <= at;
    }

    std::string_view source_;
    std::vector<Span> inserted_;
    std::size_t next_ = 0;
    std::vector<Token> tokens_;
    std::vector<std::size_t> open_;
};

// Where the block that opens at `index` has closed: the token behind it.
std::size_t end_of_block(const std::vector<Token>& tokens, std::size_t index) noexcept
{
    int depth = 0;
    do {
        depth += tokens[index].type == Token::Type::open_block ? 1 : 0;
        depth -= tokens[index].type == Token::Type::close_block ? 1 : 0;
        ++index;
    } while (depth > 0);
    return index;
}

// A new item of a list, with the items below it.
struct NewItem {
    std::size_t at = 0;     // of its first text
    std::size_t below = 0;  // number of items below
};

// The new list items and headings of a document, and what is left without them.
struct Sifted {
    std::vector<Token> rest;
    std::vector<NewItem> items;
    std::size_t headings = 0;
};

std::size_t count_list_items(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) noexcept
{
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += tokens[i].type == Token::Type::open_block && tokens[i].kind == MD_BLOCK_LI ? 1U : 0U;
    return count;
}

Sifted sift(const std::vector<Token>& tokens)
{
    Sifted sifted;
    std::vector<std::size_t> new_lists;  // where lists end that hold nothing else than new items
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (!new_lists.empty() && new_lists.back() == i + 1) {
            new_lists.pop_back();
            continue;
        }
        if (!token.is_new_block()) {
            sifted.rest.push_back(token);
        } else if (token.kind == MD_BLOCK_UL) {
            new_lists.push_back(end_of_block(tokens, i));
        } else if (token.kind == MD_BLOCK_LI || token.kind == MD_BLOCK_H) {
            const std::size_t end = end_of_block(tokens, i);
            if (token.kind == MD_BLOCK_LI)
                sifted.items.push_back({token.at, count_list_items(tokens, i + 1, end)});
            else
                ++sifted.headings;
            i = end - 1;
        } else {
            sifted.rest.push_back(token);
        }
    }
    return sifted;
}

}  // namespace

bool is_pure_insertion(std::string_view draft, std::string_view placed, const std::vector<Edit>& edits)
{
    std::string without;
    without.reserve(draft.size());
    std::size_t at = 0;
    for (const Span& span : inserted_spans(edits)) {
        if (span.begin < at || span.end > placed.size())
            return false;
        without += placed.substr(at, span.begin - at);
        at = span.end;
    }
    without += placed.substr(at);
    return without == draft;
}

bool shows_only_new_items(std::string_view draft, const Placement& placement)
{
    const auto before = Trace(draft, {}).render();
    const auto after = Trace(placement.text, inserted_spans(placement.edits)).render();
    if (!before || !after)
        return false;
    const Sifted sifted = sift(*after);
    const auto& insertions = placement.insertions;
    const auto made =
        std::count_if(insertions.begin(), insertions.end(), [](const Insertion& i) { return i.new_heading; });
    const auto shown_as_one = [](const Insertion& insertion, const NewItem& item) {
        return insertion.span.begin <= item.at && item.at < insertion.span.end &&
               item.below == (insertion.kind == Kind::event ? 1U : 0U);
    };
    return sifted.rest == *before && sifted.headings == static_cast<std::size_t>(made) &&
           std::equal(insertions.begin(), insertions.end(), sifted.items.begin(), sifted.items.end(), shown_as_one);
}

}  // namespace twir
