#include "model_network.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <utility>

#include "twir/date.h"

namespace twir::web {

namespace {

// The first word of `text`, which is cut off.
std::string_view take_word(std::string_view& text)
{
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

// Too many questions are answered with 429, or with 403 and the time until which.
Failure failure_of(int status, std::string_view until) noexcept
{
    if (status == 429 || (status == 403 && !until.empty()))
        return Failure::rate_limited;
    return status == 404 ? Failure::not_found : Failure::refused;
}

bool is_issue_name(std::string_view name)
{
    constexpr std::size_t date_size = 10;
    return name.size() > date_size && name.substr(date_size) == "-this-week-in-rust.md" &&
           parse_iso_date(name.substr(0, date_size)).has_value();
}

}  // namespace

Answer read_answer(std::string_view how, std::string_view body)
{
    const std::string_view word = take_word(how);
    if (word == "arrived")
        return {Failure::none, 200, {}, std::string(body)};
    if (word == "status") {
        Answer answer;
        const std::string_view status = take_word(how);
        std::from_chars(status.data(), status.data() + status.size(), answer.status);
        answer.until = std::string(how);
        answer.failure = failure_of(answer.status, answer.until);
        return answer;
    }
    if (word == "slow")
        return {Failure::slow, 0, {}, {}};
    if (word == "too-large")
        return {Failure::too_large, 0, {}, {}};
    return {word == "malformed" ? Failure::malformed : Failure::unreachable, 0, {}, {}};
}

unsigned Requests::list_folder(std::string_view folder)
{
    waiting_.push_back({++last_, Request::What::listing,
                        github_.api + "/repos/" + std::string(repository) + "/contents/" + std::string(folder)});
    return last_;
}

unsigned Requests::read_file(std::string_view folder, std::string_view name)
{
    waiting_.push_back(
        {++last_, Request::What::file,
         github_.raw + "/" + std::string(repository) + "/main/" + std::string(folder) + "/" + std::string(name)});
    return last_;
}

std::vector<Request> Requests::take()
{
    return std::exchange(waiting_, {});
}

std::vector<std::string> issues_in(std::string_view listing, std::size_t most)
{
    std::vector<std::string> names;
    while (!listing.empty()) {
        const std::size_t end = std::min(listing.find('\n'), listing.size());
        if (is_issue_name(listing.substr(0, end)))
            names.emplace_back(listing.substr(0, end));
        listing.remove_prefix(std::min(end + 1, listing.size()));
    }
    std::sort(names.begin(), names.end(), std::greater<>{});
    names.resize(std::min(names.size(), most));
    return names;
}

}  // namespace twir::web
