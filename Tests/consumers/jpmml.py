#!/usr/bin/env python3
"""jpmml.py CARRIER_FOLDER RECORDS SCHOOL_YEAR OUT: scores records with JPMML, which verifies the check records of the document first."""
import sys

from jpmml_evaluator import make_evaluator
from pmml_answers import records, write


def main(folder, records_path, school_year, out):
    evaluator = make_evaluator(f"{folder}/rule.pmml", backend="jpype").verify()
    keys, rows = records(records_path, school_year)
    write(out, keys, [evaluator.evaluate(row) for row in rows])


main(*sys.argv[1:])
