// The cases of tests/spec: what goes in, what comes out, what is said. Their form is told in its README.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "support.h"

namespace twir {
namespace {

struct Case {
    std::string file;
    std::string mistake;  // its class
    std::string name;
    std::string section;
    std::string input;
    std::string expected;
    std::vector<std::string> rules;
};

std::vector<std::string> words(const std::string& line)
{
    std::istringstream in(line);
    std::vector<std::string> found;
    for (std::string word; in >> word;)
        found.push_back(word);
    std::sort(found.begin(), found.end());
    return found;
}

// "\u{200B}" stands for characters that could not be seen in the file.
std::string with_escapes(std::string text)
{
    for (std::size_t at = text.find("\\u{"); at != std::string::npos; at = text.find("\\u{", at)) {
        const std::size_t end = text.find('}', at);
        const auto value = static_cast<char32_t>(std::stoul(text.substr(at + 3, end - at - 3), nullptr, 16));
        std::string utf8;
        if (value < 0x80)
            utf8 = {static_cast<char>(value)};
        else if (value < 0x800)
            utf8 = {static_cast<char>(0xC0 | (value >> 6)), static_cast<char>(0x80 | (value & 0x3F))};
        else
            utf8 = {static_cast<char>(0xE0 | (value >> 12)), static_cast<char>(0x80 | ((value >> 6) & 0x3F)),
                    static_cast<char>(0x80 | (value & 0x3F))};
        text.replace(at, end + 1 - at, utf8);
        at += utf8.size();
    }
    return text;
}

// "=== [class] name"
Case read_header(std::string file, const std::string& line)
{
    const std::size_t close = line.find("] ");
    Case spec;
    spec.file = std::move(file);
    spec.mistake = line.substr(5, close - 5);
    spec.name = line.substr(close + 2);
    return spec;
}

std::vector<Case> read_cases()
{
    std::vector<Case> cases;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(TWIR_SOURCE_DIR) + "/tests/spec")) {
        if (entry.path().extension() != ".txt")
            continue;
        std::istringstream lines(test::read_file(entry.path().string()).value_or(""));
        enum class In { preamble, input, expected } in = In::preamble;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with("=== ")) {
                cases.push_back(read_header(entry.path().stem().string(), line));
                in = In::input;
            } else if (in == In::input && cases.back().input.empty() && line.starts_with("section: ")) {
                cases.back().section = line.substr(9);
            } else if (line.starts_with("---")) {
                in = In::expected;
                cases.back().rules = words(line.substr(3));
            } else if (in == In::input) {
                cases.back().input += line + '\n';
            } else if (in == In::expected) {
                cases.back().expected += line + '\n';
            }
        }
    }
    return cases;
}

class Spec : public testing::TestWithParam<Case> {};

TEST_P(Spec, Holds)
{
    const Case& spec = GetParam();
    std::string input = with_escapes(spec.input);
    input.pop_back();  // the line break before "---"
    Context context = test::context();
    context.section = spec.section;
    const Mended mended = mend(input, context, Safety::safe);
    std::string expected = with_escapes(spec.expected);
    while (expected.ends_with('\n'))
        expected.pop_back();
    EXPECT_EQ(mended.text, expected.empty() ? input : expected);
    std::vector<std::string> rules;
    for (const Diagnostic& diagnostic : mended.diagnostics)
        rules.emplace_back(diagnostic.rule);
    std::sort(rules.begin(), rules.end());
    EXPECT_EQ(rules, spec.rules);
    EXPECT_EQ(mend(mended.text, context, Safety::safe).text, mended.text);
}

INSTANTIATE_TEST_SUITE_P(Cases, Spec, testing::ValuesIn(read_cases()), [](const auto& tested) {
    std::string name = tested.param.file + "_" + tested.param.mistake + "_" + tested.param.name;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name + "_" + std::to_string(tested.index);
});

// The README lists the classes of mistakes, as "- `class`: …".
TEST(SpecClasses, EachHasThreeCases)
{
    std::map<std::string, int> count;
    std::istringstream readme(test::read_file(std::string(TWIR_SOURCE_DIR) + "/tests/spec/README.md").value_or(""));
    for (std::string line; std::getline(readme, line);)
        if (line.starts_with("- `"))
            count[line.substr(3, line.find('`', 3) - 3)] = 0;
    ASSERT_FALSE(count.empty());
    for (const Case& spec : read_cases()) {
        ASSERT_TRUE(count.contains(spec.mistake)) << spec.mistake << " of " << spec.file << ".txt is not in the README";
        ++count[spec.mistake];
    }
    for (const auto& [mistake, cases] : count)
        EXPECT_GE(cases, 3) << mistake;
}

}  // namespace
}  // namespace twir
