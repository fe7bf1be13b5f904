#include "rule.h"

namespace twir {

namespace {

constexpr Example examples[] = {
    {"* [video] [A talk](https://youtu.be/abc)", "* [video] [A talk](https://www.youtube.com/watch?v=abc)"},
    {"* [video] [A talk](https://m.youtube.com/watch?v=abc)",
     "* [video] [A talk](https://www.youtube.com/watch?v=abc)"},
};

std::optional<Edit> find_edit(const Address& url)
{
    const std::string_view where = url.site();
    const UrlComponents& parts = url.at;
    const std::size_t offset = url.span.begin;
    if (where == "m.youtube.com")
        return Edit{parts.host.shifted(offset), "www.youtube.com"};
    const std::string_view path = url.path();
    if (where != "youtu.be" || path.size() < 2 || path.find('/', 1) != std::string_view::npos)
        return std::nullopt;
    // "youtu.be/ID?t=5" → "www.youtube.com/watch?v=ID&t=5"
    std::string watch = "www.youtube.com/watch?v=" + std::string(path.substr(1));
    if (!parts.query.empty())
        watch += '&';
    const std::size_t end = parts.has_query ? parts.query.begin : parts.path.end;
    return Edit{Span{parts.host.begin, end}.shifted(offset), std::move(watch)};
}

void check(const Inspection& in, Report& report)
{
    for (const Address& part : in.urls())
        if (auto edit = find_edit(part))
            report.add(part.span, "Videos are linked as https://www.youtube.com/watch?v=….", "Use the full address",
                       {std::move(*edit)});
}

}  // namespace

constinit const RuleDocs url_youtube_docs{
    .summary = "YouTube is linked by its full address, not by youtu.be or its mobile pages.",
    .why = "Readers see where a link leads, and the same video is recognised when it comes again.",
    .source = "32 corrections by editors",
    .examples = examples,
};

constinit const Rule url_youtube{
    .id = "url/youtube",
    .severity = Severity::warning,
    .fix = Safety::safe,
    .check = check,
};

}  // namespace twir
