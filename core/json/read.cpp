#include "json.h"
#include "twir_json.h"

namespace twir::json {

namespace {

// Reads members of an object and remembers the first thing that is wrong.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::string& error) : object_(object), error_(error) {}

    std::string text(const char* key, bool required)
    {
        const auto found = object_.find(key);
        if (found == object_.end() || found->is_null()) {
            if (required)
                fail(std::string("“") + key + "” is missing");
            return {};
        }
        if (!found->is_string()) {
            fail(std::string("“") + key + "” has to be a string");
            return {};
        }
        return found->get<std::string>();
    }

    bool flag(const char* key)
    {
        const auto found = object_.find(key);
        if (found == object_.end() || found->is_null())
            return false;
        if (!found->is_boolean())
            fail(std::string("“") + key + "” has to be true or false");
        return found->is_boolean() && found->get<bool>();
    }

    [[nodiscard]] bool has(const char* key) const { return object_.contains(key) && !object_.at(key).is_null(); }

    // Nothing where the key is absent; what is not an array is an error.
    const Json* array(const char* key)
    {
        const auto found = object_.find(key);
        if (found == object_.end() || found->is_null())
            return nullptr;
        if (!found->is_array())
            fail(std::string("“") + key + "” has to be an array");
        return found->is_array() ? &*found : nullptr;
    }

    const Json* object(const char* key)
    {
        const auto found = object_.find(key);
        if (found != object_.end() && found->is_object())
            return &*found;
        fail(std::string("“") + key + "” is missing, or no object");
        return nullptr;
    }

    void fail(std::string what)
    {
        if (error_.empty())
            error_ = std::move(what);
    }

private:
    const Json& object_;
    std::string& error_;
};

std::vector<Hyperlink> read_hyperlinks(ObjectReader& reader, const char* key, const char* text_key, std::string& error)
{
    std::vector<Hyperlink> links;
    const Json* array = reader.array(key);
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        const Json& element = (*array)[i];
        if (!element.is_object()) {
            reader.fail(std::string("“") + key + "” has to hold objects");
            break;
        }
        ObjectReader inner(element, error);
        links.push_back({inner.text(text_key, true), inner.text("url", true)});
    }
    return links;
}

DateRange read_date_range(ObjectReader& reader, std::string& error)
{
    DateRange range;
    const Json* dates = reader.object("dates");
    if (dates == nullptr)
        return range;
    ObjectReader inner(*dates, error);
    const std::string first = inner.text("first", true);
    const std::string last = inner.text("last", false);
    const auto first_day = parse_iso_date(first);
    const auto last_day = parse_iso_date(last.empty() ? first : last);
    if (!first_day || !last_day)
        reader.fail("“" + (first_day ? last : first) + "” is not a day; write an existing one as YYYY-MM-DD");
    else if (*last_day < *first_day)
        reader.fail("the last day is before the first");
    else
        range = {*first_day, *last_day};
    return range;
}

Place read_place_object(ObjectReader& reader, std::string& error)
{
    Place place;
    const Json* object = reader.object("place");
    if (object == nullptr)
        return place;
    ObjectReader inner(*object, error);
    const std::string attendance = inner.text("attendance", false);
    if (attendance == "online")
        place.attendance = Attendance::online;
    else if (attendance == "hybrid")
        place.attendance = Attendance::hybrid;
    else if (!attendance.empty() && attendance != "in-person")
        reader.fail("“attendance” has to be “in-person”, “online” or “hybrid”");
    place.city = inner.text("city", place.attendance != Attendance::online);
    place.subdivision = inner.text("subdivision", false);
    place.country = inner.text("country", false);
    return place;
}

Date read_day(ObjectReader& reader, const char* key)
{
    const std::string text = reader.text(key, true);
    const auto day = parse_iso_date(text);
    if (!day)
        reader.fail("“" + text + "” is not a day; write an existing one as YYYY-MM-DD");
    return day.value_or(Date{});
}

Hyperlink read_hyperlink(ObjectReader& reader, const char* key, const char* text_key, bool required, std::string& error)
{
    const Json* object = required || reader.has(key) ? reader.object(key) : nullptr;
    if (object == nullptr)
        return {};
    ObjectReader inner(*object, error);
    return {inner.text(text_key, true), inner.text("url", false)};
}

Link read_link(ObjectReader& reader)
{
    Link link;
    if (const Json* prefixes = reader.array("prefixes"))
        for (const Json& prefix : *prefixes) {
            if (prefix.is_string())
                link.prefixes.push_back(prefix.get<std::string>());
            else
                reader.fail("“prefixes” has to hold strings");
        }
    link.title = reader.text("title", true);
    link.url = reader.text("url", true);
    return link;
}

