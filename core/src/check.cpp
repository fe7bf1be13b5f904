#include "twir/check.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

#include "rules/rule.h"
#include "sorted.h"

namespace twir {

namespace {

// What editors write is theirs: of that, only what any list of links has to get right is said.
bool concerns_editors(const Rule& rule) noexcept
{
    return rule.severity != Severity::hint && !rule.is_advice;
}

// The rules about items, by what they need: most items give most rules nothing to look at, which is told without a look
// at the rule itself.
class RulesAboutItems {
public:
    RulesAboutItems()
    {
        for (const Rule* rule : rules())
            if (rule->check != nullptr)
                add(*rule);
    }

    // Calls `run` with each rule that an item of these traits gives something to look at, in the order of the table.
    template <typename Run>
    void for_each(Traits traits, bool by_editors, Run run) const
    {
        for (std::size_t word = 0; word < words_; ++word) {
            std::uint64_t chosen = 0;
            for (Traits left = traits; left != 0; left &= left - 1)
                chosen |= needing_[static_cast<std::size_t>(std::countr_zero(left))][word];
            chosen &= by_editors ? concerning_editors_[word] : ~std::uint64_t{0};
            for (; chosen != 0; chosen &= chosen - 1)
                run(*rules_[word * word_size_ + static_cast<std::size_t>(std::countr_zero(chosen))]);
        }
    }

private:
    static constexpr std::size_t word_size_ = 64;
    static constexpr std::size_t words_ = (rule_count + word_size_ - 1) / word_size_;
    using Set = std::array<std::uint64_t, words_>;  // a bit for each of `rules_`

    void add(const Rule& rule)
    {
        const std::size_t word = rules_.size() / word_size_;
        const std::uint64_t bit = std::uint64_t{1} << rules_.size() % word_size_;
        rules_.push_back(&rule);
        for (Traits left = rule.needs; left != 0; left &= left - 1)
            needing_[static_cast<std::size_t>(std::countr_zero(left))][word] |= bit;
        if (concerns_editors(rule))
            concerning_editors_[word] |= bit;
    }

    std::vector<const Rule*> rules_;
    std::array<Set, std::numeric_limits<Traits>::digits> needing_{};  // by trait
    Set concerning_editors_{};
};

std::vector<Diagnostic> run_rules(const RulesAboutItems& about_items, const Inspection& in)
{
    Report report;
    about_items.for_each(find_traits(in), in.item.by_editors, [&](const Rule& rule) {
        report.begin(rule);
        rule.check(in, report);
    });
    std::vector<Diagnostic> found = report.take();
    if (found.size() > 1)
        sort_stably(found.begin(), found.end(),
                    [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
    return found;
}

}  // namespace

std::vector<Diagnostic> check(std::string_view text, const Item& item, const Context& context)
{
    Gathered room;
    return run_rules(RulesAboutItems(), Inspection(text, item, context, room));
}

std::vector<Diagnostic> check(std::string_view text, std::span<const Item> items, const Context& context)
{
    const RulesAboutItems about_items;
    std::vector<Diagnostic> found;
    Gathered room;
    for (const Item& item : items)
        for (Diagnostic& diagnostic : run_rules(about_items, Inspection(text, item, context, room)))
            found.push_back(std::move(diagnostic));
    return found;
}

std::vector<Diagnostic> check(std::string_view text, const Context& context)
{
    return check(text, parse(text, context.section), context);
}

}  // namespace twir
