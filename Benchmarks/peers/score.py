"""W4: 2,000 items, each adjusted for ten covariates, with Benjamini–Hochberg. score.py numpy|statsmodels [ITEMS]"""
import sys

import numpy as np
import polars as pl
from common import STAGES, csv, finish, stage
from scipy.special import ndtr

engine, limit = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None
with stage("read"):
    table = pl.read_csv(csv("w4.csv"))
    y = table["y"].to_numpy().astype(float)
    C = table.select(pl.selectors.starts_with("c")).to_numpy().astype(float)
    items = table.select(pl.selectors.starts_with("v")).cast(pl.Float64).to_numpy()
    del table
total = items.shape[1]
items = items[:, :limit]


def null_model():
    Z = np.c_[np.ones(len(y)), C]
    b = np.zeros(Z.shape[1])
    for _ in range(30):
        μ = 1 / (1 + np.exp(-(Z @ b)))
        step = np.linalg.solve((Z * (μ * (1 - μ))[:, None]).T @ Z, Z.T @ (y - μ))
        b += step
        if np.abs(step).max() < 1e-12:
            break
    return Z, μ


def benjamini_hochberg(p):
    order = np.argsort(p)
    q = np.minimum.accumulate((p[order] * len(p) / np.arange(1, len(p) + 1))[::-1])[::-1]
    adjusted = np.empty_like(q)
    adjusted[order] = np.minimum(q, 1)
    return adjusted


def scores():
    """The score test of every item at once: z = r'v / √(v'Wv − v'WZ (Z'WZ)⁻¹ Z'Wv)."""
    Z, μ = null_model()
    w, r = μ * (1 - μ), y - μ
    WZ = Z * w[:, None]
    B = WZ.T @ items
    V = np.concatenate([np.einsum("i,ij,ij->j", w, items[:, k:k + 50], items[:, k:k + 50]) for k in range(0, items.shape[1], 50)])
    V -= np.einsum("ij,ij->j", B, np.linalg.solve(Z.T @ WZ, B))
    return (r @ items) / np.sqrt(V)


def one_by_one():
    import statsmodels.api as sm
    fits = [sm.GLM(y, np.c_[np.ones(len(y)), C, v], family=sm.families.Binomial()).fit() for v in items.T]
    return np.array([fit.tvalues[-1] for fit in fits])


with stage("fit"):
    z = scores() if engine == "numpy" else one_by_one()
    adjusted = benjamini_hochberg(2 * ndtr(-np.abs(z)))
if limit:
    STAGES["fit_s"] *= total / limit
    STAGES["fit_cpu_s"] *= total / limit
finish(observations=len(y), statistic=[float(x) for x in z], adjusted=[float(x) for x in adjusted], items=items.shape[1], of=total)
