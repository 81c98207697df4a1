"""Made-up pupils with reference values of hardship index, shares and prior calibration (numpy): python3 index.py > index.json."""
import json, numpy as np
rng = np.random.default_rng(99)
n = 240
school = np.repeat(np.arange(8), 30); types = (school >= 5).astype(int)
h = rng.normal(size=n) + .6 * rng.normal(size=8)[school]
X = np.c_[h + rng.normal(size=n) > 1, h + rng.normal(size=n) > 1.3, np.clip(np.round(2 - .8 * h + rng.normal(size=n)), 0, 4)].astype(float) + types[:, None] * [0, .1, .5]
X = np.round(X, 3)
cen = X - np.array([X[types == t].mean(0) for t in (0, 1)])[types]
sd = np.sqrt((cen ** 2).sum(0) / (n - 2)); z = cen / sd; R = z.T @ z / (n - 2)
w, V = np.linalg.eigh(R); e = V[:, -1] * np.sign(V[0, -1]); score = z @ e / np.sqrt(w[-1]); load = e * np.sqrt(w[-1])
sg = np.sign(load); r = (R * np.outer(sg, sg))[np.triu_indices(3, 1)].mean(); alpha = 3 * r / (1 + 2 * r)
theta = np.round(-.4 * h + rng.normal(0, .8, n), 3); se = np.round(rng.uniform(.2, .6, n), 3); obs = np.round(theta + rng.normal(size=n) * se, 3)
cell = school * 10 + rng.integers(0, 2, n)
def dm(v): return v - np.array([v[cell == c].mean() for c in cell])
Xd = np.stack([dm(X[:, k]) for k in range(2)], 1); td = dm(obs); b = np.linalg.lstsq(Xd, td, rcond=None)[0]; res = td - Xd @ b
var = (res ** 2).sum() / (n - len(set(cell)) - 2); tau2 = var - (se ** 2).mean(); lam = tau2 / (tau2 + se ** 2)
f = lambda a: np.asarray(a).tolist()
print(json.dumps(dict(school=f(school), types=f(types), ingredients=f(X.T), scores=f(score), loadings=f(load), eigenvalues=f(w[::-1]), alpha=float(alpha),
    observed=f(obs), standardErrors=f(se), cells=f(cell), slopes=f(b), trueVariance=float(tau2), reliability=float(lam.mean()), calibrated=f(obs - res + lam * res))))
