#!/usr/bin/env python3
"""records.py RULE COUNT OUT [TABLE]: a table of COUNT rows for a rule, with missing, unseen, out-of-range and strangely written cells.

Half of the rows are those of TABLE as they are (without one: of the check records of the rule); in the others one to three cells are
replaced. The same arguments give the same bytes."""
import csv
import json
import random
import sys
from decimal import Decimal


def strange_cells(values, missing):
    """Texts that a cell of this input may hold in a register of bad days."""
    cells = ["", "  ", "不明な値", *(code["code"] for code in missing["codes"])]
    if "range" in values:
        unit = Decimal(1).scaleb(-values.get("scale", 0))
        low, high = Decimal(values["range"]["low"]), Decimal(values["range"]["high"])
        middle = ((low + high) / 2).quantize(unit)
        return cells + [str(low), str(high), str(low - unit), str(high + unit), f" {middle} ", f"{middle}{'' if '.' in str(middle) else '.'}0", "nan", "１２", "9" * 30]
    return cells + [f" {values['accepted'][0]}\u3000", values["accepted"][-1], values["accepted"][0] + "x"]


def main(rule_path, count, out_path, table_path=None):
    rule = json.load(open(rule_path, encoding="utf-8"))
    inputs = [i for i in rule["inputs"] if i["role"] == "value"]
    key = next(i["column"] for i in rule["inputs"] if i["role"] == "key")
    if table_path:
        with open(table_path, encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    else:
        rows = [{i["column"]: record["inputs"][i["id"]] for i in inputs} for record in rule["check_records"] if "as_of" not in record]
    draw = random.Random(2026)
    cells = {i["column"]: strange_cells(i["values"], i["missing"]) for i in inputs}
    columns = [i["column"] for i in inputs]
    with open(out_path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([key, *columns])
        for number in range(int(count)):
            row = dict(rows[number % len(rows)])
            if number % 2:
                for column in draw.sample(columns, min(draw.randint(1, 3), len(columns))):
                    row[column] = draw.choice(cells[column])
            out.writerow([f"R{number:06d}", *(row[c] for c in columns)])


main(*sys.argv[1:])
