#!/usr/bin/env python3
"""pypmml.py CARRIER_FOLDER RECORDS SCHOOL_YEAR OUT: scores records with PyPMML, whose engine is PMML4S."""
import sys

from pmml_answers import records, write

sys.path.pop(0)  # this file has the name of the package
from pypmml import Model  # noqa: E402


def main(folder, records_path, school_year, out):
    model = Model.load(f"{folder}/rule.pmml")
    keys, rows = records(records_path, school_year)
    write(out, keys, [model.predict(row) for row in rows])
    Model.close()


main(*sys.argv[1:])
