#include <vector>

#include "../chars.h"
#include "../title_pieces.h"
#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [A post](https://example.com/a|b)", "* [A post](https://example.com/a%7Cb)"},
    {"* [A post](https://example.com/?a=1&amp;b=2)", "* [A post](https://example.com/?a=1&b=2)"},
    {"* [A post](https://example.com/a\"b\")", "* [A post](https://example.com/a%22b%22)"},
};

std::string percent_encoded(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.push_back('%');
        out.push_back(digits[byte / 16]);
        out.push_back(digits[byte % 16]);
    }
    return out;
}

// Characters that end a destination in one renderer or another, and those that cannot be seen.
bool needs_encoding(char32_t c) noexcept
{
    const bool ascii = c < 0x80 && std::string_view("\"<>[]\\|`").find(static_cast<char>(c)) != std::string_view::npos;
    return ascii || is_white_space(c) || c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200B || c == 0xFEFF;
}

// Parentheses that have no partner.
std::vector<std::size_t> lone_parentheses(std::string_view url)
{
    std::vector<std::size_t> open;
    std::vector<std::size_t> lone;
    for (std::size_t i = 0; i < url.size(); ++i) {
        if (url[i] == '(')
            open.push_back(i);
        else if (url[i] == ')' && open.empty())
            lone.push_back(i);
        else if (url[i] == ')')
            open.pop_back();
    }
    lone.insert(lone.end(), open.begin(), open.end());
    return lone;
}

std::vector<Edit> find_edits(std::string_view url, std::size_t offset)
{
    std::vector<Edit> edits;
    const Span host = split_url(url).host;
    for (std::size_t i = 0; i < url.size();) {
        const CodePoint c = decode(url, i);
        if (const std::size_t length = c.value == '&' ? reference_length(url, i) : 0; length > 0) {
            // Renderers resolve "&amp;" in an address; what they make of it is what is meant.
            const std::string resolved = resolve_reference(url.substr(i, length));
            if (!resolved.empty())
                edits.push_back(
                    {Span{i, i + length}.shifted(offset), resolved == "&" ? resolved : percent_encoded(resolved)});
            i += length;
            continue;
        }
        const bool ipv6 = host.begin <= i && i < host.end && (c.value == '[' || c.value == ']');
        if (needs_encoding(c.value) && !ipv6)
            edits.push_back({Span{i, c.next}.shifted(offset), percent_encoded(url.substr(i, c.next - i))});
        i = c.next;
    }
    for (std::size_t at : lone_parentheses(url))
        edits.push_back({Span{at, at + 1}.shifted(offset), percent_encoded(url.substr(at, 1))});
    return edits;
}

void check(const Inspection& in, Report& report)
{
    for (const Part& part : in.urls())
        if (auto edits = find_edits(in.source(part), part.span.begin); !edits.empty())
            report.add(part.span, "Some characters of this address would end it early.", "Percent-encode them",
                       std::move(edits));
}

}  // namespace

constinit const Rule url_encoding{
    .id = "url/encoding",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .summary = "Spaces, quotes, angle and square brackets, backslashes, bars, backticks and parentheses without a "
               "partner are percent-encoded.",
    .why = "Renderers differ in where they let an address end that holds one.",
    .source = "Python-Markdown, cmark-gfm, pulldown-cmark and md4c",
    .examples = examples,
    .check = check,
};

}  // namespace twir
