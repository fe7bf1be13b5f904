// The pull request around a placed item: its title and text, and where GitHub shows and edits the draft.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/placement.h"

namespace twir {

/// What to write when opening the pull request.
struct PullRequest {
    std::string title;
    std::string body;
};

/// For the items that were placed: "Add event: …", and a text in markdown that shows each under its heading.
[[nodiscard]] PullRequest describe(const Placement& placement, std::string_view draft_name);

/// The page of a draft at a line (counted from 1), and the page that edits it; `repository` is the address of the
/// repository, without a slash at its end.
[[nodiscard]] std::string blob_url(std::string_view repository, std::string_view draft_name, std::size_t line);
[[nodiscard]] std::string edit_url(std::string_view repository, std::string_view draft_name);

/// Bytes that an address of GitHub may have; above that it answers with an error.
inline constexpr std::size_t longest_github_url = 2000;

}  // namespace twir
