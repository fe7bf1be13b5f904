"""What linting whole drafts costs as a process, beside md4c's md2html and Python-Markdown on the same bytes.

usage: drafts.py TWIR-SUBMIT MD2HTML

Takes the newsletter's issues where they lie beside the project, and drafts of our own making otherwise. Each time is the
best of several runs, programs taking turns: that of the processors, and the one that went by. Memory is the peak of the
process, which begins as a copy of this one: about 20 MB can mean less. Writes JSON.
"""

import glob
import json
import os
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON_MARKDOWN = "import markdown, sys\nfor f in sys.argv[1:]: markdown.markdown(open(f, encoding='utf-8').read())"


def made_up_draft(number):
    links = "".join(f"* [A post about `Vec<T>` & more, {number}-{i}](https://example.com/{number}/{i}/)\n" for i in range(120))
    events = "".join(
        f"* 2026-03-{1 + i % 28:02} | Virtual (Berlin, DE) | [Rust Club](https://www.meetup.com/rust-club)\n"
        f"    * [**Evening {i}**](https://www.meetup.com/rust-club/events/{number}{i}/)\n" for i in range(60))
    return (f"Title: This Week in Rust {number}\nNumber: {number}\nDate: 2026-03-04\nCategory: This Week in Rust\n\n"
            f"## Updates from Rust Community\n\n### Research\n{links}\n## Upcoming Events\n\n### Virtual\n{events}\n")


def drafts(folder):
    published = sorted(glob.glob(os.path.join(HERE, "../../../shared/twir/issues/*.md")))
    if published:
        return published
    files = []
    for number in range(600, 718):
        files.append(os.path.join(folder, f"{number}.md"))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.write(made_up_draft(number))
    return files


def run(command):
    """Milliseconds of the processors, milliseconds that went by, and peak memory in MB."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return (usage.ru_utime + usage.ru_stime) * 1000, (time.monotonic() - started) * 1000, usage.ru_maxrss / 1024


def best(programs, turns):
    figures = {name: [] for name in programs}
    for _ in range(turns):
        for name, command in programs.items():
            figures[name].append(run(command))
    return [{"program": name, "cpu_ms": min(f[0] for f in of), "wall_ms": min(f[1] for f in of), "memory_mb": max(f[2] for f in of)}
            for name, of in figures.items()]


def main():
    binary, md2html = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        files = drafts(folder)
        text = b"".join(open(f, "rb").read() for f in files)
        whole = os.path.join(folder, "whole.md")
        with open(whole, "wb") as out:
            out.write(text)
        lint = [binary, "lint", "--today", "2026-02-10"]
        figures = best({"lint": lint + files, "lint --format json": lint + ["--format", "json"] + files,
                        "lint, one file of all": lint + [whole], "md2html, one file of all": [md2html, whole]}, 15)
        figures += best({"Python-Markdown": ["/usr/bin/python3", "-c", PYTHON_MARKDOWN] + files}, 2)
        published = not files[0].startswith(folder)
        print(json.dumps({"drafts": len(files), "published": published, "bytes": len(text), "programs": figures}))


main()
