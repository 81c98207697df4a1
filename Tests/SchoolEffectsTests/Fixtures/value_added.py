"""Made-up growth rows and dense reference values for the model of value added: python3 value_added.py > value_added.json (then value_added.R)."""
import json, numpy as np
rng = np.random.default_rng(20261126)
J, years, classes = 12, 3, 2
types = np.r_[np.zeros(8, int), np.ones(4, int)]
H = rng.normal(size=J)
u = rng.normal(0, .25, J)
rows = []
for j in range(J):
    for t in range(years):
        w = rng.normal(0, .12)
        for c in range(classes):
            ce = rng.normal(0, .15)
            for _ in range(rng.integers(5, 12)):
                pov = float(rng.random() < .15 + .08 * (H[j] > 0))
                prior = rng.normal(-.4 * pov, .9)
                y = .3 + .1 * t + .2 * types[j] + .9 * prior - .1 * pov - .05 * H[j] + u[j] + w + ce + rng.normal(0, .6)
                rows.append((j, t, c, pov, prior, y))
R = np.array(rows)
school, year, cls = R[:, 0].astype(int), R[:, 1].astype(int), R[:, 2].astype(int)
y = np.round(R[:, 5], 4); prior = np.round(R[:, 4], 4); pov = R[:, 3]; Hr = np.round(H, 3)
cell = types[school] * years + year
D = (cell[:, None] == np.arange(2 * years)).astype(float)
Xf = np.c_[D, prior, pov]                      # without the school's hardship (effects of schools fixed)
X = np.c_[Xf, Hr[school]]
n, p = X.shape
one = lambda code: (code[:, None] == np.unique(code)[None]).astype(float)
Zu, Zw, Zc = one(school), one(school * 10 + year), one(school * 100 + year * 10 + cls)
def solve(l, X=X):
    V = np.eye(n) + l[0] * Zu @ Zu.T + l[1] * Zw @ Zw.T + l[2] * Zc @ Zc.T
    Vi = np.linalg.inv(V); A = X.T @ Vi @ X; C = np.linalg.inv(A); b = C @ (X.T @ Vi @ y); r = y - X @ b
    s2 = r @ Vi @ r / (n - p)
    crit = (n - p) * (1 + np.log(2 * np.pi * s2)) + np.linalg.slogdet(V)[1] + np.linalg.slogdet(A)[1]
    P = Vi - Vi @ X @ C @ X.T @ Vi
    uu = l[0] * Zu.T @ Vi @ r; S = s2 * (l[0] * np.eye(J) - l[0] ** 2 * Zu.T @ P @ Zu)
    g = [np.trace(Z.T @ P @ Z) - np.sum((Z.T @ P @ y) ** 2) / s2 for Z in (Zu, Zw, Zc)]
    return crit, b, C * s2, s2, uu, S, g
cen = np.eye(J) - (types[:, None] == types[None]) / np.bincount(types)[types][:, None]
at = [.15, .04, .05]
crit, b, Cb, s2, uu, S, g = solve(at)
# schools as fixed effects, generalised least squares with years and classes random
def fixed(G, l, A):
    V = np.eye(n) + l[0] * Zu @ Zu.T * 0 + l[1] * Zw @ Zw.T + l[2] * Zc @ Zc.T
    Vi = np.linalg.inv(V); Q = np.c_[G, A]; M = np.linalg.pinv(Q.T @ Vi @ Q); e = M @ (Q.T @ Vi @ y); r = y - Q @ e
    s = r @ Vi @ r / (n - np.linalg.matrix_rank(Q)); k = G.shape[1]
    return e[:k], M[:k, :k] * s, s
v, Sv, s2v = fixed(Zu, at, Xf); v = cen @ v; Sv = cen @ Sv @ cen.T
vy, Svy, _ = fixed(Zw, [0, 0, at[2]], Xf)
code = [(types[j], t) for j in range(J) for t in range(years)]
ceny = np.eye(J * years) - np.array([[a == c for c in code] for a in code]) / np.array([code.count(a) for a in code])[:, None]
vy, Svy = ceny @ vy, ceny @ Svy @ ceny.T
# fine grid with half-normal priors (scales .15 and .12 residual standard deviations); the class variance is that of `at`
su = (np.arange(60) + .5) / 60 * 1.6; sw = (np.arange(25) + .5) / 25 * .7
lw = []; mus = []; vs = []; ss = []
for a in su:
    for c in sw:
        q = solve([a * a, c * c, at[2]]); lw.append(-.5 * (q[0] + (a / .15) ** 2 + (c / .12) ** 2)); mus.append(cen @ q[4]); vs.append(np.diag(cen @ q[5] @ cen.T)); ss.append(q[3] ** .5)
lw = np.array(lw); w = np.exp(lw - lw.max()); w /= w.sum(); mus = np.array(mus); vs = np.array(vs); ss = np.array(ss)
m = w @ mus; sd = np.sqrt(w @ (vs + (mus - m) ** 2))
from math import erf
pos = w @ (.5 * (1 + np.vectorize(erf)(mus / np.sqrt(2 * vs))))
A = np.repeat(su, 25); B = np.tile(sw, 60)
f = lambda a: np.asarray(a).tolist()
print(json.dumps(dict(
    school=f(school), year=f(year), schoolClass=f(cls), types=f(types), outcome=f(y), prior=f(prior), poverty=f(pov), hardship=f(Hr),
    ratios=at, criterion=crit, coefficients=f(b), standardErrors=f(np.sqrt(np.diag(Cb))), residualVariance=s2, effects=f(uu), effectVariances=f(np.diag(S)),
    centredVariances=f(np.diag(cen @ S @ cen.T)), gradient=f(g), fixedValues=f(v), fixedCovariance=f(Sv.T.ravel()), yearlyValues=f(vy), yearlyErrors=f(np.sqrt(np.diag(Svy))),
    posteriorMeans=f(m), posteriorDeviations=f(sd), posteriorAboveZero=f(pos), schoolDeviation=float(w @ (A * ss)), yearDeviation=float(w @ (B * ss)),
    stability=float(w @ (A**2 / (A**2 + B**2))))))
