#include "twir/fix.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "sorted.h"

namespace twir {

namespace {

// Edits of one pass, sorted, none overlapping another.
class EditSet {
public:
    explicit EditSet(std::size_t text_size) : text_size_(text_size) {}

    // Takes all of these edits, or none where one of them meets another. Within a round edits mostly come in order: then
    // each is added at the end.
    bool add(std::vector<Edit> edits)
    {
        sort_stably(edits.begin(), edits.end(), before);
        for (std::size_t i = 0; i < edits.size(); ++i) {
            const Span span = edits[i].span;
            if (span.begin > span.end || span.end > text_size_ || (i > 0 && meets(edits[i - 1].span, span)) ||
                meets_one_of(earlier_, edits[i]) || meets_one_of(round_, edits[i]))
                return false;
        }
        for (Edit& edit : edits)
            round_.insert(std::upper_bound(round_.begin(), round_.end(), edit, before), std::move(edit));
        return true;
    }

    // Edits begin anew at the start of the text. O(edits).
    void end_round()
    {
        std::vector<Edit> all;
        all.reserve(earlier_.size() + round_.size());
        std::merge(std::move_iterator(earlier_.begin()), std::move_iterator(earlier_.end()),
                   std::move_iterator(round_.begin()), std::move_iterator(round_.end()), std::back_inserter(all),
                   before);
        earlier_ = std::move(all);
        round_.clear();
    }

    // All of them; to be asked after the last round.
    [[nodiscard]] const std::vector<Edit>& edits() const noexcept { return earlier_; }

    [[nodiscard]] std::string apply(std::string_view text) const
    {
        std::string out;
        std::size_t done = 0;
        for (const Edit& edit : earlier_) {
            out += text.substr(done, edit.span.begin - done);
            out += edit.text;
            done = edit.span.end;
        }
        out += text.substr(done);
        return out;
    }

private:
    static bool before(const Edit& a, const Edit& b) noexcept
    {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    }
    // Two insertions at one place meet, too: which one should come first cannot be known.
    static bool meets(Span a, Span b) noexcept { return a.end > b.begin || (a == b && a.empty()); }

    static bool meets_one_of(const std::vector<Edit>& edits, const Edit& edit) noexcept
    {
        const auto next = std::upper_bound(edits.begin(), edits.end(), edit, before);
        return (next != edits.begin() && meets((next - 1)->span, edit.span)) ||
               (next != edits.end() && meets(edit.span, next->span));
    }

    std::size_t text_size_;
    std::vector<Edit> earlier_;  // of earlier rounds
    std::vector<Edit> round_;
};

// Where a span of the edited text was before. What an edit wrote was, all of it, where the edit was.
class Origin {
public:
    // O(edits); the edits are sorted and do not meet.
    explicit Origin(const std::vector<Edit>& edits)
    {
        std::size_t grown = 0;
        std::size_t shrunk = 0;
        for (const Edit& edit : edits) {
            const std::size_t begin = edit.span.begin + grown - shrunk;
            steps_.push_back({edit.span, {begin, begin + edit.text.size()}});
            grown += edit.text.size();
            shrunk += edit.span.size();
        }
    }

    // An empty span between two edits lies where both were.
    [[nodiscard]] Span of(Span span) const noexcept
    {
        const auto [begin, end] = std::minmax({map(span.begin, false), map(span.end, true)});
        return {begin, end};
    }

    // The same, where nothing of the span was written by an edit.
    [[nodiscard]] std::optional<Span> exactly(Span span) const noexcept
    {
        const auto written = [span](const Step& step) {
            return step.after.end > span.begin || (step.after.begin >= span.begin && step.after.begin < span.end);
        };
        const auto first = std::partition_point(steps_.begin(), steps_.end(), [&](const Step& step) {
            return step.after.begin < span.begin && step.after.end <= span.begin;
        });
        if (first != steps_.end() && first->after.begin <= span.end && written(*first))
            return std::nullopt;
        return Span{shifted_back(span.begin, first), shifted_back(span.end, first)};
    }

private:
    struct Step {
        Span before;
        Span after;
    };
    using Steps = std::vector<Step>;

