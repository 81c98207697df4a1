"""W5: mixed models, from a CSV. mixed.py statsmodels|mixedlm|mixedlm_rs|gpboost W5a|W5a1|W5b"""
import sys

import numpy as np
import pandas as pd
from common import csv, finish, stage

engine, work = sys.argv[1:]
items = [f"x{k}" for k in range(1, 9)]
fixed = "y ~ " + " + ".join(items)
with stage("read"):
    d = pd.read_csv(csv("w5b.csv" if work == "W5b" else "w5a.csv"))


def answer(estimate, error, likelihood):
    finish(observations=len(d), estimate=[float(x) for x in estimate],
           standard_error=None if error is None else [float(x) for x in error],
           log_likelihood=None if likelihood is None else float(likelihood))


if engine == "statsmodels":
    import statsmodels.formula.api as models
    with stage("fit"):
        m = models.mixedlm(fixed, d, groups="school", re_formula="~x1").fit(reml=True)
        estimate, error = m.fe_params.values, m.bse_fe.values
    answer(estimate, error, m.llf)
elif engine == "mixedlm_rs":
    from mixedlm_rs import mixedlm
    with stage("fit"):
        m = mixedlm(fixed, d, groups="school", re_formula="~x1").fit(reml=True)
        estimate, error = np.asarray(m.fe_params), np.asarray(m.bse_fe)
    answer(estimate, error, m.llf)
elif engine == "mixedlm":
    import mixedlm
    random = {"W5a": "(1 + x1 | school) + (1 | cls)", "W5a1": "(1 + x1 | school)", "W5b": "(1 | school)"}[work]
    for column in ("school", "cls"):
        if column in d:
            d[column] = d[column].astype("category")
    with stage("fit"):
        if work == "W5b":
            m = mixedlm.glmer(f"{fixed} + {random}", d, family=mixedlm.families.Binomial())
        else:
            m = mixedlm.lmer(f"{fixed} + {random}", d)
    likelihood = m.logLik()
    answer(list(m.fixef().values()), None, getattr(likelihood, "value", likelihood))
else:
    import gpboost
    X = np.c_[np.ones(len(d)), d[items].to_numpy(float)]
    y = d["y"].to_numpy(float)
    with stage("fit"):
        if work == "W5b":
            m = gpboost.GPModel(group_data=d[["school"]], likelihood="bernoulli_logit")
        else:
            groups = ["school", "cls"] if work == "W5a" else ["school"]
            m = gpboost.GPModel(group_data=d[groups], group_rand_coef_data=d[["x1"]].to_numpy(float), ind_effect_group_rand_coef=[1],
                                likelihood="gaussian")
        m.fit(y=y, X=X)
        estimate = np.asarray(m.get_coef()).ravel()
    answer(estimate[:9], None, -m.get_current_neg_log_likelihood())
