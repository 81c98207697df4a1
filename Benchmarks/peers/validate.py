"""W6: the optimism bootstrap of a logistic regression, from a CSV, with given draws: Dxy, slope and Brier. validate.py numpy|sklearn_newton|sklearn_lbfgs"""
import sys

import numpy as np
import polars as pl
from common import csv, finish, stage

engine = sys.argv[1]


def newton(Z, y, w, b, tolerance=1e-8):
    for _ in range(25):
        μ = 1 / (1 + np.exp(-(Z @ b)))
        root = np.sqrt(w * μ * (1 - μ))[:, None]
        D = Z * root
        step = np.linalg.solve(D.T @ D, Z.T @ (w * (y - μ)))
        b = b + step
        if np.abs(step).max() < tolerance:
            break
    return b


def area(η, y, w):
    order = np.argsort(η, kind="stable")
    e, events = η[order], w[order] * y[order]
    others = w[order] - events
    group = np.cumsum(np.r_[True, e[1:] != e[:-1]]) - 1
    events, others = np.bincount(group, events), np.bincount(group, others)
    return (events * (np.cumsum(others) - others / 2)).sum() / (events.sum() * others.sum())


def fit(rows, start):
    if engine == "numpy":
        weights = np.ones(len(y)) if rows is None else np.bincount(rows, minlength=len(y)).astype(float)
        return newton(Z, y, weights, start)
    from sklearn.linear_model import LogisticRegression
    x, outcome = (X, y) if rows is None else (X[rows], y[rows])
    solver, tolerance = ("newton-cholesky", 1e-8) if engine == "sklearn_newton" else ("lbfgs", 1e-6)
    model = LogisticRegression(C=np.inf, solver=solver, tol=tolerance, max_iter=1000).fit(x, outcome)
    return np.r_[model.intercept_, model.coef_[0]]


def brier(η, w):
    return (w * (y - 1 / (1 + np.exp(-η))) ** 2).sum() / w.sum()


with stage("read"):
    table = pl.read_csv(csv("w6.csv"))
    X, y = table.drop("y").cast(pl.Float64).to_numpy(), table["y"].cast(pl.Float64).to_numpy()
    draws = pl.read_csv(csv("w6_draws.csv")).to_numpy() - 1
    Z = np.c_[np.ones(len(y)), X]
with stage("fit"):
    full = fit(None, np.r_[np.log(y.mean() / (1 - y.mean())), np.zeros(X.shape[1])])
with stage("validate"):
    once, optimism = np.ones(len(y)), []
    for replicate in range(draws.shape[1]):
        rows = draws[:, replicate]
        η, w = Z @ fit(rows, full), np.bincount(rows, minlength=len(y)).astype(float)
        line = newton(np.c_[once, η], y, once, np.array([0.0, 1.0]))
        optimism.append((2 * area(η, y, w) - 2 * area(η, y, once), 1 - line[1], brier(η, w) - brier(η, once)))
    dxy, slope, b = np.mean(optimism, axis=0)
    η = Z @ full
    corrected = {"dxy": 2 * area(η, y, once) - 1 - dxy, "slope": 1 - slope, "b": brier(η, once) - b}
finish(corrected={name: float(value) for name, value in corrected.items()}, replicates=draws.shape[1])
