"""The workloads of the benchmark: their files, the programs that do them, and how their answers are compared."""
import json
import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable


class Failed(Exception):
    """A program gave no answer."""


@dataclass
class Program:
    name: str
    title: str
    command: list
    reps: int | None = None  # fewer runs of slow programs
    is_bound: bool = False


@dataclass
class Workload:
    title: str
    files: list
    maker: str
    stage: str
    note: str
    programs: Callable
    compare: Callable
    extra: dict = field(default_factory=dict)


def answer(folder, workload, program):
    return json.loads((folder / f"{workload}.{program}.json").read_text())


def python(base, script, *arguments, environment="venv"):
    return [base / environment / "bin/python", script, *arguments]


def r(script, *arguments):
    return ["Rscript", script, *arguments]


# --- W1 ---------------------------------------------------------------------------------------------------------------------

def readers(encoding, file):
    def programs(binary, base, inputs):
        coded = [] if encoding == "utf8" else ["--encoding", "cp932"]
        ours = [binary / "kizashi", "describe", inputs / file, "--items", "f00", "--timings", "--json", *coded]
        peers = [Program("kizashi", "**kizashi** describe", ours), Program("r_fread", "R fread", r("read.R", encoding))]
        engines = ["polars", "polars_category", "pyarrow", "pandas"] + (["duckdb"] if encoding == "utf8" else [])
        return peers + [Program(e, e.replace("_", ", "), python(base, "read.py", e, encoding)) for e in engines]
    return programs


def compare_reading(folder, workload, programs):
    truth = json.loads((folder.parent / "inputs/w1.json").read_text())
    result = {}
    for program in programs:
        a = answer(folder, workload, program)
        if program == "kizashi":
            column = a["columns"][0]
            ok = a["rows"] == truth["rows"] and abs(column["mean"] * column["n"] - truth["sum"]) < 1e-6 * abs(truth["sum"])
            result[program] = "rows, sum of f00 right" if ok else "WRONG"
        else:
            wrong = [key for key in ("rows", "missing") if a[key] != truth[key]]
            wrong += ["sum"] if abs(a["sum"] - truth["sum"]) > 1e-6 * abs(truth["sum"]) else []
            result[program] = "rows, missing cells, sum right" if not wrong else "differs: " + ", ".join(wrong)
    return result


READING_NOTE = ("1,000,000 × 60 mixed columns (Japanese text, dates, 8 % missing) to typed columns with categories. kizashi looks at every cell before "
                "it decides what a column holds, checks the encoding of every byte, and keeps the line of every row; its total holds the "
                "description of one column.")


# --- W2 ---------------------------------------------------------------------------------------------------------------------

def logistic(tag, height):
    def programs(binary, base, inputs):
        ours = [binary / "kizashi", "fit", "y ~ .", inputs / f"{tag}.csv", "--family", "binomial", "--json", "--timings"]
        bound = [base / "bounds/newton", inputs / f"{tag}.x", inputs / f"{tag}.y", "2", str(height)]
        return [
            Program("kizashi", "**kizashi** fit", ours), Program("bound", "bare C Newton (bound)", bound, is_bound=True),
            Program("numpy", "polars + numpy Newton", python(base, "logistic.py", tag, "numpy")),
            Program("sklearn_newton", "polars + scikit-learn newton-cholesky", python(base, "logistic.py", tag, "sklearn_newton")),
            Program("sklearn_lbfgs", "polars + scikit-learn lbfgs", python(base, "logistic.py", tag, "sklearn_lbfgs"), reps=1),
            Program("glum", "polars + glum", python(base, "logistic.py", tag, "glum")),
            Program("statsmodels", "pandas + statsmodels GLM", python(base, "logistic.py", tag, "statsmodels"), reps=1),
            Program("r_crossproduct", "R fread + Newton on crossprod", r("logistic.R", tag, "crossproduct"), reps=1),
            Program("r_glm", "R fread + glm", r("logistic.R", tag, "glm"), reps=1)]
    return programs


def estimates(folder, workload, program):
    a = answer(folder, workload, program)
    if program == "kizashi":
        return a["observations"], [c["estimate"] for c in a["coefficients"]], [c["standard_error"] for c in a["coefficients"]]
    return a["observations"], a["estimate"], a["standard_error"]


def compare_estimates(folder, workload, programs):
    n, b, se = estimates(folder, workload, "bound" if "bound" in programs else programs[0])
    result = {}
    for program in programs:
        rows, estimate, error = estimates(folder, workload, program)
        if rows != n or len(estimate) != len(b):
            result[program] = "WRONG rows or columns"
            continue
        distance = max(abs(x - y) / s for x, y, s in zip(estimate, b, se))
        spread = max(abs(x / y - 1) for x, y in zip(error, se))
        result[program] = f"Δβ/se {distance:.0e}, Δse/se {spread:.0e}" + (" – stops early" if distance > 1e-4 else "")
    return result


