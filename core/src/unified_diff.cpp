#include <algorithm>

#include "chars.h"
#include "twir/placement.h"

namespace twir {

namespace {

constexpr std::size_t context_lines = 3;

// A text's lines with their line breaks; the last may have none.
std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

// A line of the diff: ' ' both texts have it, '-' only the old one, '+' only the new one.
struct DiffLine {
    char sign;
    std::string_view text;
};

void add_lines(std::vector<DiffLine>& diff, char sign, std::string_view text)
{
    for (std::string_view line : lines_of(text))
        diff.push_back({sign, line});
}

// The whole of both texts. `completed` holds a last line that had no line break, with what was put behind it.
std::vector<DiffLine> compare(std::string_view draft, const std::vector<Edit>& edits, std::string& completed)
{
    std::vector<DiffLine> diff;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        const std::size_t place = edit.span.begin;
        if (place == 0 || draft[place - 1] == '\n') {
            add_lines(diff, ' ', draft.substr(at, place - at));
            add_lines(diff, '+', edit.text);
        } else {
            const std::size_t last = draft.rfind('\n', place - 1) + 1;  // npos + 1 is 0
            add_lines(diff, ' ', draft.substr(at, last - at));
            add_lines(diff, '-', draft.substr(last, place - last));
            completed = join(draft.substr(last, place - last), edit.text);
            add_lines(diff, '+', completed);
        }
        at = place;
    }
    add_lines(diff, ' ', draft.substr(at));
    return diff;
}

// "@@ -12,6 +12,7 @@" and the lines [begin, end) of the diff.
void append_hunk(std::string& out, const std::vector<DiffLine>& diff, std::size_t begin, std::size_t end)
{
    const auto count = [&diff](std::size_t from, std::size_t to, char other) {
        std::size_t lines = 0;
        for (std::size_t i = from; i < to; ++i)
            lines += diff[i].sign != other ? 1U : 0U;
        return lines;
    };
    const auto range = [&](char other) {
        const std::size_t lines = count(begin, end, other);
        const std::size_t first = count(0, begin, other) + (lines != 0 ? 1U : 0U);
        return join(std::to_string(first), ",", std::to_string(lines));
    };
    out += join("@@ -", range('+'), " +", range('-'), " @@\n");
    for (std::size_t i = begin; i < end; ++i) {
        out += diff[i].sign;
        out += diff[i].text;
        if (!diff[i].text.ends_with('\n'))
            out += "\n\\ No newline at end of file\n";
    }
}

// Git's form of a path: in quotes where it holds what could be misread, with a tab behind one that has spaces.
std::string header_path(std::string_view start, std::string_view path)
{
    std::string quoted;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            quoted += {'\\', static_cast<char>('0' + byte / 64), static_cast<char>('0' + byte / 8 % 8),
                       static_cast<char>('0' + byte % 8)};
        else if (c == '"' || c == '\\')
            quoted += {'\\', c};
        else
            quoted += c;
    }
    if (quoted.size() != path.size())
        return join("\"", start, quoted, "\"");
    return join(start, path, path.find(' ') != std::string_view::npos ? "\t" : "");
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view draft, const std::vector<Edit>& edits)
{
    std::string completed;
    const std::vector<DiffLine> diff = compare(draft, edits, completed);
    const auto next_change = [&diff](std::size_t from) {
        while (from < diff.size() && diff[from].sign == ' ')
            ++from;
        return from;
    };
    std::string out;
    for (std::size_t change = next_change(0); change < diff.size();) {
        if (out.empty())
            out = join("--- ", header_path("a/", path), "\n+++ ", header_path("b/", path), "\n");
        const std::size_t begin = change - std::min(change, context_lines);
        std::size_t end = change;
        // Changes whose context would touch share a hunk.
        while (change < diff.size() && change <= end + 2 * context_lines) {
            end = change;
            while (end < diff.size() && diff[end].sign != ' ')
                ++end;
            change = next_change(end);
        }
        append_hunk(out, diff, begin, std::min(end + context_lines, diff.size()));
    }
    return out;
}

}  // namespace twir
