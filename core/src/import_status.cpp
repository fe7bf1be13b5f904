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
    Word{"annullato", EventStatus::cancelled},  Word{"cancelado", EventStatus::cancelled},
    Word{"cancelada", EventStatus::cancelled},  Word{"anulowane", EventStatus::cancelled},
    Word{"postponed", EventStatus::postponed},  Word{"verschoben", EventStatus::postponed},
    Word{"reporté", EventStatus::postponed},    Word{"aplazado", EventStatus::postponed},
    Word{"rinviato", EventStatus::postponed},   Word{"adiado", EventStatus::postponed},
    Word{"przełożone", EventStatus::postponed},
};

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
    const bool ended = bracketed ? take_start(rest, "]") || take_start(rest, ")")
                                 : take_start(rest, ":") || take_start(rest, " -") || take_start(rest, " –");
    if (!ended)
        return false;
    if (bracketed)
        take_start(rest, ":");
    title = trim(rest);
    return true;
}

bool take_word_behind(std::string_view& title, std::string_view word) noexcept
{
    std::string_view rest = title;
    const bool bracketed = take_end(rest, "]") || take_end(rest, ")");
    if (rest.size() < word.size() || !equal_ignoring_case(rest.substr(rest.size() - word.size()), word))
        return false;
    rest.remove_suffix(word.size());
    const bool begun = bracketed ? take_end(rest, "[") || take_end(rest, "(")
                                 : take_end(rest, "- ") || take_end(rest, "– ") || take_end(rest, ": ");
    if (!begun)
        return false;
    title = trim(rest);
    return true;
}

}  // namespace

EventStatus take_status(std::string_view& title) noexcept
{
    for (const Word& word : words)
        if (take_word_before(title, word.text) || take_word_behind(title, word.text))
            return word.status;
    return EventStatus::confirmed;
}

}  // namespace twir
