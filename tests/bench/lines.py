"""Memory and time of `fix --jsonl` over ever more lines: does either grow faster than its input?

usage: lines.py BINARY [LINES...]

Memory is the peak of the process, which begins as a copy of this one: about 14 MB can mean less. Writes JSON.
"""

import json
import os
import subprocess
import sys

SAMPLES = [
    "* [A post about `Vec<T>` & more](https://example.com/2026/a-post/?utm_source=feed)",
    "- [video] [A talk](https://youtu.be/abc?si=x)",
    "* 2026-03-04 | Berlin, DE | [Rust Club](https://www.meetup.com/rust-club)\n"
    "    * [**Evening**](https://www.meetup.com/rust-club/events/123/)",
    "- 2026-03-04 | Virtual (London, GB) | [Rust Club](https://www.meetup.com/rust-club/events/)\n"
    "  - [Evening](https://www.meetup.com/rust-club/events/123)",
]


def run(binary, lines):
    block = "".join(json.dumps({"id": i, "text": text}) + "\n" for i, text in enumerate(SAMPLES)).encode()
    process = subprocess.Popen([binary, "fix", "--jsonl", "--today", "2026-02-10"], stdin=subprocess.PIPE,
                               stdout=subprocess.DEVNULL)
    for _ in range(lines // len(SAMPLES)):
        process.stdin.write(block)
    process.stdin.close()
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    binary, counts = sys.argv[1], [int(count) for count in sys.argv[2:]] or [10_000, 100_000]
    figures = []
    for count in counts:
        seconds, memory = run(binary, count)
        figures.append({"lines": count, "us_a_line": seconds / count * 1e6, "memory_mb": memory})
    print(json.dumps(figures))


main()
