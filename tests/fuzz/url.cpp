// Any address: its components are its parts, and percent-encoding is undone by decoding.
#include "twir/url.h"
#include "fuzz.h"

using namespace twir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view url = fuzz::as_text(data, size);
    const UrlComponents parts = split_url(url);
    std::size_t last = 0;
    for (const Span span :
         {parts.scheme, parts.userinfo, parts.host, parts.port, parts.path, parts.query, parts.fragment}) {
        fuzz::expect(span.begin <= span.end && span.end <= url.size(), "components lie in the address", url);
        fuzz::expect(span.begin == span.end || span.begin >= last, "components follow each other", url);
        last = std::max(last, span.end);
    }
    fuzz::expect(is_web_url(url) == is_web_url(url, parts), "split or not, the verdict is the same", url);
    for (const QueryParameter& parameter : query_parameters(url)) {
        fuzz::expect(parameter.whole.end <= url.size() && parameter.name.begin == parameter.whole.begin &&
                         parameter.value.end == parameter.whole.end,
                     "a parameter is its name and its value", url);
    }
    fuzz::expect(percent_decode(percent_encode(url)) == url, "decoding undoes encoding", url, percent_encode(url));
    static_cast<void>(site(url));
    return 0;
}
