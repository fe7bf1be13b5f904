// What the model wants to have from GitHub, and what came of it. The browser carries it out (browser::fetch).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twir::web {

inline constexpr std::string_view repository = "rust-lang/this-week-in-rust";
inline constexpr std::string_view repository_url = "https://github.com/rust-lang/this-week-in-rust";

/// Where GitHub answers: the page's configuration, so that tests serve files of their own.
struct GitHub {
    std::string api = "https://api.github.com";
    std::string raw = "https://raw.githubusercontent.com";
};

struct Request {
    enum class What : std::uint8_t {
        listing,  ///< of a folder: the names of its files, one a line
        file,
    };
    unsigned id = 0;
    What what = What::file;
    std::string url;
};

/// Why an answer is none.
enum class Failure : std::uint8_t {
    none,
    unreachable,   ///< offline, or something blocks the way
    slow,          ///< nothing, or not all of it, came in time
    rate_limited,  ///< too many questions came from the visitor's network
    not_found,
    too_large,
    malformed,  ///< not what was asked for
    refused,    ///< any other error that GitHub answered with
};

struct Answer {
    Failure failure = Failure::none;
    int status = 0;     ///< of HTTP; 0 where none came
    std::string until;  ///< for rate_limited: when to ask again, "14:30"; empty where that was not told
    std::string body;
};

/// Reads what the browser says of an answer: "arrived", "unreachable", "slow", "too-large", "malformed", or
/// "status 403 14:30".
[[nodiscard]] Answer read_answer(std::string_view how, std::string_view body);

/// Collects requests until the browser takes them; each has a number of its own.
class Requests {
public:
    explicit Requests(GitHub github) : github_(std::move(github)) {}

    /// The number by which the answer will be known.
    unsigned list_folder(std::string_view folder);
    unsigned read_file(std::string_view folder, std::string_view name);

    [[nodiscard]] std::vector<Request> take();

private:
    GitHub github_;
    unsigned last_ = 0;
    std::vector<Request> waiting_;
};

/// The names of issues (`YYYY-MM-DD-this-week-in-rust.md`) in a listing, newest first, at most `most`.
[[nodiscard]] std::vector<std::string> issues_in(std::string_view listing, std::size_t most);

}  // namespace twir::web
