// Any address: its components are its parts, percent-encoding is undone by decoding, and what is written is read again.
#include "twir/url.h"
#include "fuzz.h"
#include "twir/item.h"

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

    const std::string address = "https://example.com/" + std::string(url);
    const std::string written = written_destination(address);
    fuzz::expect(written_destination(written) == written, "writing an address twice changes nothing", written);
    const std::string item = format(Link{{}, "A title", address});
    const std::vector<Submission> read = submissions(item);
    fuzz::expect(read.size() == 1 && std::holds_alternative<Link>(read.front()), "an item is read as one", item);
    fuzz::expect(std::get<Link>(read.front()).url == written, "an address is read as it was written", item, written);
    return 0;
}
