// Title text to markdown and back. What is escaped, and how, is what the four renderers agree on: a backslash
// works everywhere before \ ` * _ { } [ ] ( ) > # + - . ! only, character references work everywhere.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "byte_set.h"
#include "chars.h"
#include "sorted.h"
#include "title_pieces.h"
#include "twir/markdown.h"
#include "twir/span.h"

namespace twir {

namespace {

// A byte position that gets a backslash or is replaced by a character reference.
struct Escape {
    std::size_t at;
    std::string_view replacement;  // of the one byte there
};

// A letter or digit of the scripts that titles are mostly written in.
bool is_plain_letter(char32_t c) noexcept
{
    if (c < 0x80)
        return is_alnum(static_cast<char>(c));
    const bool latin = c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
    const bool greek_or_cyrillic = c >= 0x386 && c < 0x530 && c != 0x387 && !(c >= 0x482 && c < 0x48A);
    const bool kana_or_han = (c >= 0x3041 && c < 0x3097) || (c >= 0x30A1 && c < 0x30FB) || (c >= 0x4E00 && c < 0xA000);
    const bool hangul = c >= 0xAC00 && c < 0xD7A4;
    return latin || greek_or_cyrillic || kana_or_han || hangul;
}

// Whether drafts define a link of this name, which `[name]` would show in any of their items.
bool is_defined_in_drafts(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 5> names{"calendar", "community", "guidelines", "merged", "submit_crate"};
    const auto same = [name](std::string_view known) { return equal_ignoring_case(trim(name), known); };
    return std::any_of(names.begin(), names.end(), same);
}

// The last `:` or `@` with a `>` behind it; 0 for none.
std::size_t last_address_mark(std::string_view title) noexcept
{
    const std::size_t close = title.rfind('>');
    const std::size_t mark = close != std::string_view::npos ? title.find_last_of(":@", close) : close;
    return mark != std::string_view::npos ? mark : 0;
}

// The text outside of code spans of a title, seen as one string: code spans count as ordinary words.
class Escaper {
public:
    Escaper(std::string_view title, const std::vector<TitlePiece>& pieces, Emphasis around)
        : title_(title),
          is_code_(title.size(), false),
          address_mark_(last_address_mark(title)),
          around_(around)
    {
        for (const TitlePiece& piece : pieces) {
            const auto begin = static_cast<std::size_t>(piece.source.data() - title.data());
            for (std::size_t i = begin; piece.code && i < begin + piece.source.size(); ++i)
                is_code_[i] = true;
        }
    }

    std::string run()
    {
        for (std::size_t i = 0; i < title_.size(); ++i)
            if (!is_code_[i])
                escape_alone(i);
        escape_brackets();
        escape_emphasis('*');
        escape_emphasis('_');
        escape_strikethrough();
        return assemble();
    }

private:
    [[nodiscard]] char at(std::size_t i) const noexcept { return i < title_.size() ? title_[i] : '\0'; }
    [[nodiscard]] bool is_literal(std::size_t i, char c) const noexcept { return at(i) == c && !is_code_[i]; }
    // White space and the title's ends: what neither opens nor closes emphasis on that side.
    [[nodiscard]] bool is_gap_before(std::size_t i) const noexcept { return i == 0 || is_space(title_[i - 1]); }
    [[nodiscard]] bool is_gap_at(std::size_t i) const noexcept { return i >= title_.size() || is_space(title_[i]); }
    // Letters and digits, as far as all renderers agree on them: none opens or closes emphasis with a `_` between
    // two of these. They do not agree on emoji and combining marks, and punctuation of any script is none.
    [[nodiscard]] bool is_word_at(std::size_t i) const noexcept
    {
        return i < title_.size() && !is_code_[i] && is_plain_letter(decode(title_, i).value);
    }
    [[nodiscard]] bool is_word_before(std::size_t i) const noexcept
    {
        std::size_t start = i;
        while (start > 0 && i - start < 4) {
            --start;
            if (is_ascii(title_[start]) || (static_cast<unsigned char>(title_[start]) & 0xC0U) == 0xC0U)
                break;
        }
        return start < i && is_word_at(start);
    }
    void replace(std::size_t i, std::string_view replacement) { escapes_.push_back({i, replacement}); }

