#!/usr/bin/env python3
"""dmn.py CARRIER_FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv: scores a table with rule.dmn, after checking the file against the schema of DMN 1.3
(which the pip package SpiffWorkflow brings; lxml).

No engine of PyPI runs the model as it stands (Documentation/Guides/DecisionTables.md), so the part of FEEL that it uses is evaluated here, as the
standard says, with decimals. This shows that the tables say what the rule says; it is no proof for another engine. The model gives no reasons."""
import csv
import os
import re
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation

import SpiffWorkflow.dmn.parser
from lxml import etree

BLANKS = " \t\u3000"
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", re.ASCII)
MODEL = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"
ANSWERS = {"points": "点数", "probability": "確率", "band": "区分", "status": "状態"}
EXACT = Context(prec=34, rounding=ROUND_HALF_EVEN)
STRING = r'"(?:[^"\\]|\\.)*"'


def literal(text):
    """A FEEL literal, as a value."""
    if text in ("null", "true", "false"):
        return {"null": None, "true": True, "false": False}[text]
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else Decimal(text)


def holds(test, value):
    """Whether a unary test holds for a value; comparing a number with another type gives null, which is not true."""
    if test == "-":
        return True
    if found := re.fullmatch(r"not\((.*)\)", test):
        return not holds(found[1], value)
    if found := re.fullmatch(rf"({STRING})(?:, (.*))?", test):
        return value == literal(found[1]) or found[2] is not None and holds(found[2], value)
    if found := re.fullmatch(r"([<>]=?) (\S+)", test):
        return isinstance(value, Decimal) and compare(value, found[1], Decimal(found[2]))
    if found := re.fullmatch(r"([\[(])(\S+?)\.\.(\S+)([\])])", test):
        lower, upper = ">=" if found[1] == "[" else ">", "<=" if found[4] == "]" else "<"
        return isinstance(value, Decimal) and compare(value, lower, Decimal(found[2])) and compare(value, upper, Decimal(found[3]))
    expected = literal(test)
    return type(value) is type(expected) and value == expected


def rounded(number, decimals):
    """decimal(number, decimals): null for what is no number, or too large for 34 digits."""
    try:
        return number.quantize(Decimal(1).scaleb(-decimals), context=EXACT) if isinstance(number, Decimal) else None
    except InvalidOperation:
        return None


def compare(a, operator, b):
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[operator]


class Model:
    """The decisions of a model, each evaluated once a record."""

    def __init__(self, path):
        root = etree.parse(path).getroot()
        self.inputs = [data.get("name") for data in root.iter(MODEL + "inputData")]
        self.logic = {decision.get("name"): self.read(decision) for decision in root.iter(MODEL + "decision")}
        self.numeric = {columns[0] for policy, columns, rows in (l for l in self.logic.values() if not isinstance(l, str))
                        if any("REFUSED_NOT_A_NUMBER(" in answer for _, answer in rows)}

    @staticmethod
    def read(decision):
        table = decision.find(MODEL + "decisionTable")
        if table is None:
            return decision.findtext(f"{MODEL}literalExpression/{MODEL}text")
        columns = [text.text for text in table.iterfind(f"{MODEL}input/{MODEL}inputExpression/{MODEL}text")]
        rows = [([test.findtext(MODEL + "text") for test in rule.iterfind(MODEL + "inputEntry")], rule.findtext(f"{MODEL}outputEntry/{MODEL}text"))
                for rule in table.iterfind(MODEL + "rule")]
        return table.get("hitPolicy"), columns, rows

    def decide(self, facts, name):
        if name not in facts:
            logic = self.logic[name]
            facts[name] = self.expression(facts, logic) if isinstance(logic, str) else self.table(facts, *logic)
        return facts[name]

    def table(self, facts, policy, columns, rows):
        values = [self.decide(facts, column) for column in columns]
        hits = (answer for tests, answer in rows if all(holds(test, value) for test, value in zip(tests, values)))
        if policy == "COLLECT":
            return sum(map(Decimal, hits))
        return self.expression(facts, next(hits))

    def expression(self, facts, text):
        """Literals, names, sums and differences, decimal(), string(), and the filters that the model uses."""
        if found := re.fullmatch(rf"count\(\[(.*)\]\[item != ({STRING})\]\)", text):
            return Decimal(sum(self.decide(facts, name) != literal(found[2]) for name in found[1].split(", ")))
        if found := re.fullmatch(r"\[(.*)\]\[item != null\]\[1\]", text):
            return next((v for name in found[1].split(", ") if (v := self.decide(facts, name)) is not None), None)
        if found := re.fullmatch(r"decimal\((\S+), (\d)\) - decimal\((\S+), (\d)\)", text):
            a, b = (self.decide(facts, name) for name in (found[1], found[3]))
            a, b = rounded(a, int(found[2])), rounded(b, int(found[4]))
            return None if a is None or b is None else a - b
        terms = [self.term(facts, term) for term in text.split(" + ")]
        return terms[0] if len(terms) == 1 else "".join(terms) if isinstance(terms[0], str) else sum(terms)

    def term(self, facts, text):
        if found := re.fullmatch(r"string\((\S+)\)", text):
            return str(self.decide(facts, found[1]))
        return self.decide(facts, text) if text in self.logic or text in self.inputs else literal(text)


def value(cell, is_number):
    cell = cell.strip(BLANKS)
    if not cell:
        return None
    return Decimal(cell) if is_number and NUMBER.fullmatch(cell) else cell


def main(folder, records, school_year, out):
    schema = etree.XMLSchema(etree.parse(os.path.dirname(SpiffWorkflow.dmn.parser.__file__) + "/schema/DMN13.xsd"))
    schema.assertValid(etree.parse(f"{folder}/rule.dmn"))
    model = Model(f"{folder}/rule.dmn")
    year, *names = model.inputs
    with open(records, encoding="utf-8", newline="") as file, open(out, "w", encoding="utf-8", newline="") as result:
        _, *rows = csv.reader(file)
        writer = csv.writer(result, lineterminator="\n")
        writer.writerow(["key", *ANSWERS])
        for key, *cells in rows:
            facts = {name: value(cell, name in model.numeric) for name, cell in zip(names, cells, strict=True)}
            facts[year] = Decimal(school_year)
            answers = [model.decide(facts, name) for name in ANSWERS.values()]
            writer.writerow([key, *("" if answer is None else answer for answer in answers)])


main(*sys.argv[1:])