LOGISTIC_NOTE = ("Logistic regression with standard errors of all columns. The bound reads ready numbers and does nothing but Newton's method on two "
                 "threads; kizashi also checks every number, shifts and scales columns, looks for dependent columns and for separation, computes "
                 "condition indexes, and iterates until the next step is below 10⁻¹⁰ standard errors. Differences are from the bound's answer.")


# --- W3 ---------------------------------------------------------------------------------------------------------------------

def paths(binary, base, inputs):
    ours = [binary / "kizashi", "fit", "y ~ .", inputs / "w3.csv", "--family", "binomial", "--penalty", "lasso", "--lambda", "cv",
            "--fold-column", "fold", "--json", "--timings"]
    return [
        Program("kizashi", "**kizashi** fit --penalty lasso --lambda cv", ours),
        Program("r_glmnet", "R cv.glmnet", r("path.R", "1"), reps=2),
        Program("r_glmnet_2", "R glmnet, folds on 2 processes", r("path.R", "2"), reps=2),
        Program("glmnetrs", "polars + glmnet-rs", python(base, "path.py", "glmnetrs"), reps=2),
        Program("python_glmnet", "python-glmnet, 2 jobs", python(base, "path.py", "python_glmnet", environment="venv6"), reps=1),
        Program("glum", "polars + glum CV", python(base, "path.py", "glum"), reps=1)]


def compare_paths(folder, workload, programs):
    result = {}
    for program in programs:
        a = answer(folder, workload, program)
        if program == "kizashi":
            cross = a["cross_validation"]
            best = min(cross["path"], key=lambda entry: entry["mean"])
            a = {"lambda_min": cross["lambda_min"], "mean": best["mean"], "penalties": len(cross["path"]), "nonzero": best.get("nonzero")}
        mean = "" if a["mean"] is None else f", deviance {a['mean']:.5f}"
        result[program] = f"{a['penalties']} λ, λ_min {a['lambda_min']:.6f}{mean}, {a['nonzero']} items"
    return result


PATH_NOTE = ("Lasso path of 100 λ with ten-fold cross-validation, 50,000 × 200. Same folds for all but python-glmnet, which makes its own and judges by "
             "the area under the curve; glum has its own grid.")


# --- W4 ---------------------------------------------------------------------------------------------------------------------

SAMPLE = 20  # items of the programs that fit one model after another; their stage is scaled to all


def scores(binary, base, inputs):
    covariates = ",".join(f"c{k}" for k in range(1, 11))
    items = ",".join(f"v{k}" for k in range(1, 2001))
    ours = [binary / "kizashi", "associate", inputs / "w4.csv", "--outcome", "y", "--adjust", covariates, "--items", items, "--json", "--timings"]
    return [
        Program("kizashi", "**kizashi** associate --adjust", ours),
        Program("numpy", "polars + numpy, all items at once", python(base, "score.py", "numpy")),
        Program("r_scoretest", "R fread + statmod glm.scoretest", r("score.R", "score"), reps=2),
        Program("statsmodels", f"statsmodels GLM, one by one ({SAMPLE} items, scaled)", python(base, "score.py", "statsmodels", str(SAMPLE)), reps=1),
        Program("r_glm", f"R glm, one by one ({SAMPLE} items, scaled)", r("score.R", "glm", str(SAMPLE)), reps=1)]


def statistics_of(folder, workload, program):
    a = answer(folder, workload, program)
    if program != "kizashi":
        return a["statistic"]
    tests = [{m["name"]: m for m in item["measures"]}.get("score_test") for item in a["items"]]
    return [test["statistic"] if test else None for test in tests]


def compare_scores(folder, workload, programs):
    if "numpy" not in programs:
        return {}
    reference = statistics_of(folder, workload, "numpy")
    result = {}
    for program in programs:
        z = statistics_of(folder, workload, program)
        if any(x is None for x in z):
            result[program] = f"{sum(x is None for x in z)} items without a score test"
            continue
        distance = max(abs(x - y) for x, y in zip(z, reference))
        result[program] = f"{len(z)} items, Δz ≤ {distance:.0e}" + ("" if program not in ("statsmodels", "r_glm") else " (Wald)")
    return result


SCORE_NOTE = ("2,000 items, each tested with ten covariates held fixed, Benjamini–Hochberg, n = 100,000. Score tests, but for the programs that fit a model for "
              "each item: those give Wald's z.")


