// The steps of reading: cutting a text into blocks, and finding the parts of an item in a block.
#pragma once

#include <string_view>
#include <vector>

#include "cursor.h"
#include "twir/item.h"

namespace twir {

/// The bytes of one item, and which kind it looks like.
struct Block {
    Span span;
    bool event = false;
    bool listed = false;       ///< starts with a list bullet
    std::string_view section;  ///< the heading above
    bool by_editors = false;   ///< below a heading of theirs
};

/// Cuts a text into the blocks that may be items: headings, comments and blank lines are left out, an event
/// gets its second line, a broken line is joined to the one it continues. Linear.
[[nodiscard]] std::vector<Block> find_blocks(std::string_view text, std::string_view section);

/// Whether a line, without its bullet, starts like an event: a date and a `|`.
[[nodiscard]] bool is_event_header(std::string_view line);

/// Whether a line starts with the bullet of a list.
[[nodiscard]] bool is_list_entry(std::string_view line) noexcept;

/// Whether contributors' items stand under this heading: a community section, a region, the calls.
[[nodiscard]] bool takes_submissions(std::string_view heading) noexcept;

/// Whether only editors write below this heading: the week's crate and quote, news of the project itself, jobs.
[[nodiscard]] bool belongs_to_editors(std::string_view heading) noexcept;

/// Moves past white space, quote marks and any number of list bullets.
void skip_bullets(Cursor& cursor) noexcept;

/// Finds the parts of a link. An item of unknown kind where there is no address.
[[nodiscard]] Item parse_link(std::string_view text, Span block);

/// Finds title and address of "Title (https://…)", "Title: https://…", "https://… Title" and a bare address, and moves
/// past them. False where there is no address.
bool find_loose_parts(Cursor& cursor, Item& item);

/// Turns a link to an issue whose title is "project - task" into a project task, in a section of such.
void read_as_project_task(std::string_view text, Item& item);

/// Turns a link that closing date, place and dates follow, after bars, into a call for speakers.
void read_as_speaker_call(std::string_view text, Item& item);

/// Finds the parts of an event.
[[nodiscard]] Item parse_event(std::string_view text, Span block);

}  // namespace twir
