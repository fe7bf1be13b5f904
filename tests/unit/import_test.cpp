// Imported samples: each file of tests/import beside what is to come of it (tests/import/README.md).
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "import_support.h"
#include "support.h"
#include "twir/issue.h"
#include "json/import.h"

namespace twir {
namespace {

namespace fs = std::filesystem;

struct Sample {
    std::string file;
    std::string text;
    std::string expected;  // with the options above
};

std::vector<std::string> sample_names()
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(TWIR_SOURCE_DIR) / "tests/import"))
        if (entry.path().extension() != ".txt" && entry.path().extension() != ".md")
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

Sample read_sample(const std::string& file)
{
    const std::string folder = std::string(TWIR_SOURCE_DIR) + "/tests/import/";
    return {file, test::read_file(folder + file).value_or(""), test::read_file(folder + file + ".txt").value_or("")};
}

class ImportSample : public testing::TestWithParam<std::string> {};

TEST_P(ImportSample, GivesWhatItsDescriptionSays)
{
    const Sample sample = read_sample(GetParam());
    const test::WantedImport wanted = test::read_wanted(sample.expected);
    const Imported imported = json::import(sample.text, ImportKind::automatic, wanted.options());
    EXPECT_EQ(test::describe(imported, sample.text), wanted.result) << sample.file;
}

INSTANTIATE_TEST_SUITE_P(All, ImportSample, testing::ValuesIn(sample_names()), [](const auto& one) {
    std::string name = one.param;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
});

// The ids between quotation marks that begin as those of imports do.
void expect_documented(const fs::path& source, const std::string& document)
{
    const std::string text = test::read_file(source.string()).value_or("");
    for (std::size_t at = text.find("\"import/"); at != std::string::npos; at = text.find("\"import/", at + 1)) {
        const std::string id = text.substr(at + 1, text.find('"', at + 1) - at - 1);
        EXPECT_NE(document.find('`' + id + '`'), std::string::npos) << id << " of " << source << " is not documented";
    }
}

TEST(ImportDocument, TellsOfAllThatIsSaid)
{
    const fs::path root(TWIR_SOURCE_DIR);
    const std::string document = test::read_file((root / "docs/import.md").string()).value_or("");
    for (const char* folder : {"core/src", "core/json", "core/cli"})
        for (const auto& entry : fs::directory_iterator(root / folder))
            if (entry.path().extension() == ".cpp")
                expect_documented(entry.path(), document);
}

TEST(ImportSamples, AreSixtyOrMore)
{
    EXPECT_GE(sample_names().size(), 60U);
}

}  // namespace
}  // namespace twir
