#!/usr/bin/env python3
"""jpmml_refuses.py CARRIER_FOLDER: JPMML refuses a PMML file in which one number of a check record, or the points of one bin, were changed.

The file as it is must be verified first, else the test would prove nothing. The changes are drawn from a fixed seed."""
import random
import re
import sys
import tempfile
from pathlib import Path

from jpmml_evaluator import JavaError, make_evaluator

CHANGES = 10
# What is changed, each by one unit of its last digit.
PLACES = {
    "points of a check record": r"(?<=<points>)-?\d+(?=</points>)",
    "probability of a check record": r"(?<=<probability>)0\.\d+(?=</probability>)",
    "points of a bin": r'(?<= partialScore=")-?\d+(?=" reasonCode="(?!none))',
}


def is_verified(document):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rule.pmml")
        path.write_text(document, encoding="utf-8")
        try:
            make_evaluator(str(path), backend="jpype").verify()
        except JavaError as error:
            assert "do not match" in str(error), error
            return False
    return True


def main(folder):
    document = Path(folder, "rule.pmml").read_text(encoding="utf-8")
    assert is_verified(document), "the file as it is was refused"
    draw = random.Random(4)
    for name, pattern in PLACES.items():
        found = list(re.finditer(pattern, document))
        for match in draw.sample(found, min(CHANGES, len(found))):
            digit = str((int(match[0][-1]) + 1) % 10)
            changed = document[:match.end() - 1] + digit + document[match.end():]
            assert not is_verified(changed), f"accepted: {name} {match[0]} with the last digit {digit}"
        print(f"jpmml: {min(CHANGES, len(found))} changes of the {name}, all refused")


main(*sys.argv[1:])
