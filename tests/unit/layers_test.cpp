// Who may include whom: the layers of the project point one way.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support.h"

namespace twir {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> includes_of(const fs::path& file)
{
    std::vector<std::string> found;
    std::istringstream lines(test::read_file(file.string()).value_or(""));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("#include"))
            found.push_back(
                line.substr(line.find_first_of("<\"") + 1, line.find_last_of(">\"") - line.find_first_of("<\"") - 1));
    return found;
}

template <typename Check>
void for_each_include(const char* folder, Check check)
{
    const fs::path root = fs::path(TWIR_SOURCE_DIR) / folder;
    ASSERT_TRUE(fs::exists(root)) << root;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
            for (const std::string& include : includes_of(entry.path()))
                check(entry.path(), include);
}

bool is_third_party(const std::string& include)
{
    for (const char* start : {"md4c", "ical", "nlohmann", "imgui", "emscripten", "GLES", "backends"})
        if (include.starts_with(start))
            return true;
    return false;
}

TEST(Layers, PublicHeadersShowTheStandardLibraryAndThemselvesOnly)
{
    for_each_include("core/include", [](const fs::path& file, const std::string& include) {
        EXPECT_TRUE(include.starts_with("twir/") || include.find('.') == std::string::npos) << file << ' ' << include;
    });
}

TEST(Layers, TheCoreNeedsNothingButMd4cAndInOneFileLibical)
{
    for_each_include("core/src", [](const fs::path& file, const std::string& include) {
        const bool libical = include.starts_with("ical") && file.filename() == "import_libical.cpp";
        EXPECT_TRUE(!is_third_party(include) || include == "md4c.h" || libical) << file << ' ' << include;
        for (const char* impure :
             {"cstdio", "iostream", "fstream", "ctime", "thread", "mutex", "locale", "random", "filesystem"})
            EXPECT_NE(include, impure) << file;
        EXPECT_FALSE(include.starts_with("json/") || include.starts_with("cli/")) << file << ' ' << include;
    });
}

TEST(Layers, JsonStaysInItsFolder)
{
    for (const char* folder : {"core/src", "core/cli", "core/include", "web"})
        for_each_include(folder, [](const fs::path& file, const std::string& include) {
            EXPECT_FALSE(include.starts_with("nlohmann")) << file << ' ' << include;
        });
}

TEST(Layers, TheModelKnowsNeitherImGuiNorTheBrowser)
{
    for_each_include("web", [](const fs::path& file, const std::string& include) {
        const bool model = file.filename().string().starts_with("model");
        EXPECT_FALSE(model && is_third_party(include)) << file << ' ' << include;
    });
}

}  // namespace
}  // namespace twir