Event read_event(ObjectReader& reader, std::string& error)
{
    Event event;
    event.dates = read_date_range(reader, error);
    event.place = read_place_object(reader, error);
    event.organizers = read_hyperlinks(reader, "organizers", "name", error);
    event.paid = reader.flag("paid");
    event.title = reader.text("title", true);
    event.url = reader.text("url", true);
    event.mirrors = read_hyperlinks(reader, "mirrors", "title", error);
    if (event.organizers.empty())
        reader.fail("“organizers” has to name at least one");
    return event;
}

SpeakerCall read_speaker_call(ObjectReader& reader, std::string& error)
{
    SpeakerCall call;
    call.name = reader.text("name", true);
    call.url = reader.text("url", true);
    call.closes = read_day(reader, "closes");
    call.venue = reader.text("venue", true);
    call.dates = read_date_range(reader, error);
    return call;
}

CrateNomination read_crate(ObjectReader& reader, std::string& error)
{
    CrateNomination crate;
    crate.name = reader.text("name", true);
    crate.url = reader.text("url", true);
    crate.description = reader.text("description", true);
    crate.suggester = read_hyperlink(reader, "suggester", "name", true, error);
    crate.self_suggested = reader.flag("selfSuggested");
    return crate;
}

QuoteNomination read_quote(ObjectReader& reader, std::string& error)
{
    QuoteNomination quote;
    quote.quote = reader.text("quote", true);
    quote.source = read_hyperlink(reader, "source", "name", true, error);
    quote.suggester = read_hyperlink(reader, "suggester", "name", true, error);
    quote.self_suggested = reader.flag("selfSuggested");
    return quote;
}

std::optional<Submission> read_object(const Json& object, std::string& error)
{
    if (!object.is_object()) {
        error = "a submission has to be an object";
        return std::nullopt;
    }
    ObjectReader reader(object, error);
    const std::string kind = reader.text("kind", true);
    std::optional<Submission> submission;
    if (kind == "link")
        submission = read_link(reader);
    else if (kind == "event")
        submission = read_event(reader, error);
    else if (kind == "project-task")
        submission = ProjectTask{reader.text("project", true), reader.text("title", true), reader.text("url", true)};
    else if (kind == "speaker-call")
        submission = read_speaker_call(reader, error);
    else if (kind == "crate-nomination")
        submission = read_crate(reader, error);
    else if (kind == "quote-nomination")
        submission = read_quote(reader, error);
    else
        reader.fail("“kind” has to be “link”, “event”, “project-task”, “speaker-call”, “crate-nomination” or "
                    "“quote-nomination”");
    return error.empty() ? submission : std::nullopt;
}

std::string read_id(const Json& object)
{
    const auto id = object.is_object() ? object.find("id") : object.end();
    return id != object.end() ? dump(*id) : std::string{};
}

}  // namespace

Reading<FixRequest> read_fix_request(std::string_view line)
{
    Reading<FixRequest> reading;
    const Json object = parse(line);
    if (object.is_discarded() || !object.is_object()) {
        reading.error = object.is_discarded() ? "it is not JSON" : "it is not an object";
        return reading;
    }
    reading.id = read_id(object);
    ObjectReader reader(object, reading.error);
    FixRequest request{reading.id, reader.text("text", true), std::nullopt};
    if (std::string section = reader.text("section", false); !section.empty())
        request.section = std::move(section);
    if (reading.error.empty())
        reading.value = std::move(request);
    return reading;
}

Reading<Submission> read_submission(std::string_view text)
{
    Reading<Submission> reading;
    const Json object = parse(text);
    if (object.is_discarded()) {
        reading.error = "it is not JSON";
        return reading;
    }
    reading.id = read_id(object);
    reading.value = read_object(object, reading.error);
    return reading;
}

Reading<std::vector<Submission>> read_submissions(std::string_view text)
{
    Reading<std::vector<Submission>> reading;
    const Json parsed = parse(text);
    if (parsed.is_discarded()) {
        reading.error = "it is not JSON";
        return reading;
    }
    std::vector<Submission> submissions;
    const Json all = parsed.is_array() ? parsed : Json::array({parsed});
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto submission = read_object(all[i], reading.error);
        if (!submission) {
            if (parsed.is_array())
                reading.error = "submission " + std::to_string(i + 1) + ": " + reading.error;
            return reading;
        }
        submissions.push_back(std::move(*submission));
    }
    reading.value = std::move(submissions);
    return reading;
}

}  // namespace twir::json
