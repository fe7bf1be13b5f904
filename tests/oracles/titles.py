"""Titles and addresses to try: the published ones, and made-up ones of everything that means something to markdown."""

import json
import random
import re
import subprocess

from engines import title_pieces

WORDS = """a I Rust async fn 2026 v1.0 snake_case __init__ r3bl_tui C++ C# f(x) Größe naïve 日本語 Ελληνικά мир עברית
    crate's don't x86_64 one-liner 50% $5 12:30 100 calendar community merged 1. - + # > = == --- | ||""".split()

MARKS = [*"\\`*_[]()<>!&~#+-.|{}^:;\"'@$%/=?", "**", "***", "__", "___", "~~", "~~~", "``", "```", "![", "](", "][", "[]",
         "[x]", "()", "(x)", "<>", "</", "<!", "<?", "\\\\", "&&", "<-", "->", "=>", "::", "]:"]

ENTITIES = ["&amp;", "&lt;", "&#35;", "&#x1F980;", "&copy;", "&nbsp;", "&unknown;", "&copy", "&#35", "&#x41", "&#0;", "&;",
            "&#;", "&#12345678;", "&#x1234567;", "&amp;lt;", "&ngE;", "&frac12;", "&1a;", "AT&T", "R&D;"]

HTML = ["<T>", "Vec<T>", "Option<&'a str>", "<div>", "</div>", "<br/>", "<!-- note -->", "<!--", "-->", "<?php", "?>",
        "<![CDATA[", "]]>", "<!DOCTYPE html>", "<script>", "</script>", "<a href=\"x\">", "<img src=x>", "<T", "< T >", "<3",
        "<3 x@y.z>", "<1@b.cd>", "<.x@b.cd>", "<https://a.example>", "<me@a.example>", "<T as U>::V", "<'a>", "<dyn Fn()>"]

CODE = ["`code`", "`Vec<T>`", "`a_b_c`", "`*p`", "`**`", "`[x]`", "`]`", "`[`", "`](`", "`<!`", "`<div>`", "`<script>`", "`\\`",
        "`\\n`", "`&amp;`", "`&`", "`~~`", "`` a`b ``", "``a`b``", "`` ` ``", "`` `a` ``", "``` a``b`c ```", "` x `", "`a  b`",
        "`|`", "`!`", "`_`", "`#![no_std]`", "`&'a mut T`", "`https://a.example`", "` `", "`é🦀`"]

LINKS = ["https://a.example/b_c_d", "http://a.example", "www.a.example", "www.", "ftp://x.example", "@user", "@me_too_",
         "me@a.example", "[t](u)", "[t][calendar]", "[calendar]", "[Community]", "[guidelines][]", "![t](u)", "[t]: u", "[^1]",
         "[ ]", "[x]", "#1234", "GH-12", "user/repo#3", "mailto:me@a.example", "xmpp:a@b.example", "a(b)c", "[a] [b]", "[[a]]"]

SPECIAL = ["🦀", "👩‍💻", "🏳️‍🌈", "e\u0301", "a\u0308_", "\u0301", "ﬁ", "“quoted”", "‘q’", "…", "–", "—", "«", "»", "、", "。", "（",
           "）", "€", "™", "½", "×", "\u200d", "\u00ad", "\u2019", "𝔘", "क्षि", "한글"]

SPACES = [" ", " ", " ", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u202f"]


def is_expressible(title):
    """Whether there is a way to write it: within code nothing can be escaped, and Python-Markdown takes these for its
    own even there. `fix` says so."""
    return not any(kind == "code" and re.search(r"<!--|&#|\]:", text) for kind, text in title_pieces(title))


KINDS = [(WORDS, 8), (MARKS, 9), (ENTITIES, 2), (HTML, 3), (CODE, 3), (LINKS, 2), (SPECIAL, 2)]


def made_up_titles(count, seed):
    """`count` different titles, the same ones for the same seed."""
    chance = random.Random(seed)
    kinds, weights = zip(*KINDS)
    titles = set()
    while len(titles) < count:
        gap = chance.choice([0.1, 0.4, 0.8])
        title = ""
        for _ in range(chance.choice([1, 2, 3, 4, 6, 9])):
            title += chance.choice(chance.choices(kinds, weights)[0])
            if chance.random() < gap:
                title += chance.choice(SPACES)
        if title.strip() and is_expressible(title):
            titles.add(title)
    return sorted(titles)


# No lone `)` and no `<`: in markdown it is anybody's guess what belongs to an address with one.
URL_PARTS = ["a", "b1", "post-title", "x_y_z", "*", "**", "~", "~~", "_", "(", "(a)", "((b))", "%20", "%28", "%C3%BC", "%E2", "%",
             "é", "日本", "🦀", "|", "\"", "'", "\\", "`", "``", "[", "]", "[1]", "{x}", "^", "!", "![", "$", "&", "&amp;", "&lt;", "&#",
             "&copy;", "&copy=1", "&x=1", "&#35;", "+", ",", ";", ":", "=", "@", "@user", ".", "..", "-", "--", "\\_", "www.", "//"]


def made_up_urls(count, seed):
    chance = random.Random(seed)
    urls = set()
    while len(urls) < count:
        url = "https://example.com/"
        for opening in ("", "?q=", "#"):
            if not opening or chance.random() < 0.4:
                url += opening + "".join(chance.choices(URL_PARTS, k=chance.choice([1, 2, 3, 5])))
        urls.add(url)
    return sorted(urls)


def answers(binary, command, requests):
    """What `twir-submit COMMAND --jsonl` says to these requests."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    run = subprocess.run([binary, command, "--jsonl", "--today", "2026-03-01"], input=lines.encode(), capture_output=True)
    found = [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]
    if len(found) != len(requests):
        raise SystemExit(f"twir-submit {command} gave {len(found)} lines for {len(requests)}: {run.stderr.decode()[:300]}")
    return found


def published(binary, folder):
    """Titles, names and addresses of everything in the shared data, as `fix` reads them."""
    texts = set()
    for name in ("links", "events", "submissions"):
        path = folder / f"{name}.jsonl"
        if not path.exists():
            return None
        with path.open(encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                texts.update(row[key] for key in ("text", "submitted", "published") if row.get(key))
    titles, urls = set(), set()
    for answer in answers(binary, "fix", [{"text": text} for text in sorted(texts)]):
        value = answer.get("submission") or {}
        for link in (value, *value.get("organizers", ()), *value.get("mirrors", ())):
            titles.add(link.get("title") or link.get("name") or "")
            urls.add(link.get("url") or "")
    return sorted(titles - {""}), sorted(urls - {""})
