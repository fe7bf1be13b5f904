#include "table.h"

#include <algorithm>
#include <array>

namespace twir {

namespace {

constexpr std::array table{
    &item_html,
    &item_charset,
    &item_chat_escapes,
    &item_unrecognised,
    &item_form,
    &item_bullet,
    &item_brackets,
    &item_trailing_punctuation,
    &item_trailing,
    &link_prefix,
    &link_language,
    &link_medium,
    &title_missing,
    &title_whitespace,
    &title_invisible,
    &title_nfc,
    &title_bold,
    &title_escape,
    &title_emphasis,
    &title_truncated,
    &title_site_name,
    &title_long,
    &url_missing,
    &url_scheme,
    &url_invalid,
    &url_host,
    &url_credentials,
    &url_http,
    &url_wrapper,
    &url_meetup_language,
    &url_meetup_group,
    &url_meetup_event,
    &url_youtube,
    &url_moved,
    &url_tracking,
    &url_doubtful,
    &url_double_slash,
    &url_origin_slash,
    &url_text_fragment,
    &url_encoding,
    &url_simplify,
    &date_unreadable,
    &date_ambiguous,
    &date_form,
    &date_order,
    &date_past,
    &date_far,
    &date_window,
    &place_missing,
    &place_form,
    &place_country,
    &place_unknown,
    &place_subdivision,
    &place_us_state,
    &place_shouting,
    &event_columns,
    &event_second_line,
    &event_bold,
    &event_organizer,
    &call_columns,
    &call_closed,
    &call_task_separator,
    &section_suggestion,
    &section_closed,
    &policy_github_repository,
    &policy_crates_io,
    &item_proof,
    &draft_front_matter,
    &draft_window,
    &draft_duplicate,
    &draft_order,
    &draft_region,
    &draft_hybrid,
    &draft_backticks,
    &draft_tag,
    &draft_empty_item,
    &draft_conflict_marker,
};

}  // namespace

std::span<const Rule* const> rules() noexcept
{
    return table;
}

const Rule* find_rule(std::string_view id) noexcept
{
    const auto found = std::find_if(table.begin(), table.end(), [id](const Rule* rule) { return rule->id == id; });
    return found != table.end() ? *found : nullptr;
}

}  // namespace twir
