#include "charset.h"

#include <algorithm>
#include <tuple>

#include "chars.h"
#include "charset_tables.h"
#include "hyperlink.h"

namespace twir {

namespace {

// A character of the text that may have been a byte.
struct Spoilt {
    char32_t value;
    unsigned char byte;
    Span span;
};

// One character of the original, and how it looks now.
struct Sequence {
    char32_t before;  // its neighbours in the text; 0 for none
    char32_t after;
    const Spoilt* begin;
    const Spoilt* end;
    char32_t original;
};

// How many sequences of this first byte look in a row like nothing that is meant. 1: is_telling() knows. The bytes
// from D0 to D5 are dashes and quotes in Mac Roman, which the letters of a word follow.
std::size_t telling_length(unsigned char first_byte) noexcept
{
    constexpr std::string_view one = "\xC2\xC3\xC4\xC5\xC8\xCC\xCD\xCE\xCF\xE1\xE2\xEF\xF0";
    if (one.find(static_cast<char>(first_byte)) != std::string_view::npos)
        return 1;
    return first_byte >= 0xD0 && first_byte <= 0xD5 ? 3 : 2;
}

// `Ã¼`, `â€™`: a letter, and signs that follow no letter. Signs that do (`MANHÃ”`, `voilâ…`) need a closer look:
// `nÃ³s` has a capital letter within a word, `Ã–sterreich` a sign before one, and no word is only `Â`.
bool is_telling_letter(const Sequence& s) noexcept
{
    constexpr std::u32string_view end_words = U"…†‡‰‹›“”•™«»®©°¹²³ªº";
    constexpr std::u32string_view join_words = U"\u00A0‘’–—·";
    constexpr std::u32string_view opening_quotes = U"«“„‘‹";
    const char32_t letter = s.begin->value;
    const char32_t last = (s.end - 1)->value;
    const auto follows_words = [&](const Spoilt& c) {
        return is_one_of(end_words, c.value) || is_one_of(join_words, c.value);
    };
    if (!std::all_of(s.begin + 1, s.end, follows_words))
        return true;
    if (is_lower_letter(s.before) && is_upper_letter(letter))
        return true;
    if (is_any_letter(s.after) && is_one_of(end_words, last))
        return true;
    if (is_any_letter(s.before))
        return false;
    if (is_one_of(U"ÂÃâ", letter))
        return !is_one_of(opening_quotes, s.before);
    return is_any_letter(s.after) && last != 0xA0;
}

// `N√ºrnberg`, `20¬∞C`: a sign that stands before what it is about, but with a letter in front of it, or before
// something that it is never about.
bool is_telling_sign(const Sequence& s) noexcept
{
    constexpr std::u32string_view values = U"πµΩ∞±≤≥≠";
    constexpr std::u32string_view terms = U"∂∑∏∫°£¥¢";
    const char32_t sign = s.begin->value;
    const char32_t next = s.begin[1].value;
    if (is_one_of(U"‚·\uF8FF", sign))
        return true;
    if (sign == U'»')
        return is_any_letter(s.before) && is_any_letter(s.after);
    if (is_any_letter(s.before))
        return true;
    if (sign == U'¬')
        return !is_one_of(values, next) || (s.before >= '0' && s.before <= '9');
    return sign == U'√' && !is_one_of(values, next) && !is_one_of(terms, next);
}

// Whether a single sequence where it stands is nothing that anybody means.
bool is_telling(const Sequence& s) noexcept
{
    if (telling_length(s.begin->byte) != 1 || is_control(s.original))
        return false;
    return is_any_letter(s.begin->value) ? is_telling_letter(s) : is_telling_sign(s);
}

enum class Evidence { none, likely, certain };

// Sequences next to each other.
struct Run {
    Span span;
    std::string original;
    std::size_t length = 0;          // control characters do not count
    std::size_t telling_length = 2;  // so many would tell by their number
    bool telling = false;
    bool torn = false;  // next to the rest of a sequence
    bool touches_letter = false;
    Evidence evidence = Evidence::none;
};

// What a line holds if it was spoilt by one charset.
struct Reading {
    std::string_view charset;
    std::vector<Run> runs;
    bool complete = true;  // everything outside of ASCII is part of a run
    bool latin_1 = false;  // control characters where Windows-1252 has others
    bool windows_1252 = false;
    std::size_t certain = 0;  // bytes of the text that are certain to be spoilt
    std::size_t likely = 0;
};

class LineReader {
public:
    LineReader(std::string_view text, Span line, std::u32string_view charset)
        : text_(text),
          line_(line),
          charset_(charset)
    {
    }

