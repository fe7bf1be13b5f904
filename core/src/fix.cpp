#include "twir/fix.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace twir {

namespace {

// Edits of one pass, sorted, none overlapping another.
class EditSet {
public:
    explicit EditSet(std::size_t text_size) : text_size_(text_size) {}

    // Takes all of these edits, or none where one of them meets an edit that is there already.
    bool add(const std::vector<Edit>& edits)
    {
        std::vector<Edit> together = edits_;
        for (const Edit& edit : edits) {
            if (edit.span.begin > edit.span.end || edit.span.end > text_size_)
                return false;
            const auto at = std::upper_bound(together.begin(), together.end(), edit, before);
            together.insert(at, edit);
        }
        for (std::size_t i = 1; i < together.size(); ++i)
            if (meets(together[i - 1].span, together[i].span))
                return false;
        edits_ = std::move(together);
        return true;
    }

    [[nodiscard]] const std::vector<Edit>& edits() const noexcept { return edits_; }

    [[nodiscard]] std::string apply(std::string_view text) const
    {
        std::string out;
        std::size_t done = 0;
        for (const Edit& edit : edits_) {
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

    std::size_t text_size_;
    std::vector<Edit> edits_;
};

// Where a span of the edited text was before. What an edit wrote was, all of it, where the edit was.
class Origin {
public:
    explicit Origin(std::vector<Edit> edits) : edits_(std::move(edits)) {}

    [[nodiscard]] Span of(Span span) const noexcept { return {map(span.begin, false), map(span.end, true)}; }

    // The same, where nothing of the span was written by an edit.
    [[nodiscard]] std::optional<Span> exactly(Span span) const noexcept
    {
        std::size_t shift_out = 0;
        std::size_t shift_in = 0;
        for (const Edit& edit : edits_) {
            const std::size_t begin = edit.span.begin - shift_out + shift_in;
            if (begin > span.end)
                break;
            if (begin + edit.text.size() > span.begin || (begin >= span.begin && begin < span.end))
                return std::nullopt;
            shift_out += edit.span.size();
            shift_in += edit.text.size();
        }
        return Span{span.begin + shift_out - shift_in, span.end + shift_out - shift_in};
    }

private:
    [[nodiscard]] std::size_t map(std::size_t at, bool is_end) const noexcept
    {
        std::size_t shift_out = 0;
        std::size_t shift_in = 0;
        for (const Edit& edit : edits_) {
            const std::size_t begin = edit.span.begin - shift_out + shift_in;
            if (at < begin || (at == begin && is_end))
                break;
            if (at < begin + edit.text.size())
                return is_end ? edit.span.end : edit.span.begin;
            shift_out += edit.span.size();
            shift_in += edit.text.size();
        }
        return at + shift_out - shift_in;
    }

    std::vector<Edit> edits_;
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
    for (Safety turn : {Safety::safe, Safety::unsafe})
        for (const Diagnostic& diagnostic : diagnostics)
            if (diagnostic.fix && diagnostic.fix->safety == turn && applies(*diagnostic.fix, safety) &&
                !is_kept(diagnostic.rule, kept))
                set.add(diagnostic.fix->edits);
    return set;
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

std::string apply(std::string_view text, const std::vector<Edit>& edits)
{
    EditSet set(text.size());
    for (const Edit& edit : edits)
        set.add({edit});
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
        std::vector<Diagnostic> before = std::move(now);
        now = check(mended.text, context);
        for (const Diagnostic& diagnostic : now) {
            const auto same = [&](const Diagnostic& d) { return d.rule == diagnostic.rule; };
            if (std::any_of(before.begin(), before.end(), same))
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
