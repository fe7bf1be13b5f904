// What people submit, as values. Titles and names are title text: what a reader shall see, with code
// spans between backticks as in CommonMark and everything else literal. URLs are text as written.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "twir/date.h"
#include "twir/place.h"

namespace twir {

/// Text that links somewhere.
struct Hyperlink {
    std::string text;  ///< title text
    std::string url;

    friend bool operator==(const Hyperlink&, const Hyperlink&) = default;
};

/// A link for one of the community sections.
struct Link {
    std::vector<std::string> prefixes;  ///< without brackets, in order: "ES", "video"
    std::string title;
    std::string url;

    friend bool operator==(const Link&, const Link&) = default;
};

/// An entry of the event list.
struct Event {
    DateRange dates;
    Place place;
    std::vector<Hyperlink> organizers;
    bool paid = false;
    std::string title;
    std::string url;
    std::vector<Hyperlink> mirrors;  ///< further links of the same event

    friend bool operator==(const Event&, const Event&) = default;
};

using Submission = std::variant<Link, Event>;

}  // namespace twir
