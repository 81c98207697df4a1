#!/usr/bin/env python3
"""ansi.py CARRIER_FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv [postgresql]: loads texts into the typed tables of tables.sql as its notes say, and
scores them with scores.sql in DuckDB (pip package duckdb), or in PostgreSQL inside with-postgresql.sh."""
import csv
import os
import re
import subprocess
import sys
import tempfile
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal

BLANKS = " \t\u3000"
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", re.ASCII)
LARGEST = Decimal(10**18 - 1)
DECIMALS = 10
EXACT = Context(prec=10_000, Emax=MAX_EMAX, Emin=MIN_EMIN)


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def number(cell):
    """The number of a cell as the column can hold it, or None."""
    if not NUMBER.fullmatch(cell):
        return None
    value = EXACT.normalize(EXACT.create_decimal(cell))
    if value.copy_abs() > LARGEST:
        return LARGEST.copy_sign(value)
    return value if value.as_tuple().exponent >= -DECIMALS else None


def typed_rows(records, tables):
    """The columns of the table, and its rows: a number's column is followed by that of the cells that are no numbers."""
    columns = re.findall(r'^ *,? *"((?:[^"]|"")*)" (VARCHAR|DECIMAL)', tables, re.M)
    yield [name.replace('""', '"') for name, _ in columns]
    with open(records, encoding="utf-8", newline="") as file:
        for record in csv.DictReader(file):
            row = []
            for position, (name, kind) in enumerate(columns):
                if position and columns[position - 1][1] == "DECIMAL":
                    continue
                cell = record[name.replace('""', '"')].strip(BLANKS)
                value = number(cell) if kind == "DECIMAL" else None
                row += ["" if value is None else f"{value:f}"] if kind == "DECIMAL" else []
                row += ["" if value is not None else cell]
            yield row


def statements(folder, school_year, load, save):
    """The whole work as one script: tables, the school year, the records, the answer."""
    tables = open(f"{folder}/tables.sql", encoding="utf-8").read()
    query = open(f"{folder}/scores.sql", encoding="utf-8").read().rstrip().rstrip(";")
    fixed = f"DROP VIEW kizashi_school_year; CREATE TABLE kizashi_school_year AS SELECT {int(school_year)} AS school_year;"
    return f"{tables}\n{fixed}\n{load}\n{save.format(query=query)}"


def main(folder, records, school_year, out, engine="duckdb"):
    with tempfile.TemporaryDirectory() as temporary:
        typed = f"{temporary}/typed.csv"
        with open(typed, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(typed_rows(records, open(f"{folder}/tables.sql", encoding="utf-8").read()))
        os.chmod(temporary, 0o755)
        if engine == "duckdb":
            import duckdb

            load = f"COPY kizashi_children FROM '{typed}' (FORMAT csv, HEADER, NULLSTR '');"
            duckdb.connect().execute(statements(folder, school_year, load, "COPY (%s) TO '%s' (FORMAT csv, HEADER);" % ("\n{query}\n", out)))
        else:
            load = f"\\copy kizashi_children FROM '{typed}' CSV HEADER"
            script = statements(folder, school_year, load, "COPY (\n{query}\n) TO STDOUT CSV HEADER;")
            with open(out, "w", encoding="utf-8") as file:
                subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-f", "-"], input=script, text=True, stdout=file, check=True)


main(*sys.argv[1:])