# --- W5 ---------------------------------------------------------------------------------------------------------------------

FIXED = "y ~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8"
RANDOM = {"W5a": "(1 + x1 | school) + (1 | cls)", "W5a1": "(1 + x1 | school)", "W5b": "(1 | school)"}


def mixed(work, peers):
    def programs(binary, base, inputs):
        file, family = ("w5b.csv", ["binomial"]) if work == "W5b" else ("w5a.csv", ["gaussian", "--reml"])
        ours = [binary / "kizashi", "fit", f"{FIXED} + {RANDOM[work]}", inputs / file, "--family", *family, "--json", "--timings"]
        known = {
            "lme4": Program("lme4", "R fread + lme4", r("mixed.R", "lme4", work)),
            "glmmTMB": Program("glmmTMB", "R fread + glmmTMB", r("mixed.R", "glmmTMB", work), reps=1),
            "gpboost": Program("gpboost", "pandas + gpboost", python(base, "mixed.py", "gpboost", work, environment="venv9")),
            "mixedlm": Program("mixedlm", "pandas + mixedlm", python(base, "mixed.py", "mixedlm", work, environment="venv7"), reps=2),
            "mixedlm_rs": Program("mixedlm_rs", "pandas + mixedlm-rs", python(base, "mixed.py", "mixedlm_rs", work, environment="venv8")),
            "statsmodels": Program("statsmodels", "pandas + statsmodels mixedlm", python(base, "mixed.py", "statsmodels", work), reps=1)}
        return [Program("kizashi", "**kizashi** fit", ours)] + [known[peer] for peer in peers]
    return programs


def compare_mixed(folder, workload, programs):
    n, b, se = estimates(folder, workload, "kizashi")
    best = answer(folder, workload, "kizashi")["log_likelihood"]
    result = {}
    for program in programs:
        rows, estimate, _ = estimates(folder, workload, program)
        if rows != n or len(estimate) != len(b):
            result[program] = "WRONG rows or columns"
            continue
        distance = max(abs(x - y) / s for x, y, s in zip(estimate, b, se))
        likelihood = answer(folder, workload, program)["log_likelihood"]
        gap = "no log-likelihood" if likelihood is None else f"log-likelihood {likelihood - best:+.1e}"
        result[program] = f"Δβ/se {distance:.0e}, {gap}"
    return result


MIXED_NOTE = ("Mixed models with standard errors, conditional modes of all groups and, of kizashi's linear ones, Satterthwaite's degrees of freedom. The "
              "differences are from kizashi's answer: a log-likelihood above 0 would be a better optimum than ours. gpboost takes intercept and slope as "
              "independent, leaves out constants of the likelihood, and gives no standard errors here, nor does mixedlm.")

# --- W6 ---------------------------------------------------------------------------------------------------------------------

def validations(binary, base, inputs):
    ours = [binary / "kizashi", "fit", "y ~ .", inputs / "w6.csv", "--validate", "bootstrap", "--draws", inputs / "w6_draws.csv", "--json", "--timings"]
    return [
        Program("kizashi", "**kizashi** fit --validate bootstrap", ours), Program("rms", "R fread + rms validate", r("validate.R"), reps=1),
        Program("numpy", "polars + numpy Newton, started from the full fit (three measures)", python(base, "validate.py", "numpy")),
        Program("sklearn_newton", "polars + scikit-learn newton-cholesky (three measures)", python(base, "validate.py", "sklearn_newton"), reps=1),
        Program("sklearn_lbfgs", "polars + scikit-learn lbfgs (three measures)", python(base, "validate.py", "sklearn_lbfgs"), reps=1)]


def compare_validations(folder, workload, programs):
    ours = {index["name"]: index["corrected"] for index in answer(folder, workload, "kizashi")["validation"]["indices"]}
    result = {"kizashi": f"Dxy {ours['dxy']:.6f}, slope {ours['slope']:.6f}"}
    for program in programs[1:]:
        theirs = answer(folder, workload, program)["corrected"]
        distances = [abs(value - ours[name]) for name, value in theirs.items()]
        result[program] = f"{len(theirs)} corrected measures, Δ ≤ {max(distances):.0e}"
    return result


VALIDATION_NOTE = ("Optimism bootstrap of a logistic regression of 20,000 × 40, 200 replicates with the same draws for all. kizashi and rms work out all measures "
                   "of `rms::validate`, the Python programs Dxy, slope and Brier only. rms ends its fits when the deviance moves by less than 0.025.")

# --- W7 ---------------------------------------------------------------------------------------------------------------------

CARDS = ["polars", "duckdb", "numpy", "onnx"]  # these score the card; the others a linear model of the same columns


