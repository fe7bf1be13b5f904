// A list of events for the browser's storage: what it was read from, and what was chosen. The events themselves are read
// again, as of the day on which that is.
#include <algorithm>

#include "model_found.h"
#include "twir/text.h"

namespace twir::web {

namespace {

// The first line: how the text is written below.
constexpr std::string_view as_it_is = "utf-8";
constexpr std::string_view byte_by_byte = "latin-1";

std::string_view take_line(std::string_view& text) noexcept
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// Storage takes characters. Calendars need not be made of such: some are folded in their midst.
std::string from_bytes(std::string_view bytes)
{
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80)
            out += static_cast<char>(0xC0 | byte >> 6);
        out += static_cast<char>(byte >= 0x80 ? 0x80 | (byte & 0x3F) : byte);
    }
    return out;
}

std::string to_bytes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x80 && i + 1 < text.size())
            out += static_cast<char>(byte << 6 | (static_cast<unsigned char>(text[++i]) & 0x3F));
        else
            out += text[i];
    }
    return out;
}

}  // namespace

std::string FoundEvents::save() const
{
    if (state_ == State::none)
        return {};
    const bool valid = !find_invalid_utf8(text_);
    std::string out(valid ? as_it_is : byte_by_byte);
    out += '\n';
    for (const std::string& option : options_)
        out += option + '\n';
    out += std::to_string(static_cast<int>(choice_)) + '\n';
    for (const Decision& decision : decisions_)
        out += (decision.chosen ? '+' : '-') + decision.key + '\n';
    return out + '\n' + (valid ? text_ : from_bytes(text_));
}

void FoundEvents::restore(std::string_view saved)
{
    const std::string_view form = take_line(saved);
    if (form != as_it_is && form != byte_by_byte)
        return;
    open({});
    for (std::string& option : options_)
        option = std::string(take_line(saved));
    const std::string_view choice = take_line(saved);
    for (const Choice one : {Choice::now, Choice::all, Choice::none}) {
        if (choice == std::to_string(static_cast<int>(one)))
            choice_ = one;
    }
    while (!saved.empty()) {
        const std::string_view line = take_line(saved);
        if (line.empty())
            break;
        decisions_.push_back({std::string(line.substr(1)), line.front() == '+'});
    }
    text_ = form == as_it_is ? std::string(saved) : to_bytes(saved);
}

bool FoundEvents::set_kept(bool kept)
{
    const bool changed = kept != kept_;
    kept_ = kept;
    return changed;
}

}  // namespace twir::web
