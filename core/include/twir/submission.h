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

/// A task of a project that is looking for contributors.
struct ProjectTask {
    std::string project;
    std::string title;  ///< of the issue
    std::string url;    ///< of the issue

    friend bool operator==(const ProjectTask&, const ProjectTask&) = default;
};

/// A conference that is looking for speakers.
struct SpeakerCall {
    std::string name;
    std::string url;    ///< of the call
    Date closes{};      ///< last day for proposals
    std::string venue;  ///< "Berlin, Germany", "online"
    DateRange dates;

    friend bool operator==(const SpeakerCall&, const SpeakerCall&) = default;
};

/// A suggestion for Crate of the Week.
struct CrateNomination {
    std::string name;
    std::string url;
    std::string description;  ///< "crate for walking folders"; may begin with its article, which is added otherwise
    Hyperlink suggester;      ///< name, and address of the post; empty for a self-suggestion
    bool self_suggested = false;

    friend bool operator==(const CrateNomination&, const CrateNomination&) = default;
};

/// A suggestion for Quote of the Week.
struct QuoteNomination {
    std::string quote;  ///< may have several lines
    Hyperlink source;   ///< "who on where", and address
    Hyperlink suggester;
    bool self_suggested = false;

    friend bool operator==(const QuoteNomination&, const QuoteNomination&) = default;
};

using Submission = std::variant<Link, Event, ProjectTask, SpeakerCall, CrateNomination, QuoteNomination>;

}  // namespace twir
