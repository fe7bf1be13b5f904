// The page as Beautiful Soup's html.parser sees it: which tags there are, what is inside of what, and what that means to CI.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ci/clean_text.h"
#include "ci/tags.h"
#include "twir/ci.h"
#include "twir/span.h"

namespace twir::ci {

/// Takes the page piece by piece, in order. Tags are closed as Beautiful Soup does it: an end tag closes everything that was
/// opened since its start tag, and one without a start tag does nothing.
class HtmlView {
public:
    /// What becomes of the address and the title of a link of the community part.
    class Links {
    public:
        virtual void see(std::string_view href, Span href_span, std::string_view title, Span title_span,
                         bool project_tooling) = 0;

    protected:
        ~Links() = default;
    };

    HtmlView(Links& links, std::size_t draft_size) : links_(links), draft_size_(draft_size), open_count_(names_.size())
    {
    }

    /// Whether what links there are may matter: in the community part, and in headings, which may be its own.
    [[nodiscard]] bool wants_links() const noexcept { return strict_level_ != 0 || wants_text(); }
    /// Whether the text itself matters here.
    [[nodiscard]] bool wants_text() const noexcept { return wanted_ != 0 || is_spilling_; }

    void open(Tag tag, Span span, std::string_view href = {}, Span href_span = {});
    void close(Tag tag);
    void open_and_close(Tag tag, Span span);
    void text(std::string_view text);
    /// Text that is there, but whose letters do not matter.
    void some_text() { text("\n"); }
    void comment(std::string_view text);
    /// HTML as the draft has it, which stands at `offset` there.
    void raw(std::string_view html, std::size_t offset);
    void finish();

    /// The findings about tags and list items, in the order of the page.
    void append_reports(std::vector<CiReport>& reports) const;

private:
    struct Element {
        Tag tag;
        std::uint32_t children = 0;  ///< elements and runs of text
        bool has_string = false;     ///< holds one run of text and nothing else, perhaps inside an element
        std::size_t string_begin = 0;
        std::size_t string_end = 0;
        std::size_t text_before = 0;  ///< how much text there was when it was opened
        std::size_t finding = 0;      ///< of a list item: its place among the findings
        std::size_t mark = 0;         ///< of a heading or link: its place among the marks
    };
    struct Finding {
        Tag tag;
        Span span;
        bool holds;
    };
    /// A heading or link whose meaning waits until its text, and that of the headings around it, is known.
    struct Mark {
        Tag tag;
        Span href;  ///< in `hrefs_`
        Span href_span;
        Span span;
        bool has_string = false;
        Span string = {};  ///< in `text_`
    };

    /// Tokens of raw HTML: each returns where the token ends, or nothing where the text ends first.
    struct RawHtml;
    [[nodiscard]] std::optional<std::size_t> read_token(RawHtml& raw, std::size_t at);
    [[nodiscard]] std::optional<std::size_t> read_start_tag(RawHtml& raw, std::size_t at);
    [[nodiscard]] std::optional<std::size_t> read_end_tag(RawHtml& raw, std::size_t at);
    [[nodiscard]] std::optional<std::size_t> read_declaration(RawHtml& raw, std::size_t at);
    [[nodiscard]] std::size_t read_text(std::string_view html, std::size_t at);
    [[nodiscard]] Tag number(std::string_view name);
    [[nodiscard]] bool is_closed_early(Tag tag);
    void spill(std::string_view html, std::size_t offset);
    void spill_escaped(std::string_view text, bool in_attribute);
    [[nodiscard]] Span place(std::size_t offset, std::size_t begin, std::size_t end) const noexcept;
    void pop();
    void end_run();
    void settle(const Mark& mark);
    [[nodiscard]] std::size_t& count(Tag tag) { return open_count_[static_cast<std::size_t>(tag)]; }

    Links& links_;
    std::size_t draft_size_;
    TagNames names_;
    std::vector<std::size_t> open_count_;
    std::vector<Element> open_;
    std::vector<Finding> findings_;
    std::vector<Mark> marks_;
    std::vector<Tag> closed_early_;  ///< void tags, whose end tags are still to be ignored
    std::string text_;               ///< of the elements whose text matters
    std::string hrefs_;              ///< the addresses of the marks, one behind the other
    std::size_t run_begin_ = 0;
    bool in_run_ = false;
    std::size_t text_size_ = 0;  ///< of the text so far
    std::size_t wanted_ = 0;     ///< open elements whose text matters
    int strict_level_ = 0;       ///< of the heading of the community part, while it lasts
    bool in_project_tooling_ = false;
    bool is_spilling_ =
        false;  ///< a raw tag was not complete: what follows it is collected as HTML, and read in the end
    bool is_at_end_ = false;
    std::string spilled_;
    OffsetMap spill_origins_;
    std::string_view verbatim_;  ///< `script` or `style`, while the page is inside one
};

}  // namespace twir::ci
