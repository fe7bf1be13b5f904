"""assets/places.tsv against ISO's lists, as Debian's iso-codes has them.

usage: places.py PLACES.TSV [ISO-CODES-FOLDER]
"""

import json
import pathlib
import sys


def read_table(path):
    countries, subdivisions = {}, {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[0] == "country":
            countries[columns[1]] = (columns[3], columns[4].split(";") if len(columns) > 4 else [])
        elif columns[0] == "subdivision":
            subdivisions.setdefault(columns[1], {})[columns[2]] = columns[3]
    return countries, subdivisions


def main():
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else "/usr/share/iso-codes/json")
    countries, subdivisions = read_table(sys.argv[1])
    iso_countries = json.loads((folder / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    iso_subdivisions = json.loads((folder / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    wrong = []

    house = {entry["alpha_2"] if entry["alpha_2"] != "GB" else "UK": entry for entry in iso_countries}
    wrong += [f"{code} is no country of ISO's" for code in countries.keys() - house.keys()]
    wrong += [f"{code} is missing" for code in house.keys() - countries.keys()]
    for code in countries.keys() & house.keys():
        name, aliases = countries[code]
        for wanted in (house[code]["alpha_3"], house[code]["name"]):
            if wanted != name and wanted not in aliases:
                wrong.append(f"{code} is not known as {wanted}")

    for country in ("US", "CA", "AU"):
        iso = {entry["code"][3:]: entry["name"] for entry in iso_subdivisions
               if entry["code"].startswith(country + "-") and entry["type"] != "Outlying area"}
        if iso != subdivisions.get(country):
            wrong.append(f"the subdivisions of {country} differ: {iso.items() ^ subdivisions.get(country, {}).items()}")

    for line in sorted(wrong):
        print(line)
    print(f"{len(countries)} countries, {sum(map(len, subdivisions.values()))} subdivisions: {len(wrong)} differences")
    return 1 if wrong else 0


sys.exit(main())