def cards(binary, base, inputs):
    def peer(name, title, environment="venv", reps=None):
        output = base / f"answers/w7_{name}.csv"
        return Program(name, title, python(base, "points.py", name, output, environment=environment), reps=reps)
    ours = [binary / "kizashi-score", inputs / "w7_rule.json", inputs / "w7.csv", "--allow-unsigned"]
    return [
        Program("kizashi", "**kizashi-score**", ours), peer("polars", "polars, streamed"), peer("duckdb", "duckdb", reps=1),
        peer("numpy", "polars + numpy"), peer("onnx", "polars + onnxruntime, the card as trees", "venv10"),
        peer("onnx_linear", "polars + onnxruntime, a linear model (less work)", "venv10"),
        peer("sklearn", "polars + scikit-learn, a linear model (less work)")]


def compare_cards(folder, workload, programs):
    """Rows, the sum of the points, and a sum that tells rows apart, of the programs that score the card; of the others the rows."""
    def summary(program):
        path = folder / (f"{workload}.kizashi.json" if program == "kizashi" else f"w7_{program}.csv")
        names = ["key", "points"] if program == "kizashi" else ["id", "score"]
        command = python(folder.parent, "points.py", "check", path, *names)
        found = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent / "peers",
                               env=dict(os.environ, KIZASHI_BENCH_INPUTS=str(folder.parent / "inputs")))
        return json.loads(found.stdout)
    ours = summary("kizashi")
    result = {"kizashi": f"{ours['rows']} rows, {ours['total']} points"}
    for program in programs[1:]:
        theirs = summary(program)
        same = theirs == ours if program in CARDS else theirs["rows"] == ours["rows"]
        result[program] = ("the same points" if program in CARDS else "as many rows") if same else "DIFFERS"
    return result


CARD_NOTE = ("10,000,000 records of a card with thirty items of six bins, from CSV to a CSV with a row each. kizashi-score writes points, probability, "
             "band, status, three reasons and coverage, checks every cell, and looks for repeated keys; the peers write key and score.")

WORKLOADS = {
    "W1": Workload("a register to typed columns", ["w1.csv", "w1_cp932.csv", "w1.json"], "W1", "read", READING_NOTE,
                   readers("utf8", "w1.csv"), compare_reading),
    "W1cp932": Workload("the same in CP932", ["w1.csv", "w1_cp932.csv", "w1.json"], "W1", "read", READING_NOTE,
                        readers("cp932", "w1_cp932.csv"), compare_reading),
    "W2a": Workload("logistic regression, 1,000,000 × 100", ["w2a.csv", "w2a.x", "w2a.y"], "W2a", "fit", LOGISTIC_NOTE,
                    logistic("w2a", 1024), compare_estimates),
    "W2b": Workload("logistic regression, 100,000 × 300", ["w2b.csv", "w2b.x", "w2b.y"], "W2b", "fit", LOGISTIC_NOTE,
                    logistic("w2b", 512), compare_estimates),
    "W3": Workload("a cross-validated lasso path", ["w3.csv"], "W3", "fit", PATH_NOTE, paths, compare_paths),
    "W4": Workload("2,000 adjusted tests", ["w4.csv"], "W4", "fit", SCORE_NOTE, scores, compare_scores),
    "W5a": Workload("linear mixed model, 200,000 pupils in 6,500 classes in 500 schools, random slope", ["w5a.csv", "w5b.csv"], "W5", "fit",
                    MIXED_NOTE, mixed("W5a", ["lme4", "glmmTMB", "mixedlm", "gpboost"]), compare_mixed),
    "W5a1": Workload("the same without classes", ["w5a.csv", "w5b.csv"], "W5", "fit", MIXED_NOTE,
                     mixed("W5a1", ["lme4", "glmmTMB", "mixedlm", "mixedlm_rs", "gpboost", "statsmodels"]), compare_mixed),
    "W5b": Workload("logistic mixed model (Laplace), 50,000 in 200 schools", ["w5a.csv", "w5b.csv"], "W5", "fit", MIXED_NOTE,
                    mixed("W5b", ["lme4", "glmmTMB", "mixedlm", "gpboost"]), compare_mixed),
    "W6": Workload("an optimism bootstrap of 200 refits, 20,000 × 40", ["w6.csv", "w6_draws.csv"], "W6", "validate", VALIDATION_NOTE, validations,
                   compare_validations),
    "W7": Workload("10,000,000 records with a card of 30 items", ["w7.csv", "w7_card.json", "w7_rule.json"], "W7", "score", CARD_NOTE, cards,
                   compare_cards),
}
