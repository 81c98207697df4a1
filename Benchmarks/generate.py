#!/usr/bin/env python3
"""Makes the inputs of the benchmark, seeded: generate.py W1|W2a|W2b|W3|W4|W5|W6|W7 FOLDER [ROWS, of W7]. Sizes and shapes stand in Benchmarks/README.md."""
import json
import sys
from pathlib import Path

import card
import numpy as np
import polars as pl


def logistic_outcome(rng, predictor):
    return (rng.random(len(predictor)) < 1 / (1 + np.exp(-predictor))).astype(np.int8)


def write(frame, path):
    """Writes under another name first, so that an interrupted run leaves no half of a file."""
    partial = path.with_suffix(path.suffix + ".part")
    frame.write_csv(partial)
    partial.rename(path)


# --- W1: a register of children with every kind of column -------------------------------------------------------------------

KANJI = list("東西南北中央本町新旭緑桜松梅竹泉川山谷原台丘浜崎島")
CATEGORIES = {
    "sex": (["男", "女", "その他"], [0.51, 0.48, 0.01]),
    "household": (["両親世帯", "ひとり親世帯", "三世代世帯", "祖父母世帯", "里親世帯", "施設入所"], [0.7, 0.14, 0.1, 0.04, 0.01, 0.01]),
    "welfare": (["なし", "就学援助,準要保護", "就学援助,要保護", "生活保護", "児童扶養手当,全部支給", "児童扶養手当,一部支給"],
                [0.8, 0.08, 0.02, 0.03, 0.03, 0.04]),
    "support_class": (["通常", "通級指導", "特別支援", "情緒", "知的", "肢体", "難聴", "弱視"], 1.8),
    "allergy": (["なし", "卵", "乳", "小麦", "そば", "落花生", "えび", "かに", "くるみ", "大豆", "ごま", "その他"], 1.6),
    "home_language": (["日本語", "中国語", "ポルトガル語", "ベトナム語", "フィリピノ語", "英語", "韓国語", "スペイン語", "ネパール語", "その他"], 2.2),
    "teacher_code": ([f"A{i:02d}" for i in range(40)], None),
    "school": (sorted({f"{a}{b}{t}学校" for a in KANJI for b in KANJI[:9] for t in ("小", "中")})[:220], None),
    "town": ([f"戸田市{a}{b}{n}丁目" for a in KANJI for b in ("町", "台", "野") for n in "一二三四五六七"][:480], 0.6),
    "icd": ([f"{chr(65 + i % 26)}{i // 26:02d}.{i % 10}" for i in range(2600)], 1.1),
    "memo": ([f"{a}{b}相談{i}" for i in range(120) for a in KANJI[:20] for b in KANJI[5:25]], 0.5),
}


def shares(levels, law):
    """The shares of levels: as given, by Zipf's law with an exponent, or equal."""
    if isinstance(law, list):
        return law
    weights = np.arange(1, len(levels) + 1) ** -(law or 0.0)
    return weights / weights.sum()


def register(folder, rows=1_000_000):
    rng = np.random.default_rng(31)
    columns = {}

    def add(name, values, missing=0.08):
        series = pl.Series(name, values)
        present = pl.Series(rng.random(rows) >= missing)
        columns[name] = pl.select(pl.when(present).then(series).otherwise(None).alias(name))[name]

    def days(first, count):
        return np.datetime64(first) + rng.integers(0, count, rows)

    numbers = rng.permutation(rows).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    add("pid", [f"{x:016x}" for x in numbers.tolist()], missing=0)
    add("birth_date", days("2007-04-02", 3285))
    for name, (levels, law) in CATEGORIES.items():
        places = rng.choice(len(levels), size=rows, p=shares(levels, law)).astype(np.uint32)
        add(name, pl.Series(levels)[pl.Series(places)])
    add("enter_date", np.datetime64("2014-04-01") + rng.integers(0, 8, rows) * 365)
    add("checkup_date", days("2021-04-05", 60))
    add("consult_date", days("2020-01-01", 900), missing=0.3)
    add("updated", pl.Series(days("2022-01-01", 365)).dt.strftime("%Y/%m/%d"))
    wholes = [lambda: rng.integers(1, 10, rows), lambda: np.minimum(rng.geometric(0.15, rows) - 1, 120), lambda: rng.integers(0, 101, rows),
              lambda: rng.integers(0, 1_500_000, rows), lambda: rng.integers(-50_000_000, 90_000_000, rows)]
    reals = [lambda: rng.normal(140, 18, rows), lambda: rng.gamma(8, 4.5, rows), lambda: rng.normal(17, 3, rows),
             lambda: rng.normal(0, 1, rows), lambda: rng.normal(0, 1, rows), lambda: rng.exponential(0.02, rows)]
    for k in range(20):
        add(f"i{k:02d}", wholes[k % 5](), missing=0.07)
    for k in range(20):
        add(f"f{k:02d}", np.round(reals[k % 6](), [1, 1, 2, 3, 4, 6][k % 6]), missing=0.07)
    add("flag_a", rng.integers(0, 2, rows))
    add("flag_b", (rng.random(rows) < 0.03).astype(np.int8))
    add("consent", rng.random(rows) < 0.9)
    frame = pl.DataFrame(list(columns.values()))
    write(frame, folder / "w1.csv")
    text = (folder / "w1.csv").read_text(encoding="utf-8")
    (folder / "w1_cp932.csv").write_bytes(text.encode("cp932"))
    truth = {"rows": rows, "missing": int(sum(frame.null_count().row(0))), "sum": float(frame["f00"].sum())}
    (folder / "w1.json").write_text(json.dumps(truth))


