// The rules, in the order in which they are checked and listed. Ids are stable and never used again.
#pragma once

#include <cstddef>

#include "twir/rules.h"

// clang-format off
#define TWIR_RULES(each) \
    each(item_html) \
    each(item_charset) \
    each(item_chat_escapes) \
    each(item_unrecognised) \
    each(item_form) \
    each(item_bullet) \
    each(item_brackets) \
    each(item_trailing_punctuation) \
    each(item_trailing) \
    each(link_prefix) \
    each(link_language) \
    each(link_medium) \
    each(title_missing) \
    each(title_whitespace) \
    each(title_invisible) \
    each(title_nfc) \
    each(title_bold) \
    each(title_escape) \
    each(title_emphasis) \
    each(title_truncated) \
    each(title_site_name) \
    each(title_long) \
    each(url_missing) \
    each(url_scheme) \
    each(url_invalid) \
    each(url_host) \
    each(url_credentials) \
    each(url_http) \
    each(url_wrapper) \
    each(url_meetup_language) \
    each(url_meetup_group) \
    each(url_meetup_event) \
    each(url_youtube) \
    each(url_moved) \
    each(url_tracking) \
    each(url_doubtful) \
    each(url_double_slash) \
    each(url_origin_slash) \
    each(url_text_fragment) \
    each(url_encoding) \
    each(url_simplify) \
    each(date_unreadable) \
    each(date_ambiguous) \
    each(date_form) \
    each(date_order) \
    each(date_past) \
    each(date_far) \
    each(date_window) \
    each(place_missing) \
    each(place_form) \
    each(place_country) \
    each(place_unknown) \
    each(place_subdivision) \
    each(place_us_state) \
    each(place_shouting) \
    each(event_columns) \
    each(event_second_line) \
    each(event_bold) \
    each(event_organizer) \
    each(call_columns) \
    each(call_closed) \
    each(call_task_separator) \
    each(section_suggestion) \
    each(section_closed) \
    each(policy_github_repository) \
    each(policy_crates_io) \
    each(item_proof) \
    each(draft_front_matter) \
    each(draft_window) \
    each(draft_duplicate) \
    each(draft_order) \
    each(draft_region) \
    each(draft_hybrid) \
    each(draft_backticks) \
    each(draft_tag) \
    each(draft_empty_item) \
    each(draft_conflict_marker)
// clang-format on

namespace twir {

#define TWIR_DECLARE(rule)                                                                                             \
    extern const Rule rule;                                                                                            \
    extern const RuleDocs rule##_docs;
TWIR_RULES(TWIR_DECLARE)
#undef TWIR_DECLARE

#define TWIR_ONE(rule) +1
inline constexpr std::size_t rule_count = 0 TWIR_RULES(TWIR_ONE);
#undef TWIR_ONE

}  // namespace twir