    // A place behind all steps before `next`, in terms of the text before.
    [[nodiscard]] std::size_t shifted_back(std::size_t at, Steps::const_iterator next) const noexcept
    {
        return next == steps_.begin() ? at : at - (next - 1)->after.end + (next - 1)->before.end;
    }

    [[nodiscard]] std::size_t map(std::size_t at, bool is_end) const noexcept
    {
        const auto next = std::partition_point(steps_.begin(), steps_.end(), [&](const Step& step) {
            return is_end ? step.after.begin < at : step.after.begin <= at;
        });
        if (next != steps_.begin() && at < (next - 1)->after.end)
            return is_end ? (next - 1)->before.end : (next - 1)->before.begin;
        return shifted_back(at, next);
    }

    Steps steps_;
};

bool is_kept(std::string_view rule, const std::vector<std::string_view>& kept) noexcept
{
    return std::find(kept.begin(), kept.end(), rule) != kept.end();
}

bool applies(const Fix& fix, Safety safety) noexcept
{
    return fix.safety == Safety::safe || safety == Safety::unsafe;
}

EditSet select(std::size_t text_size, const std::vector<Diagnostic>& diagnostics, Safety safety,
               const std::vector<std::string_view>& kept)
{
    EditSet set(text_size);
    for (Safety turn : {Safety::safe, Safety::unsafe}) {
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.fix && diagnostic.fix->safety == turn && applies(*diagnostic.fix, safety) &&
                !is_kept(diagnostic.rule, kept))
                set.add(diagnostic.fix->edits);
        set.end_round();
    }
    return set;
}

// The rules that found something, sorted, each once.
std::vector<std::string_view> rules_of(const std::vector<Diagnostic>& diagnostics)
{
    std::vector<std::string_view> rules;
    for (const Diagnostic& diagnostic : diagnostics) {
        const auto at = std::lower_bound(rules.begin(), rules.end(), diagnostic.rule);
        if (at == rules.end() || *at != diagnostic.rule)
            rules.insert(at, diagnostic.rule);
    }
    return rules;
}

// A diagnostic of the edited text in terms of the one before.
Diagnostic told_of_origin(Diagnostic diagnostic, const Origin& origin)
{
    diagnostic.span = origin.of(diagnostic.span);
    if (!diagnostic.fix)
        return diagnostic;
    for (Edit& edit : diagnostic.fix->edits) {
        const auto span = origin.exactly(edit.span);
        if (!span) {
            diagnostic.fix.reset();
            break;
        }
        edit.span = *span;
    }
    return diagnostic;
}

}  // namespace

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits)
{
    EditSet set(text.size());
    for (const Edit& edit : edits)
        set.add({edit});
    set.end_round();
    return set.apply(text);
}

std::string fix(std::string_view text, const std::vector<Diagnostic>& diagnostics, Safety safety)
{
    return select(text.size(), diagnostics, safety, {}).apply(text);
}

Mended mend(std::string_view text, const Context& context, Safety safety, const std::vector<std::string_view>& kept)
{
    constexpr int most_passes = 8;
    Mended mended{std::string(text), check(text, context), {}};
    std::vector<Diagnostic> now = mended.diagnostics;
    std::vector<Origin> origins;
    for (int pass = 0; pass < most_passes; ++pass) {
        const EditSet set = select(mended.text.size(), now, safety, kept);
        if (set.edits().empty())
            break;
        mended.text = set.apply(mended.text);
        origins.emplace_back(set.edits());
        const std::vector<std::string_view> known = rules_of(now);
        now = check(mended.text, context);
        for (const Diagnostic& diagnostic : now) {
            if (std::binary_search(known.begin(), known.end(), diagnostic.rule))
                continue;
            Diagnostic told = diagnostic;
            for (auto origin = origins.rbegin(); origin != origins.rend(); ++origin)
                told = told_of_origin(std::move(told), *origin);
            mended.diagnostics.push_back(std::move(told));
        }
    }
    mended.remaining = std::move(now);
    return mended;
}

}  // namespace twir
