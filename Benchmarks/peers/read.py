"""W1: a CSV to typed columns. read.py polars|polars_category|duckdb|pyarrow|pandas utf8|cp932"""
import sys

from common import csv, finish, stage

engine, encoding = sys.argv[1:]
path = csv("w1.csv" if encoding == "utf8" else "w1_cp932.csv")
categories = "sex school town household welfare support_class allergy teacher_code home_language icd".split()
dates = "birth_date enter_date checkup_date consult_date updated".split()

if engine.startswith("polars"):
    import polars as pl
    kinds = {name: pl.Categorical for name in categories} if engine == "polars_category" else None
    with stage("read"):
        source = path if encoding == "utf8" else open(path, "rb").read().decode("cp932").encode()
        table = pl.read_csv(source, try_parse_dates=True, schema_overrides=kinds)
    finish(rows=table.height, missing=sum(table.null_count().row(0)), sum=table["f00"].sum())
elif engine == "duckdb":
    import duckdb
    base = duckdb.connect()
    with stage("read"):
        base.execute(f"create table t as select * from read_csv('{path}')")
    names = [row[0] for row in base.execute("describe t").fetchall()]
    missing = base.execute("select " + "+".join(f'count(*)-count("{name}")' for name in names) + " from t").fetchone()[0]
    rows, total = base.execute("select count(*), sum(f00) from t").fetchone()
    finish(rows=rows, missing=missing, sum=total)
elif engine == "pyarrow":
    import pyarrow as pa
    import pyarrow.compute as compute
    import pyarrow.csv as reader
    options = reader.ConvertOptions(
        column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in categories},
        timestamp_parsers=[reader.ISO8601, "%Y/%m/%d"], strings_can_be_null=True, null_values=[""])
    with stage("read"):
        table = reader.read_csv(path, read_options=reader.ReadOptions(encoding=encoding), convert_options=options)
    finish(rows=table.num_rows, missing=sum(column.null_count for column in table.columns), sum=compute.sum(table["f00"]).as_py())
else:
    import pandas as pd
    with stage("read"):
        table = pd.read_csv(path, encoding=encoding, dtype={name: "category" for name in categories}, parse_dates=dates)
    finish(rows=len(table), missing=int(table.isna().sum().sum()), sum=float(table["f00"].sum()))
