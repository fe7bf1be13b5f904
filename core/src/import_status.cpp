#include "import_status.h"

#include <array>

#include "chars.h"

namespace twir {

namespace {

struct Word {
    std::string_view text;
    EventStatus status;
};

constexpr std::array words{
    Word{"canceled", EventStatus::cancelled},   Word{"cancelled", EventStatus::cancelled},
    Word{"abgesagt", EventStatus::cancelled},   Word{"annulé", EventStatus::cancelled},
    Word{"ANNULÉ", EventStatus::cancelled},     Word{"annullato", EventStatus::cancelled},
    Word{"cancelado", EventStatus::cancelled},  Word{"cancelada", EventStatus::cancelled},
    Word{"anulowane", EventStatus::cancelled},  Word{"postponed", EventStatus::postponed},
    Word{"verschoben", EventStatus::postponed}, Word{"reporté", EventStatus::postponed},
    Word{"REPORTÉ", EventStatus::postponed},    Word{"aplazado", EventStatus::postponed},
    Word{"rinviato", EventStatus::postponed},   Word{"adiado", EventStatus::postponed},
    Word{"przełożone", EventStatus::postponed}, Word{"PRZEŁOŻONE", EventStatus::postponed},
};

// What parts such a word from the name, where no brackets do.
constexpr std::array<std::string_view, 5> marks{":", "-", "–", "—", "|"};

bool take_end(std::string_view& text, std::string_view end) noexcept
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

bool take_word_before(std::string_view& title, std::string_view word) noexcept
{
    std::string_view rest = title;
    const bool bracketed = take_start(rest, "[") || take_start(rest, "(");
    if (!starts_with_ignoring_case(rest, word))
        return false;
    rest.remove_prefix(word.size());
    const bool closed = bracketed && (take_start(rest, "]") || take_start(rest, ")"));
    const bool spaced = rest.starts_with(' ') || rest.starts_with(':');
    rest = trim(rest);
    bool marked = false;
    for (std::string_view mark : marks)
        marked = marked || (spaced && take_start(rest, mark));
    rest = trim(rest);
    if (rest.empty() || !(bracketed ? closed : marked))
        return false;
    title = rest;
    return true;
}

// Without brackets only in capitals, as nobody writes the end of a sentence: "Drop - Cancelled", but "Why tasks - cancelled".
bool take_word_behind(std::string_view& title, std::string_view word) noexcept
{
    std::string_view rest = title;
    const bool bracketed = take_end(rest, "]") || take_end(rest, ")");
    if (rest.size() < word.size() || !equal_ignoring_case(rest.substr(rest.size() - word.size()), word) ||
        (!bracketed && is_lower(rest[rest.size() - word.size()])))
        return false;
    rest.remove_suffix(word.size());
    const bool opened = bracketed && (take_end(rest, "[") || take_end(rest, "("));
    rest = trim(rest);
    bool marked = false;
    for (std::string_view mark : marks)
        marked = marked || (mark != ":" && take_end(rest, mark));
    rest = trim(rest);
    if (rest.empty() || !(bracketed ? opened : marked))
        return false;
    title = rest;
    return true;
}

}  // namespace

EventStatus take_status(std::string_view& title) noexcept
{
    EventStatus status = EventStatus::confirmed;
    for (bool again = true; again;) {  // "[Postponed] [Cancelled] …"
        again = false;
        for (const Word& word : words)
            if (take_word_before(title, word.text) || take_word_behind(title, word.text)) {
                status = word.status;
                again = true;
            }
    }
    return status;
}

}  // namespace twir
