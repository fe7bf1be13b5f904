// The functions of the JavaScript module, as calls with strings. What they take and give is said in
// package/index.d.ts, for people; here is only the order of the strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twir::bindings {

/// Answers one call: its name and its arguments. A flag is "yes" or empty, a day is YYYY-MM-DD. The answers are those
/// of the command line's commands of the same names, as JSON:
///
///   fix     text, section, unsafe, day          → what `fix --json` prints
///   format  submissions as JSON                 → {"text"} or {"error"}
///   lint    pr, independent, day, and then for each draft its name and text
///                                               → for each draft what `lint --format json` prints
///   place   name, draft, items, section, force, day
///                                               → what `place --output json` prints, and where the items were placed
///                                                 the new draft and the patch
///   rules, schema                               → the same
///
/// Anything else gives {"error"}.
[[nodiscard]] std::vector<std::string> answer(const std::vector<std::string_view>& call);

}  // namespace twir::bindings
