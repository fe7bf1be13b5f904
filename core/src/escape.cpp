// Title text to markdown and back. What is escaped, and how, is what the four renderers agree on: a backslash
// works everywhere before \ ` * _ { } [ ] ( ) > # + - . ! only, character references work everywhere.
#include <algorithm>
#include <string>
#include <vector>

#include "chars.h"
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

// The text outside of code spans of a title, seen as one string: code spans count as ordinary words.
class Escaper {
public:
    Escaper(std::string_view title, const std::vector<TitlePiece>& pieces, Emphasis around)
        : title_(title),
          is_code_(title.size(), false),
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
    // Letters and digits of any script, as far as it matters for `_`.
    [[nodiscard]] bool is_word(std::size_t i) const noexcept
    {
        return i < title_.size() && !is_code_[i] && (is_alnum(title_[i]) || !is_ascii(title_[i]) || title_[i] == '_');
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
            if (is_letter(next) || next == '/' || next == '!' || next == '?')
                replace(i, "&lt;");
            break;
        case '&':
            if (reference_length(title_, i) > 0)
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

    // Unbalanced brackets end the link text; balanced ones before `(` would be a link of their own.
    void escape_brackets()
    {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (is_literal(i, '[')) {
                open.push_back(i);
            } else if (is_literal(i, ']')) {
                const bool balanced = !open.empty();
                if (balanced && is_literal(i + 1, '('))
                    replace(open.back(), "\\[");
                if (!balanced || is_literal(i + 1, '('))
                    replace(i, "\\]");
                if (balanced)
                    open.pop_back();
            }
        }
        for (std::size_t i : open)
            replace(i, "\\[");
    }

    // A run of marks that stands alone between white space never emphasises, nor does `_` inside a word. Of the
    // others one alone does not either: there is nothing to pair with, except around a bold title.
    void escape_emphasis(char mark)
    {
        std::vector<Span> runs;
        for (std::size_t i = 0; i < title_.size(); ++i) {
            if (!is_literal(i, mark))
                continue;
            const std::size_t begin = i;
            while (is_literal(i + 1, mark))
                ++i;
            const bool alone = is_gap_before(begin) && is_gap_at(i + 1) && begin > 0 && i + 1 < title_.size();
            const bool in_word = mark == '_' && begin > 0 && is_word(begin - 1) && is_word(i + 1);
            if (!alone && !in_word)
                runs.push_back({begin, i + 1});
        }
        if (runs.size() < 2 && !(mark == '*' && around_ == Emphasis::bold))
            return;
        for (Span run : runs)
            for (std::size_t i = run.begin; i < run.end; ++i)
                replace(i, mark == '*' ? "\\*" : "\\_");
    }

    // GitHub strikes through what stands between tildes, one or two of them on both sides.
    void escape_strikethrough()
    {
        bool opened[3] = {};
        bool pairs = false;
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
        std::stable_sort(escapes_.begin(), escapes_.end(),
                         [](const Escape& a, const Escape& b) { return a.at < b.at; });
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
    std::vector<bool> is_code_;
    Emphasis around_;
    std::vector<Escape> escapes_;
};

std::string without_line_breaks(std::string_view text)
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

}  // namespace

std::string escape_title(std::string_view title, Emphasis around)
{
    if (title.find_first_of("\n\r") != std::string_view::npos) {
        const std::string one_line = without_line_breaks(title);
        return escape_title(one_line, around);
    }
    if (title.find_first_of("\\`*_[]<&!~") == std::string_view::npos)
        return std::string(title);
    return Escaper(title, title_pieces(title, false), around).run();
}

std::string title_text(std::string_view markdown)
{
    if (markdown.find_first_of("\\`&") == std::string_view::npos)
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
