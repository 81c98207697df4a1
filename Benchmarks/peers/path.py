"""W3: a lasso path of 100 penalties with cross-validation in the folds of the file. path.py glmnetrs|glum|python_glmnet"""
import sys

import numpy as np
from common import csv, finish, stage

engine = sys.argv[1]
with stage("read"):
    try:
        import polars as pl
        table = pl.read_csv(csv("w3.csv"))
        y, fold, X = table["y"].to_numpy().astype(float), table["fold"].to_numpy(), table.drop("y", "fold").to_numpy().astype(float)
    except ImportError:  # the environment of python-glmnet is older
        table = np.loadtxt(csv("w3.csv"), delimiter=",", skiprows=1)
        y, fold, X = table[:, 0], table[:, 1].astype(int), np.asfortranarray(table[:, 2:])

if engine == "glmnetrs":
    import glmnetrs
    with stage("fit"):
        m = glmnetrs.cv_glmnet(np.asfortranarray(X), y, family="binomial", alpha=1.0, foldid=fold - 1, nlambda=100, type_measure="deviance")
    finish(observations=len(y), lambda_min=float(m.lambda_min), mean=float(np.min(m.cvm)), penalties=len(m.cvm), nonzero=None)
elif engine == "glum":
    from glum import GeneralizedLinearRegressorCV
    from sklearn.model_selection import PredefinedSplit
    with stage("fit"):
        m = GeneralizedLinearRegressorCV(family="binomial", l1_ratio=1, n_alphas=100, min_alpha_ratio=1e-4, cv=PredefinedSplit(fold - 1),
                                         n_jobs=2, scale_predictors=True).fit(X, y)
    finish(observations=len(y), lambda_min=float(m.alpha_), mean=None, penalties=int(np.size(m.alphas_)),
           nonzero=int((np.abs(m.coef_) > 0).sum()))
else:
    from glmnet import LogitNet
    with stage("fit"):  # makes its own ten folds
        m = LogitNet(alpha=1, n_lambda=100, n_splits=10, n_jobs=2, scoring="roc_auc", random_state=1).fit(X, y)
    finish(observations=len(y), lambda_min=float(np.ravel(m.lambda_best_)[0]), mean=None, penalties=len(m.lambda_path_),
           nonzero=int((m.coef_ != 0).sum()))
