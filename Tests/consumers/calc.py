#!/usr/bin/env python3
"""calc.py FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv: the answer of LibreOffice Calc, recalculating the workbooks in FOLDER.

FOLDER holds what `kizashi export RULE --to xlsx --records RECORDS.csv` wrote for that school year. Before Calc sees a workbook, every value
that was stored with a formula is replaced by a wrong one: what comes out was computed by Calc. The sheet 確認 must say 合, and 否 once
an expected answer was changed."""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from decimal import Decimal

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""
ALL_SHEETS_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
STALE = b"-77"
HEADER_ROW = 4
CHECK_TOTAL = (1, 0)
SECONDS = 900


def with_stale_values(xml):
    """Each formula's stored value, number or text, becomes a number that is no answer."""
    xml = re.sub(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="str"(><f>)', rb"\1\2", xml)
    return re.sub(rb"</f><v>[^<]*</v>", b"</f><v>" + STALE + b"</v>", xml)


def with_wrong_expectation(xml):
    """The expected points of the first check record that has any, one more."""
    return re.sub(rb'(<c r="D[0-9]+" s="[0-9]+"><v>)([0-9]+)(</v>)', lambda m: m[1] + str(int(m[2]) + 1).encode() + m[3], xml, count=1)


def rewritten(source, target, change):
    """A copy of a workbook whose sheets `change(name, xml)` has changed."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(name, data) if name.startswith("xl/worksheets/sheet") else data)


def recalculated(workbook, folder):
    """The sheets of a workbook as tables of texts, by name, after Calc has computed every formula."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(RECALCULATE)
    out = folder / "sheets"
    shutil.rmtree(out, ignore_errors=True)
    arguments = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ALL_SHEETS_AS_CSV, "--outdir", out, workbook]
    subprocess.run(arguments, check=True, capture_output=True, timeout=SECONDS)
    tables = {}
    for path in out.glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            tables[path.stem.removeprefix(workbook.stem + "-")] = list(csv.reader(file))
    return tables


def probability(cell):
    """A percentage as Calc exports it, all digits kept: 58.9687% is 0.589687."""
    return str(Decimal(cell.removesuffix("%")) / 100) if cell else ""


def answers(table):
    """The rows of the sheet 採点 in the form of the reference."""
    header = table[HEADER_ROW]
    place = {name: header.index(name) for name in ["点数", "確率", "区分", "状態コード"]}
    reasons = [k for k, name in enumerate(header) if re.fullmatch("理由[0-9]+", name)]
    for row in table[HEADER_ROW + 1:]:
        status = row[place["状態コード"]]
        if status:
            texts = [row[k] for k in reasons if row[k]]
            yield [row[0], row[place["点数"]], probability(row[place["確率"]]), row[place["区分"]], status, "、".join(texts)]


def check_sheet_tells(workbook, folder):
    """Whether the sheet 確認 says 否 when one expected answer is wrong: its total."""
    changed = folder / "changed.xlsx"
    rewritten(workbook, changed, lambda name, xml: with_wrong_expectation(xml) if name.endswith("/sheet3.xml") else xml)
    row, column = CHECK_TOTAL
    return recalculated(changed, folder)["確認"][row][column]


def main(folder, _records, school_year, out_path):
    with tempfile.TemporaryDirectory() as name, open(out_path, "w", encoding="utf-8", newline="") as file:
        work = pathlib.Path(name)
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["key", "points", "probability", "band", "status", "reasons"])
        for workbook in sorted(pathlib.Path(folder).glob("*.xlsx")):
            stale = work / "stale.xlsx"
            rewritten(workbook, stale, lambda _, xml: with_stale_values(xml))
            tables = recalculated(stale, work)
            year, total = tables["採点"][1][3], tables["確認"][CHECK_TOTAL[0]][CHECK_TOTAL[1]]
            assert year == school_year and total.startswith("合"), f"{workbook}: school year {year}, check sheet: {total}"
            out.writerows(answers(tables["採点"]))
            last = workbook
        total = check_sheet_tells(last, work)
        assert total.startswith("否：1件"), f"{last}: one expected answer is wrong, the check sheet says {total}"
    print(f"{folder}: 確認 says 合, and with one answer changed: {total}")


main(*sys.argv[1:])
