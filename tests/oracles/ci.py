#!/usr/bin/python3
"""Usage: ci.py CI-FINDINGS [--drafts N] [--seed N] [--show N]

Compares what read_as_ci finds with what CI's own libraries find: drafts are rendered with Python-Markdown, read with
Beautiful Soup, and the rules of CI are applied to what comes out. The drafts are those of the newsletter, where its data is
beside the project, and made-up ones: pieces of markdown and HTML put together at random, and published drafts with pieces
put in.

CI has Python-Markdown 3.8; Debian has 3.4.1. They differ in the following, and the made-up drafts avoid it:
  - a lone `**` or `***` between spaces is text in 3.8 (the pieces have none);
  - <html> and <center> begin blocks in 3.8 (the pieces have none);
  - a backslash in a raw tag (`<a\\_b>`) shows in 3.8 as it was typed (tags in the pieces have none).

Left out as well are comments that are never closed, after which the renderer loses count of its lines; `&#;`, which
is no character reference, and after which its HTML parser does the same; and made-up drafts in which an address
swallows another link (it holds `](`): there the renderer counts quotes and parentheses wrong, and what it makes of the
rest of the text is not always followed.

Every published draft has to be read as CI reads it, and 99.5 % of the made-up ones, which hold oddities by the dozen; those
that differ are shown.
"""

import argparse
import json
import pathlib
import random
import re
import signal
import subprocess
import sys
import urllib.parse
import warnings

import bs4
import markdown

DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "twir"
ALLOWED = set("p a h1 h2 h3 h4 h5 strong hr li ul ol em code blockquote small br".split())
TRACKING = {"utm_source", "utm_campaign", "utm_medium", "utm_content"}
COMMUNITY = "updates from rust community"


def normal_form(parts, scheme, path, query):
    return urllib.parse.urlunsplit((scheme, parts.netloc, path, query, parts.fragment))


def link_findings(tag, seen):
    href, title = tag.get("href"), tag.string
    if title and title.endswith("...") and len(title) == 70:
        yield ["truncated", str(title)]
    parts = urllib.parse.urlsplit(href)
    if parts.scheme not in ("http", "https", "mailto"):
        yield ["scheme", href]
    values = urllib.parse.parse_qs(parts.query)
    if TRACKING & values.keys():
        yield ["tracking", href]
    query = urllib.parse.urlencode({name: values[name] for name in values if name not in TRACKING}, doseq=True)
    path = "/".join(filter(None, parts.path.split("/")))
    slash = "/" if parts.path.endswith("/") or not parts.path else ""
    simple = normal_form(parts, parts.scheme, path + slash, query)
    if simple != href:
        yield ["simplify", href, simple]
    if re.match(r"https://github.com/[^/]+/[^/]+/?[^/]*$", href):
        yield ["github-repo", href]
    elif parts.netloc.lower() == "crates.io":
        yield ["crates-io", href]
    normalised = normal_form(parts, "https" if parts.scheme == "http" else parts.scheme, path, query)
    if normalised in seen:
        yield ["duplicate", normalised]
    seen.add(normalised)


def expected(draft):
    """What CI finds in a draft."""
    found = []
    for line in draft.splitlines():
        line = line.replace("````", "").replace("```", "")
        if "``" in line:
            found.append(["empty-backticks", line])
        if line.count("`") % 2:
            found.append(["odd-backticks", line])
    page = bs4.BeautifulSoup(markdown.markdown(draft), "html.parser")
    level, seen = None, set()
    for tag in page.find_all(["a", "h1", "h2", "h3", "h4"]):
        if tag.name == "a":
            if level:
                found += link_findings(tag, seen)
        elif not level or tag.name <= level:
            level = tag.name if str(tag.string).lower() == COMMUNITY else None
    for tag in page.find_all():
        if tag.name not in ALLOWED:
            found.append(["unknown-tag", tag.name])
        if tag.name == "li" and tag.get_text() == "":
            found.append(["empty-item"])
    return found


def as_read_by_python(draft):
    """Python reads files with all line ends made the same."""
    return draft.replace("\r\n", "\n").replace("\r", "\n")