    // Characters whose meaning does not depend on a partner.
    void escape_alone(std::size_t i)
    {
        const char next = at(i + 1);
        switch (title_[i]) {
        case '\\':
            if (next == '\0' || is_punctuation(next))
                replace(i, "\\\\");
            break;
        case '`':
            replace(i, "&#96;");
            break;
        case '<':
            if (is_letter(next) || next == '/' || next == '!' || next == '?' || opens_address(i))
                replace(i, "&lt;");
            break;
        case '&':
            // Python-Markdown takes longer numbers than CommonMark, and some without `;`. Its HTML parser may not
            // come to an end where `&#` has no number behind it and the draft a comment below.
            if (next == '#' || reference_length(title_, i) > 0)
                replace(i, "&amp;");
            break;
        case '!':
            if (is_literal(i + 1, '['))
                replace(i, "\\!");
            break;
        default:
            break;
        }
    }

    // `<1@example.com>` and whatever else one renderer or another takes for an address between angle brackets.
    [[nodiscard]] bool opens_address(std::size_t i) const noexcept { return i < address_mark_; }

    // Unbalanced brackets end the link text; balanced ones before `(` would be a link of their own, and so would
    // those around a name that the draft defines.
    void escape_brackets()
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (is_literal(i, '[')) {
                open.push_back(i);
            } else if (is_literal(i, ']')) {
                const bool balanced = !open.empty();
                const bool is_link =
                    balanced && (is_literal(i + 1, '(') ||
                                 is_defined_in_drafts(title_.substr(open.back() + 1, i - open.back() - 1)));
                if (is_link)
                    replace(open.back(), "\\[");
                // Python-Markdown takes `[a\]: b](…)` at the start of an item for the definition of a link.
                if (is_link || !balanced)
                    replace(i, is_literal(i + 1, ':') ? "&#93;" : "\\]");
                if (balanced)
                    open.pop_back();
            }
        }
        for (std::size_t i : open)
            replace(i, "\\[");
    }

    // One mark that stands alone between white space never emphasises, nor does `_` inside a word, but where
    // three of them are somewhere for Python-Markdown. A single run of the others does not either: there is
    // nothing to pair with, except around a bold title, and in Python-Markdown where the run is long.
    void escape_emphasis(char mark)
    {
        const bool words_matter = mark == '_' && title_.find("___") == std::string_view::npos;
        std::vector<Span> runs;
        bool pairs = mark == '*' && around_ == Emphasis::bold;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (!is_literal(i, mark))
                continue;
            const std::size_t begin = i;
            while (is_literal(i + 1, mark))
                ++i;
            const std::size_t length = i + 1 - begin;
            const bool in_word = words_matter && is_word_before(begin) && is_word_at(i + 1);
            if (in_word || (length == 1 && stands_alone(begin)))
                continue;
            pairs = pairs || !runs.empty() || length > 4;
            runs.push_back({begin, i + 1});
        }
        if (!pairs)
            return;
        for (Span run : runs)
            for (std::size_t i = run.begin; i < run.end; ++i)
                replace(i, mark == '*' ? "\\*" : "\\_");
    }

    // Whether the mark at `i` has white space on both sides. Python-Markdown does not let two share it.
    [[nodiscard]] bool stands_alone(std::size_t i) const noexcept
    {
        const bool shares = i >= 2 && (title_[i - 2] == '*' || title_[i - 2] == '_');
        return i > 0 && i + 1 < title_.size() && is_gap_before(i) && is_gap_at(i + 1) && !shares;
    }

    // GitHub strikes through what stands between tildes, one or two of them on both sides, and does not see bold
    // marks next to one.
    void escape_strikethrough()
    {
        bool opened[3] = {};
        bool pairs = around_ == Emphasis::bold && (title_.starts_with('~') || title_.ends_with('~'));
        std::vector<std::size_t> tildes;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (!is_literal(i, '~'))
                continue;
            const std::size_t begin = i;
            for (; is_literal(i + 1, '~'); ++i)
                tildes.push_back(i);
            tildes.push_back(i);
            const std::size_t length = i + 1 - begin;
            if (length > 2)
                continue;
            pairs = pairs || (opened[length] && !is_gap_before(begin));
            opened[length] = opened[length] || !is_gap_at(i + 1);
        }
        for (std::size_t i : tildes)
            if (pairs)
                replace(i, "&#126;");
    }

    std::string assemble()
    {
        sort_stably(escapes_.begin(), escapes_.end(), [](const Escape& a, const Escape& b) { return a.at < b.at; });
        std::string out;
        std::size_t done = 0;
        for (const Escape& escape : escapes_) {
            if (escape.at < done)
                continue;  // a bracket that is escaped for two reasons
            out += title_.substr(done, escape.at - done);
            out += escape.replacement;
            done = escape.at + 1;
        }
        out += title_.substr(done);
        return out;
    }

    std::string_view title_;
    std::vector<char> is_code_;  // of bits it would take more code
    std::size_t address_mark_;
    Emphasis around_;
    std::vector<Escape> escapes_;
};

