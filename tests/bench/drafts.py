"""What linting whole drafts costs, beside md4c's md2html and Python-Markdown on the same bytes, and how it grows.

usage: drafts.py TWIR-SUBMIT MD2HTML

Takes the newsletter's issues where they lie beside the project, and drafts of our own making otherwise. Each time is the
best of several runs, programs taking turns. Memory is the peak of the process, which begins as a copy of this one: about
20 MB can mean less.
"""

import glob
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
    """Seconds and peak memory in MB."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - started, usage.ru_maxrss / 1024


def best(commands, turns):
    figures = [[] for _ in commands]
    for _ in range(turns):
        for figure, command in zip(figures, commands):
            figure.append(run(command))
    return [(min(f[0] for f in figure), max(f[1] for f in figure)) for figure in figures]


def main():
    binary, md2html = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        files = drafts(folder)
        text = b"".join(open(f, "rb").read() for f in files)
        whole = os.path.join(folder, "whole.md")
        with open(whole, "wb") as out:
            out.write(text)

        lint = [binary, "lint", "--today", "2026-02-10"]
        print(f"{len(files)} drafts, {len(text) / 1e6:.1f} MB")
        names = ["md2html (one file of all)", "lint", "lint --format json"]
        figures = best([[md2html, whole], lint + files, lint + ["--format", "json"] + files], 15)
        names.append("Python-Markdown")
        figures += best([["/usr/bin/python3", "-c", PYTHON_MARKDOWN] + files], 2)
        for name, (seconds, memory) in zip(names, figures):
            print(f"  {name:26} {seconds * 1000:8.1f} ms {seconds / figures[0][0]:7.2f} × md2html {memory:7.1f} MB")

        print("one draft of ever more text")
        for size in (1, 4, 16, 50):
            grown = os.path.join(folder, "grown.md")
            with open(grown, "wb") as out:
                for _ in range(max(1, round(size * 1e6 / len(text)))):
                    out.write(text)
            megabytes = os.path.getsize(grown) / 1e6
            seconds, memory = best([lint + [grown]], 3)[0]
            print(f"  {megabytes:6.1f} MB {seconds * 1000:9.1f} ms {seconds * 1000 / megabytes:6.1f} ms/MB {memory:7.1f} MB")


main()
