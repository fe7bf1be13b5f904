"""The renderers, and what a reader sees of the HTML that they write."""

import functools
import html
import re
import signal
import subprocess
from urllib.parse import unquote_to_bytes

import markdown


def engines(md2html):
    """Functions from markdown to HTML. `Python-Markdown` is the newsletter's site and CI, `cmark-gfm` is GitHub."""
    writer = markdown.Markdown()

    def convert(text):
        # Some input makes its HTML parser run for ever, and take all memory there is.
        signal.alarm(5)
        try:
            return writer.reset().convert(text)
        except TimeoutError:
            return ""
        finally:
            signal.alarm(0)

    def give_up(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)

    def run(*command):
        return lambda text: subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()

    return {
        "Python-Markdown": convert,
        # Without --unsafe raw HTML would be left out, and could not be told from text that is missing.
        "cmark-gfm": run("cmark-gfm", "--unsafe", "-e", "strikethrough", "-e", "autolink", "-e", "tagfilter"),
        "md4c": run(md2html, "--fstrikethrough"),
    }


TOKEN = re.compile(r"<!--.*?-->|</?[A-Za-z][^>]*>|[^<]+|<", re.DOTALL)
HREF = re.compile(r'<a href="([^"]*)">')


def squeeze(text):
    """White space as HTML shows it."""
    return re.sub(r"[ \t\r\n\f]+", " ", text)


@functools.lru_cache(maxsize=1 << 16)
def destination(url):
    return unquote_to_bytes(url)


def link(url, *content):
    return [("link", destination(url)), *content, "</a>"]


def list_items(page):
    """The items at the top level of a page's lists, each as a list of tokens: tags, ("text", …), ("code", …), and
    ("link", destination). What stands between the lists is left out."""
    items, now, depth, code = [], [], 0, False
    for token in TOKEN.findall(page):
        if token[0] != "<" or token == "<":
            if depth:
                kind, text = "code" if code else "text", html.unescape(token)
                if now[-1][0] == kind:
                    text = now.pop()[1] + text
                now.append((kind, text))
        elif token == "<li>":
            depth += 1
            now.append(token)
        elif token == "</li>":
            depth -= 1
            now.append(token)
            if depth == 0:
                items.append([*filter(None, map(tidy, neighbours(now)))])
                now = []
        elif token == "<code>":
            code = True
            now.append(("code", ""))
        elif token == "</code>":
            code = False
            now.append(("text", ""))
        elif depth:
            found = HREF.fullmatch(token)
            now.append(("link", destination(html.unescape(found[1]))) if found else token)
    return items


def neighbours(tokens):
    return zip(["", *tokens], tokens, [*tokens[1:], ""])


def tidy(triple):
    """A token without the white space that does not show, nothing where nothing is left."""
    before, (kind, text), after = triple[0], triple[1] if isinstance(triple[1], tuple) else ("", triple[1]), triple[2]
    if kind == "code":
        return kind, squeeze(text).strip()
    if kind != "text":
        return triple[1]
    text = squeeze(text)
    if before[0] != "code":
        text = text.lstrip()
    if after[0] != "code":
        text = text.rstrip()
    return (kind, text) if text else None


def title_pieces(title):
    """A title as its reader shall see it. Code spans stand between equal strings of backticks, all else is literal."""
    pieces, begin, at = [], 0, 0
    runs = [run.span() for run in re.finditer("`+", title)]
    while at < len(runs):
        length = runs[at][1] - runs[at][0]
        partner = next((i for i in range(at + 1, len(runs)) if runs[i][1] - runs[i][0] == length), None)
        if partner is not None:
            pieces += [("text", title[begin:runs[at][0]]), ("code", title[runs[at][1]:runs[partner][0]])]
            begin, at = runs[partner][1], partner
        at += 1
    pieces.append(("text", title[begin:]))
    pieces = [(kind, squeeze(text).strip() if kind == "code" else squeeze(text)) for kind, text in pieces]
    if pieces[0][0] == "text":
        pieces[0] = ("text", pieces[0][1].lstrip())
    pieces[-1] = ("text", pieces[-1][1].rstrip())
    return [piece for piece in pieces if piece[0] == "code" or piece[1]]
