#!/usr/bin/python3
"""Usage: renderers.py TWIR-SUBMIT MD2HTML [--titles N] [--urls N] [--seed N] [--show N]

Proves that what twir-submit writes shows the same everywhere. Titles are written as a link, as an event and as an
organizer's name, put into a draft between two other items, and rendered with Python-Markdown, cmark-gfm and md4c:
each of them has to show exactly the title, its code as code, one link with the right destination and nothing else.
"""

import argparse
import pathlib
import sys

import engines
import titles

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "twir"
URL = "https://example.com/post_one_(1)?a=1&b=2"
BATCH = 40  # items in one document: fast, and still quick to narrow down

DRAFT = """Title: This Week in Rust 700
Number: 700
Date: 2026-03-04
Category: This Week in Rust

Hello and welcome to another issue of *This Week in Rust*!

## Updates from Rust Community

### Miscellaneous

* [The item before](https://example.com/before)
%s
* [video] [The item after](https://example.com/after)

## Upcoming Events

Please add it to the [calendar], `see` [the community][community].

[calendar]: https://example.com/calendar
[community]: mailto:community@example.com
[guidelines]:https://example.com/guidelines
[merged]: https://example.com/merged
[submit_crate]: https://example.com/crate

<!-- A comment of the editors: `code`, *stars* and [brackets] -->
"""

BEFORE = ["<li>", *engines.link("https://example.com/before", ("text", "The item before")), "</li>"]
AFTER = ["<li>", ("text", "[video]"), *engines.link("https://example.com/after", ("text", "The item after")), "</li>"]


class Case:
    """An item as twir-submit writes it, and what it has to show."""

    def __init__(self, about, text, expected):
        self.about, self.text, self.expected = about, text, expected


def title_cases(binary, some_titles):
    event = {"kind": "event", "dates": {"first": "2026-03-04"}, "place": {"city": "Berlin", "country": "DE"}}
    requests = []
    for title in some_titles:
        requests.append({"kind": "link", "title": title, "url": URL})
        requests.append({**event, "organizers": [{"name": title, "url": URL}], "title": title, "url": URL})
    texts = [answer["text"] for answer in titles.answers(binary, "format", requests)]
    for title, as_link, as_event in zip(some_titles, texts[::2], texts[1::2]):
        content = engines.title_pieces(title)
        shown = engines.link(URL, *content)
        yield Case(title, as_link, ["<li>", *shown, "</li>"])
        yield Case(title, as_event, ["<li>", ("text", "2026-03-04 | Berlin, DE |"), *shown, "<ul>", "<li>",
                                     *engines.link(URL, "<strong>", *content, "</strong>"), "</li>", "</ul>", "</li>"])


def pasted_cases(binary, some_titles):
    """Titles pasted as markdown: what `fix` leaves has to show the title that it reads, unless it says that it does not.
    Names of characters that only HTML knows, and backticks next to code, are more than a title can hold."""
    pasted = [title for title in some_titles if "&ngE;" not in title and "\\`" not in title]
    requests = [{"text": f"* [{title}]({URL})"} for title in pasted]
    for title, answer in zip(pasted, titles.answers(binary, "fix", requests)):
        link = answer.get("submission") or {}
        said = {found["rule"] for found in answer["diagnostics"]} & {"item/trailing-text", "title/emphasis"}
        wrong = any(found["severity"] == "error" for found in answer["diagnostics"])
        if link.get("url") == URL and not link["prefixes"] and not said and not wrong:
            content = engines.title_pieces(link["title"])
            yield Case(title, answer["text"], ["<li>", *engines.link(URL, *content), "</li>"])


def url_cases(binary, urls):
    """Addresses as `fix` leaves them. Those that it reports as wrong are left out: nobody was told that they work."""
    requests = [{"text": f"* [A post]({url})"} for url in urls]
    for url, answer in zip(urls, titles.answers(binary, "fix", requests)):
        left = (answer.get("submission") or {}).get("url")
        if left and not any(found["severity"] == "error" for found in answer["diagnostics"]):
            yield Case(url, answer["text"], ["<li>", *engines.link(left, ("text", "A post")), "</li>"])


def failures(render, cases):
    """The cases that do not show what they should, each with what shows instead."""
    shown = engines.list_items(render(DRAFT % "\n".join(case.text for case in cases)))
    whole = len(shown) == len(cases) + 2 and shown[0] == BEFORE and shown[-1] == AFTER
    if whole or len(cases) == 1:
        return [(case, got) for case, got in zip(cases, shown[1:-1] if whole else [shown]) if got != case.expected]
    # An item has changed its surroundings. Find it; where it takes two for that, all of them are to blame.
    middle = len(cases) // 2
    found = failures(render, cases[:middle]) + failures(render, cases[middle:])
    return found or [(case, "something else together with its neighbours") for case in cases]


def check(name, cases, renderers, most_shown):
    cases = list(cases)
    failed = 0
    for engine, render in renderers.items():
        found = []
        for begin in range(0, len(cases), BATCH):
            found += failures(render, cases[begin:begin + BATCH])
        for case, got in found[:most_shown]:
            print(f"{engine}: {case.about!r}\n  written   {case.text!r}\n  expected  {case.expected}\n  shown     {got}")
        print(f"{name}, {engine}: {len(cases) - len(found)} of {len(cases)} items show what they should", flush=True)
        failed += len(found)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("md2html")
    parser.add_argument("--titles", type=int, default=20_000)
    parser.add_argument("--urls", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=10)
    options = parser.parse_args()

    renderers = engines.engines(options.md2html)
    trials = {}
    if found := titles.published(options.binary, DATA):
        trials["published titles"] = title_cases(options.binary, found[0])
        trials["published addresses"] = url_cases(options.binary, found[1])
    else:
        print("The newsletter's data is not beside the project (../shared/twir): published items are not tried.")
    made_up = titles.made_up_titles(options.titles, options.seed)
    trials["made-up titles"] = title_cases(options.binary, made_up)
    trials["pasted titles"] = pasted_cases(options.binary, made_up)
    trials["made-up addresses"] = url_cases(options.binary, titles.made_up_urls(options.urls, options.seed))
    failed = sum([check(name, cases, renderers, options.show) for name, cases in trials.items()])
    return 1 if failed else 0


sys.exit(main())
