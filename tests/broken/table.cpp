// The unit tests over a table of rules of which one is broken: do they notice? Linked in the place of
// core/src/rules/table.cpp, so that the product knows nothing of it. Run by scripts/break-rules.
//
//   broken_rules                  over the table as it is: every test has to pass
//   broken_rules --list           all that can be broken, each on a line: RULE BREAKAGE
//   broken_rules RULE BREAKAGE    until a test fails, which it names; exits with 1 where none does
#include "rules/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>

#include "rules/rule.h"

namespace twir {
namespace {

auto& broken_table()
{
#define TWIR_COPY(rule) rule,
    static std::array table{TWIR_RULES(TWIR_COPY)};
#undef TWIR_COPY
    return table;
}

std::optional<Rule> original;  // of the broken one

void run_original(const Inspection& in, Report& report)
{
    original->check(in, report);
}

void run_original(const DraftInspection& in, Report& report)
{
    original->check_draft(in, report);
}

Span whole(const Inspection& in)
{
    return in.item.span;
}

Span whole(const DraftInspection& in)
{
    return {0, in.text().size()};
}

template <typename In>
void find_nothing(const In&, Report&)
{
}

template <typename In>
void find_without_fix(const In& in, Report& report)
{
    Report found;
    found.begin(*original);
    run_original(in, found);
    for (Diagnostic& diagnostic : found.take())
        report.add(diagnostic.span, std::move(diagnostic.message)).ci = std::move(diagnostic.ci);
}

template <typename In>
void find_everywhere(const In& in, Report& report)
{
    run_original(in, report);
    report.add(whole(in), "Here is nothing wrong.");
}

#define TWIR_BREAK(check_of_a_kind)                                                                                    \
    [](Rule& rule) {                                                                                                   \
        (rule.check != nullptr ? void(rule.check = check_of_a_kind<Inspection>)                                        \
                               : void(rule.check_draft = check_of_a_kind<DraftInspection>));                           \
        rule.needs = any_item;                                                                                         \
    }

struct Breakage {
    std::string_view name;
    bool (*concerns)(const Rule& rule);
    void (*apply)(Rule& rule);
};

constexpr bool any(const Rule&)
{
    return true;
}

constexpr std::array breakages{
    Breakage{"finds-nothing", any, TWIR_BREAK(find_nothing)},
    Breakage{"mends-nothing", [](const Rule& rule) { return rule.fix.has_value(); }, TWIR_BREAK(find_without_fix)},
    Breakage{"finds-everywhere", any, TWIR_BREAK(find_everywhere)},
    Breakage{"speaks-to-editors",
             [](const Rule& rule) { return rule.is_advice && rule.severity != Severity::hint; },  // they get no hints
             [](Rule& rule) { rule.is_advice = false; }},
};

// Says nothing but which test was the first to fail.
class FirstFailure : public testing::EmptyTestEventListener {
    void OnTestPartResult(const testing::TestPartResult& result) override
    {
        const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
        if (!result.failed() || noticed_)
            return;
        noticed_ = true;
        std::printf("noticed by %s.%s\n", test ? test->test_suite_name() : "?", test ? test->name() : "?");
    }

    bool noticed_ = false;
};

void list()
{
    for (const Rule& rule : broken_table())
        for (const Breakage& breakage : breakages)
            if (breakage.concerns(rule))
                std::printf("%s %s\n", std::string(rule.id).c_str(), std::string(breakage.name).c_str());
}

bool break_rule(std::string_view id, std::string_view how)
{
    for (Rule& rule : broken_table())
        for (const Breakage& breakage : breakages)
            if (rule.id == id && breakage.name == how) {
                original = rule;
                breakage.apply(rule);
                return true;
            }
    return false;
}

}  // namespace

std::span<const Rule* const> rules() noexcept
{
    static const auto pointers = [] {
        std::array<const Rule*, std::tuple_size_v<std::remove_reference_t<decltype(broken_table())>>> all{};
        std::transform(broken_table().begin(), broken_table().end(), all.begin(),
                       [](const Rule& rule) { return &rule; });
        return all;
    }();
    return pointers;
}

const Rule* find_rule(std::string_view id) noexcept
{
    const auto& table = broken_table();
    const auto found = std::find_if(table.begin(), table.end(), [id](const Rule& rule) { return rule.id == id; });
    return found != table.end() ? &*found : nullptr;
}

}  // namespace twir

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (argc == 1)
        return RUN_ALL_TESTS();
    if (argc == 2 && std::string_view(argv[1]) == "--list") {
        twir::list();
        return 0;
    }
    if (argc != 3 || !twir::break_rule(argv[1], argv[2])) {
        std::fputs("usage: broken_rules [--list | RULE BREAKAGE]\n", stderr);
        return 2;
    }
    testing::GTEST_FLAG(fail_fast) = true;
    testing::TestEventListeners& listeners = testing::UnitTest::GetInstance()->listeners();
    delete listeners.Release(listeners.default_result_printer());
    listeners.Append(new twir::FirstFailure);
    // Most breakages are noticed by tests that take no time.
    const std::string quick = "Cases/Spec.*:Rules/EveryRule.*:*Rule.*:Lint.*";
    for (const std::string& filter : {quick, "-" + quick}) {
        testing::GTEST_FLAG(filter) = filter;
        if (RUN_ALL_TESTS() != 0)
            return 0;
    }
    std::puts("NOT NOTICED");
    return 1;
}
