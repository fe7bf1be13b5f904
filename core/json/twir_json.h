// The core's values as JSON and back. nlohmann/json stays behind this header.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twir/diagnostic.h"
#include "twir/placement.h"
#include "twir/submission.h"
#include "twir/text.h"

namespace twir::json {

/// A line of `fix --jsonl`.
struct FixRequest {
    std::string id;  ///< as JSON; empty where the line has none
    std::string text;
    std::optional<std::string> section;
};

/// Either a value, or why there is none: a phrase that completes "the line cannot be used: …".
template <typename T>
struct Reading {
    std::optional<T> value;
    std::string error;
    std::string id;  ///< as JSON, where one could be read
};

/// Reads `{"id", "text", "section"?}`. `line` may hold anything.
[[nodiscard]] Reading<FixRequest> read_fix_request(std::string_view line);

/// Reads one submission as assets/schema.json describes it. `text` may hold anything.
[[nodiscard]] Reading<Submission> read_submission(std::string_view text);

/// Reads one submission or an array of them; the first that cannot be read makes the whole fail.
[[nodiscard]] Reading<std::vector<Submission>> read_submissions(std::string_view text);

/// A submission as assets/schema.json describes it, on one line.
[[nodiscard]] std::string write(const Submission& submission);

/// What `fix` says of a text: the mended text, what it holds, and what was found in `original`, in whose terms
/// lines, columns (code points) and byte offsets are. One line.
struct FixReply {
    std::string_view id;  ///< as JSON; empty for none
    std::string_view original;
    std::string_view text;
    std::optional<std::string_view> section;
    std::vector<Submission> submissions;
    const std::vector<Diagnostic>& diagnostics;
    bool many = false;  ///< `submissions`, an array, instead of `submission`
};
[[nodiscard]] std::string write(const FixReply& reply);

/// `{"id"?, "text"}`, on one line.
[[nodiscard]] std::string write_text(std::string_view id, std::string_view text);

/// `{"id"?, "error"}`, on one line.
[[nodiscard]] std::string write_error(std::string_view id, std::string_view error);

/// `{"file", "diagnostics"}`, on one line: what linting says of a draft.
[[nodiscard]] std::string write_lint(std::string_view file, const LineIndex& lines,
                                     const std::vector<Diagnostic>& diagnostics);

/// `{"file", "placed", "insertions", "edits"}`, or where it was refused `{"file", "placed", "refusal", "message"}`,
/// on one line.
[[nodiscard]] std::string write_placement(std::string_view file, const Placement& placement);

/// A log in SARIF 2.1.0, the format in which code scanning takes findings.
class Sarif {
public:
    explicit Sarif(std::string_view version);
    ~Sarif();
    Sarif(const Sarif&) = delete;
    Sarif& operator=(const Sarif&) = delete;

    void add(std::string_view file, const LineIndex& lines, const std::vector<Diagnostic>& diagnostics);

    /// The whole log, indented.
    [[nodiscard]] std::string write() const;

private:
    struct Log;
    std::unique_ptr<Log> log_;
};

/// The rule table as a JSON array, indented.
[[nodiscard]] std::string rules_json();

/// The rule table as a Markdown document.
[[nodiscard]] std::string rules_markdown();

}  // namespace twir::json
