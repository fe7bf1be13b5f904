#!/usr/bin/env python3
"""zones.py TWIR-SUBMIT TABLE: whether clocks show what the IANA database says, in every zone of the table.

Each zone is asked for around its changes of a year, and once a week, by importing events in UTC. Zones
whose changes no yearly rule can tell are named here, each with how far off it may be.
"""
import json
import re
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

binary, table = sys.argv[1:]
BEGIN = datetime(2026, 1, 1, tzinfo=timezone.utc)
END = datetime(2027, 1, 1, tzinfo=timezone.utc)
WITHOUT_RULE = {"Africa/Casablanca", "Africa/El_Aaiun"}  # an hour back during Ramadan


def names():
    with open(table, encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0] == "rules":
                yield from (re.split("[=~]", zone)[0] for zone in columns[2].split(";"))


def instants(zone):
    hour = timedelta(hours=1)
    at = BEGIN
    while at < END:
        following = at + timedelta(days=7)
        if (at.astimezone(zone)).utcoffset() != (following.astimezone(zone)).utcoffset():
            yield from (at + hour * i for i in range(7 * 24))
        yield at
        at = following


def imported(name, times):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{i}\nDTSTART:{at:%Y%m%dT%H%M%SZ}\nSUMMARY:{i}\nEND:VEVENT\n" for i, at in enumerate(times))
    run = subprocess.run(
        [binary, "import", "--json", "--today", "2025-12-01", "--until", "2028-02-01", "--zone", name],
        input=f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n", capture_output=True, text=True, check=True)
    return {int(e["submission"]["title"]): e["times"]["begin"] for e in json.loads(run.stdout)["events"]}


def main():
    compared, wrong = 0, []
    for name in names():
        zone = ZoneInfo(name)
        times = list(instants(zone))
        found = imported(name, times)
        assert len(found) == len(times), name
        for i, at in enumerate(times):
            expected = f"{at.astimezone(zone):%Y-%m-%dT%H:%M}"
            compared += 1
            if found[i] == expected:
                continue
            off = abs(datetime.fromisoformat(found[i]) - datetime.fromisoformat(expected))
            if name not in WITHOUT_RULE or off > timedelta(hours=1):
                wrong.append(f"{name}: {at:%Y-%m-%d %H:%M} UTC is {expected}, not {found[i]}")
    print(f"{compared} times compared")
    print("\n".join(wrong[:20]))
    sys.exit(1 if wrong or compared < 10000 else 0)


main()
