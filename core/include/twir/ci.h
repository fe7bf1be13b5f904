// What the newsletter's own CI says of a draft.
//
// It renders the draft with Python-Markdown 3.8, reads the HTML with Beautiful Soup's html.parser, and looks at the
// links, tags and list items that come out, and at the backticks of the source. Python-Markdown is not CommonMark; where the two
// differ, CI follows Python-Markdown, and so does this.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twir/diagnostic.h"
#include "twir/span.h"

namespace twir {

/// A finding, and the bytes of the draft that it is about: the address, the title, the tag, the line or the list item.
struct CiReport {
    CiFinding finding;
    Span span;

    friend bool operator==(const CiReport&, const CiReport&) = default;
};

/// A link in the community part of a draft.
struct CiLink {
    std::string normalised;        ///< the form in which CI compares addresses
    Span span;                     ///< the address in the draft
    bool project_tooling = false;  ///< stands in the section that is closed to pull requests
};

/// All that CI sees in one draft. Reports come in the order in which CI makes them; duplicates are not among them.
struct CiReading {
    std::vector<CiReport> reports;
    std::vector<CiLink> links;
};

/// Reads a draft as CI does. Linear.
[[nodiscard]] CiReading read_as_ci(std::string_view draft);

/// The form in which CI compares addresses: simplified, `http` as `https`, without final slashes.
[[nodiscard]] std::string ci_normalised(std::string_view url);

}  // namespace twir
