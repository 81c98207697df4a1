#!/usr/bin/env python3
"""swift.py CARRIER_FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv: compiles the carrier with the module Scoring in a package of its own and scores a table."""
import csv
import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = ROOT / ".build/consumer-swift"
MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(name: "consumer", targets: [
  .target(name: "Scoring", exclude: ["README.md"], swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]),
  .executableTarget(name: "consumer", dependencies: ["Scoring"])
])
"""


def build(carrier):
    shutil.rmtree(PACKAGE / "Sources", ignore_errors=True)
    sources = PACKAGE / "Sources/consumer"
    sources.mkdir(parents=True)
    (PACKAGE / "Package.swift").write_text(MANIFEST)
    (PACKAGE / "Sources/Scoring").symlink_to(ROOT / "Sources/Scoring")
    (sources / carrier.name).write_bytes(carrier.read_bytes())
    (sources / "main.swift").write_text((HERE / "swift/main.swift").read_text().replace("RULE", carrier.stem))
    subprocess.run(["swift", "build", "--quiet", "--package-path", PACKAGE], check=True)
    return PACKAGE / ".build/debug/consumer"


def main(carrier_folder, records, school_year, out):
    (carrier,) = pathlib.Path(carrier_folder).glob("*Rule.swift")
    rule = json.loads(carrier.read_text(encoding="utf-8").split('"""\n')[1].split('\n"""')[0])
    columns = [i["column"] for i in rule["inputs"] if i["role"] == "value"]
    with open(records, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    cells = "".join("\x1f".join(row[c] for c in columns) + "\x1e" for row in rows)
    answer = subprocess.run([build(carrier), school_year], input=cells.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["key", "points", "probability", "band", "status", "reasons"])
        for row, line in zip(rows, answer.split("\x1e")):
            points, ppm, *rest = line.split("\x1f")
            writer.writerow([next(iter(row.values())), points, int(ppm) / 1e6 if ppm else "", *rest])


main(*sys.argv[1:])
