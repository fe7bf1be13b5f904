#include "date_tokens.h"

#include <algorithm>

#include "chars.h"
#include "twir/date.h"

namespace twir {

namespace {

// The number of the month whose English name this is, or its first three letters or more ("Sept").
int month_number(std::string_view word) noexcept
{
    for (unsigned i = 1; i <= 12; ++i)
        if (word.size() >= 3 && equal_ignoring_case(word, month_name(std::chrono::month{i}).substr(0, word.size())))
            return static_cast<int>(i);
    return 0;
}

// The name of the day that this is, or its first three letters or more ("Thurs"); empty for other words.
std::string_view find_weekday(std::string_view word) noexcept
{
    for (int i = 0; i < 7; ++i) {
        const std::string_view day = weekday_name(std::chrono::sys_days{std::chrono::days{i}});
        if (word.size() >= 3 && equal_ignoring_case(word, day.substr(0, word.size())))
            return day;
    }
    return {};
}

bool is_ordinal_ending(std::string_view word) noexcept
{
    return equal_ignoring_case(word, "st") || equal_ignoring_case(word, "nd") || equal_ignoring_case(word, "rd") ||
           equal_ignoring_case(word, "th");
}

// Words that mean a range, and words that mean nothing.
bool add_word(std::string_view word, bool spaced, Written& written)
{
    if (const int month = month_number(word); month > 0) {
        written.tokens.push_back({Token::Kind::month, month, 0, 0, spaced});
        return true;
    }
    for (std::string_view range : {"to", "and", "until", "till", "through", "bis"})
        if (equal_ignoring_case(word, range)) {
            written.tokens.push_back({Token::Kind::mark, 0, 0, range == "and" ? '&' : '~', true});
            return true;
        }
    if (const std::string_view day = find_weekday(word); !day.empty()) {
        written.weekdays.push_back({day, written.tokens.size()});
        return true;
    }
    return is_ordinal_ending(word) || equal_ignoring_case(word, "of") || equal_ignoring_case(word, "at") ||
           word == "T" || equal_ignoring_case(word, "the") || equal_ignoring_case(word, "on") ||
           equal_ignoring_case(word, "from");
}

bool add_mark(char32_t c, bool spaced, std::vector<Token>& tokens)
{
    if (c == ',' || c == '(' || c == ')')
        return true;
    const bool dash = (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    char mark = 0;
    if (c == '/' || c == '.')
        mark = static_cast<char>(c);
    if (c == '-' || (dash && !spaced))
        mark = '-';
    else if (c == '~' || c == 0x2192 || c == 0x2026 || dash)
        mark = '~';
    if (c == '&' || c == '+')
        mark = '&';
    if (mark != 0)
        tokens.push_back({Token::Kind::mark, 0, 0, mark, spaced});
    return mark != 0;
}

// The end of the time of day that starts here, "18:30" or "18:30:00"; `at` where none does.
std::size_t find_time_end(std::string_view text, std::size_t at) noexcept
{
    const auto digit = [text](std::size_t i) { return i < text.size() && is_digit(text[i]); };
    const std::size_t minutes = at + (digit(at + 1) ? 2 : 1);
    std::size_t end = minutes;
    while (digit(at) && end < text.size() && text[end] == ':' && digit(end + 1) && digit(end + 2) &&
           text[end + 1] < '6')
        end += 3;
    return end > minutes && parse_number(text.substr(at, minutes - at)) <= 24 ? end : at;
}

}  // namespace

std::optional<Written> read_tokens(std::string_view text)
{
    Written written;
    std::vector<Token>& tokens = written.tokens;
    bool spaced = false;
    std::size_t timed = 0;  // how many tokens stand before the last time of day
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = find_time_end(text, at);
        if (end > at) {
            if (timed > 0 && tokens.size() == timed + 1 && tokens.back().kind == Token::Kind::mark)
                tokens.pop_back();  // "18:30 - 20:00"
            timed = tokens.size();
        } else if (text.substr(at).starts_with("..")) {
            end = std::min(text.find_first_not_of('.', at), text.size());
            tokens.push_back({Token::Kind::mark, 0, 0, '~', true});
        } else if (is_digit(text[at])) {
            while (end < text.size() && is_digit(text[end]))
                ++end;
            const int value = parse_number(text.substr(at, end - at));
            if (value < 0)
                return std::nullopt;
            tokens.push_back({Token::Kind::number, value, end - at, 0, spaced});
        } else if (is_letter(text[at])) {
            while (end < text.size() && is_letter(text[end]))
                ++end;
            if (!add_word(text.substr(at, end - at), spaced, written))
                return std::nullopt;
        } else {
            const CodePoint c = decode(text, at);
            end = c.next;
            spaced = is_white_space(c.value);
            if (c.value == ',' && parse_iso_date(trim(text.substr(end)).substr(0, 10)))
                tokens.push_back({Token::Kind::mark, 0, 0, '&', false});  // "2026-03-04, 2026-03-05"
            else if (!spaced && !add_mark(c.value, at > 0 && is_space(text[at - 1]), tokens))
                return std::nullopt;
            at = end;
            continue;
        }
        spaced = false;
        at = end;
    }
    return written;
}

}  // namespace twir
