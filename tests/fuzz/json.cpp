// JSON in: reading never fails but with a message, and what is read is written back the same, as JSON and as an item.
#include "fuzz.h"
#include "twir/fix.h"
#include "twir/item.h"
#include "json/twir_json.h"

using namespace twir;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::as_text(data, size);
    const auto request = json::read_fix_request(text);
    fuzz::expect(request.value.has_value() == request.error.empty(), "a value or an error", request.error);
    const auto reading = json::read_submission(text);
    fuzz::expect(reading.value.has_value() == reading.error.empty(), "a value or an error", reading.error);
    if (!reading.value)
        return 0;
    const std::string written = json::write(*reading.value);
    const auto again = json::read_submission(written);
    fuzz::expect(again.value && json::write(*again.value) == written, "JSON is read as it was written", written,
                 again.value ? json::write(*again.value) : again.error);
    const std::string item = format(*reading.value);
    fuzz::expect_within(item, check(item, fuzz::context()));
    static_cast<void>(forum_post(*reading.value));
    return 0;
}
