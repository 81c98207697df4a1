#!/usr/bin/env python3
"""sqlite.py CARRIER_FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv: scores a table of texts with the query for SQLite."""
import csv
import sqlite3
import sys


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def main(folder, records, school_year, out):
    database = sqlite3.connect(":memory:")
    with open(records, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    database.execute(f"CREATE TABLE kizashi_children ({', '.join(quoted(n) + ' TEXT' for n in header)})")
    database.executemany(f"INSERT INTO kizashi_children VALUES ({', '.join('?' * len(header))})", rows)
    query = open(f"{folder}/scores.sql", encoding="utf-8").read()
    answer = database.execute(query, {"school_year": int(school_year)})
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column[0] for column in answer.description])
        writer.writerows(answer)


main(*sys.argv[1:])
