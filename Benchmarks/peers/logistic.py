"""W2: logistic regression with standard errors, from a CSV. logistic.py w2a|w2b numpy|sklearn_newton|sklearn_lbfgs|statsmodels|glum"""
import sys

import numpy as np
import polars as pl
from common import csv, finish, stage

tag, engine = sys.argv[1:]
BLOCK = 16_384  # rows, so that a block stays in the cache


def read():
    with stage("read"):
        if engine == "statsmodels":
            import pandas as pd
            table = pd.read_csv(csv(tag + ".csv"))
            return table.drop(columns="y").to_numpy(dtype=float), table["y"].to_numpy(dtype=float)
        table = pl.read_csv(csv(tag + ".csv"))
        return table.drop("y").cast(pl.Float64).to_numpy(), table["y"].cast(pl.Float64).to_numpy()


def blocks(X):
    for start in range(0, len(X), BLOCK):
        rows = X[start:start + BLOCK]
        yield slice(start, start + len(rows)), np.concatenate([np.ones((len(rows), 1)), rows], axis=1)


def information(X, b):
    H = np.zeros((len(b), len(b)))
    for _, Z in blocks(X):
        μ = 1 / (1 + np.exp(-(Z @ b)))
        Z *= np.sqrt(μ * (1 - μ))[:, None]
        H += Z.T @ Z
    return H


def newton(X, y, tolerance=1e-10):
    b, before = np.r_[np.log(y.mean() / (1 - y.mean())), np.zeros(X.shape[1])], np.inf
    for _ in range(25):
        H, g, deviance = np.zeros((len(b), len(b))), np.zeros(len(b)), 0.0
        for place, Z in blocks(X):
            μ = 1 / (1 + np.exp(-(Z @ b)))
            g += Z.T @ (y[place] - μ)
            deviance -= 2 * np.log(np.where(y[place] > 0, μ, 1 - μ)).sum()
            Z *= np.sqrt(μ * (1 - μ))[:, None]
            H += Z.T @ Z
        if abs(before - deviance) < tolerance * (abs(deviance) + 0.1):
            break
        before, b = deviance, b + np.linalg.solve(H, g)
    return b, np.sqrt(np.diag(np.linalg.inv(H)))


def fit(X, y):
    if engine == "numpy":
        return newton(X, y)
    if engine.startswith("sklearn"):
        from sklearn.linear_model import LogisticRegression
        solver, tolerance = ("newton-cholesky", 1e-8) if engine == "sklearn_newton" else ("lbfgs", 1e-6)
        model = LogisticRegression(C=np.inf, solver=solver, tol=tolerance, max_iter=1000).fit(X, y)
        b = np.r_[model.intercept_, model.coef_[0]]
        return b, np.sqrt(np.diag(np.linalg.inv(information(X, b))))  # the standard errors that scikit-learn lacks
    if engine == "statsmodels":
        import statsmodels.api as sm
        result = sm.GLM(y, sm.add_constant(X), family=sm.families.Binomial()).fit()
        return result.params, result.bse
    from glum import GeneralizedLinearRegressor
    model = GeneralizedLinearRegressor(family="binomial", alpha=0, solver="irls-ls", gradient_tol=1e-8, max_iter=50).fit(X, y)
    return np.r_[model.intercept_, model.coef_], model.std_errors(X, y, robust=False, dispersion=1.0)


X, y = read()
with stage("fit"):
    estimate, error = fit(X, y)
finish(observations=len(y), estimate=[float(x) for x in estimate], standard_error=[float(x) for x in error])
