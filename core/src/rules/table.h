// The rules, in the order in which they are checked and listed. Ids are stable and never used again.
#pragma once

#include "twir/rules.h"

namespace twir {

extern const Rule item_html;
extern const Rule item_charset;
extern const Rule item_chat_escapes;
extern const Rule item_unrecognised;
extern const Rule item_form;
extern const Rule item_bullet;
extern const Rule item_brackets;
extern const Rule item_trailing_punctuation;
extern const Rule item_trailing;
extern const Rule link_prefix;
extern const Rule link_language;
extern const Rule link_medium;
extern const Rule title_missing;
extern const Rule title_whitespace;
extern const Rule title_invisible;
extern const Rule title_nfc;
extern const Rule title_bold;
extern const Rule title_escape;
extern const Rule title_emphasis;
extern const Rule title_truncated;
extern const Rule title_site_name;
extern const Rule title_long;
extern const Rule url_missing;
extern const Rule url_scheme;
extern const Rule url_invalid;
extern const Rule url_host;
extern const Rule url_credentials;
extern const Rule url_http;
extern const Rule url_wrapper;
extern const Rule url_meetup_language;
extern const Rule url_meetup_group;
extern const Rule url_meetup_event;
extern const Rule url_youtube;
extern const Rule url_moved;
extern const Rule url_tracking;
extern const Rule url_doubtful;
extern const Rule url_double_slash;
extern const Rule url_origin_slash;
extern const Rule url_text_fragment;
extern const Rule url_encoding;
extern const Rule url_simplify;
extern const Rule date_unreadable;
extern const Rule date_ambiguous;
extern const Rule date_form;
extern const Rule date_order;
extern const Rule date_past;
extern const Rule date_far;
extern const Rule date_window;
extern const Rule place_missing;
extern const Rule place_form;
extern const Rule place_country;
extern const Rule place_unknown;
extern const Rule place_subdivision;
extern const Rule place_us_state;
extern const Rule place_shouting;
extern const Rule event_columns;
extern const Rule event_second_line;
extern const Rule event_bold;
extern const Rule event_organizer;
extern const Rule call_columns;
extern const Rule call_closed;
extern const Rule call_task_separator;
extern const Rule section_suggestion;
extern const Rule section_closed;
extern const Rule policy_github_repository;
extern const Rule policy_crates_io;
extern const Rule item_proof;
extern const Rule draft_front_matter;
extern const Rule draft_window;
extern const Rule draft_duplicate;
extern const Rule draft_order;
extern const Rule draft_region;
extern const Rule draft_hybrid;
extern const Rule draft_backticks;
extern const Rule draft_tag;
extern const Rule draft_empty_item;
extern const Rule draft_conflict_marker;

}  // namespace twir
