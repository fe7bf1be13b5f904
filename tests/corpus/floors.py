"""Holds the figures of the newsletter's history (README.md here) to what has been reached.

usage: floors.py TWIR-SUBMIT

The data and the program that scores it lie beside the project, in ../shared; where they do not, there is nothing to
hold, and this says so and passes.
"""

import os
import re
import subprocess
import sys

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared")

# Per cent. Higher figures may be written in here; lower ones want a reason in README.md.
FLOORS = {
    "events: regular unchanged": 99.5,
    "events: irregular noticed": 100,
    "events: fix is idempotent": 100,
    "links: regular unchanged": 99.8,
    "links: irregular noticed": 98.4,
    "links: fix is idempotent": 100,
    "submissions: right ones kept": 99.1,
    "submissions: mended as editor": 87.2,
    "submissions: reachable": 79.8,
    "corrections: as the editor": 69.7,
    "checkers: natural drafts": 100,
    "checkers: mutated drafts": 100,
    "place: events at their place": 100,
    "place: links at section end": 98.9,
}


def main():
    score = os.path.join(SHARED, "score.py")
    if not os.path.exists(score):
        print("skipped: the newsletter's data is not beside the project (../shared)")
        return 0
    out = subprocess.run([sys.executable, score, sys.argv[1], os.path.join(SHARED, "twir")],
                         capture_output=True, text=True)
    print(out.stdout + out.stderr)
    figures = {name.strip(): float(figure) for name, figure in re.findall(r"^(.+?) +\d+/\d+ ([\d.]+) %$", out.stdout, re.M)}
    low = [f"{name}: {figures.get(name, 'missing')}, not {floor}" for name, floor in FLOORS.items()
           if figures.get(name, 0) < floor]
    print("\n".join(low) or "No figure is below its floor.")
    return 1 if low or out.returncode else 0


sys.exit(main())