class Maker:
    """Makes drafts up. Most of what it makes is not far from what people write."""

    WORDS = "Rust the of a 2026 C++ async/await Vec étude 日本 — … I'm don't \"quoted\" it's [1] (see) 100% a_b_c snake_case * _ & é".split()
    URLS = ["https://e.com/", "https://e.com", "https://e.com/a//b", "http://e.com/x/", "https://e.com/?a=b&c=d", "https://e.com/?utm_source=x",
            "https://e.com/a_(b)", "https://e.com/(a", "https://e.com/a)b", "HTTPS://E.com/x", "e.com/x", "https://e.com/?q=a+b%20c&q=%zz", "https://e.com/?a=&b", "/x",
            "mailto:a@b.c", "ftp://e.com/x", "https://github.com/a/b", "https://github.com/a/b/c", "https://github.com/a/b/c/d", "https://crates.io/crates/x",
            "https://e.com/a b", "<https://e.com/x y>", "https://e.com/x \"title\"", "https://e.com/x 'ti(t)le'", "https://e.com/\"x", "https://e.com/'x'y", "", "#x",
            "https://e.com/#", "https://e.com/?a=1;b=2", "https://e.com/?b=1&a=2&b=3", "https://e.com/a*b*c", "https://e.com/a_b_c", "https://e.com/\\_x", "https://e.com/`x`",
            "https://e.com/[x]", "https://e.com/é?é=è", "https://e.com/&amp;x", "https://e.com/?a&amp;b=c", "https://e.com/x&copy=1", "https://e.com/%7Ex/?y=%7E", "//e.com/x", "https:///x", "https://e.com/x#y?z=//"]
    INLINE = ["`code`", "``co`de``", "`", "``", "```", "\\`", "\\\\`x`", "\\*", "\\_", "\\[", "\\]", "\\<", "<b>", "</b>", "<T>", "<br>", "<br/>", "<img src=x>", "<a href=\"https://e.com/raw\">", "</a>", "<a name=\"x\" href='https://e.com/raw2'>t</a>",
              "<small>x</small>", "Vec<T>", "Vec<u8>", "a < b", "a > b", "<https://e.com/auto>", "<me@e.com>", "<x@y z>", "&amp;", "&lt;b&gt;", "&#39;", "&nbsp;", "&bogus;", "& ", "*em*", "**strong**", "***both***", "_em_", "__strong__", "*", "**a", "_", "![img](https://e.com/i.png)", "![", "!",
              "[x]", "[ref]", "[text][ref]", "[text] [ref]", "[Ref][]", "[[x]]", "[a [b](https://e.com/in) c](https://e.com/out)", "](", "[", "]", "(", ")", "[](https://e.com/none)", "[ ](https://e.com/blank)", "<!-- c -->", "<span title=\"x>y\">", "</p>", "</li>", "  \n", "x\ny", "*[em](https://e.com/em)*", "**[strong", "[**s**](https://e.com/s)", "~~x~~", "<p>", "<div>", "</div>", "<li>", "<h2>Updates from Rust Community</h2>", "<h3>"]
    BLOCKS = ["## Updates from Rust Community", "## UPDATES from Rust community ##", "### Updates from Rust Community", "# Updates from Rust Community", "## Other", "### Official", "#### Deep", "##### Five", "###### Six", "#", "#no space", "Updates from Rust Community\n---", "Title\n===", "## **Updates from Rust Community**", "## Updates from *Rust* Community", "## [Updates from Rust Community](https://e.com/h)",
              "---", "***", "* * *", "- - -", "___", "    code", "\tcode", "        deep code", "> quote", "> * quoted item\n> * another", ">> deep", ">no space", "> ", ">", "1. one\n2. two", "1.no", "* ", "*", "-  ", "+ plus", "* * nested", "* 1. nested", "* item\n    * sub\n    * sub2", "* item\n  * two", "* item\n\n    para", "* item\n\n        code in item", "* item\n\n    * loose sub", "    * indented", "     * five", "* # heading in item", "* # heading\nrest", "* > quote", "* a\n---", "* a\n***\n* b", "* [ref]: https://e.com/in-item\nrest",
              "[ref]: https://e.com/ref", "[Ref]: <https://e.com/ref2> \"title\"", "[ref2]:\n  https://e.com/ref3\n  'title'", "  [x]: https://e.com/x (t)", "[no]: https://e.com/x trailing", "text [ref]: https://e.com/mid",
              "<div>\nraw\n</div>", "<div><a href=\"https://e.com/div\">x</a></div>", "<p>para</p> tail", "<hr>", "<hr/>", "<!-- comment -->", "<!-- multi\n\nline -->", "<!-- a --> tail", "<script>\nx < y\n</script>", "<script>", "</script>", "<style>x</style>", "<pre>\n* x\n</pre>", "<table>\n\n* in table\n\n</table>", "<ul>\n<li></li>\n</ul>", "<ul><li>x", "</ul>", "<h2>Updates from Rust Community</h2>", "<h2>Other</h2>", "<?php x ?>", "<![CDATA[ x ]]>", "<!DOCTYPE html>", "  <div>indented</div>", "    <div>code</div>", "text\n<div>x</div>\nmore", "* item\n<div>x</div>\n* item", "&#12", "&copy tail", "   ", "\x0b", "﻿"]

    def __init__(self, seed, published):
        self.random = random.Random(seed)
        self.published = published

    def inline(self):
        pick = self.random
        parts = []
        for _ in range(pick.randint(1, 5)):
            kind = pick.random()
            if kind < 0.4:
                parts.append(pick.choice(self.WORDS))
            elif kind < 0.65:
                title = " ".join(pick.choice(self.WORDS + self.INLINE[:60]) for _ in range(pick.randint(1, 3)))
                if pick.random() < 0.05:
                    title = ("x" * 67)[:67 - pick.randint(0, 1)] + "..."
                parts.append("[%s](%s)" % (title, pick.choice(self.URLS)))
            else:
                parts.append(pick.choice(self.INLINE))
        return pick.choice(["", " ", " "]).join(parts)

    def block(self):
        pick = self.random
        kind = pick.random()
        if kind < 0.35:
            return "\n".join(pick.choice(["* ", "* ", "* ", "- ", "1. ", "    * ", "  * ", "", "        * "]) + self.inline() for _ in range(pick.randint(1, 4)))
        if kind < 0.5:
            return self.inline()
        if kind < 0.65:
            return pick.choice(self.BLOCKS) + pick.choice(["", " "]) + self.inline()
        return pick.choice(self.BLOCKS)

    def draft(self):
        pick = self.random
        if self.published and pick.random() < 0.2:
            lines = pick.choice(self.published).split("\n")
            start = pick.randrange(len(lines))
            lines = ["## Updates from Rust Community", ""] + lines[start:start + 30]
            for _ in range(pick.randint(1, 3)):
                at = pick.randrange(len(lines))
                cut = pick.randint(0, len(lines[at]))
                lines[at] = lines[at][:cut] + pick.choice([self.inline(), "", "`", "<", "*", "[", "]", "(", ")", "\\"]) + lines[at][cut + pick.randint(0, 2):]
            return "\n".join(lines)
        blocks = ["## Updates from Rust Community"] if pick.random() < 0.7 else []
        blocks += [self.block() for _ in range(pick.randint(1, 8))]
        return "".join(block + pick.choice(["\n", "\n\n", "\n\n", "\n\n\n"]) for block in blocks)