# --- W2: dense logistic regression ------------------------------------------------------------------------------------------

def dense(folder, name, rows, columns, seed):
    rng = np.random.default_rng(seed)
    loadings, factors = rng.normal(0, 0.45, (5, columns)), rng.normal(size=(rows, 5))
    X = np.empty((rows, columns), order="F")
    for j in range(columns):
        z = factors @ loadings[:, j] + 0.9 * rng.normal(size=rows)
        X[:, j] = z > 0.8 if j % 10 in (2, 5, 8) else np.round(z, 4)
    slopes = np.where(rng.random(columns) < 0.5, rng.normal(0, 0.18, columns), 0)
    y = logistic_outcome(rng, -2.6 + X @ slopes)
    X.T.tofile(folder / f"{name}.x")  # column after column, for the bound
    y.astype(np.float64).tofile(folder / f"{name}.y")
    items = {f"x{j + 1}": X[:, j].astype(np.int8) if j % 10 in (2, 5, 8) else X[:, j] for j in range(columns)}
    write(pl.DataFrame({"y": y, **items}), folder / f"{name}.csv")


# --- W3: a path of penalties ------------------------------------------------------------------------------------------------

def path(folder, rows=50_000, columns=200):
    rng = np.random.default_rng(33)
    Z = rng.normal(size=(rows, columns))
    X = Z.copy(order="F")
    for j in range(1, columns):
        X[:, j] = 0.5 * X[:, j - 1] + np.sqrt(0.75) * Z[:, j]
    X[:, 4::5] = X[:, 4::5] > 1
    X = np.round(X, 4)
    slopes = np.zeros(columns)
    slopes[rng.permutation(columns)[:30]] = rng.normal(0, 0.35, 30)
    y = logistic_outcome(rng, -2.5 + X @ slopes)
    fold = rng.permutation(rows) % 10 + 1
    write(pl.DataFrame({"y": y, "fold": fold, **{f"x{j + 1}": X[:, j] for j in range(columns)}}), folder / "w3.csv")


# --- W4: many items, each adjusted for covariates ---------------------------------------------------------------------------

def screening(folder, rows=100_000, items=2_000, covariates=10):
    rng = np.random.default_rng(34)
    C = np.round(rng.normal(size=(rows, covariates)), 4)
    C[:, :3] = C[:, :3] > 0.5
    predictor = -2.7 + C @ rng.normal(0, 0.25, covariates)
    prevalence = np.exp(rng.uniform(np.log(0.005), np.log(0.5), items))
    associated = set(rng.permutation(items)[:100].tolist())
    columns = {}
    for j in range(items):
        z = rng.normal(size=rows) + 0.2 * C[:, j % covariates]
        if j % 5 < 3:
            v = (z > np.quantile(z[:20_000], 1 - prevalence[j])).astype(np.int8)
        elif j % 5 == 3:
            v = np.digitize(z, [0.5, 1.2, 2.0]).astype(np.int8)
        else:
            v = np.round(z, 3)
        if j in associated:
            predictor += rng.normal(0, 0.12) * (v - v.mean()) / v.std()
        columns[f"v{j + 1}"] = v
    y = logistic_outcome(rng, predictor)
    adjusting = {f"c{k + 1}": C[:, k] for k in range(covariates)}
    write(pl.DataFrame({"y": y, **adjusting, **columns}), folder / "w4.csv")