    [[nodiscard]] Reading read()
    {
        for (std::size_t at = line_.begin; at < line_.end;) {
            if (text_[at] == ':' && text_.substr(at).starts_with("://")) {
                at = std::max(find_url_end({text_, at, line_.end}), at + 1);
            } else if (is_ascii(text_[at])) {
                ++at;
            } else {
                at = take_characters(at);
                if (!characters_.empty())
                    find_runs();
            }
        }
        judge();
        return std::move(reading_);
    }

private:
    // Gathers the characters from `at` on that have bytes; returns where the next one is.
    std::size_t take_characters(std::size_t at)
    {
        characters_.clear();
        bytes_.clear();
        before_ = at > line_.begin && is_ascii(text_[at - 1]) ? static_cast<char32_t>(text_[at - 1]) : U'\0';
        while (at < line_.end && !is_ascii(text_[at])) {
            const CodePoint c = decode(text_, at);
            const unsigned char byte = byte_of(charset_, c.value);
            if (byte == 0) {
                reading_.complete = false;
                at = characters_.empty() ? c.next : at;
                break;
            }
            characters_.push_back({c.value, byte, {at, c.next}});
            bytes_.push_back(static_cast<char>(byte));
            at = c.next;
        }
        after_ = at < line_.end && is_ascii(text_[at]) ? static_cast<char32_t>(text_[at]) : U'\0';
        return at;
    }

    void find_runs()
    {
        bool next_to_run = false;
        bool next_to_rest = false;
        for (std::size_t i = 0; i < characters_.size();) {
            const CodePoint c = decode(bytes_, i);
            if (c.next - i < 2 || !may_be_original(c.value)) {
                if (guess_quote(i))
                    return;
                const bool first_byte = characters_[i].byte >= 0xC2;
                if (next_to_run && first_byte)
                    reading_.runs.back().torn = true;
                reading_.complete = false;
                next_to_run = false;
                next_to_rest = first_byte || next_to_rest;
                ++i;
                continue;
            }
            if (!next_to_run) {
                reading_.runs.emplace_back();
                reading_.runs.back().span.begin = characters_[i].span.begin;
                reading_.runs.back().torn = next_to_rest;
            }
            add(reading_.runs.back(),
                {value_before(i), value_after(c.next), &characters_[i], &characters_[c.next - 1] + 1, c.value});
            next_to_run = true;
            next_to_rest = false;
            i = c.next;
        }
    }

    [[nodiscard]] char32_t value_before(std::size_t i) const { return i > 0 ? characters_[i - 1].value : before_; }
    [[nodiscard]] char32_t value_after(std::size_t i) const
    {
        return i < characters_.size() ? characters_[i].value : after_;
    }

    void add(Run& run, const Sequence& s)
    {
        run.span.end = (s.end - 1)->span.end;
        append_utf8(run.original, s.original);
        run.length += is_control(s.original) ? 0U : 1U;
        run.telling_length = std::max(run.telling_length, telling_length(s.begin->byte));
        run.telling = run.telling || is_telling(s);
        const bool touches = is_any_letter(s.before) || is_any_letter(s.after);
        run.touches_letter = run.touches_letter || (touches && telling_length(s.begin->byte) == 1);
        for (const Spoilt* c = s.begin; c != s.end; ++c) {
            reading_.latin_1 = reading_.latin_1 || (c->value >= 0x80 && c->value < 0xA0);
            reading_.windows_1252 = reading_.windows_1252 || c->value >= 0x100;
        }
    }

