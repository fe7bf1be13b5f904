#include "chars.h"
#include "html.h"
#include "twir/import.h"

namespace twir {

namespace {

// Where the contents of a script end.
std::size_t find_script_end(std::string_view html, std::size_t at, std::string_view element) noexcept
{
    for (;;) {
        at = html.find("</", at);
        if (at == std::string_view::npos)
            return html.size();
        if (starts_with_ignoring_case(html.substr(at + 2), element))
            return at;
        at += 2;
    }
}

class HeadReader {
public:
    explicit HeadReader(std::string_view html) noexcept : html_(html) {}

    PageHead run()
    {
        HtmlReader reader(html_, HtmlReader::Hidden::told);
        while (const auto token = reader.next()) {
            if (token->what != HtmlToken::What::opening)
                continue;
            const std::size_t behind = offset(token->source) + token->source.size() + 1;
            const bool script = equal_ignoring_case(token->name, "script");
            const bool title = equal_ignoring_case(token->name, "title");
            if (script || title || equal_ignoring_case(token->name, "style")) {
                const std::size_t end = find_script_end(html_, behind, token->name);
                take_hidden(*token, {behind, end}, title);
                // What a script holds is no markup.
                reader = HtmlReader(html_.substr(end), HtmlReader::Hidden::told);
            } else if (equal_ignoring_case(token->name, "meta")) {
                take_meta(*token);
            } else if (equal_ignoring_case(token->name, "link")) {
                if (equal_ignoring_case(html_attribute(*token, "rel").value_or(""), "canonical"))
                    canonical_ = html_attribute(*token, "href").value_or("");
            }
        }
        head_.url = std::string(trim(canonical_.empty() ? og_url_ : canonical_));
        head_.title = std::string(trim(og_title_.empty() ? title_ : og_title_));
        return std::move(head_);
    }

private:
    [[nodiscard]] std::size_t offset(std::string_view part) const noexcept
    {
        return static_cast<std::size_t>(part.data() - html_.data());
    }

    void take_hidden(const HtmlToken& tag, Span contents, bool title)
    {
        if (title && title_.empty())
            title_ = resolve_references(slice(html_, contents));
        const std::string type = html_attribute(tag, "type").value_or("");
        if (starts_with_ignoring_case(trim(type), "application/ld+json"))
            head_.json_ld.push_back(contents);
    }

    void take_meta(const HtmlToken& tag)
    {
        std::string property = html_attribute(tag, "property").value_or("");
        if (property.empty())
            property = html_attribute(tag, "name").value_or("");
        const auto keep = [&](std::string_view name, std::string& value) {
            if (value.empty() && equal_ignoring_case(property, name))
                value = html_attribute(tag, "content").value_or("");
        };
        keep("og:title", og_title_);
        keep("og:url", og_url_);
        keep("og:site_name", head_.site);
    }

    std::string_view html_;
    PageHead head_;
    std::string title_, og_title_, og_url_, canonical_;
};

}  // namespace

PageHead read_page_head(std::string_view html)
{
    return HeadReader(html).run();
}

}  // namespace twir
