#!/usr/bin/env python3
"""compare.py REFERENCE ANSWER...: counts the records for which a consumer's answer differs from that of kizashi-score.

Both are CSV files with the columns key, points, probability, band, status, reasons; probabilities may differ by 1e-12, nothing else may.
Prints one line a consumer; the exit status is 1 when any record differs or is absent."""
import csv
import sys

FIELDS = ["points", "probability", "band", "status", "reasons"]
MOST_SHOWN = 3


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def differs(field, expected, found):
    if field == "probability" and expected and found:
        return not abs(float(expected) - float(found)) <= 1e-12
    return expected != found


def main(reference_path, answers):
    reference = read(reference_path)
    assert reference, f"{reference_path}: no records"
    statuses = {}
    for row in reference.values():
        name = row["status"].split("(")[0]
        statuses[name] = statuses.get(name, 0) + 1
    print(f"{reference_path}: {len(reference)} records: " + ", ".join(f"{n} {s}" for s, n in sorted(statuses.items())))
    failed = False
    for path in answers:
        answer = read(path)
        wrong = {field: [k for k in reference if k in answer and differs(field, reference[k][field], answer[k][field])] for field in FIELDS}
        absent = len(reference.keys() - answer.keys())
        extra = len(answer.keys() - reference.keys())
        failed |= bool(absent or extra or any(wrong.values()))
        counts = ", ".join(f"{field} {len(keys)}" for field, keys in wrong.items())
        print(f"  {path}: disagreements: {counts}; absent {absent}, extra {extra}")
        for field, keys in wrong.items():
            for key in keys[:MOST_SHOWN]:
                print(f"    {key} {field}: expected {reference[key][field]!r}, found {answer[key][field]!r}")
    return 1 if failed else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
