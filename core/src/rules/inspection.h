// An item under examination: what several rules want to know of it, found once.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../meetup.h"
#include "../place_parts.h"
#include "traits.h"
#include "twir/check.h"
#include "twir/item.h"

namespace twir {

/// The parts of an item that are one of some fields, in order.
class PartsOf {
public:
    PartsOf(const std::vector<Part>& parts, std::initializer_list<Field> fields) noexcept
        : begin_(parts.data()),
          end_(parts.data() + parts.size())
    {
        for (Field field : fields)
            fields_ |= bit(field);
    }

    class Iterator {
    public:
        Iterator(const PartsOf& of, const Part* at) noexcept : of_(&of), at_(at) { skip(); }
        [[nodiscard]] const Part& operator*() const noexcept { return *at_; }
        Iterator& operator++() noexcept
        {
            ++at_;
            skip();
            return *this;
        }
        [[nodiscard]] bool operator!=(const Iterator& other) const noexcept { return at_ != other.at_; }

    private:
        void skip() noexcept
        {
            while (at_ != of_->end_ && (of_->fields_ & bit(at_->field)) == 0)
                ++at_;
        }
        const PartsOf* of_;
        const Part* at_;
    };

    [[nodiscard]] Iterator begin() const noexcept { return {*this, begin_}; }
    [[nodiscard]] Iterator end() const noexcept { return {*this, end_}; }

private:
    static constexpr std::uint32_t bit(Field field) noexcept { return 1U << static_cast<unsigned>(field); }

    const Part* begin_;
    const Part* end_;
    std::uint32_t fields_ = 0;
};

/// A part that holds an address.
struct Address : Part {
    std::string_view text;
    UrlComponents at;         ///< where the components stand in `text`
    std::string folded_host;  ///< in lower case, where it is written otherwise
    std::optional<MeetupPage> meetup;

    [[nodiscard]] std::string_view host() const noexcept { return slice(text, at.host); }
    [[nodiscard]] std::string_view path() const noexcept { return slice(text, at.path); }
    /// As `site` of the address: its host in lower case without a leading `www.`.
    [[nodiscard]] std::string_view site() const noexcept;
};

/// A part that holds dates.
struct WrittenDates : Part {
    std::string_view text;
    DateReading reading;
};

/// A part that holds a place.
struct WrittenPlace : Part {
    std::string_view text;
    std::optional<PlaceParts> parts;           ///< nothing for an empty text
    std::string_view first;                    ///< of several places; empty where it is one
    const Country* country = nullptr;          ///< that its last part means; none of several places
    const Subdivision* subdivision = nullptr;  ///< of this country, that the part before means

    [[nodiscard]] bool is_named() const noexcept { return parts && twir::is_named(*parts); }
};

/// What an inspection gathers. Its room is used again for one item after another.
struct Gathered {
    std::vector<Part> titles;
    std::vector<Address> urls;
    std::vector<WrittenDates> dates;
    std::vector<WrittenPlace> places;
};

/// An item under examination.
struct Inspection {
    Inspection(std::string_view text_, const Item& item_, const Context& context_, Gathered& room);

    std::string_view text;
    const Item& item;
    const Context& context;

    [[nodiscard]] std::string_view source(Span span) const noexcept { return slice(text, span); }
    [[nodiscard]] std::string_view source(const Part& part) const noexcept { return slice(text, part.span); }

    /// The parts that are one of these fields, in order.
    [[nodiscard]] PartsOf parts(std::initializer_list<Field> fields) const noexcept { return {item.parts, fields}; }

    /// Title, project, organizers' names and mirrors' titles, as far as they are the text of a link.
    [[nodiscard]] const std::vector<Part>& titles() const noexcept { return gathered_.titles; }

    /// The parts that hold an address, empty ones left out; also the addresses within a text behind the link.
    [[nodiscard]] const std::vector<Address>& urls() const noexcept { return gathered_.urls; }

    /// The address that the item is about, unless it is empty.
    [[nodiscard]] const Address* url() const noexcept;

    /// The day or days of an event or a conference, and the day on which a call closes.
    [[nodiscard]] const std::vector<WrittenDates>& dates() const noexcept { return gathered_.dates; }

    [[nodiscard]] const std::vector<WrittenPlace>& places() const noexcept { return gathered_.places; }

private:
    void add_place(const Part& part);
    void add_url(const Part& part);
    void add_urls_within(const Part& trailing);
    void gather();

    Gathered& gathered_;
};

/// Whether a name is the text of a link, or its address is missing altogether. Then there are no brackets to mend,
/// and nothing in it to escape. `name` is its index among the parts.
[[nodiscard]] bool is_linked(const Item& item, std::size_t name) noexcept;

}  // namespace twir
