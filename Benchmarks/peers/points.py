"""W7: a card of thirty items from CSV to a CSV of key and score. points.py ENGINE OUTPUT; ENGINE check: what an answer holds.

polars, duckdb, numpy and onnx score the card; sklearn and onnx_linear score a linear model of the same thirty columns, which is less work."""
import json
import sys

import numpy as np
from common import STAGES, csv, finish, stage

engine, output = sys.argv[1:3]
MODULUS = 1009


def card():
    with open(csv("w7_card.json"), encoding="utf-8") as file:
        return json.load(file)


def summary(path, key, score):
    """Rows, the sum of the points, and a sum that tells rows apart."""
    import polars as pl
    table = pl.scan_csv(path).select(pl.col(key).cast(pl.Int64).alias("id"), pl.col(score).cast(pl.Float64).cast(pl.Int64).alias("points"))
    rows, total, mixed = table.select(pl.len(), pl.col("points").sum().alias("total"),
                                      (pl.col("points") * (pl.col("id") % MODULUS)).sum().alias("mixed")).collect().row(0)
    return {"rows": rows, "total": total, "mixed": mixed}


def read(kind):
    import polars as pl
    with stage("read"):
        table = pl.read_csv(csv("w7.csv"))
        keys = table["id"]
        values = table.drop("id").cast(kind).to_numpy()
    return keys, values


def write(keys, scores):
    import polars as pl
    with stage("write"):
        pl.DataFrame({"id": keys, "score": scores}).write_csv(output)


def run_polars():
    import polars as pl
    model = card()
    total = pl.lit(model["base"], dtype=pl.Int32)
    for j, (cuts, points) in enumerate(zip(model["cuts"], model["points"])):
        item = pl.lit(points[0], dtype=pl.Int32)
        for cut, one, next_one in zip(cuts, points, points[1:]):
            item = item + (pl.col(f"x{j + 1}") >= cut).cast(pl.Int32) * (next_one - one)
        total = total + item
    with stage("score"):
        pl.scan_csv(csv("w7.csv")).select(pl.col("id"), total.alias("score")).sink_csv(output)


def run_duckdb():
    import duckdb
    model = card()

    def item(j):
        cuts, points = model["cuts"][j], model["points"][j]
        return "case " + " ".join(f"when x{j + 1} < {c} then {p}" for c, p in zip(cuts, points)) + f" else {points[-1]} end"
    total = f"{model['base']}+" + "+".join(item(j) for j in range(len(model["cuts"])))
    with stage("score"):
        duckdb.sql(f"copy (select id, {total} as score from read_csv('{csv('w7.csv')}')) to '{output}' (header)")


def run_numpy():
    import polars as pl
    model = card()
    keys, values = read(pl.Float64)
    with stage("score"):
        total = np.full(len(keys), model["base"], np.int32)
        for j, (cuts, points) in enumerate(zip(model["cuts"], model["points"])):
            total += np.array(points, np.int32)[np.searchsorted(cuts, values[:, j], side="right")]
    write(keys, total)


def slopes():
    return np.array([(points[-1] - points[0]) / 40 for points in card()["points"]])


def run_sklearn():
    import polars as pl
    from sklearn.linear_model import LogisticRegression
    model = LogisticRegression()
    model.classes_, model.coef_, model.intercept_, model.n_features_in_ = np.array([0, 1]), slopes()[None], np.array([-2.25]), len(slopes())
    keys, values = read(pl.Float64)
    with stage("score"):
        scores = model.predict_proba(values)[:, 1]
    write(keys, scores)


def tree_ensemble():
    """One chain of nodes an item: below the cut its points, else the next cut."""
    columns = {name: [] for name in ("treeids", "nodeids", "featureids", "modes", "values", "truenodeids", "falsenodeids")}
    leaves = {name: [] for name in ("treeids", "nodeids", "ids", "weights")}

    def node(tree, place, mode, value, yes, no):
        for name, x in zip(columns, (tree, place, tree, mode, value, yes, no)):
            columns[name].append(x)

    model = card()
    for j, (cuts, points) in enumerate(zip(model["cuts"], model["points"])):
        for k, cut in enumerate(cuts):
            node(j, k, "BRANCH_LT", float(cut), len(cuts) + k, k + 1 if k + 1 < len(cuts) else 2 * len(cuts))
        for k, gained in enumerate(points):
            node(j, len(cuts) + k, "LEAF", 0.0, 0, 0)
            for name, x in zip(leaves, (j, len(cuts) + k, 0, float(gained))):
                leaves[name].append(x)
    from onnx import helper
    return helper.make_node(
        "TreeEnsembleRegressor", ["X"], ["Y"], domain="ai.onnx.ml", n_targets=1, aggregate_function="SUM", base_values=[float(model["base"])],
        **{f"nodes_{name}": x for name, x in columns.items()}, **{f"target_{name}": x for name, x in leaves.items()})


def session(node, outputs):
    import onnxruntime
    from onnx import TensorProto, helper
    graph = helper.make_graph([node], "card", [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 30])], [
        helper.make_tensor_value_info(name, kind, None) for name, kind in outputs])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("ai.onnx.ml", 3), helper.make_opsetid("", 17)], ir_version=8)
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def run_onnx():
    import polars as pl
    from onnx import TensorProto
    runtime = session(tree_ensemble(), [("Y", TensorProto.FLOAT)])
    keys, values = read(pl.Float32)
    with stage("score"):
        scores = np.concatenate([runtime.run(["Y"], {"X": np.ascontiguousarray(block)})[0][:, 0] for block in blocks(values)])
    write(keys, scores.astype(np.int32))


def run_onnx_linear():
    import polars as pl
    from onnx import TensorProto, helper
    weights = slopes()
    node = helper.make_node("LinearClassifier", ["X"], ["label", "Y"], domain="ai.onnx.ml", classlabels_ints=[0, 1], post_transform="LOGISTIC",
                            coefficients=[*(-weights), *weights], intercepts=[2.25, -2.25])
    runtime = session(node, [("label", TensorProto.INT64), ("Y", TensorProto.FLOAT)])
    keys, values = read(pl.Float32)
    with stage("score"):
        scores = np.concatenate([runtime.run(["Y"], {"X": np.ascontiguousarray(block)})[0][:, 1] for block in blocks(values)])
    write(keys, scores)


def blocks(values, size=500_000):
    return (values[first:first + size] for first in range(0, len(values), size))


if engine == "check":
    print(json.dumps(summary(output, *sys.argv[3:5])))
else:
    globals()[f"run_{engine}"]()
    STAGES.setdefault("score_s", 0.0)
    finish(output=output)
