#!/usr/bin/env python3
"""onnx.py CARRIER_FOLDER RECORDS.csv SCHOOL_YEAR OUT.csv: scores a table with onnxruntime.

Checks the model (onnx.checker, shape inference) and that records in batches of one and of none are answered as in the whole table."""
import csv
import sys

sys.path.pop(0)  # this file must not stand for the package onnx

import numpy
import onnx
import onnxruntime

TRIED_ALONE = 200


def feeds(session, columns, rows, school_year):
    cells = {name: numpy.array([row[column] for row in rows], dtype=object) for name, column in columns.items()}
    return session.run(None, {**cells, "school_year": numpy.array([school_year], dtype=numpy.int64)})


def same(one, other):
    return all(numpy.array_equal(a, b, equal_nan=a.dtype == numpy.float64) for a, b in zip(one, other))


def main(folder, records, school_year, out):
    path = f"{folder}/rule.onnx"
    onnx.checker.check_model(path, full_check=True)
    model = onnx.shape_inference.infer_shapes(onnx.load(path), check_type=True, strict_mode=True, data_prop=True)
    types = {t.data_type for t in model.graph.initializer} | {v.type.tensor_type.elem_type for v in model.graph.value_info}
    assert onnx.TensorProto.FLOAT not in types, "float32 in the graph"
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    words = session.get_modelmeta().custom_metadata_map
    columns = {i.name: words[f"inputs.{i.name}.column"] for i in session.get_inputs() if i.name != "school_year"}
    with open(records, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    answer = feeds(session, columns, rows, int(school_year))
    for i in range(min(TRIED_ALONE, len(rows))):
        assert same(feeds(session, columns, [rows[i]], int(school_year)), [a[i:i + 1] for a in answer]), f"record {i} alone"
    assert all(len(a) == 0 for a in feeds(session, columns, [], int(school_year))), "a batch of no records"
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["key", "points", "probability", "band", "status", "reasons"])
        for row, points, probability, band, status, reasons in zip(rows, *answer):
            scored = status.startswith("SCORED")
            key = next(iter(row.values()))
            writer.writerow([key, points if scored else "", repr(float(probability)) if scored else "", band, status, "、".join(filter(None, reasons))])


main(*sys.argv[1:])
