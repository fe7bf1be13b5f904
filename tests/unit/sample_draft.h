// A small draft of the newsletter's shape.
#pragma once

#include <string>

namespace twir::test {

inline std::string sample_draft()
{
    return "Title: This Week in Rust 637\n"
           "Number: 637\n"
           "Date: 2026-02-04\n"
           "Category: This Week in Rust\n"
           "\n"
           "## Updates from Rust Community\n"
           "\n"
           "### Official\n"
           "* [An announcement](https://example.com/announcement)\n"
           "\n"
           "### Newsletters\n"
           "\n"
           "### Rust Walkthroughs\n"
           "* [Baking with traits](https://example.com/baking)\n"
           "\n"
           "### Miscellaneous\n"
           "* [Something else](https://example.com/else)\n"
           "\n"
           "## Upcoming Events\n"
           "\n"
           "Rusty Events between 2026-02-04 - 2026-03-04\n"
           "\n"
           "### Virtual\n"
           "* 2026-02-10 | Virtual (Lyon, FR) | [Example Rust Lyon](https://example.com/lyon)\n"
           "    * [**Crêpes and closures**](https://example.com/crepes)\n"
           "\n"
           "### Europe\n"
           "* 2026-02-12 | Berlin, DE | [Example Rust Berlin](https://example.com/berlin)\n"
           "    * [**Pretzels and pointers**](https://example.com/pretzels)\n"
           "* 2026-03-04 | Vienna, AT | [Example Rust Vienna](https://example.com/vienna)\n"
           "    * [**Strudel and structs**](https://example.com/strudel)\n"
           "\n"
           "## Jobs\n"
           "\n"
           "Please see the latest thread.\n";
}

}  // namespace twir::test
