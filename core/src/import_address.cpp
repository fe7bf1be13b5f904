#include "import_address.h"

#include <algorithm>

#include "chars.h"

namespace twir {

bool has_digit(std::string_view text) noexcept
{
    return std::any_of(text.begin(), text.end(), is_digit);
}

bool is_capitals(std::string_view text, std::size_t most) noexcept
{
    return !text.empty() && text.size() <= most && std::all_of(text.begin(), text.end(), is_upper);
}

std::string joined(const Words& words)
{
    std::string out;
    for (std::string_view word : words)
        out += (out.empty() ? "" : " ") + std::string(word);
    return out;
}

Words words_of(std::string_view text)
{
    Words words;
    for (std::string_view word : split(text, ' '))
        if (!trim(word).empty())
            words.push_back(trim(word));
    return words;
}

Words pieces_of(std::string_view text)
{
    text = trim(text);
    const std::size_t bracket = text.ends_with(')') ? text.find('(') : std::string_view::npos;
    if (bracket != std::string_view::npos && text.find(',', bracket) != std::string_view::npos)
        text = text.substr(bracket + 1, text.size() - bracket - 2);
    constexpr std::size_t most = 32;
    Words pieces;
    std::size_t begin = 0;
    const auto separates = [text](std::size_t at) {
        const char c = text[at];
        const bool apart = at > 0 && at + 1 < text.size() && text[at - 1] == ' ' && text[at + 1] == ' ';
        return c == ',' || c == '\n' || c == ';' || (apart && (c == '/' || c == '+' || c == '|' || c == '&'));
    };
    for (std::size_t at = 0; at <= text.size() && pieces.size() < most; ++at) {
        if (at < text.size() && !separates(at))
            continue;
        if (const std::string_view piece = trim(text.substr(begin, at - begin)); !piece.empty())
            pieces.push_back(piece);
        begin = at + 1;
    }
    return pieces;
}

City without_codes(std::string_view piece)
{
    Words words = words_of(piece);
    City city;
    std::size_t begin = 0;
    while (begin < words.size() && has_digit(words[begin]))
        ++begin;
    if (begin > 0 && begin + 1 < words.size() && is_capitals(words[begin], 2))
        ++begin;  // the letters of a Dutch code
    const bool leading = begin > 0;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
    const std::size_t before = words.size();
    while (!words.empty() && has_digit(words.back()))
        words.pop_back();
    city.had_code = leading || words.size() < before;
    if (words.size() > 1 && (leading || words[words.size() - 2] == "-") && is_capitals(words.back(), 2))
        words.pop_back();
    if (words.size() > 1 && words.back() == "-")
        words.pop_back();
    city.name = joined(words);
    return city;
}

std::string_view postcode_of(std::string_view piece)
{
    Words words = words_of(piece);
    std::string_view code;
    for (; !words.empty() && has_digit(words.back()); words.pop_back())
        code = words.back();
    return code;
}

std::string_view country_of_postcode(std::string_view code) noexcept
{
    if (code.empty())
        return {};
    if (is_upper(code.front()))
        return "CA";
    const auto digits = std::find_if_not(code.begin(), code.end(), is_digit) - code.begin();
    return digits == 5 ? "US" : digits == 4 ? "AU" : "";
}

}  // namespace twir
