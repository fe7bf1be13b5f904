#include "import_lines.h"

#include <algorithm>
#include <array>

#include "chars.h"

namespace twir {

namespace {

constexpr std::size_t longest_line = 1 << 16;

// The properties that are asked for. Of the others some are large: attachments, descriptions in HTML.
bool is_asked_for(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 23> names{"CATEGORIES",
                                                     "CONFERENCE",
                                                     "DESCRIPTION",
                                                     "DTEND",
                                                     "DTSTART",
                                                     "DURATION",
                                                     "EXDATE",
                                                     "EXRULE",
                                                     "LOCATION",
                                                     "ORGANIZER",
                                                     "RDATE",
                                                     "RECURRENCE-ID",
                                                     "RRULE",
                                                     "SEQUENCE",
                                                     "STATUS",
                                                     "SUMMARY",
                                                     "UID",
                                                     "URL",
                                                     "X-GOOGLE-CONFERENCE",
                                                     "X-MICROSOFT-ONLINEMEETINGCONFLINK",
                                                     "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                                                     "X-ONLINE-ADDRESS",
                                                     "METHOD"};
    return std::any_of(names.begin(), names.end(), [name](auto known) { return equal_ignoring_case(name, known); });
}

class LineReader {
public:
    explicit LineReader(std::string_view text) noexcept : text_(text) {}

    IcalFile run()
    {
        at_ = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            const std::string_view line = next();
            const std::string_view name = line.substr(0, line.find_first_of(":;"));
            if (equal_ignoring_case(name, "BEGIN"))
                begin_component(trim(line.substr(std::min(name.size() + 1, line.size()))), begin);
            else if (equal_ignoring_case(name, "END"))
                end_component(trim(line.substr(std::min(name.size() + 1, line.size()))));
            else
                add(line, name);
        }
        if (open_)
            close(text_.size(), true);
        return std::move(file_);
    }

private:
    // A line with those that continue it, without the last line break.
    std::string_view next() noexcept
    {
        const std::size_t begin = at_;
        do
            at_ = std::min(text_.find('\n', at_), text_.size() - 1) + 1;
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'));
        std::string_view line = text_.substr(begin, at_ - begin);
        while (line.ends_with('\n') || line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

    void begin_component(std::string_view name, std::size_t at)
    {
        file_.begins = file_.begins || equal_ignoring_case(name, "VCALENDAR");
        const bool event = equal_ignoring_case(name, "VEVENT");
        const bool zone = equal_ignoring_case(name, "VTIMEZONE");
        if (event || zone) {
            if (open_)
                close(at, true);
            open_ = true;
            depth_ = 0;
            now_ = {event ? IcalComponent::Kind::event : IcalComponent::Kind::zone, {at, at}, {}, false, false};
            append(event ? "BEGIN:VEVENT" : "BEGIN:VTIMEZONE");
            return;
        }
        above_ = above_ && equal_ignoring_case(name, "VCALENDAR");
        if (!open_)
            return;
        ++depth_;
        if (now_.kind == IcalComponent::Kind::zone)
            append(join("BEGIN:", name));
    }

    void end_component(std::string_view name)
    {
        const bool calendar = equal_ignoring_case(name, "VCALENDAR");
        file_.ends = file_.ends || calendar;
        if (!open_)
            return;
        if (calendar || equal_ignoring_case(name, "VEVENT") || equal_ignoring_case(name, "VTIMEZONE")) {
            close(at_, calendar);
            return;
        }
        depth_ -= depth_ > 0 ? 1 : 0;
        if (now_.kind == IcalComponent::Kind::zone)
            append(join("END:", name));
    }

    void add(std::string_view line, std::string_view name)
    {
        const bool wanted = now_.kind == IcalComponent::Kind::zone || (depth_ == 0 && is_asked_for(name));
        if (open_ && wanted)
            append(line);
        else if (!open_ && above_ && file_.header.size() < longest_line)
            file_.header.append(line.substr(0, longest_line)).append("\r\n");
    }

    // Lines of hundreds of kilobytes hold nothing that is wanted, and libical reads them slowly.
    void append(std::string_view line)
    {
        now_.cut = now_.cut || line.size() > longest_line;
        const std::size_t begin = now_.text.size();
        now_.text.append(line.substr(0, longest_line)).append("\r\n");
        std::replace(now_.text.begin() + static_cast<std::ptrdiff_t>(begin), now_.text.end(), '\0', ' ');
    }

    void close(std::size_t end, bool unfinished)
    {
        append(now_.kind == IcalComponent::Kind::event ? "END:VEVENT" : "END:VTIMEZONE");
        now_.span.end = end;
        now_.unfinished = unfinished;
        file_.components.push_back(std::move(now_));
        now_ = {};
        open_ = above_ = false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    IcalFile file_;
    IcalComponent now_;
    bool open_ = false;  // in an event or a time zone
    bool above_ = true;  // no component but the calendar has begun
    int depth_ = 0;      // of components within that one
};

}  // namespace

IcalFile read_ical_lines(std::string_view text)
{
    return LineReader(text).run();
}

}  // namespace twir
