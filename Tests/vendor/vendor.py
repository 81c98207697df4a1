"""A vendor's model on the children of a run: trained with scikit-learn, and its measures by scikit-learn beside those of kizashi validate."""
import csv
import json
import sys

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, cohen_kappa_score, log_loss, matthews_corrcoef, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

TOLERANCE = 1e-12
OWN_COLUMNS = ("child", "year", "part", "known")


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def features(row, items):
    """A number as it is, a category as an indicator, a missing value as an indicator of its own."""
    found = {}
    for item in items:
        text = row[item]
        try:
            found[item] = float(text)
        except ValueError:
            found[f"{item}={text or 'missing'}"] = 1.0
    return found


def train(children, card, output):
    rows, scored = rows_of(children), rows_of(card)
    assert len(rows) == len(scored), "kizashi score gives one row for each row"
    header = list(rows[0])
    items = [name for name in header if name not in OWN_COLUMNS and "." not in name]
    outcome = next(name for name in header if name.startswith("outcome."))
    used = [k for k, row in enumerate(rows) if row[outcome] != "" and scored[k]["probability"] != ""]
    learn = [k for k in used if rows[k]["part"] == "train"]
    test = [k for k in used if rows[k]["part"] == "test"]
    vectors = DictVectorizer(sparse=False)
    design = vectors.fit_transform([features(rows[k], items) for k in learn])
    unseen = vectors.transform([features(rows[k], items) for k in test])
    y = np.array([float(rows[k][outcome]) for k in learn])
    models = {
        "logistic": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
        "boosting": GradientBoostingClassifier(random_state=0),
    }
    scores = {name: model.fit(design, y).predict_proba(unseen)[:, 1] for name, model in models.items()}
    with open(output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["child", "outcome", *scores, "card"])
        for place, k in enumerate(test):
            writer.writerow(
                [rows[k]["child"], int(float(rows[k][outcome])), *(repr(float(p[place])) for p in scores.values()), scored[k]["probability"]])
    print(f"vendor: trained on {len(learn)} rows, {len(test)} rows to judge, items {', '.join(items)}")


def compare(scores, name, answer):
    rows = rows_of(scores)
    y = np.array([int(row["outcome"]) for row in rows])
    p = np.array([float(row[name]) for row in rows])
    with open(answer, encoding="utf-8") as file:
        found = json.load(file)
    pairs = [
        ("auc", found["auc"]["estimate"], roc_auc_score(y, p)),
        ("average_precision", found["average_precision"], average_precision_score(y, p)),
        ("brier", found["brier"], brier_score_loss(y, p)),
        ("log_loss", found["log_loss"], log_loss(y, p)),
    ]
    for row in found["thresholds"]:
        flagged = p >= row["threshold"]
        if flagged.any():
            pairs.append((f"mcc at {row['threshold']}", row["mcc"], matthews_corrcoef(y, flagged)))
            pairs.append((f"kappa at {row['threshold']}", row["kappa"], cohen_kappa_score(y, flagged)))
    for row in found["top_k"]:
        first = np.argsort(-p, kind="stable")[: row["k"]]
        pairs.append((f"precision at {row['k']}", row["precision"], y[first].mean()))
    for other in found["comparisons"]:
        q = np.array([float(row[other["score"]]) for row in rows])
        pairs.append((f"difference to {other['score']}", other["difference"], roc_auc_score(y, p) - roc_auc_score(y, q)))
    wrong = [pair for pair in pairs if pair[1] is None or abs(pair[1] - pair[2]) > TOLERANCE]
    for measure, got, want in wrong:
        print(f"vendor: {name} {measure}: kizashi {got}, scikit-learn {want}", file=sys.stderr)
    if wrong or found["observations"] != len(rows):
        sys.exit(1)
    auc = found["auc"]
    print(f"vendor: {name}: {len(pairs)} measures as scikit-learn's; AUC {auc['estimate']:.4f} ({auc['cluster_low']:.4f}–{auc['cluster_high']:.4f})")


if __name__ == "__main__":
    {"train": train, "compare": compare}[sys.argv[1]](*sys.argv[2:])