    // `â€"` and `â€` at the end are dashes and quotes of which the last character was lost, or made straight by an
    // editor. What it was can only be guessed.
    bool guess_quote(std::size_t i)
    {
        if (i + 2 != characters_.size() || characters_[i].value != U'â' || characters_[i + 1].value != U'€')
            return false;
        const bool straight = after_ == '"';
        const bool between_digits = before_ >= '0' && before_ <= '9';
        Run run;
        run.span = {characters_[i].span.begin, characters_[i + 1].span.end + (straight ? 1 : 0)};
        run.original = !straight ? "”" : between_digits ? "–" : "—";
        run.evidence = Evidence::likely;
        reading_.runs.push_back(std::move(run));
        return true;
    }

    // Where all of a line can be read in one way, and a part of it cannot be meant as it is, all of it was spoilt.
    void judge()
    {
        bool spoilt = false;
        for (Run& run : reading_.runs) {
            run.telling = run.telling || run.length >= run.telling_length;
            spoilt = spoilt || (run.telling && !run.torn);
        }
        for (Run& run : reading_.runs) {
            if ((run.telling && !run.torn) || (reading_.complete && spoilt && run.length > 0))
                run.evidence = Evidence::certain;
            else if (run.telling || (reading_.complete && (run.length >= 2 || run.touches_letter)))
                run.evidence = Evidence::likely;
            reading_.certain += run.evidence == Evidence::certain ? run.span.size() : 0U;
            reading_.likely += run.evidence == Evidence::likely ? run.span.size() : 0U;
        }
    }

    std::string_view text_;
    Span line_;
    std::u32string_view charset_;
    std::vector<Spoilt> characters_;
    std::string bytes_;
    char32_t before_ = 0;  // around the characters; 0 for none and for others outside of ASCII
    char32_t after_ = 0;
    Reading reading_;
};

Reading read_line(std::string_view text, Span line)
{
    Reading western = LineReader(text, line, windows_1252).read();
    western.charset = western.latin_1 && !western.windows_1252 ? "Latin-1" : "Windows-1252";
    Reading mac = LineReader(text, line, mac_roman).read();
    mac.charset = "Mac Roman";
    const bool is_mac = std::tuple(mac.certain, mac.likely) > std::tuple(western.certain, western.likely);
    return is_mac ? mac : western;
}

std::string applied(std::string_view text, const std::vector<Edit>& edits)
{
    std::string out;
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        out += text.substr(done, edit.span.begin - done);
        out += edit.text;
        done = edit.span.end;
    }
    out += text.substr(done);
    return out;
}

// Whether two characters outside of ASCII stand next to each other. One alone was no sequence of bytes.
bool has_neighbours(std::string_view line) noexcept
{
    bool outside = false;
    for (char c : line) {
        if (outside && (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U)
            return true;
        outside = !is_ascii(c);
    }
    return false;
}

}  // namespace

std::optional<Recovered> recover_charset(std::string_view text)
{
    if (is_all_ascii(text))
        return std::nullopt;
    Recovered certain{{}, true, {}};
    Recovered likely{{}, false, {}};
    for (std::size_t begin = 0; begin < text.size();) {
        const Span line{begin, std::min(text.find('\n', begin), text.size())};
        begin = line.end + 1;
        const std::string_view source = slice(text, line);
        if (!has_neighbours(source))
            continue;
        Reading reading = read_line(text, line);
        for (Run& run : reading.runs) {
            if (run.evidence == Evidence::none)
                continue;
            Recovered& found = run.evidence == Evidence::certain ? certain : likely;
            found.edits.push_back({run.span, std::move(run.original)});
            if (found.charset.empty())
                found.charset = reading.charset;
        }
    }
    if (!certain.edits.empty())
        return certain;
    if (!likely.edits.empty())
        return likely;
    return std::nullopt;
}

std::string with_charset_recovered(std::string_view text)
{
    constexpr int most_times_spoilt = 4;
    std::string out(text);
    for (int i = 0; i < most_times_spoilt; ++i) {
        const auto found = recover_charset(out);
        if (!found || !found->certain)
            break;
        out = applied(out, found->edits);
    }
    return out;
}

}  // namespace twir
