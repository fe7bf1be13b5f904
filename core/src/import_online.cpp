// Words for taking part from afar, as organizers write them where calendars ask for a place.
#include <algorithm>
#include <array>

#include "chars.h"
#include "import_place.h"

namespace twir {

namespace {

constexpr std::array<std::string_view, 17> services{
    "microsoft teams", "google meet", "zoom meeting", "online event", "virtual event", "jitsi meet",
    "livestream",      "online",      "virtual",      "remote",       "zoom",          "teams",
    "jitsi",           "discord",     "youtube",      "webinar",      "twitch"};

bool is_among(std::string_view word, const auto& words) noexcept
{
    return std::any_of(words.begin(), words.end(), [word](auto one) { return equal_ignoring_case(one, word); });
}

std::string_view first_word(std::string_view text) noexcept
{
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// "(link follows)", "(Zoom)"; in "Online (Berlin, DE)" it is the group's home.
bool is_detail_in_brackets(std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 8> words{"link", "links", "see", "siehe", "details", "url", "tba", "http"};
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
        const std::string_view word = begins ? first_word(text.substr(at)) : std::string_view{};
        if (begins && (is_among(word, words) || is_among(word, services) || word.starts_with("http")))
            return true;
    }
    return false;
}

// What may follow the service's name without a place being meant: "via Zoom", "meeting", ": https://…". Not so in
// "Zoom Café" and "Remote-Work Hub".
bool is_detail(std::string_view text) noexcept
{
    constexpr std::array<std::string_view, 15> words{"via",     "on",      "by",    "at",      "with",
                                                     "event",   "meeting", "only",  "call",    "link",
                                                     "session", "over",    "using", "through", "conference"};
    if (text.starts_with(':'))
        return true;
    if (!text.starts_with(' '))
        return false;
    text = trim(text);
    return text.starts_with('(')
               ? is_detail_in_brackets(text)
               : text.starts_with("http") || text.starts_with("- ") || is_among(first_word(text), words);
}

}  // namespace

bool says_online(std::string_view text) noexcept
{
    text = trim(text);
    return std::any_of(services.begin(), services.end(), [text](std::string_view service) {
        return starts_with_ignoring_case(text, service) &&
               (text.size() == service.size() || is_detail(text.substr(service.size())));
    });
}

}  // namespace twir