# --- W5: pupils in classes in schools ----------------------------------------------------------------------------------------

def pupils(folder, rows=200_000, schools=500, logistic_rows=50_000, logistic_schools=200):
    effects = np.array([0.4, -0.2, 0.1, 0.05, 0, 0.3, -0.25, 0.02])
    rng = np.random.default_rng(505)

    def items(rows):
        X = np.round(rng.normal(size=(rows, 8)), 4)
        X[:, 5:] = X[:, 5:] > 0.3
        return X

    weights = rng.gamma(4, 1, schools)
    sizes = np.maximum(60, np.round(weights / weights.sum() * rows)).astype(int)
    sizes[sizes.argmax()] += rows - sizes.sum()
    school = np.repeat(np.arange(schools), sizes)
    classes = np.concatenate([j * 1000 + rng.integers(0, max(2, round(n / 31)), n) for j, n in enumerate(sizes)])
    classes = np.unique(classes, return_inverse=True)[1]
    X = items(rows)
    of_schools = rng.multivariate_normal([0, 0], [[0.25, 0.03], [0.03, 0.04]], schools)
    of_classes = rng.normal(0, 0.3, classes.max() + 1)
    y = 1 + X @ effects + of_schools[school, 0] + of_schools[school, 1] * X[:, 0] + of_classes[classes] + rng.normal(size=rows)
    order = rng.permutation(rows)
    named = {f"x{k + 1}": X[order, k] for k in range(8)}
    write(pl.DataFrame({"y": np.round(y[order], 5), **named, "school": [f"S{j:03d}" for j in school[order]],
                        "cls": [f"C{j:05d}" for j in classes[order]]}), folder / "w5a.csv")

    school = rng.integers(0, logistic_schools, logistic_rows)
    X = items(logistic_rows)
    y = logistic_outcome(rng, -2 + X @ effects + rng.normal(0, 0.6, logistic_schools)[school])
    write(pl.DataFrame({"y": y, **{f"x{k + 1}": X[:, k] for k in range(8)}, "school": [f"S{j:03d}" for j in school]}), folder / "w5b.csv")


# --- W7: records to be scored with a card -----------------------------------------------------------------------------------

def records(folder, rows=10_000_000, block=1_000_000):
    rng = np.random.default_rng(707)
    model = card.make(rng)
    (folder / "w7_card.json").write_text(json.dumps(model))
    (folder / "w7_rule.json").write_text(card.rule(model), encoding="utf-8")
    partial = folder / "w7.csv.part"
    with open(partial, "wb") as file:
        for first in range(0, rows, block):
            count = min(block, rows - first)
            columns = {f"x{j + 1}": np.round(rng.normal(size=count), 3) + 0.0 if j % 3 else rng.integers(0, 12, count) for j in range(card.ITEMS)}
            pl.DataFrame({"id": np.arange(first, first + count), **columns}).write_csv(file, include_header=first == 0)
    partial.rename(folder / "w7.csv")


# --- W6: a logistic regression and draws of its rows ------------------------------------------------------------------------

def resampled(folder, rows=20_000, columns=40, replicates=200):
    rng = np.random.default_rng(606)
    X = rng.normal(size=(rows, 4)) @ rng.normal(0, 0.5, (4, columns)) + rng.normal(size=(rows, columns))
    X[:, 10:18] = X[:, 10:18] > 0.8
    X = np.round(X, 4)
    y = logistic_outcome(rng, -2.6 + X @ np.where(rng.random(columns) < 0.6, rng.normal(0, 0.12, columns), 0))
    draws = rng.integers(1, rows + 1, (rows, replicates))
    write(pl.DataFrame({f"b{k + 1}": draws[:, k] for k in range(replicates)}), folder / "w6_draws.csv")
    write(pl.DataFrame({"y": y, **{f"x{j + 1}": X[:, j] for j in range(columns)}}), folder / "w6.csv")


MAKERS = {
    "W1": register,
    "W2a": lambda folder: dense(folder, "w2a", 1_000_000, 100, 32),
    "W2b": lambda folder: dense(folder, "w2b", 100_000, 300, 42),
    "W3": path,
    "W4": screening,
    "W5": pupils,
    "W6": resampled,
    "W7": records,
}

if __name__ == "__main__":
    MAKERS[sys.argv[1]](Path(sys.argv[2]), *map(int, sys.argv[3:]))