def compare(binary, name, drafts, most_shown, made_up):
    """How many drafts are read differently. Those that CI itself fails on are left out."""
    trials = []
    for draft in drafts:
        signal.setitimer(signal.ITIMER_REAL, 0 if not made_up else 1)
        try:
            want = expected(as_read_by_python(draft))
        except Exception:  # whatever CI dies of, or takes ages for
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if not made_up or not any("](" in subject for kind, *subjects in want if "backticks" not in kind for subject in subjects):
            trials.append((draft, want))
    text = "".join(json.dumps(draft) + "\n" for draft, _ in trials)
    answers = subprocess.run([binary, "--drafts"], input=text, capture_output=True, text=True, check=True).stdout
    failed = 0
    for (draft, want), answer in zip(trials, answers.splitlines(), strict=True):
        have = json.loads(answer)["findings"]
        if sorted(want) != sorted(have):
            failed += 1
            if failed <= most_shown:
                print(f"{draft!r}\n  missing  {[f for f in want if f not in have]}\n  too much {[f for f in have if f not in want]}")
    print(f"{name}: {len(trials) - failed} of {len(trials)} drafts are read as CI reads them", flush=True)
    return failed


def take_too_long(*_):
    raise TimeoutError("the renderer's expressions go back and forth")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--drafts", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    signal.signal(signal.SIGALRM, take_too_long)

    published = [path.read_text() for path in sorted(DATA.glob("issues/*.md"))]
    failed = 0
    if published:
        checked = [path.read_text() for path in sorted(DATA.glob("checkers/*/*/*.md"))]
        failed += compare(options.binary, "published drafts", published + checked, options.show, False)
    else:
        print("The newsletter's data is not beside the project (../shared/twir): published drafts are not tried.")
    maker = Maker(options.seed, published)
    differ = compare(options.binary, "made-up drafts", [maker.draft() for _ in range(options.drafts)], options.show, True)
    return 1 if failed or differ * 200 > options.drafts else 0


sys.exit(main())
