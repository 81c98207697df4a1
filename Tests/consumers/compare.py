#!/usr/bin/env python3
"""compare.py REFERENCE ANSWER...: counts the records for which a consumer's answer differs from that of kizashi-score.
compare.py --table FOLDER...: the same for every FOLDER/answers/*.csv against FOLDER/reference.csv, as one table.

All are CSV files with the columns key, points, probability, band, status, reasons; probabilities may differ by 1e-12, nothing else may.
Only reasons may be absent, for a format that has no words for them; the table then says so.
The exit status is 1 when any record differs or is absent."""
import csv
import sys
from pathlib import Path

FIELDS = ["points", "probability", "band", "status", "reasons"]
MOST_SHOWN = 3


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def differs(field, expected, found):
    if field == "probability" and expected and found:
        return not abs(float(expected) - float(found)) <= 1e-12
    return expected != found


def disagreements(reference, answer):
    """The keys that differ in each field; absent and additional records count in every field."""
    strange = sorted(reference.keys() ^ answer.keys())
    both = [key for key in reference if key in answer]
    fields = FIELDS if gives_reasons(answer) else [field for field in FIELDS if field != "reasons"]
    return {f: strange + [k for k in both if differs(f, reference[k][f], answer[k][f])] for f in fields}


def gives_reasons(answer):
    return all("reasons" in row for row in answer.values())


def describe(path, reference):
    statuses = {}
    for row in reference.values():
        name = row["status"].split("(")[0]
        statuses[name] = statuses.get(name, 0) + 1
    return f"{path}: {len(reference)} records: " + ", ".join(f"{count} {status}" for status, count in sorted(statuses.items()))


def show(reference_path, answer_path, reference):
    """Prints how an answer differs; returns the number of records that do, and what was not compared."""
    answer = read(answer_path)
    wrong = disagreements(reference, answer)
    print(f"  {answer_path}: disagreements: " + ", ".join(f"{field} {len(keys)}" for field, keys in wrong.items()))
    for field, keys in wrong.items():
        for key in keys[:MOST_SHOWN]:
            expected, found = (rows.get(key, {}).get(field) for rows in (reference, answer))
            print(f"    {key} {field}: expected {expected!r}, found {found!r}")
    return len(set().union(*wrong.values())), "" if gives_reasons(answer) else " (without reasons)"


def table(folders):
    found = {}
    for folder in map(Path, folders):
        reference = read(folder / "reference.csv")
        assert reference, f"{folder}: no records"
        print(describe(folder / "reference.csv", reference))
        for answer in sorted((folder / "answers").glob("*.csv")):
            wrong, remark = show(folder / "reference.csv", answer, reference)
            found.setdefault(answer.stem + remark, {})[folder.name] = (wrong, len(reference))
    names = [Path(folder).name for folder in folders]
    print("\n| consumer | " + " | ".join(f"{name}: disagreements of records" for name in names) + " |\n|---|" + "---|" * len(names))
    for consumer, counts in found.items():
        cells = ("%d of %d" % counts[name] if name in counts else "not run" for name in names)
        print(f"| {consumer} | " + " | ".join(cells) + " |")
    assert found, "no answers"
    return int(any(wrong or len(counts) < len(names) for counts in found.values() for wrong, _ in counts.values()))


def main(words):
    if words[0] == "--table":
        return table(words[1:])
    reference = read(words[0])
    assert reference, f"{words[0]}: no records"
    print(describe(words[0], reference))
    return int(any([show(words[0], path, reference)[0] for path in words[1:]]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