std::string on_one_line(std::string_view text)
{
    std::string out(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return out;
}

void append_decoded(std::string_view text, std::string& out)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && is_punctuation(text[i + 1])) {
            out.push_back(text[++i]);
            continue;
        }
        if (text[i] == '&')
            if (const std::size_t length = reference_length(text, i); length > 0) {
                const std::string resolved = resolve_reference(text.substr(i, length));
                out += resolved.empty() ? text.substr(i, length) : std::string_view(resolved);
                i += length - 1;
                continue;
            }
        out.push_back(text[i]);
    }
}

// Whether a title is canonical for certain, as most are: ASCII without code spans, its spaces single and inside.
bool is_canonical(std::string_view title) noexcept
{
    char before = ' ';
    for (char c : title) {
        if (!is_ascii(c) || c == '`' || c < ' ' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return before != ' ' || title.empty();
}

}  // namespace

std::string escape_title(std::string_view title, Emphasis around)
{
    // Bold marks next to white space are none.
    title = trim(title);
    static constexpr ByteSet marks("\\`*_[]<&!~");
    if (title.find_first_of("\n\r") != std::string_view::npos)
        return escape_title(on_one_line(title), around);
    if (!marks.is_in(title))
        return std::string(title);
    return Escaper(title, title_pieces(title, false), around).run();
}

std::string title_text(std::string_view markdown)
{
    if (std::none_of(markdown.begin(), markdown.end(), [](char c) { return c == '\\' || c == '`' || c == '&'; }))
        return std::string(markdown);
    std::string out;
    for (const TitlePiece& piece : title_pieces(markdown, true)) {
        if (piece.code)
            out += piece.source;
        else
            append_decoded(piece.text, out);
    }
    return out;
}

std::string canonical_title(std::string_view title)
{
    if (is_canonical(title))
        return std::string(title);
    std::string out;
    for (const TitlePiece& piece : title_pieces(title, false))
        out += piece.code ? code_span(piece.text) : std::string(piece.text);
    std::string collapsed;
    bool gap = false;
    for (std::size_t i = 0; i < out.size();) {
        const CodePoint c = decode(out, i);
        if (is_white_space(c.value) && c.value != 0xA0) {
            gap = true;
        } else {
            if (gap && !collapsed.empty())
                collapsed.push_back(' ');
            gap = false;
            collapsed.append(out, i, c.next - i);
        }
        i = c.next;
    }
    return collapsed;
}

}  // namespace twir
