#!/usr/bin/env python3
"""Makes star-schools.csv, one row per school, from star-panel.csv: shares and means over the pupil-years of grades 1 to 3."""
import csv
from collections import defaultdict
from pathlib import Path

here = Path(__file__).parent
rows = defaultdict(list)
with open(here / "star-panel.csv", newline="") as file:
    for row in csv.DictReader(file):
        if row["gr"] != "K":
            rows[row["sch"]].append(row)


def share(members, column, values):
    known = [row[column] for row in members if row[column]]
    return f"{100 * sum(value in values for value in known) / len(known):.1f}" if known else ""


def mean(members, column):
    known = [float(row[column]) for row in members if row[column]]
    return f"{sum(known) / len(known):.2f}" if known else ""


with open(here / "star-schools.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["sch", "small", "aide", "masters", "exp", "pupils", "schtype"])
    for school in sorted(rows, key=int):
        members = rows[school]
        pupils = len({row["id"] for row in members})
        masters = {"MS/MA/MEd", "MA+", "Ed.S", "Ed.D/Ph.D"}
        out.writerow([school, share(members, "cltype", {"small"}), share(members, "cltype", {"reg+A"}),
                      share(members, "hdeg", masters), mean(members, "exp"), pupils, members[0]["schtype"]])
