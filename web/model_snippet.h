// The item in the draft: where it goes, what changes there, and the pull request around it.
#pragma once

#include <string>
#include <vector>

#include "model.h"
#include "model_source.h"
#include "twir/placement.h"

namespace twir::web {

/// A line of what stands around a new item, as readers will see it.
struct ContextLine {
    enum class Role : std::uint8_t { heading, neighbour, fresh };
    Role role = Role::neighbour;
    ShownLine line;
};

/// One place where something goes in; an event in both ways has two.
struct Spot {
    std::string headings;  ///< "Europe", and where a region is new perhaps "Europe and Africa"
    bool new_heading = false;
    std::string where;  ///< a sentence: heading, line and neighbours
    std::vector<ContextLine> context;
    std::string paste;  ///< what to put in there, without the line breaks around it
};

/// A line of a unified diff.
struct DiffLine {
    enum class Role : std::uint8_t { file, place, same, added };
    Role role = Role::same;
    std::string text;
};

struct Snippet {
    bool placed = false;
    std::string refusal;  ///< why it was not put in, and what to do
    std::string note;     ///< what else to know of the place
    std::vector<Spot> spots;
    std::string draft;  ///< the whole new draft
    std::string diff;
    std::vector<DiffLine> diff_lines;
    std::string patch_name;  ///< of the file to download
    std::string title;       ///< of the pull request
    std::string body;
    std::string see_url;   ///< the draft at the line; empty where the address would be too long
    std::string edit_url;  ///< and the page that edits it
    std::vector<std::string> steps;
};

/// Puts the form's item, and the events that wait, into the draft. `known` are the links of earlier issues.
[[nodiscard]] Snippet make_snippet(const Model& form, const KnownDraft& draft, const SeenLinks& known);

}  // namespace twir::web
